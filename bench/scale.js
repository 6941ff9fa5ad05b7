// How a change, a look and the page grow with the cleanup: 50, 500 and 5,000 accounts with four events each, on one machine in
// turn. Processor time of the whole command, best of the rounds. node bench/scale.js [rounds]; see README.md
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCatalog } from '../build/catalog/file-catalog.js';
import { makeCleanup } from './cleanups.js';
import { processorTime } from './processor-time.js';

const SIZES = [50, 500, 5000];
const NOW = ['--now', '2026-11-24'];
const PROGRAM = fileURLToPath(new URL('../bin/numclean.js', import.meta.url));

/** @returns what commands take with each size, in milliseconds; and how each grows from the smallest to the largest */
async function measureScale(rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'numclean-scale-'));
  try {
    const columns = [];
    for (const accounts of SIZES) columns.push(await measured(join(folder, `${accounts}`), accounts, rounds));
    const [smallest] = columns;
    return Object.keys(smallest).map((name) => {
      const times = columns.map((column) => column[name]);
      return { name, times, growth: times.at(-1) / times[0] };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(store, accounts, rounds) {
  await makeCleanup(store, loadCatalog().cards(), accounts);
  const env = { ...process.env, NUMCLEAN_HOME: store, LANG: 'zh_CN.UTF-8', NO_COLOR: '1' };
  const run = (...args) => processorTime(process.execPath, [PROGRAM, ...args, ...NOW], env);
  const best = {};
  for (let round = 0; round < rounds; round++) {
    const times = {
      done: run('done', 'wechat'),
      'status after a change': run('status'),
      'status again': Math.min(run('status'), run('status')),
      'report --format html': run('report', '--format', 'html'),
      reopen: run('reopen', 'wechat'),
    };
    for (const [name, ms] of Object.entries(times)) best[name] = Math.min(best[name] ?? Infinity, ms);
  }
  return best;
}

const rows = await measureScale(Number(process.argv[2] ?? 3));
process.stdout.write(
  `| processor time, accounts | ${SIZES.join(' | ')} | × from ${SIZES[0]} |\n|---|---:|---:|---:|---:|\n`,
);
for (const { name, times, growth } of rows) {
  const cells = times.map((ms) => `${ms.toFixed(0)} ms`).join(' | ');
  process.stdout.write(`| ${name} | ${cells} | ${growth.toFixed(1)} |\n`);
}
