// Breaks the built program on purpose; ends in the table of docs/security.md. What it takes is told by --help.
import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ENTRANCES } from './entrances.js';
import { exportKinds, MEMORY } from './fuzz.js';
import { HOSTILE } from './leaks.js';
import { printEstimate, printTable, SAID, writeTable } from './table.js';

const HELP = `npm run torture -- [options]
  --short          a little of everything, in a minute or two
  --fuzz N         N damaged files for each entrance instead of 10,000
  --only PART,…    these parts alone: ${Object.keys(SAID).join(', ')}
  --seed N         damage in other ways than a run with another N
  --estimate       do a little, and say how long all of it takes
  --write          put the table into docs/security.md, in place of the one there
  --help           this
Ctrl+C prints the table so far and clears up. Exit 1: something failed.`;

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    fuzz: { type: 'string' },
    only: { type: 'string' },
    seed: { type: 'string', default: '0' },
    estimate: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(HELP);
  process.exit(0);
}

const lanes = availableParallelism();
/** So many damaged inputs are one job: small enough that all processes end at about the same time. */
const JOB = 2500;
/** Where a job runs whole commands in one process, its memory is to say something of one: it may not keep what it needs no more. */
const LITTLE_MEMORY = ['--max-old-space-size=200', '--max-semi-space-size=32'];
/** Nothing of it takes so long without a word: it hangs. */
const SILENCE_MS = 180_000;
/** A job that failed is done once more, alone: the fault may have been a busy machine's. More than so many are faults. */
const MOST_AGAIN = 12;

const FULL = {
  fuzz: 10_000,
  turns: [8, 100],
  interrupts: { messages: 300_000, accounts: 5000, moments: [400, 900, 1600] },
  kills: 200,
  sealing: 48,
  processes: 4,
  rounds: 2,
  damages: 1,
  lockedDamages: 2,
  hostile: HOSTILE.length,
};
const SHORT = {
  isShort: true,
  fuzz: 300,
  turns: [4, 10],
  interrupts: { messages: 20_000, accounts: 500, moments: [700] },
  kills: 3,
  sealing: 4,
  processes: 0,
  rounds: 1,
  damages: 12,
  lockedDamages: 40,
  hostile: 1,
};
/** Enough of each to tell from it how long all takes. */
const SOME = {
  ...SHORT,
  isShort: false,
  fuzz: 300,
  processes: 1,
  interrupts: { ...FULL.interrupts, commands: 3 },
  sealing: 8,
  kills: 20,
};

/** How often to go over each kind, in jobs; each damages in another way. */
const inJobs = (job, kinds, fuzz, named) =>
  kinds.flatMap((kind) =>
    Array.from({ length: Math.ceil(fuzz / JOB) }, (_, place) => ({
      job,
      what: kind,
      args: [Math.min(JOB, fuzz - place * JOB), named(kind, Number(options.seed) * 1000 + place)],
    })),
  );

/**
 * What is done, in this order: what is measured by the clock alone comes first, and by itself. Interruptions wait more than they work,
 * and each that was slow is tried again there and then.
 */
const partsOf = (size) =>
  [
    { part: 'turns', alone: true, jobs: [{ job: 'turns', args: size.turns }] },
    { part: 'interrupts', isOnce: true, jobs: [{ job: 'interrupts', args: [size.interrupts] }] },
    { part: 'kills', jobs: [{ job: 'kills', args: [size.kills] }] },
    { part: 'sealing', jobs: [{ job: 'sealing', args: [size.sealing] }] },
    {
      part: 'damages',
      ownProcess: true,
      jobs: [
        ...Array.from({ length: size.rounds }, (_, round) => ({
          job: 'damages',
          what: 'clear',
          args: [false, { every: size.damages, seed: Number(options.seed) + round }],
        })),
        {
          job: 'damages',
          what: 'locked',
          args: [true, { every: size.lockedDamages, seed: Number(options.seed) }],
        },
      ],
    },
    { part: 'quiet', jobs: [{ job: 'quiet', args: [] }] },
    {
      part: 'leaks',
      jobs: [false, true].flatMap((isLocked) =>
        Array.from({ length: size.hostile }, (_, at) => ({ job: 'leaks', args: [at, isLocked] })),
      ),
    },
    {
      part: 'processes',
      jobs: [...Object.keys(ENTRANCES), ...exportKinds(root)]
        .filter(() => size.processes > 0)
        .map((kind) => ({ job: 'processes', args: [size.processes, { kind }] })),
    },
    {
      part: 'entrances',
      ownProcess: true,
      jobs: size.isShort
        ? [
            {
              job: 'entrances',
              args: [size.fuzz, { names: Object.keys(ENTRANCES), seed: Number(options.seed) }],
            },
          ]
        : inJobs('entrances', Object.keys(ENTRANCES), size.fuzz, (name, seed) => ({ names: [name], seed })),
    },
    {
      part: 'exports',
      jobs: inJobs('fuzz', exportKinds(root), size.fuzz, (kind, seed) => ({
        entrances: [kind],
        seed,
        straight: true,
      })),
    },
  ].filter(({ part }) => !options.only || options.only.split(',').includes(part));

const size = options.estimate ? SOME : options.short ? SHORT : FULL;
const fuzzed = Number(options.fuzz) || size.fuzz;
const PARTS = partsOf({ ...size, fuzz: fuzzed });
const rows = PARTS.map(({ part, jobs }) => ({
  part,
  times: 0,
  failures: [],
  slowest: 0,
  largest: 0,
  seconds: 0,
  left: jobs.length,
  running: 0,
}));
/** What each job took, for an estimate. */
const took = [];
const failed = [];
const began = performance.now();
const workers = new Set();
/** All that is made on the way lies here, and is gone at the end, also of a process that was killed. */
const folders = [tmpdir(), ...(existsSync(MEMORY) ? [MEMORY] : [])].map((place) =>
  mkdtempSync(join(place, 'numclean-torture-')),
);
let isOver = false;

/** Does one job after the other in one process, until none is left. */
async function lane(next) {
  let worker = null;
  for (let item = next(); item && !isOver; item = next()) {
    worker = workerFor(item, worker);
    const result = await jobDone(worker, item);
    if (result.isGone) worker = null;
    const isAgain =
      !item.alone &&
      !item.isOnce &&
      !item.isAgain &&
      result.failures.length > 0 &&
      failed.length < MOST_AGAIN;
    if (isAgain) failed.push({ ...item, isAgain: true });
    else count(item, result);
  }
  if (worker) stop(worker);
}

function count({ part, job, what = job }, result) {
  const row = rowOf(part);
  row.left--;
  row.failures.push(...result.failures);
  row.times += result.times;
  row.seconds += result.seconds;
  row.slowest = Math.max(row.slowest, result.slowest);
  row.largest = Math.max(row.largest, result.largest);
  took.push({ part, what, times: result.times, seconds: result.seconds, preparing: result.preparing ?? 0 });
}

const rowOf = (part) => rows.find((row) => row.part === part);

/** The process that there is, or a new one. */
function workerFor({ ownProcess }, worker) {
  if (worker && !ownProcess) return worker;
  if (worker) stop(worker);
  return startWorker(ownProcess ? LITTLE_MEMORY : []);
}

function startWorker(execArgv) {
  const [disk, memory = disk] = folders;
  const worker = fork(fileURLToPath(new URL('worker.js', import.meta.url)), [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    detached: true,
    execArgv,
    env: {
      ...process.env,
      LANG: 'zh_CN.UTF-8',
      NO_COLOR: '1',
      TMPDIR: disk,
      NUMCLEAN_TORTURE_MEMORY: memory,
    },
  });
  worker.unref();
  workers.add(worker);
  return worker;
}

function jobDone(worker, { job, args, part, what = job }) {
  const row = rowOf(part);
  return new Promise((done) => {
    let told = 0;
    const end = (result) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      row.running -= told;
      done(result);
    };
    const lost = (why) => {
      stop(worker);
      const failures = [`${what}, after ${told}: ${why}`];
      end({ times: told, failures, slowest: 0, largest: 0, seconds: 0, isGone: true });
    };
    const timer = setTimeout(() => lost('no word any more'), SILENCE_MS);
    worker.on('message', ({ progress, result }) => {
      timer.refresh();
      if (result) return end(result);
      told += progress;
      row.running += progress;
    });
    worker.on('exit', (code, signal) => lost(`ended by ${signal ?? code}`));
    worker.send({ job, args });
  });
}

/** Ends a process of ours with all that it has begun. */
function stop(worker) {
  workers.delete(worker);
  worker.removeAllListeners();
  try {
    process.kill(-worker.pid, 'SIGKILL');
  } catch {
    // it is gone
  }
}

function queueOf(parts) {
  const items = parts.flatMap(({ jobs, ...of }) => jobs.map((one) => ({ ...one, ...of })));
  return () => items.shift();
}

function sayProgress() {
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  const now = rows
    .filter(({ times, running }) => times + running > 0)
    .map(
      ({ part, times, running, failures, left }) =>
        `${part} ${times + running}${failures.length > 0 ? ` (${failures.length} failed)` : ''}${left > 0 ? '…' : ''}`,
    );
  console.error(`${minutes} min: ${now.join(', ')}`);
}

function end(exitCode) {
  isOver = true;
  clearInterval(progress);
  for (const worker of workers) stop(worker);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const setting = {
    minutes: (performance.now() - began) / 60_000,
    fuzzed,
    cores: lanes,
    isWhole: exitCode !== 130 && !options.only && size === FULL && fuzzed === FULL.fuzz,
  };
  if (options.estimate) printEstimate(took, partsOf(FULL), lanes);
  else {
    printTable(rows, setting);
    if (options.write && exitCode !== 130) writeTable(root, rows, setting);
  }
  for (const { failures } of rows) for (const failure of failures.slice(0, 20)) console.error(failure);
  process.exit(exitCode);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(130));
const progress = setInterval(sayProgress, 15_000);
for (const one of PARTS.filter(({ alone }) => alone)) await lane(queueOf([one]));
const next = queueOf(PARTS.filter(({ alone }) => !alone));
await Promise.all(Array.from({ length: lanes }, () => lane(next)));
const again = failed.splice(0);
await lane(() => again.shift());
sayProgress();
end(rows.some(({ failures }) => failures.length > 0) ? 1 : 0);
