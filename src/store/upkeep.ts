import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Problem } from '../problem.js';
import { readCorrections } from './corrections.js';
import { DRAFT } from './disk.js';
import { decodeContent } from './document.js';
import { BACKUPS, CLEANUPS, CORRECTIONS, type Files, PROOFS, SETTINGS } from './files.js';
import { areSettingsDamaged, readSettings } from './settings.js';

/** One file of the store, and what was found. */
export type CheckedFile = {
  name: string;
  kind: 'settings' | 'cleanup' | 'backup' | 'proof' | 'other';
  state: 'whole' | 'damaged' | 'newer';
};

/** Looks into every file of a store: whether it reads, and says what its sum says. */
export async function checkStore(files: Files): Promise<CheckedFile[]> {
  const checked: CheckedFile[] = [];
  const names = files.names('', true);
  for (const name of names) {
    // a signal is heard between two files
    await nextTurn();
    const kind = kindOf(name);
    if (kind) checked.push({ name, kind, state: await stateOf(files, name, kind) });
  }
  for (const name of straysAmong(names, files)) {
    const kind = kindOf(name);
    if (kind) checked.push({ name, kind, state: 'damaged' });
  }
  return checked;
}

/** What stands in the place of a file and is none: a link, a pipe, an empty folder. It is told, and never opened. */
function straysAmong(names: readonly string[], files: Files): string[] {
  const isBelow = (folder: string): boolean => names.some((name) => name.startsWith(`${folder}/`));
  const withBackups = [...new Set(names.filter((name) => name.startsWith(`${BACKUPS}/`)).map(firstTwo))];
  // a cleanup's only proof may be what was replaced
  const withProofs = [
    ...files.names(PROOFS).map((name) => `${PROOFS}/${name}`),
    // empty where a removal was killed before the first proof was there
    ...withBackups.map((name) => `${name}/proof`).filter((name) => areIn(files, name)),
  ];
  const ofEachCleanup = [...withBackups, ...withProofs].filter((name) => !names.includes(name));
  const known = new Set(names);
  const inFolders = [CLEANUPS, ...ofEachCleanup].flatMap((folder) =>
    files.names(folder).map((name) => `${folder}/${name}`),
  );
  return [...files.names('').filter((name) => [SETTINGS, CORRECTIONS].includes(name)), ...inFolders].filter(
    (name) => !known.has(name) && !isBelow(name) && !withProofs.includes(name),
  );
}

/** Whether there may be files in what has a folder's name: in a pipe, or another thing, there are none. */
function areIn(files: Files, folder: string): boolean {
  try {
    files.names(folder);
    return true;
  } catch {
    return false;
  }
}

const firstTwo = (name: string): string => name.split('/', 2).join('/');

const SUM = /^[0-9a-f]{64}$/;

function kindOf(name: string): CheckedFile['kind'] | null {
  const [folder = '', id = '', file = ''] = name.split('/');
  // of a writer that was killed: the next one clears it away
  if (name.endsWith(DRAFT)) return null;
  if (name === SETTINGS) return 'settings';
  if (folder === CLEANUPS) return 'cleanup';
  if (folder === PROOFS || (folder === BACKUPS && file === 'proof')) return 'proof';
  if (folder === BACKUPS) return /^\d{6,}(?:-\d{8})?\.json$/.test(file) && id !== '' ? 'backup' : null;
  return /^(?:sealed|waiting|lock|opening|derived)/.test(folder) ? null : 'other';
}

async function stateOf(files: Files, name: string, kind: CheckedFile['kind']): Promise<CheckedFile['state']> {
  if (kind === 'settings') return stateOfSettings(files);
  if (name === CORRECTIONS) return stateByReading(() => readCorrections(files));
  if (kind === 'proof') return (await isOfItsSum(files, name)) ? 'whole' : 'damaged';
  const content = await files.load(name);
  if (kind === 'other') return Buffer.isBuffer(content) ? 'whole' : 'damaged';
  const id = kind === 'cleanup' ? name.slice(CLEANUPS.length + 1, -'.json'.length) : name.split('/')[1];
  const decoded = decodeContent(content, id);
  return 'events' in decoded ? 'whole' : decoded.fault;
}

const stateOfSettings = (files: Files): CheckedFile['state'] =>
  areSettingsDamaged(files) ? 'damaged' : stateByReading(() => readSettings(files));

function stateByReading(read: () => unknown): CheckedFile['state'] {
  try {
    read();
    return 'whole';
  } catch (error) {
    return error instanceof Problem && error.code === 'store.newer' ? 'newer' : 'damaged';
  }
}

async function isOfItsSum(files: Files, name: string): Promise<boolean> {
  const wanted = name.slice(name.lastIndexOf('/') + 1);
  if (!SUM.test(wanted)) return true;
  const sum = createHash('sha256');
  try {
    for await (const piece of files.open(name)) sum.update(piece as Uint8Array);
  } catch {
    return false;
  }
  return sum.digest('hex') === wanted;
}
