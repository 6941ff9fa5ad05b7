import { addDays as addDaysSlowly, type Day, daysBetween } from '../../src/cleanup/days/day.js';
import type { WorkCalendar } from '../../src/cleanup/days/work-calendar.js';
import type { Cleanup } from '../../src/cleanup/record/cleanup.js';
import type { Task } from '../../src/cleanup/types.js';

const sums = new Map<string, Day>();
const addDays = (day: Day, count: number): Day => {
  const key = day + count;
  const known = sums.get(key) ?? addDaysSlowly(day, count);
  sums.set(key, known);
  return known;
};

/**
 * The earliest safe day by trying every way to put the tasks on days: the rules once more, in the plainest words, with
 * nothing of the planner in it. For a handful of tasks only.
 * @param tasks without the cancellation
 */
export function earliestByTrying(
  of: Cleanup,
  tasks: readonly Task[],
  today: Day,
  calendar: WorkCalendar,
): Day {
  const quiet = [chinaDayOf(of), ...tasks.flatMap((task) => doneOn(task, of))].map((day) =>
    addDays(day, of.pace.watchDays),
  );
  const open = tasks.filter(({ state }) => !SETTLED.includes(state));
  for (let length = 0; ; length++) {
    const end = addDays(today, length);
    if (quiet.some((day) => day > end)) continue;
    if (canEndOn(end, new Map(), open, of, today, calendar)) return end;
  }
}

const SETTLED: readonly Task['state'][] = ['claimed', 'verified', 'skipped'];

/** The day on which the cleanup was begun, on a clock in China. */
const chinaDayOf = ({ createdAt }: Cleanup): Day =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(createdAt));

/** When a task was done that is; a proof on paper needs no watch after it. */
const doneOn = ({ id, state, since, operation }: Task, { marks }: Cleanup): Day[] =>
  (state === 'claimed' || state === 'verified') && operation !== 'carrier-proof'
    ? [marks[id]?.claimedOn ?? since ?? ''].filter(Boolean)
    : [];

function canEndOn(
  end: Day,
  begun: ReadonlyMap<string, Day>,
  tasks: readonly Task[],
  of: Cleanup,
  today: Day,
  calendar: WorkCalendar,
): boolean {
  const next = tasks.find(
    ({ id, state, after }) =>
      !begun.has(id) &&
      (state === 'waiting' ||
        after.every((before) => begun.has(before) || !tasks.some((task) => task.id === before))),
  );
  if (!next) return begun.size === tasks.length;
  const first = next.state === 'waiting' ? today : earliest(next, begun, tasks, today);
  for (let day = first; leastEnd(next, day, of) <= end; day = addDays(day, 1)) {
    const then = new Map(begun).set(next.id, day);
    const fits = next.state === 'waiting' || dayHolds(day, then, tasks, of, calendar);
    if (fits && canEndOn(end, then, tasks, of, today, calendar)) return true;
    if (next.state === 'waiting') return false;
  }
  return false;
}

function earliest(next: Task, begun: ReadonlyMap<string, Day>, tasks: readonly Task[], today: Day): Day {
  const days = tasks
    .filter(({ id }) => next.after.includes(id))
    .map((task) => overOn(task, begun.get(task.id) as Day));
  const rested = next.state === 'doing' ? today : (next.notBefore ?? today);
  return [today, rested, ...days].sort().at(-1) as Day;
}

/** When a task is over that was begun on that day. */
function overOn(task: Task, begun: Day): Day {
  const waited =
    task.state === 'waiting'
      ? ([begun, task.until ?? begun].sort().at(-1) as Day)
      : addDays(begun, task.plannedWaitDays);
  return task.codeAfterWait ? addDays(waited, 1) : waited;
}

/** The first day on which the number may go, as far as this task is concerned. */
function leastEnd(task: Task, begun: Day, { pace }: Cleanup): Day {
  const over = overOn(task, begun);
  if (task.operation === 'carrier-proof') return over;
  if (task.needsOldNumber !== 'not-needed' || task.codeAfterWait) return addDays(over, pace.watchDays);
  return [addDays(begun, pace.watchDays), addDays(over, -60)].sort().at(-1) as Day;
}

/** Whether what begins on a day can all be done on it. */
function dayHolds(
  day: Day,
  begun: ReadonlyMap<string, Day>,
  tasks: readonly Task[],
  { pace }: Cleanup,
  calendar: WorkCalendar,
): boolean {
  if (pace.away.some(({ from, to }) => from <= day && day <= to)) return false;
  const there = tasks.filter(({ id, state }) => begun.get(id) === day && state !== 'waiting');
  const goesOut = ({ place, minutes }: Task): boolean =>
    place === 'counter' || (place === 'office-hours' && minutes > pace.minutesWeekday);
  // what no day could hold has one to itself
  const taken = (task: Task): number => Math.min(task.minutes, goesOut(task) ? 180 : ofAnyDay);
  const working = calendar.isWorkingDay(day);
  if (!working && there.some(({ place }) => place !== 'anywhere')) return false;
  const most = working ? pace.minutesWeekday : pace.minutesWeekend;
  const ofAnyDay = Math.max(pace.minutesWeekday, pace.minutesWeekend);
  const minutes = there.reduce((sum, task) => sum + taken(task), there.some(goesOut) ? 60 : 0);
  return minutes <= most || (there.every(goesOut) && minutes <= 240);
}

/**
 * The least danger over time by trying every choice of what is begun on each day, with the same plain rules.
 * @param tasks without the cancellation
 * @param end the day on which the number must be free to go
 */
export function leastDangerByTrying(
  of: Cleanup,
  tasks: readonly Task[],
  end: Day,
  today: Day,
  calendar: WorkCalendar,
): number {
  const live = tasks.filter(({ state }) => !SETTLED.includes(state));
  const waiting = live.filter(({ state }) => state === 'waiting');
  const todo = live.filter(({ state }) => state !== 'waiting');
  const costOf = (task: Task, begun: Day): number => task.danger * daysBetween(today, overOn(task, begun));
  let least = Number.POSITIVE_INFINITY;

  /** On each day all or some of what can be begun, task by task. */
  const go = (day: Day, at: number, begun: ReadonlyMap<string, Day>, cost: number): void => {
    const left = todo.filter(({ id }) => !begun.has(id));
    if (left.length === 0) {
      least = Math.min(least, cost);
      return;
    }
    const soonest = (task: Task): Day => (todo.indexOf(task) < at ? addDays(day, 1) : day);
    if (left.some((task) => leastEnd(task, soonest(task), of) > end)) return;
    const rested = (task: Task): Day =>
      [soonest(task), task.state === 'doing' ? day : (task.notBefore ?? day)].sort().at(-1) as Day;
    if (left.reduce((sum, task) => sum + costOf(task, rested(task)), cost) >= least) return;
    const next = todo[at];
    if (!next) {
      go(addDays(day, 1), 0, begun, cost);
      return;
    }
    const isFree = next.after.every((id) => begun.has(id) || !live.some((task) => task.id === id));
    if (!begun.has(next.id) && isFree && earliest(next, begun, live, today) <= day) {
      const then = new Map(begun).set(next.id, day);
      if (dayHolds(day, then, live, of, calendar)) go(day, at + 1, then, cost + costOf(next, day));
    }
    go(day, at + 1, begun, cost);
  };
  const begun = new Map(waiting.map(({ id }) => [id, today]));
  const waits = waiting.reduce((sum, task) => sum + costOf(task, today), 0);
  go(today, 0, begun, waits);
  return least;
}
