// One of the processes that torture: does one job after the other for index.js, and says how far it is.
import { fileURLToPath } from 'node:url';
import { entrances } from './entrances.js';
import { fuzz } from './fuzz.js';
import { interrupts } from './interrupts.js';
import { kills } from './kills.js';
import { leaks } from './leaks.js';
import { quiet } from './quiet.js';
import { turns } from './turns.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const JOBS = { entrances, fuzz, interrupts, kills, leaks, quiet, turns };

process.on('disconnect', () => process.exit());
process.on('message', async ({ job, args }) => {
  const onProgress = (times) => process.send({ progress: times });
  try {
    const last = args.at(-1);
    const all =
      typeof last === 'object' ? [...args.slice(0, -1), { ...last, onProgress }] : [...args, { onProgress }];
    process.send({ result: await JOBS[job](root, ...all) });
  } catch (error) {
    process.send({ result: { times: 0, failures: [error.stack], slowest: 0, largest: 0 } });
  }
});
