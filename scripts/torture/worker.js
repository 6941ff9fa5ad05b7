// One of the processes that torture: does one job after the other for index.js, and says how far it is.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { damages } from './damages.js';
import { entrances } from './entrances.js';
import { fuzz } from './fuzz.js';
import { interrupts } from './interrupts.js';
import { kills } from './kills.js';
import { leaks } from './leaks.js';
import { processes } from './processes.js';
import { quiet } from './quiet.js';
import { sealing } from './sealing.js';
import { turns } from './turns.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const JOBS = { damages, entrances, fuzz, interrupts, kills, leaks, processes, quiet, sealing, turns };
/** What Linux counts processor time in. */
const TICKS_PER_SECOND = 100;

process.on('disconnect', () => process.exit());
process.on('message', async ({ job, args }) => {
  const onProgress = (times) => process.send({ progress: times });
  const before = processorSeconds();
  const seconds = () => processorSeconds() - before;
  try {
    const last = args.at(-1);
    const all =
      typeof last === 'object' ? [...args.slice(0, -1), { ...last, onProgress }] : [...args, { onProgress }];
    const result = await JOBS[job](root, ...all);
    process.send({ result: { ...result, seconds: seconds() } });
  } catch (error) {
    const failures = [`${job} ${JSON.stringify(args)}: ${error.stack}`];
    process.send({ result: { times: 0, failures, slowest: 0, largest: 0, seconds: seconds() } });
  }
});

/** What this process has used, with those that it started and that have ended, where the system tells: on Linux. */
function processorSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + ofChildren();
}

function ofChildren() {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
    return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
  } catch {
    return 0;
  }
}
