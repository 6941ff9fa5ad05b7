import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { damaged, folderInMemory, note, seeded, withMemory } from './fuzz.js';
import { inProcess } from './in-process.js';

const STEP = 100;
const NOW = ['--now', '2026-03-01'];
const CONTRACT = [0, 1, 2, 3, 4];
/** What changes nothing in the store. */
const READS_ONLY = new Set(['check', 'validate']);

/** Every way for a file into the program beside exports: the name it has, and the command that reads it. */
export const ENTRANCES = {
  'official answer': { file: 'answer.txt', command: ['official', 'answer', '$'] },
  'answers of a walk': { file: 'answers.json', command: ['prepare-cancel', '--answers', '$'] },
  'cleanup to import': { file: 'cleanup.json', command: ['cleanup', 'import', '$'] },
  'cleanup with proofs': { file: 'cleanup.zip', command: ['cleanup', 'import', '$'] },
  'bundle of proofs': { file: 'bundle.zip', command: ['proof', 'check', '$'] },
  correction: { file: 'correction.json', command: ['platform', 'correct', 'wechat', '--file', '$'] },
  'catalog entry': { file: 'wechat.json', command: ['catalog', 'validate', '$'] },
  'page of ticks': { file: 'report.html', command: ['import', '$'] },
  'settings of the store': { file: 'settings.json', command: ['status'], inStore: 'settings.json' },
  'record of the store': {
    file: 'record.json',
    command: ['status'],
    inStore: 'cleanups/prepare-8000-1.json',
  },
};

/** Each of these files damaged again and again: used, or refused with a reason, in time. */
export async function entrances(root, times, { names, seed = 0, onProgress = () => {} }) {
  const { main } = await import(`${root}/dist/main.js`);
  const folder = folderInMemory();
  const [kept, store] = [join(folder, 'kept'), join(folder, 'store')];
  const run = (words, home) => inProcess(main, [...words, ...NOW, '--json'], { NUMCLEAN_HOME: home });
  await prepare(root, folder, (words) => run(words, kept));
  const result = { times: 0, failures: [], slowest: 0, largest: 0 };
  for (const name of names) {
    const { file, command, inStore } = ENTRANCES[name];
    const sound = readFileSync(join(folder, file));
    const random = seeded(20261130 + seed);
    const path = inStore ? join(store, inStore) : join(folder, `damaged-${file}`);
    const words = command.map((word) => (word === '$' ? path : word));
    const setBack = () => {
      rmSync(store, { recursive: true, force: true });
      cpSync(kept, store, { recursive: true });
    };
    setBack();
    for (let n = 0; n < times; n++) {
      const bytes = damaged(sound, random, 20_000);
      writeFileSync(path, bytes);
      const { code, stderr, seconds } = await measured(() => run(words, store), bytes.length);
      const isFault = !CONTRACT.includes(code) || /"code":"bug"/.test(stderr);
      note(result, `${name} ${seed}+${n}`, seconds, isFault && `exit ${code} ${stderr.slice(0, 300)}`);
      // a refusal leaves the store as it was
      if (code !== 4 && !READS_ONLY.has(command[1])) setBack();
      if (result.times % STEP === 0) onProgress(STEP);
    }
  }
  rmSync(folder, { recursive: true });
  return withMemory(result, names);
}

async function measured(run, bytes) {
  const before = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(before);
  return { ...result, seconds: (user + system) / 1e6 / Math.max(1, bytes / 100_000) };
}

/** A sound file of each kind, as the program itself makes them. */
async function prepare(root, folder, run) {
  const at = (name) => join(folder, name);
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
  await mustWork(['report', '--format', 'html', '--out', at('report.html')], (words) => run(words));
  for (const [name, path] of [
    ['settings.json', 'kept/settings.json'],
    ['record.json', 'kept/cleanups/prepare-8000-1.json'],
  ])
    writeFileSync(at(name), readFileSync(at(path)));
}

async function mustWork(words, run) {
  const { code, stderr } = await run(words);
  if (code !== 0) throw new Error(`${words.join(' ')}: ${code} ${stderr}`);
}
