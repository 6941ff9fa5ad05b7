// What a lock on the store costs: `status` on a clear store and on a locked one, as medians.
// Usage: npm run build && node bench/status.js
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = 7;
const PROGRAM = fileURLToPath(new URL('../bin/numclean.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'numclean-bench-'));
const env = { ...process.env, NUMCLEAN_HOME: folder, NUMCLEAN_PASSPHRASE: 'correct horse battery staple' };
const run = (...words) => {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...words, '--now', '2026-03-01'], { env });
  if (status !== 0) throw new Error(stderr.toString());
  return performance.now() - began;
};
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
const measure = () => Math.round(median(Array.from({ length: ROUNDS }, () => run('status'))));

run('prepare-cancel', '13800138000', '--yes');
const clear = measure();
run('store', 'encrypt');
const locked = measure();
rmSync(folder, { recursive: true });
console.log(`status: clear ${clear} ms, locked ${locked} ms; the key takes ${locked - clear} ms`);
