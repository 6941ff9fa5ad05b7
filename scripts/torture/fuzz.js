import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MOST_SECONDS_PER_100K = 2;
const MOST_BYTES = 300 * 1024 * 1024;
const MEMORY = '/dev/shm';
const LONG = ['"', '<', '[', '{', '\n', ' ', '1', '【', '<!--', ',"'];

/**
 * Every kind of export, each of its samples damaged again and again: it is read, or refused with a reason, in time.
 * @param options.reading what reads; by default the built program's
 * @param options.mostInserted how often something is put in again and again at most
 * @param options.straight most go straight to the reader of their kind, instead of past the detection of every kind
 */
export async function fuzz(root, timesPerEntrance, options = {}) {
  const { reading, mostInserted = 20_000, straight = false } = options;
  const { openExports, FORMATS, Problem } = reading ?? (await builtReading(root));
  const samples = join(root, 'test/fixtures');
  // in the memory where there is such a place: most of the time would go into making files
  const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'numclean-torture-'));
  const random = seeded(20261129);
  const failures = [];
  let [times, slowest, largest] = [0, 0, 0];
  for (const entrance of readdirSync(samples).sort()) {
    const files = readdirSync(join(samples, entrance), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (let n = 0; n < timesPerEntrance && files.length > 0; n++) {
      const sample = files[n % files.length];
      const bytes = damaged(readFileSync(sample), random, mostInserted);
      const path = join(folder, 'sample');
      writeFileSync(path, bytes);
      const goesStraight = straight && n % 5 > 0 && FORMATS.includes(entrance);
      const open = () => openExports(path, goesStraight ? { format: entrance } : {});
      const { seconds, crash } = await readOnce(open, bytes.length, Problem);
      if (crash) failures.push(`${sample} ${n}: ${crash}`);
      if (seconds > MOST_SECONDS_PER_100K)
        failures.push(`${sample} ${n}: ${seconds.toFixed(1)} s per 100 kB`);
      slowest = Math.max(slowest, seconds);
      largest = Math.max(largest, process.memoryUsage().rss);
      times++;
    }
  }
  rmSync(folder, { recursive: true });
  if (largest > MOST_BYTES) failures.push(`${largest} bytes of memory`);
  return {
    what: 'damaged exports read or refused',
    times,
    failures,
    slowest: `${slowest.toFixed(2)} s / 100 kB`,
    largest: `${Math.round(largest / 1e6)} MB`,
  };
}

const builtReading = async (root) => ({
  ...(await import(`${root}/build/sources/index.js`)),
  ...(await import(`${root}/build/problem.js`)),
});

/** Reads an export to its end. @returns seconds of the processor per 100,000 bytes, and what went wrong that should not */
async function readOnce(open, bytes, Problem) {
  const before = process.cpuUsage();
  let crash = null;
  try {
    for await (const { records } of open()) for await (const _ of records);
  } catch (error) {
    if (!(error instanceof Problem)) crash = error.stack;
  }
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6 / Math.max(1, bytes / 100_000), crash };
}

function damaged(bytes, random, mostInserted) {
  const at = random(bytes.length + 1);
  const to = Math.min(bytes.length, at + random(200));
  switch (random(5)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)]);
    case 3: {
      const flipped = Buffer.from(bytes);
      for (let n = random(8) + 1; n > 0 && flipped.length > 0; n--)
        flipped[random(flipped.length)] ^= 1 << random(8);
      return flipped;
    }
    default: {
      const long = Buffer.from(LONG[random(LONG.length)].repeat(random(mostInserted)));
      return Buffer.concat([bytes.subarray(0, at), long, bytes.subarray(at)]);
    }
  }
}

/** The same numbers every time (mulberry32). */
function seeded(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
