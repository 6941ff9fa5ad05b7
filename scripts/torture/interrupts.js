import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MOST_MS = 1000;
const NUMBER = '13800138000';
const NOW = '2026-03-01';

/** Ctrl+C and SIGTERM in the middle of long work: how long until the program is gone, and whether the store is whole. */
export async function interrupts(root, { messages, accounts }) {
  const folder = mkdtempSync(join(tmpdir(), 'numclean-torture-'));
  const program = join(root, 'bin/numclean.js');
  const env = { ...process.env, NUMCLEAN_HOME: join(folder, 'store') };
  const run = (...words) =>
    spawnSync(process.execPath, [program, ...words, '--now', NOW], { env, encoding: 'utf8' });
  const texts = join(folder, 'messages.txt');
  writeFileSync(texts, manyMessages(messages));
  // so large that it is read by several threads
  const large = join(folder, 'messages.xml');
  writeFileSync(large, manyElements(messages));
  const proof = join(folder, 'proof.bin');
  writeFileSync(proof, Buffer.alloc(200 * 1024 * 1024, 'numclean'));
  run('prepare-cancel', NUMBER, '--yes');
  const names = Array.from({ length: accounts }, (_, n) => `示例站${n}`);
  for (let from = 0; from < accounts; from += 1000) run('add', ...names.slice(from, from + 1000), '--yes');
  run('proof', 'add', proof);
  const failures = [];
  let [times, slowest] = [0, 0];
  const interrupt = async (words, signal, after) => {
    // what was worked out before would leave nothing to interrupt
    rmSync(join(folder, 'store/derived'), { recursive: true, force: true });
    const { ms, code } = await ended(program, [...words, '--now', NOW], env, signal, after);
    times++;
    // it may have been done already
    slowest = Math.max(slowest, ms ?? 0);
    const { status, stdout } = run('store', 'check');
    const what = `${words[0]} ${signal}`;
    if (ms > MOST_MS) failures.push(`${what}: ${Math.round(ms)} ms`);
    if (![0, 1, 130, 143, null].includes(code)) failures.push(`${what}: exit ${code}`);
    if (status !== 0) failures.push(`${what}: the store ${stdout.slice(0, 200)}`);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) {
    for (const words of [
      ...['plan', 'status', 'check', 'checklist', 'report'].map((view) => [view]),
      ['prepare-cancel', '--yes'],
      ['import', texts],
      ['import', large],
      ['verify', texts],
      ['proof', 'bundle', join(folder, `bundle-${signal}.zip`)],
    ]) {
      for (const after of [700, 1200]) await interrupt(words, signal, after);
    }
  }
  rmSync(folder, { recursive: true });
  return {
    what: `Ctrl+C and SIGTERM in views, walk, import and verify of ${messages} messages with ${accounts} accounts, bundle of 200 MB`,
    times,
    failures,
    slowest: `${Math.round(slowest)} ms to the end`,
    largest: '',
  };
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

/** Milliseconds from the signal to the end; null where it had ended before. */
function ended(program, words, env, signal, after) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [program, ...words], { env, stdio: 'ignore' });
    let sent = null;
    const timer = setTimeout(() => {
      sent = performance.now();
      child.kill(signal);
    }, after);
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ ms: sent === null ? null : performance.now() - sent, code });
    });
  });
}
