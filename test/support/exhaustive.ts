import type { Cleanup } from '../../src/cleanup/cleanup.js';
import { addDays as addDaysSlowly, type Day } from '../../src/cleanup/day.js';
import type { Task } from '../../src/cleanup/types.js';
import type { WorkCalendar } from '../../src/cleanup/work-calendar.js';

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
  for (let length = 0; ; length++) {
    const end = addDays(today, length);
    if (canEndOn(end, new Map(), tasks, of, today, calendar)) return end;
  }
}

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
      !begun.has(id) && (state === 'waiting' || after.every((before) => begun.has(before))),
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
  const days = next.after.map((id) =>
    overOn(tasks.find((task) => task.id === id) as Task, begun.get(id) as Day),
  );
  return [today, next.notBefore ?? today, ...days].sort().at(-1) as Day;
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
  const working = calendar.isWorkingDay(day);
  if (!working && there.some(({ place }) => place !== 'anywhere')) return false;
  const most = working ? pace.minutesWeekday : pace.minutesWeekend;
  const ofAnyDay = Math.max(pace.minutesWeekday, pace.minutesWeekend);
  const minutes = there.reduce(
    (sum, task) => sum + (task.place === 'anywhere' ? Math.min(task.minutes, ofAnyDay) : task.minutes),
    there.some(goesOut) ? 60 : 0,
  );
  return minutes <= most || (there.every(goesOut) && minutes <= 240);
}
