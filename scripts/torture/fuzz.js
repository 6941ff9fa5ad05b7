import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const MOST_SECONDS_PER_100K = 2;
const MOST_BYTES = 300 * 1024 * 1024;
/** A folder in the memory, where there is such a place: most of the time would go into making files. */
export const MEMORY = '/dev/shm';
/** What is put in again and again, and what may stand once before it: together they open what nothing closes. */
const LONG = ['"', '<', '[', '{', '\n', ' ', '1', 'a', '【', '<!--', ',"', '&', '-', '\\', '='];
const BEFORE_LONG = [
  '',
  '',
  '<!',
  '<?',
  '<!DOCTYPE [',
  '<![CDATA[',
  '</',
  '<a b="',
  '"',
  '{"a":',
  '[',
  '=',
  '\r',
];
/** One in so many of those is long. */
const SELDOM = 8;
const SHORT = 500;
/** After so many it says how far it is. */
const STEP = 100;

/**
 * Every kind of export, each of its samples damaged again and again: it is read, or refused with a reason, in time.
 * @param options.reading what reads; by default the built program's
 * @param options.mostInserted how often something is put in again and again at most
 * @param options.straight most go straight to the reader of their kind, instead of past the detection of every kind
 * @param options.entrances the kinds that are read; by default all
 * @param options.seed another one damages in another way
 * @param options.onProgress is told how many more were read
 */
export async function fuzz(root, timesPerEntrance, options = {}) {
  const { reading, mostInserted = 20_000, straight = false, seed = 0, onProgress = () => {} } = options;
  const { openExports, FORMATS, Problem } = reading ?? (await builtReading(root));
  const folder = folderInMemory();
  const path = join(folder, 'sample');
  const random = seeded(20261129 + seed);
  const result = { times: 0, failures: [], slowest: 0, largest: 0 };
  const kinds = options.entrances ?? exportKinds(root);
  for (const entrance of kinds) {
    const files = samplesOf(root, entrance);
    for (let n = 0; n < timesPerEntrance && files.length > 0; n++) {
      const sample = files[n % files.length];
      const bytes = damaged(readFileSync(sample), random, mostInserted);
      writeFileSync(path, bytes);
      const goesStraight = straight && n % 5 > 0 && FORMATS.includes(entrance);
      const open = () => openExports(path, goesStraight ? { format: entrance } : {});
      const first = await readOnce(open, bytes.length, Problem);
      // a busy machine takes its time as well
      const again =
        first.seconds > MOST_SECONDS_PER_100K ? await readOnce(open, bytes.length, Problem) : first;
      const { seconds, crash } = { ...first, seconds: Math.min(first.seconds, again.seconds) };
      note(result, `${sample} ${seed}+${n}`, seconds, crash);
      if (result.times % STEP === 0) onProgress(STEP);
    }
  }
  rmSync(folder, { recursive: true });
  return withMemory(result, kinds);
}

/** The files of the tests for an entrance, which are then damaged. */
export const samplesOf = (root, entrance) =>
  readdirSync(join(root, 'test/fixtures', entrance), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** A new folder for what is read again and again; where its parent is given, that one is cleared in any case. */
export function folderInMemory() {
  const given = process.env.NUMCLEAN_TORTURE_MEMORY;
  return mkdtempSync(join(given ?? (existsSync(MEMORY) ? MEMORY : tmpdir()), 'numclean-torture-'));
}

/** Counts one more that was read, and what was wrong with it. */
export function note(result, what, seconds, crash) {
  result.times++;
  if (crash) result.failures.push(`${what}: ${crash}`);
  if (seconds > MOST_SECONDS_PER_100K) result.failures.push(`${what}: ${seconds.toFixed(1)} s per 100 kB`);
  result.slowest = Math.max(result.slowest, seconds);
  result.largest = Math.max(result.largest, process.memoryUsage().rss);
}

/** The result, once it is said whether it took too much memory; `kinds` were read. */
export function withMemory(result, kinds) {
  if (result.largest > MOST_BYTES) result.failures.push(`${kinds}: ${result.largest} bytes of memory`);
  return result;
}

/** Every kind of export that there is a sample of. */
export const exportKinds = (root) => readdirSync(join(root, 'test/fixtures')).sort();

const builtReading = async (root) => ({
  ...(await import(`${root}/build/sources/index.js`)),
  ...(await import(`${root}/build/sources/formats.js`)),
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

/** A file cut, with a part taken out or twice in it, with bits turned, or with something long in it. */
export function damaged(bytes, random, mostInserted) {
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
      const most = random(SELDOM) === 0 ? mostInserted : Math.min(SHORT, mostInserted);
      const long = LONG[random(LONG.length)].repeat(random(most));
      const before = BEFORE_LONG[random(BEFORE_LONG.length)];
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(before + long), bytes.subarray(at)]);
    }
  }
}

/** The same numbers every time (mulberry32). */
export function seeded(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
