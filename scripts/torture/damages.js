import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { faultOf, prepare } from './entrances.js';
import { folderInMemory, note, seeded } from './fuzz.js';
import { inProcess } from './in-process.js';
import { filesIn, remembered } from './set-back.js';

const NOW = ['--now', '2026-03-01'];
const PASSPHRASE = 'correct horse battery staple';

/** What may become of a file: a full disk, a worn one, a tool that syncs, a hand that slipped. */
const DAMAGES = {
  'cut in half': (bytes) => bytes.subarray(0, bytes.length >> 1),
  'without its end': (bytes) => bytes.subarray(0, -3),
  emptied: () => Buffer.alloc(0),
  'one bit changed': (bytes, random) => flipped(bytes, random, 1),
  'some bits changed': (bytes, random) => flipped(bytes, random, 9),
  zeros: (bytes) => Buffer.alloc(bytes.length),
  'another text': () => Buffer.from('hello'),
  'other JSON': () => Buffer.from('{"version":1,"sum":"","events":[]}'),
  'what stands in another file': (_, random, others) => others[random(others.length)],
  'more at its end': (bytes) => Buffer.concat([bytes, bytes.subarray(0, 40)]),
  gone: () => null,
  'a folder': () => 'folder',
};
/** What shows that somebody looks for help, in order; the last one shows what came of it. */
const LOOKS = [
  ['store', 'check'],
  ['status'],
  ['store', 'backups'],
  ['cleanup', 'list'],
  ['store', 'restore', '1', '--yes'],
  ['status'],
];
/** Of a locked store less: each opens it with its passphrase. */
const LOOKS_LOCKED = [['store', 'check'], ['store', 'restore', '1', '--yes'], ['status']];

/** Each file of a store damaged in each of these ways: nothing crashes, and no cleanup is taken for never begun. */
export async function damages(root, isLocked, { every = 1, seed = 0, onProgress = () => {} } = {}) {
  const { main } = await import(`${root}/dist/main.cjs`);
  const { loadWords } = await import(`${root}/build/language/choose.js`);
  const { errors } = await loadWords('zh');
  const folder = folderInMemory();
  const store = join(folder, 'store');
  const env = { NUMCLEAN_HOME: store, NUMCLEAN_PASSPHRASE: PASSPHRASE };
  const run = (words) => inProcess(main, [...words, ...NOW, '--lang', 'zh', '--json', '--debug'], env);
  await prepare(root, folder, run);
  await run(['platform', 'correct', 'wechat', '--file', join(folder, 'correction.json')]);
  if (isLocked) await run(['store', 'encrypt']);
  const setBack = remembered(store);
  const files = filesIn(store).filter((path) => !relative(store, path).startsWith('derived'));
  const others = files.map((path) => readFileSync(path));
  const random = seeded(20261130 + seed);
  const result = { times: 0, failures: [], slowest: 0, largest: 0 };
  const cases = files.flatMap((path) => Object.keys(DAMAGES).map((damage) => ({ path, damage })));
  for (const { path, damage } of cases.filter((_, n) => n % every === seed % every)) {
    const sound = readFileSync(path);
    put(path, DAMAGES[damage](sound, random, others));
    const isChanged = damage !== 'what stands in another file' || !readFileSync(path).equals(sound);
    const what = `${relative(store, path)}${isLocked ? ' of a locked store' : ''}, ${damage}`;
    const ends = [];
    for (const words of isLocked ? LOOKS_LOCKED : LOOKS) {
      const began = performance.now();
      const { code, stdout, stderr } = await run(words);
      ends.push(code);
      const fault = faultOf(code, stdout + stderr, errors.bug) || forgotten(stdout + stderr);
      note(result, `${what}: ${words.join(' ')}`, 0, fault && `${fault} ${stderr.slice(0, 400)}`);
      result.slowest = Math.max(result.slowest, performance.now() - began);
    }
    for (const fault of faultsOf(relative(store, path), damage, isChanged, ends))
      result.failures.push(`${what}: ${fault} (exits ${ends})`);
    onProgress(1);
    setBack();
  }
  rmSync(folder, { recursive: true });
  return { ...result, times: cases.filter((_, n) => n % every === seed % every).length };
}

/** Said to somebody who has begun. */
const forgotten = (said) => (said.includes('usage.no-cleanup') ? 'nothing begun yet?' : false);

/**
 * What must come of it, whatever it is. An older state of the same file, and settings of nothing, are sound; a folder was put there
 * by somebody, and is theirs to take away.
 */
function faultsOf(name, damage, isChanged, [check, ...ends]) {
  const isOfAnother = damage === 'what stands in another file';
  // nothing sums up the settings: which cleanup was used last is all that they say
  const isSettings = name === 'settings.json' && /JSON|bit/.test(damage);
  const isSeen = isChanged && damage !== 'gone' && !isOfAnother && !isSettings;
  const isBack = ends.at(-1) === 0;
  const mustBeBack = damage !== 'a folder' && !(isOfAnother && /^(?:settings|corrections)/.test(name));
  return [
    ...(isSeen && check === 0 ? ['the check finds nothing'] : []),
    ...(mustBeBack && !name.startsWith('sealed') && !isBack ? ['it does not come back'] : []),
  ];
}

function put(path, changed) {
  rmSync(path);
  if (changed === 'folder') mkdirSync(path);
  else if (changed !== null) writeFileSync(path, changed, { mode: 0o600 });
}

function flipped(bytes, random, times) {
  const changed = Buffer.from(bytes);
  for (let n = 0; n < times && changed.length > 0; n++) changed[random(changed.length)] ^= 1 << random(8);
  return changed;
}
