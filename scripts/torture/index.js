// Breaks the built program on purpose, at full size or, with --short, in a minute; ends in the table of docs/security.md.
// --fuzz N: so many damaged inputs per entrance instead of 10,000; --only PART,…: these parts alone; --write: puts the table
// into docs/security.md. Ctrl+C prints the table so far.
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ENTRANCES } from './entrances.js';
import { exportKinds } from './fuzz.js';
import { HOSTILE } from './leaks.js';
import { printTable, writeTable } from './table.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    fuzz: { type: 'string' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const { short } = options;
const fuzzed = Number(options.fuzz) || (short ? 20 : 10_000);
const lanes = availableParallelism();
/** So many damaged inputs are one job: small enough that all processes end at about the same time. */
const JOB = 2500;
/** Where a job runs whole commands in one process, its memory is to say something of one: it may not keep what it needs no more. */
const LITTLE_MEMORY = ['--max-old-space-size=200', '--max-semi-space-size=32'];
/** Nothing of it takes so long without a word: it hangs. */
const SILENCE_MS = 180_000;

/** How many times to go over a kind, in jobs; each damages in another way. */
const inJobs = (job, kinds, size, named) =>
  kinds.flatMap((kind) =>
    Array.from({ length: Math.ceil(fuzzed / size) }, (_, seed) => ({
      job,
      what: `${job} ${kind} ${seed}`,
      args: [Math.min(size, fuzzed - seed * size), named(kind, seed)],
    })),
  );

/** What is done, in this order: what is measured by the clock comes first, and alone. */
const PARTS = [
  { part: 'turns', alone: true, jobs: [{ job: 'turns', args: short ? [4, 10] : [8, 100] }] },
  {
    part: 'interrupts',
    alone: true,
    jobs: [
      {
        job: 'interrupts',
        args: [
          short
            ? { messages: 20_000, accounts: 500, moments: [700] }
            : { messages: 300_000, accounts: 5000, moments: [400, 900, 1600] },
        ],
      },
    ],
  },
  { part: 'kills', jobs: [{ job: 'kills', args: [short ? 3 : 200] }] },
  { part: 'quiet', jobs: [{ job: 'quiet', args: [] }] },
  {
    part: 'leaks',
    jobs: [false, true].flatMap((isLocked) =>
      Array.from({ length: short ? 1 : HOSTILE.length }, (_, at) => ({ job: 'leaks', args: [at, isLocked] })),
    ),
  },
  {
    part: 'entrances',
    ownProcess: true,
    jobs: inJobs('entrances', Object.keys(ENTRANCES), JOB, (name, seed) => ({ names: [name], seed })),
  },
  {
    part: 'exports',
    jobs: inJobs('fuzz', exportKinds(root), JOB, (kind, seed) => ({
      entrances: [kind],
      seed,
      straight: true,
    })),
  },
].filter(({ part }) => !options.only || options.only.split(',').includes(part));

const rows = PARTS.map(({ part }) => ({
  part,
  times: 0,
  failures: [],
  slowest: 0,
  largest: 0,
  seconds: 0,
  left: 1,
}));
const began = performance.now();
const workers = new Set();
let isOver = false;

/** Does one job after the other in one process, until none is left. */
async function lane(next) {
  for (let worker = null, item = next(); item && !isOver; item = next()) {
    worker = workerFor(item, worker);
    const row = rows.find(({ part }) => part === item.part);
    const from = performance.now();
    const result = await jobDone(worker, item, row);
    row.seconds += (performance.now() - from) / 1000;
    row.left--;
    row.failures.push(...result.failures);
    row.times += result.times - result.told;
    row.slowest = Math.max(row.slowest, result.slowest);
    row.largest = Math.max(row.largest, result.largest);
    if (item.ownProcess && !result.isGone) stop(worker);
    if (item.ownProcess || result.isGone) worker = null;
  }
}

/** The process that there is, or a new one. */
function workerFor({ ownProcess }, worker) {
  if (worker && !ownProcess) return worker;
  if (worker) stop(worker);
  return startWorker(ownProcess ? LITTLE_MEMORY : []);
}

function startWorker(execArgv) {
  const worker = fork(fileURLToPath(new URL('worker.js', import.meta.url)), [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    detached: true,
    execArgv,
    env: { ...process.env, LANG: 'zh_CN.UTF-8', NO_COLOR: '1' },
  });
  worker.unref();
  workers.add(worker);
  return worker;
}

function jobDone(worker, { job, args, what = job }, row) {
  return new Promise((done) => {
    let told = 0;
    const end = (result) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      done({ ...result, told });
    };
    const lost = (why) => {
      end({
        times: told,
        failures: [`${what}, after ${told}: ${why}`],
        slowest: 0,
        largest: 0,
        isGone: true,
      });
      stop(worker);
    };
    const timer = setTimeout(() => lost('no word any more'), SILENCE_MS);
    worker.on('message', ({ progress, result }) => {
      timer.refresh();
      if (progress) {
        told += progress;
        row.times += progress;
      } else end(result);
    });
    worker.on('exit', (code, signal) => lost(`ended by ${signal ?? code}`));
    worker.send({ job, args });
  });
}

/** Ends a process of ours with all that it has begun. */
function stop(worker) {
  workers.delete(worker);
  try {
    process.kill(-worker.pid, 'SIGKILL');
  } catch {
    // it is gone
  }
}

function queueOf(parts) {
  const items = parts.flatMap(({ part, ownProcess, jobs }) =>
    jobs.map((one) => ({ ...one, part, ownProcess })),
  );
  for (const row of rows)
    if (parts.some(({ part }) => part === row.part))
      row.left = items.filter(({ part }) => part === row.part).length;
  return () => items.shift();
}

function sayProgress() {
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  const now = rows
    .filter(({ times }) => times > 0)
    .map(
      ({ part, times, failures, left }) =>
        `${part} ${times}${failures.length > 0 ? ` (${failures.length} failed)` : ''}${left > 0 ? '…' : ''}`,
    );
  console.error(`${minutes} min: ${now.join(', ')}`);
}

function end(exitCode) {
  isOver = true;
  clearInterval(progress);
  for (const worker of workers) stop(worker);
  const setting = {
    minutes: (performance.now() - began) / 60_000,
    fuzzed,
    isWhole: exitCode !== 130 && !options.only && !short,
  };
  printTable(rows, setting);
  if (options.write && exitCode !== 130) writeTable(root, rows, setting);
  for (const { failures } of rows) for (const failure of failures.slice(0, 20)) console.error(failure);
  process.exit(exitCode);
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(130));
const progress = setInterval(sayProgress, 15_000);
for (const one of PARTS.filter(({ alone }) => alone)) await lane(queueOf([one]));
const next = queueOf(PARTS.filter(({ alone }) => !alone));
await Promise.all(Array.from({ length: lanes }, () => lane(next)));
sayProgress();
end(rows.some(({ failures }) => failures.length > 0) ? 1 : 0);
