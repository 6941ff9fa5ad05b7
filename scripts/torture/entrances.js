import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogOnce } from './catalog-once.js';
import { damaged, folderInMemory, MOST_SECONDS_PER_100K, note, seeded, withMemory } from './fuzz.js';
import { inProcess } from './in-process.js';
import { archived, bundled, json, record, sealTicks, ticks } from './insides.js';
import { remembered } from './set-back.js';
import { damagedText } from './values.js';

const STEP = 100;
const NOW = ['--now', '2026-03-01'];
export const CONTRACT = [0, 1, 2, 3, 4];
/** The document for scripts would tell far more than a file is read for. What goes wrong is told with its place in the program. */
const AS_A_PERSON = ['--debug', '--lang', 'zh'];
/** What changes nothing in the store. */
const READS_ONLY = new Set(['check', 'validate']);

/**
 * Every way for a file into the program beside exports: the name it has, and the command that reads it. What is sealed by a sum or
 * packed comes to nobody's eyes once its bytes are damaged: `inside` opens a sound one, and seals what was changed in it.
 */
export const ENTRANCES = {
  'official answer': { file: 'answer.txt', command: ['official', 'answer', '$'] },
  'answers of a walk': { file: 'answers.json', command: ['prepare-cancel', '--answers', '$'], inside: json },
  'cleanup to import': { file: 'cleanup.json', command: ['cleanup', 'import', '$'], inside: json },
  'cleanup with proofs': { file: 'cleanup.zip', command: ['cleanup', 'import', '$'], inside: archived },
  'bundle of proofs': { file: 'bundle.zip', command: ['proof', 'check', '$'], inside: bundled },
  correction: {
    file: 'correction.json',
    command: ['platform', 'correct', 'wechat', '--file', '$'],
    inside: json,
  },
  'catalog entry': { file: 'wechat.json', command: ['catalog', 'validate', '$'], inside: json },
  'ticks of a page': { file: 'ticks.txt', command: ['import', '$'], inside: ticks },
  'settings of the store': {
    file: 'settings.json',
    command: ['status'],
    inStore: 'settings.json',
    inside: json,
  },
  'record of the store': {
    file: 'record.json',
    command: ['status'],
    inStore: 'cleanups/prepare-8000-1.json',
    inside: record,
  },
};

/** Each of these files damaged again and again, its bytes or what they say: used, or refused with a reason, in time. */
export async function entrances(root, times, { names, seed = 0, onProgress = () => {} }) {
  const began = process.cpuUsage();
  catalogOnce(root);
  const { main } = await import(`${root}/dist/main.cjs`);
  const { loadWords } = await import(`${root}/build/language/choose.js`);
  const { errors } = await loadWords('zh');
  const folder = folderInMemory();
  const store = join(folder, 'store');
  const run = (words) => inProcess(main, [...words, ...NOW, ...AS_A_PERSON], { NUMCLEAN_HOME: store });
  await prepare(root, folder, run);
  const setBack = remembered(store);
  const result = { times: 0, failures: [], slowest: 0, largest: 0, preparing: secondsSince(began) };
  for (const name of names) {
    const { command, inStore } = ENTRANCES[name];
    const next = await damages(name, { root, folder, seed });
    const { path, words } = placeOf(name, folder);
    for (let n = 0; n < times; n++) {
      const bytes = await next();
      writeFileSync(path, bytes);
      const { code, stdout, stderr, seconds } = await inTime(
        () => run(words),
        bytes.length,
        () => {
          setBack();
          writeFileSync(path, bytes);
        },
      );
      const fault = faultOf(code, stdout + stderr, errors.bug);
      note(result, `${name} ${seed}+${n}`, seconds, fault && `${fault} ${stderr.slice(0, 600)}`);
      // a refusal leaves the store as it was
      if (inStore || (code !== 4 && !READS_ONLY.has(command[1]))) setBack();
      if (result.times % STEP === 0) onProgress(STEP);
    }
  }
  rmSync(folder, { recursive: true });
  return withMemory(result, names);
}

/** Where the file of an entrance lies, and the words of the command that reads it. */
export function placeOf(name, folder) {
  const { file, command, inStore } = ENTRANCES[name];
  const path = inStore ? join(folder, 'store', inStore) : join(folder, 'damaged', file);
  return { path, words: command.map((word) => (word === '$' ? path : word)) };
}

/** What damages the file of an entrance, each time in another way. */
export async function damages(name, { root, folder, seed }) {
  const { file, inside } = ENTRANCES[name];
  const sound = readFileSync(join(folder, file));
  const opened = await inside?.(sound, { root, folder });
  const random = seeded(20261130 + seed);
  return () =>
    opened && random(2) === 0
      ? opened.seal(damagedText(opened.value, random))
      : damaged(sound, random, 20_000);
}

/** What is wrong with how a command ended; false: nothing. */
export function faultOf(code, said, bug) {
  if (!CONTRACT.includes(code)) return `exit ${code}`;
  if (said.includes(bug)) return `exit ${code}, a fault of its own`;
  return /\bundefined\b|\[object |\bNaN\b/.exec(said.split('\n    at ')[0])?.[0] ?? false;
}

/** Runs a command; what took too long is run once more, since a busy machine takes its time as well. */
async function inTime(run, bytes, again) {
  const first = await measured(run, bytes);
  if (first.seconds <= MOST_SECONDS_PER_100K) return first;
  again();
  const { seconds } = await measured(run, bytes);
  return { ...first, seconds: Math.min(first.seconds, seconds) };
}

async function measured(run, bytes) {
  const before = process.cpuUsage();
  const result = await run();
  return { ...result, seconds: secondsSince(before) / Math.max(1, bytes / 100_000) };
}

function secondsSince(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** What the page of a report makes of two ticks. */
const TICKS = sealTicks(
  JSON.stringify({
    c: 'prepare-8000-1',
    b: '2026-03-01T04:00:00.000Z',
    t: [
      ['wechat.change', 'k', 1772337600, null, '打了电话', 3],
      ['taobao.change', 'w', 1772337600, '2026-03-09', null, 0],
      ['china-mobile.account-query', 'd', 1772337600, null, null, 0],
    ],
  }),
);

/** A sound file of each kind, as the program itself makes them. */
export async function prepare(root, folder, run) {
  const at = (name) => join(folder, name);
  mkdirSync(at('damaged'));
  writeFileSync(
    at('answer.txt'),
    '您名下手机号138****8000关联的互联网账号：\n微信 2个\n淘宝 1个\n支付宝：1个\n抖音，2个\n',
  );
  writeFileSync(
    at('answers.json'),
    JSON.stringify({
      number: '13800138000',
      carrier: 'mobile',
      cancelOn: '2026-12-01',
      platforms: ['微信', '示例小站'],
    }),
  );
  writeFileSync(at('ticks.txt'), TICKS);
  writeFileSync(at('proof.png'), 'a picture');
  writeFileSync(
    at('correction.json'),
    JSON.stringify({ notes: '示例', ops: { change: { path: '设置 > 示例' } } }),
  );
  const platforms = join(root, 'src/catalog/platforms');
  const entry = readdirSync(platforms, { recursive: true }).find((name) => name.endsWith('wechat.json'));
  writeFileSync(at('wechat.json'), readFileSync(join(platforms, entry)));
  const steps = [
    ['prepare-cancel', '13800138000', '--yes'],
    ['add', '微信', '淘宝', '示例小站', '--yes'],
    ['proof', 'add', at('proof.png'), '--for', '微信'],
    ['done', '微信'],
    ['proof', 'bundle', at('bundle.zip')],
    ['cleanup', 'export', 'prepare-8000-1', '--out', at('cleanup.json')],
    ['cleanup', 'export', 'prepare-8000-1', '--with-proofs', '--out', at('cleanup.zip')],
  ];
  for (const words of steps) await mustWork(words, run);
  for (const [name, path] of [
    ['settings.json', 'store/settings.json'],
    ['record.json', 'store/cleanups/prepare-8000-1.json'],
  ])
    writeFileSync(at(name), readFileSync(at(path)));
}

async function mustWork(words, run) {
  const { code, stderr } = await run(words);
  if (code !== 0) throw new Error(`${words.join(' ')}: ${code} ${stderr}`);
}
