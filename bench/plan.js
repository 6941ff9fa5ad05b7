// How fast a plan is made: 2,000 tasks against sorting and writing out the same tasks, in one run on one machine, as
// medians. Usage: npm run build && node bench/plan.js
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { chineseWorkCalendar } from '../build/calendar/chinese-work-calendar.js';
import { plan } from '../build/cleanup/plan/plan.js';
import { replay } from '../build/cleanup/record/cleanup.js';

const ROUNDS = 40;
const TODAY = '2026-11-24';
const WAITS = [0, 0, 0, 0, 0, 0, 5, 7, 15, 21, 21, 30, 45, 60];
const PLACES = [...new Array(17).fill('anywhere'), 'office-hours', 'counter', 'counter'];
const LEVELS = ['critical', 'high', 'medium', 'low'];

const of = {
  ...replay([
    {
      type: 'created',
      at: '2026-11-24T04:00:00.000Z',
      id: 'prepare-8000-1',
      track: 'prepare-cancel',
      number: '13800138000',
    },
  ]),
  cancelOn: '2027-06-01',
};

/** Tasks as `checklist` gives them; every tenth comes after the two first, as what a mailbox recovers does. */
function tasksOf(count) {
  const accounts = Array.from({ length: count }, (_, index) => ({
    id: `a${index}.change`,
    binding: `a${index}`,
    name: `a${index}`,
    operation: index % 3 === 2 ? 'deregister' : 'change',
    state: 'todo',
    exposure: LEVELS[(index * 7) % 4],
    danger: 2 ** ((index * 7) % 4),
    hurtsNow: false,
    asksMoney: false,
    until: null,
    note: null,
    reason: null,
    since: null,
    needsOldNumber: 'required',
    waitDays: WAITS[(index * 11) % WAITS.length],
    waitKnown: true,
    plannedWaitDays: WAITS[(index * 11) % WAITS.length],
    codeAfterWait: false,
    notBefore: null,
    minutes: 10 + 5 * ((index * 13) % 4),
    place: PLACES[(index * 3) % PLACES.length],
    startOn: null,
    endOn: null,
    startBy: null,
    finishBy: null,
    basis: 'general',
    steps: [],
    after: index > 1 && index % 10 === 0 ? ['a0.change', 'a1.change'] : [],
    prefers: index > 1 && index % 10 === 5 ? ['a0.change'] : [],
    ready: true,
    heldBy: [],
    covers: [],
    instead: [],
  }));
  const cancellation = {
    ...accounts[0],
    id: 'carrier.cancel-number',
    binding: 'carrier',
    operation: 'cancel-number',
    danger: 0,
    after: accounts.map(({ id }) => id),
  };
  return [...accounts, cancellation];
}

/** Milliseconds that the main thread was on a core, without those it waited for one; NaN where Linux doesn't say. */
function onCore() {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return Number.NaN;
  }
}

/** Median milliseconds, and those of the very first round, which a command pays; of that one the time on a core too. */
function measure(what) {
  const before = onCore();
  let firstOnCore;
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    what();
    const time = performance.now() - start;
    firstOnCore ??= onCore() - before;
    return time;
  });
  return { first: times[0], firstOnCore, median: times.toSorted((a, b) => a - b)[ROUNDS / 2] };
}

const calendar = chineseWorkCalendar();
const round = (milliseconds) => Number(milliseconds.toFixed(2));
for (const count of [80, 2000]) {
  const tasks = tasksOf(count);
  const planned = measure(() => plan(of, tasks, TODAY, calendar));
  const written = measure(() =>
    JSON.stringify(tasks.toSorted((a, b) => b.plannedWaitDays - a.plannedWaitDays)),
  );
  const found = plan(of, tasks, TODAY, calendar).plan;
  process.stdout.write(
    `${count} tasks: first ${round(planned.first)} ms (${round(planned.firstOnCore)} on the core), median ${round(planned.median)} ms; sort + stringify ${round(written.median)} ms, ratio ${(planned.median / written.median).toFixed(1)}; safe ${found.earliestSafeDay}, bound ${found.lowerBound}, by this plan ${found.safeBy}, danger days ${found.dangerDays}\n`,
  );
}
