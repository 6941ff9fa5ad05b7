// How fast the catalog is there: the built index against parsing every entry, in one run on one machine, as medians.
// Usage: npm run build && node bench/catalog-load.js
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { loadCatalog } from '../build/catalog/file-catalog.js';
import { readPacked } from '../build/catalog/packed-file.js';

const ROUNDS = 60;
const folder = fileURLToPath(new URL('../dist/catalog/', import.meta.url));
const entries = `[${readPacked(folder, 'platforms.jsonl').toString('utf8').trim().split('\n').join(',')}]`;

/** Median milliseconds of a few dozen rounds, and of the very first one, which a command pays. */
function measure(what) {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    what();
    return performance.now() - start;
  });
  const sorted = times.toSorted((a, b) => a - b);
  return { first: times[0], median: sorted[ROUNDS / 2] };
}

const load = measure(() => loadCatalog());
const parse = measure(() => JSON.parse(entries));
const one = measure(() => loadCatalog().platform('alipay'));
const search = measure(() => loadCatalog().search('zfb'));

const round = (milliseconds) => Number(milliseconds.toFixed(2));
const lines = { load, 'load + one entry': one, 'load + search': search, 'parse all entries': parse };
for (const [name, { first, median }] of Object.entries(lines)) {
  process.stdout.write(`${name.padEnd(20)} first ${round(first)} ms, median ${round(median)} ms\n`);
}
process.stdout.write(`load / parse all      ${(load.median / parse.median).toFixed(3)}\n`);
