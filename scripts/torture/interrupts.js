import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCleanup } from '../../bench/cleanups.js';

const MOST_MS = 1000;
const NOW = ['--now', '2026-11-24'];
const PASSPHRASE = 'correct horse battery staple';
const ENDS = { SIGINT: [0, 1, 2, 130, null], SIGTERM: [0, 1, 2, 143, null] };
const AGAIN_MS = 150;

/** Commands that take their time with thousands of accounts or messages. `$F` is the folder of what is read and written. */
export const LONG_WORK = [
  ['status'],
  ['plan'],
  ['check'],
  ['checklist', '--all'],
  ['inventory', '--all'],
  ['timeline'],
  ['next'],
  ['remedy'],
  ['emergency'],
  ['history'],
  ['show', 'wechat'],
  ['official'],
  ['doctor'],
  ['report', '--format', 'html', '--out', '$F/report.html'],
  ['report', '--format', 'csv'],
  ['report', '--format', 'ics'],
  ['report', '--format', 'md'],
  ['report', '--format', 'json'],
  ['letter', 'list'],
  ['letter', 'write', 'carrier-statement'],
  ['incident', 'list'],
  ['proof', 'list'],
  ['cleanup', 'list'],
  ['store', 'check'],
  ['store', 'backups'],
  ['prepare-cancel', '--yes'],
  ['audit-new-number', '13800138000', '--yes'],
  ['continue-as', 'recover-accounts', '--yes'],
  ['add', '示例甲', '示例乙', '--yes'],
  ['dismiss', 'wechat'],
  ['done', 'wechat'],
  ['undo'],
  ['circumstances', '--set', 'place=abroad'],
  ['cleanup', 'set', '--new-number', '13800138001'],
  ['cleanup', 'export', 'prepare-8000-1', '--with-proofs', '--out', '$F/out.zip'],
  ['cleanup', 'import', '$F/cleanup.zip'],
  ['cleanup', 'remove', 'prepare-8000-1', '--yes'],
  ['official', 'answer', '$F/answer.txt'],
  ['incident', 'add', 'collection', '--day', '2026-02-01', '--sender', '10690000', '--platform', 'wechat'],
  ['incident', 'import', '$F/messages.txt'],
  ['import', '$F/messages.txt'],
  ['import', '$F/messages.xml'],
  ['verify', '$F/messages.txt'],
  ['proof', 'add', '$F/proof.bin'],
  ['proof', 'bundle', '$F/bundle.zip'],
  ['store', 'restore', '1', '--yes'],
  ['store', 'encrypt'],
  ['store', 'decrypt'],
];

/** Files and a store for all of them. @returns the folder, and how to set the store back */
export async function prepareLongWork(root, { messages, accounts, proofBytes }) {
  const folder = mkdtempSync(join(tmpdir(), 'numclean-torture-'));
  const at = (name) => join(folder, name);
  const { loadCatalog } = await import(`${root}/build/catalog/file-catalog.js`);
  writeFileSync(at('messages.txt'), manyMessages(messages));
  // so large that it is read by several threads
  writeFileSync(at('messages.xml'), manyElements(messages));
  writeFileSync(at('proof.bin'), Buffer.alloc(proofBytes, 'numclean'));
  writeFileSync(at('answer.txt'), Array.from({ length: 400 }, (_, n) => `测试账号${n} 2个`).join('\n'));
  await makeCleanup(at('kept'), loadCatalog().cards(), accounts);
  const env = (store) => ({ ...process.env, NUMCLEAN_HOME: store, NUMCLEAN_PASSPHRASE: PASSPHRASE });
  const run = (store, ...words) => {
    const args = [join(root, 'bin/numclean.js'), ...words, ...NOW];
    const { status, stderr } = spawnSync(process.execPath, args, { env: env(store), encoding: 'utf8' });
    if (status !== 0) throw new Error(`${words.join(' ')}: ${status} ${stderr}`);
  };
  run(at('kept'), 'proof', 'add', at('proof.bin'));
  run(at('kept'), 'done', 'taobao');
  run(at('kept'), 'cleanup', 'export', 'prepare-8000-1', '--with-proofs', '--out', at('cleanup.zip'));
  cpSync(at('kept'), at('locked'), { recursive: true });
  run(at('locked'), 'store', 'encrypt');
  return {
    folder,
    /** as it was before, without what was worked out of it: that would leave nothing to interrupt */
    setBack(words) {
      rmSync(at('store'), { recursive: true, force: true });
      cpSync(at(words.join(' ') === 'store decrypt' ? 'locked' : 'kept'), at('store'), { recursive: true });
      rmSync(at('store/derived'), { recursive: true, force: true });
      for (const name of ['out.zip', 'bundle.zip', 'report.html']) rmSync(at(name), { force: true });
    },
    args: (words) => [...words.map((word) => word.replace('$F', folder)), ...NOW],
    env: env(at('store')),
    store: at('store'),
  };
}

/** Ctrl+C and SIGTERM at several moments of each of these: how long until the program is gone, and whether the store is whole. */
export async function interrupts(
  root,
  { messages, accounts, moments, commands = LONG_WORK.length, onProgress = () => {} },
) {
  const { openStore } = await import(`${root}/build/store/store.js`);
  const work = await prepareLongWork(root, { messages, accounts, proofBytes: 100 * 1024 * 1024 });
  const program = join(root, 'bin/numclean.js');
  const failures = [];
  let [times, slowest] = [0, 0];
  const interrupt = async (words, signal, after, again) => {
    const once = () => {
      work.setBack(words);
      return ended(program, work.args(words), work.env, signal, after, again);
    };
    const first = await once();
    // the clock goes on for others' work as well
    const { ms, code } = first.ms > MOST_MS ? await once() : first;
    times++;
    onProgress(1);
    // it may have been done already
    slowest = Math.max(slowest, ms ?? 0);
    const what = `${words.join(' ')}, ${signal}${again ? ' twice' : ''} after ${after} ms`;
    if (ms > MOST_MS) failures.push(`${what}: ${Math.round(ms)} ms`);
    if (!ENDS[signal].includes(code)) failures.push(`${what}: exit ${code}`);
    const fault = await faultOf(openStore, work.store);
    if (fault) failures.push(`${what}: the store ${fault}`);
  };
  for (const words of LONG_WORK.slice(0, commands)) {
    for (const after of moments) await interrupt(words, times % 2 ? 'SIGINT' : 'SIGTERM', after, false);
    await interrupt(words, 'SIGINT', moments.at(-1), true);
  }
  rmSync(work.folder, { recursive: true });
  return { times, failures, slowest, largest: 0 };
}

/** What is wrong with a store after an interruption; null: nothing. */
async function faultOf(openStore, dir) {
  if (!existsSync(dir)) return 'is gone';
  try {
    const store = openStore({ dir, now: () => '2026-11-24T04:00:00.000Z', waitMs: 2000 });
    await store.unlock(async () => PASSPHRASE);
    const faults = (await store.check()).filter(({ state }) => state !== 'whole');
    const writer = await store.lock();
    await writer.release();
    return faults.length > 0 ? `has faults: ${faults.map(({ name }) => name)}` : null;
  } catch (error) {
    return error.stack;
  }
}

const manyElements = (count) =>
  `<smses>\n${Array.from(
    { length: count },
    (_, n) =>
      `<sms type="1" address="10690${n % 977}" date="${1_500_000_000_000 + n * 60_000}" body="【示例${n % 977}】您的验证码是${n}，请勿泄露给他人" />`,
  ).join('\n')}\n</smses>\n`;

const manyMessages = (count) =>
  Array.from(
    { length: count },
    (_, n) => `2025-01-0${1 + (n % 9)} 10:00 【示例${n % 900}】您的验证码是${100_000 + n}，请勿泄露。`,
  ).join('\n');

/** Milliseconds from the signal, or the second one, to the end; null where it had ended before. */
function ended(program, words, env, signal, after, again) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [program, ...words], { env, stdio: 'ignore' });
    let sent = null;
    const send = () => {
      sent = performance.now();
      child.kill(signal);
    };
    const timers = [setTimeout(send, after), ...(again ? [setTimeout(send, after + AGAIN_MS)] : [])];
    child.on('close', (code) => {
      timers.forEach(clearTimeout);
      done({ ms: sent === null ? null : performance.now() - sent, code });
    });
  });
}

/** Milliseconds of the processor that a command listens to signals without hearing them, at the longest: `unbroken.js` counts them. */
export function unbroken(root, words, work) {
  work.setBack(words);
  const path = join(work.folder, 'unbroken');
  const args = [
    '--import',
    join(root, 'scripts/torture/unbroken.js'),
    join(root, 'bin/numclean.js'),
    ...work.args(words),
  ];
  const env = { ...work.env, NUMCLEAN_UNBROKEN: path };
  const { status, stderr } = spawnSync(process.execPath, args, {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  return { status, stderr, ms: Number(readFileSync(path, 'utf8')) };
}
