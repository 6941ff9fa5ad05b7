import type { Words } from '../words.js';

/** What `doctor` says: one line a thing looked at, and what to do where it is not well. */
export const doctor: Words['doctor'] = {
  title: 'This computer',
  allWell: 'All is well.',
  notWell: (count) => `${count} ${count === 1 ? 'thing needs' : 'things need'} attention, see “→” above.`,
  line: (name, finding) => `${name}: ${finding}`,
  names: {
    program: 'Versions',
    store: 'Store',
    catalog: 'Catalog',
    clock: 'Clock',
    terminal: 'Terminal',
    reading: 'Readable files',
  },
  program: (version, node, system) => `numclean ${version}, Node ${node}, ${system}`,
  nodeTooOld: (wanted) => `Node.js ${wanted} or newer is needed: nodejs.org`,
  storeNotYet: (path) => `${path} (not made yet)`,
  storeHolds: (path, cleanups) => `${path}, ${cleanups} ${cleanups === 1 ? 'cleanup' : 'cleanups'}`,
  storeLocked: (path) => `${path}, locked; numclean store check looks inside`,
  storeDamaged: (ids) =>
    `The files of these cleanups are damaged: ${ids.join(', ')}. See numclean cleanup list; backups lie in the same folder.`,
  storeOpenToOthers: (path) =>
    `Other users of this computer can read ${path}. Make it readable for yourself only.`,
  storeNotWritable: (path) =>
    `${path} can’t be written to. Choose a folder of your own: numclean --store FOLDER`,
  catalog: (platforms, services, newest) =>
    `${platforms} platforms, ${services} official services, last checked on ${newest}`,
  catalogOld: (months) => `It is ${months} months old: menus may have changed, go by what your phone shows.`,
  clock: (day, zone) => `It is ${day} in China; this computer’s time zone is ${zone}`,
  clockBehind: (newest) =>
    `The computer’s date is before that of the catalog (${newest}), so the clock is probably wrong. Set it first, or the plan will be wrong too.`,
  terminal: (columns, rows, colour) =>
    `${columns} columns, ${rows} rows, ${colour ? 'with' : 'without'} colour`,
  noTerminal: 'no terminal, so nothing is asked',
  terminalNarrow: 'The window is narrow: 60 columns or more read better.',
  encoding: (name) =>
    `The terminal’s encoding is ${name}, Chinese may be garbled. Run chcp 65001 first (Windows), or set LANG to zh_CN.UTF-8.`,
  reading: (formats) => `${formats} export formats; databases open too`,
  readingBroken: 'Databases can’t be opened: the installation is incomplete, please install again.',
};
