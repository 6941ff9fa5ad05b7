import { expect, it } from 'vitest';
import { addDays, type Day } from '../../../src/cleanup/days/day.js';
import { plan } from '../../../src/cleanup/plan/plan.js';
import type { Cleanup } from '../../../src/cleanup/record/cleanup.js';
import { LEVELS, type Task } from '../../../src/cleanup/types.js';
import { calendar, TODAY } from '../../support/heart.js';
import { at, type Dice, dice, randomAccounts, withCancellation } from '../../support/planning.js';

const LIVES = 15;
const ACCOUNTS = 80;
const WISHED = addDays(TODAY, 45);
const LONGEST = 400;

/** What really happens, the same whoever lives it: nobody knows it beforehand. */
type Fate = {
  delays: ReadonlyMap<string, number>;
  failures: ReadonlyMap<string, number>;
  busy: ReadonlySet<Day>;
};

/** A cleanup as somebody lives it, day by day. */
type Life = {
  day: Day;
  tasks: Task[];
  overOn: Map<string, Day>;
  failed: Map<string, number>;
  lost: Set<string>;
};

function fateOf(tasks: readonly Task[], roll: Dice): Fate {
  const delay = (): number =>
    roll.chance(0.25) ? 1 + roll.below(10) : roll.chance(0.2) ? -roll.below(4) : 0;
  return {
    delays: new Map(tasks.map(({ id }) => [id, delay()])),
    failures: new Map(tasks.map(({ id }) => [id, roll.chance(0.1) ? 1 + roll.below(2) : 0])),
    busy: new Set(
      Array.from({ length: LONGEST }, (_, index) => addDays(TODAY, index)).filter(() => roll.chance(0.15)),
    ),
  };
}

const begin = (tasks: readonly Task[]): Life => ({
  day: TODAY,
  tasks: structuredClone([...tasks]),
  overOn: new Map(),
  failed: new Map(),
  lost: new Set(),
});

const byId = (id: string, { tasks }: Life): Task => tasks.find((one) => one.id === id) as Task;

const isOver = ({ state }: Task): boolean => state === 'claimed';

/** Waits that are over are noticed; one that lasts longer than it should is looked at again some days later. */
function notice({ day, tasks, overOn }: Life): void {
  for (const one of tasks.filter(({ state }) => state === 'waiting')) {
    if ((overOn.get(one.id) ?? '') <= day) Object.assign(one, { state: 'claimed', since: day, until: null });
    else if ((one.until ?? '') <= day) one.until = addDays(day, 3);
  }
}

/** A task is tried; closing what others still sign in with shuts them out. */
function tryOut(one: Task, life: Life, fate: Fate): void {
  const { day, tasks, overOn, failed, lost } = life;
  const failures = failed.get(one.id) ?? 0;
  if (failures < (fate.failures.get(one.id) ?? 0)) {
    failed.set(one.id, failures + 1);
    return;
  }
  if (one.operation === 'deregister') {
    for (const other of tasks) if (one.after.includes(other.id) && !isOver(other)) lost.add(other.id);
  }
  const wait =
    one.plannedWaitDays === 0 ? 0 : Math.max(1, one.plannedWaitDays + (fate.delays.get(one.id) ?? 0));
  overOn.set(one.id, addDays(day, wait));
  if (wait === 0) Object.assign(one, { state: 'claimed', since: day });
  else Object.assign(one, { state: 'waiting', since: day, until: addDays(day, one.plannedWaitDays) });
}

/** The number goes: what still needs it is lost. */
function cancel({ tasks, lost }: Life): void {
  for (const one of tasks) {
    const isFree = one.needsOldNumber === 'not-needed' && !one.codeAfterWait;
    if (isFree ? one.state === 'todo' : !isOver(one)) lost.add(one.id);
  }
}

/** Does each day what the plan of that day says, and cancels when it says so. */
function followPlan(of: Cleanup, tasks: readonly Task[], fate: Fate): Life & { cancelled: boolean } {
  const life = begin(tasks);
  for (let count = 0; count < LONGEST; count++, life.day = addDays(life.day, 1)) {
    notice(life);
    const { days } = plan(of, withCancellation(life.tasks), life.day, calendar).plan;
    const today = days.find(({ day }) => day === life.day)?.tasks ?? [];
    if (today.includes('cancel')) {
      cancel(life);
      return { ...life, cancelled: true };
    }
    if (fate.busy.has(life.day)) continue;
    for (const id of today) {
      const one = life.tasks.find((candidate) => candidate.id === id);
      // as `numclean next` has it: what comes after something that failed today is not done today
      if (one?.after.every((before) => isOver(byId(before, life)))) tryOut(one, life, fate);
    }
  }
  return { ...life, cancelled: false };
}

/** Does the most exposed first, as much as a day holds, and cancels on the wished day. */
function followExposure({ pace }: Cleanup, tasks: readonly Task[], fate: Fate): Life {
  const life = begin(tasks);
  const order = [...life.tasks].sort((a, b) => LEVELS.indexOf(a.exposure) - LEVELS.indexOf(b.exposure));
  for (; life.day < WISHED; life.day = addDays(life.day, 1)) {
    notice(life);
    if (fate.busy.has(life.day)) continue;
    let left = calendar.isWorkingDay(life.day) ? pace.minutesWeekday : pace.minutesWeekend;
    for (const one of order.filter(({ state }) => state === 'todo')) {
      left -= one.minutes;
      if (left < 0) break;
      tryOut(one, life, fate);
    }
  }
  notice(life);
  cancel(life);
  return life;
}

it(`loses no account in ${LIVES} lived cleanups of ${ACCOUNTS} accounts, as going by exposure alone does`, () => {
  const lost = { plan: 0, exposure: 0, exposureLives: 0 };
  for (let seed = 1; seed <= LIVES; seed++) {
    const roll = dice(seed);
    const tasks = randomAccounts(ACCOUNTS, roll);
    const fate = fateOf(tasks, roll);
    const of = at({ minutesWeekday: 45, minutesWeekend: 90 }, { cancelOn: WISHED });
    const planned = followPlan(of, tasks, fate);
    expect(planned.cancelled, `seed ${seed}`).toBe(true);
    const naive = followExposure(of, tasks, fate);
    lost.plan += planned.lost.size;
    lost.exposure += naive.lost.size;
    lost.exposureLives += naive.lost.size > 0 ? 1 : 0;
  }
  process.stdout.write(
    `accounts lost in ${LIVES} lived cleanups of ${ACCOUNTS}: ${lost.plan} by the plan, ${lost.exposure} by exposure alone (in ${lost.exposureLives} of them)\n`,
  );
  expect(lost.plan).toBe(0);
  expect(lost.exposureLives).toBeGreaterThan(0);
}, 60_000);
