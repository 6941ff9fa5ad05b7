import { expect, it } from 'vitest';
import { addDays, type Day } from '../../../src/cleanup/days/day.js';
import { plan } from '../../../src/cleanup/plan/plan.js';
import type { Cleanup } from '../../../src/cleanup/record/cleanup.js';
import { LEVELS, type Task } from '../../../src/cleanup/types.js';
import { formerToday } from '../../support/former-plan.js';
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

/** Looks at a life on the morning of a day, so many days after the first. */
type Watch = (days: number, life: Life) => void;

/** What is begun on a day, in its order, and whether the number goes. */
type Today = (of: Cleanup, tasks: readonly Task[], day: Day) => { ids: string[]; goes: boolean };

const byPlan: Today = (of, tasks, day) => {
  const { days } = plan(of, withCancellation(tasks), day, calendar).plan;
  const ids = days.find((planned) => planned.day === day)?.tasks ?? [];
  return { ids, goes: ids.includes('cancel') };
};

/** The plan as it was before danger decided. */
const byFormerPlan: Today = (of, tasks, day) => formerToday(of, tasks, day, calendar);

/** Does each day what is said for that day, and cancels when it says so. */
function follow(
  today: Today,
  of: Cleanup,
  tasks: readonly Task[],
  fate: Fate,
  lasts = LONGEST,
  watch: Watch = () => {},
): Life & { cancelled: boolean } {
  const life = begin(tasks);
  for (let count = 0; count < lasts; count++, life.day = addDays(life.day, 1)) {
    notice(life);
    watch(count, life);
    const { ids, goes } = today(of, life.tasks, life.day);
    if (goes) {
      cancel(life);
      return { ...life, cancelled: true };
    }
    if (fate.busy.has(life.day)) continue;
    for (const id of ids) {
      const one = life.tasks.find((candidate) => candidate.id === id);
      // as `numclean next` has it: what comes after something that failed today is not done today
      if (one?.after.every((before) => isOver(byId(before, life)))) tryOut(one, life, fate);
    }
  }
  return { ...life, cancelled: false };
}

/** Does the most exposed first, as much as a day holds, and cancels on the wished day. */
function followExposure(
  { pace }: Cleanup,
  tasks: readonly Task[],
  fate: Fate,
  lasts = LONGEST,
  watch: Watch = () => {},
): Life {
  const life = begin(tasks);
  const order = [...life.tasks].sort((a, b) => LEVELS.indexOf(a.exposure) - LEVELS.indexOf(b.exposure));
  for (let count = 0; count < lasts && life.day < WISHED; count++, life.day = addDays(life.day, 1)) {
    notice(life);
    watch(count, life);
    if (fate.busy.has(life.day)) continue;
    let left = calendar.isWorkingDay(life.day) ? pace.minutesWeekday : pace.minutesWeekend;
    for (const one of order.filter(({ state }) => state === 'todo')) {
      left -= one.minutes;
      if (left < 0) break;
      tryOut(one, life, fate);
    }
  }
  notice(life);
  if (life.day >= WISHED) cancel(life);
  return life;
}

it(`loses no account in ${LIVES} lived cleanups of ${ACCOUNTS} accounts, as going by exposure alone does`, () => {
  const lost = { plan: 0, exposure: 0, exposureLives: 0 };
  for (let seed = 1; seed <= LIVES; seed++) {
    const roll = dice(seed);
    const tasks = randomAccounts(ACCOUNTS, roll);
    const fate = fateOf(tasks, roll);
    const of = at({ minutesWeekday: 45, minutesWeekend: 90 }, { cancelOn: WISHED });
    const planned = follow(byPlan, of, tasks, fate);
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

const GIVEN_UP_AFTER = [7, 14, 28];
/** The shortest wish that can be met, more or less, and one with some weeks to spare. */
const WISHES = [45, 90];

/** What still hangs on the number once nobody does anything any more: what waits is over on its own. */
const dangerLeft = ({ tasks }: Life): number =>
  tasks
    .filter(({ state, codeAfterWait }) => !(state === 'claimed' || (state === 'waiting' && !codeAfterWait)))
    .reduce((sum, { danger }) => sum + danger, 0);

it(`leaves less danger than the plan before it where somebody gives up after weeks, in ${LIVES} lived cleanups`, () => {
  const left = new Map<string, number>();
  const note = (way: string, wish: number, days: number, danger: number): void => {
    const key = `${wish} ${days} ${way}`;
    left.set(key, (left.get(key) ?? 0) + danger);
  };
  for (let seed = 1; seed <= LIVES; seed++) {
    const roll = dice(seed);
    const tasks = randomAccounts(ACCOUNTS, roll);
    const fate = fateOf(tasks, roll);
    const all = tasks.reduce((sum, { danger }) => sum + danger, 0);
    for (const wish of WISHES) {
      const of = at({ minutesWeekday: 45, minutesWeekend: 90 }, { cancelOn: addDays(TODAY, wish) });
      const watch =
        (way: string): Watch =>
        (days, life) => {
          if (GIVEN_UP_AFTER.includes(days)) note(way, wish, days, dangerLeft(life) / all);
        };
      const lasts = Math.max(...GIVEN_UP_AFTER) + 1;
      follow(byPlan, of, tasks, fate, lasts, watch('plan'));
      follow(byFormerPlan, of, tasks, fate, lasts, watch('former'));
      followExposure(of, tasks, fate, lasts, watch('exposure'));
    }
  }
  const share = (way: string, wish: number, days: number): number =>
    (left.get(`${wish} ${days} ${way}`) ?? 0) / LIVES;
  const percent = (part: number): string => `${(part * 100).toFixed(0)} %`;
  for (const wish of WISHES) {
    for (const days of GIVEN_UP_AFTER) {
      const [ours, former, exposure] = ['plan', 'former', 'exposure'].map((way) =>
        share(way, wish, days),
      ) as [number, number, number];
      process.stdout.write(
        `danger left of those who give up after ${days} days, ${wish} wished: ${percent(ours)} by the plan, ${percent(former)} by the plan before it, ${percent(exposure)} by exposure alone\n`,
      );
      expect(ours).toBeLessThan(former);
    }
  }
}, 120_000);
