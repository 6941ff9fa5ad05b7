import { addDays, type Day, daysBetween } from '../../src/cleanup/days/day.js';
import type { WorkCalendar } from '../../src/cleanup/days/work-calendar.js';
import type { Cleanup } from '../../src/cleanup/record/cleanup.js';
import type { Task } from '../../src/cleanup/types.js';

/** A task with what is left to do of it. */
type Rest = { task: Task; minutes: number; head: number };

/**
 * A danger below which no plan can come. Tasks may be cut into pieces and the pieces put on any days from the task's own
 * first one on, with no regard to each other but the minutes: then it is best to give each minute to what makes most
 * safe by it (the preemptive Smith's rule with release dates, by mean busy time). Counters take days of their own.
 * @param tasks all of them open, without the cancellation
 */
export function leastDangerBound(
  { pace }: Cleanup,
  tasks: readonly Task[],
  today: Day,
  calendar: WorkCalendar,
): number {
  const heads = headsOf(tasks, today);
  const rest = tasks.map((task): Rest => ({ task, minutes: task.minutes, head: heads.get(task.id) ?? 0 }));
  const isWorking = (day: number): boolean => calendar.isWorkingDay(addDays(today, day));
  const most = (day: number): number => (isWorking(day) ? pace.minutesWeekday : pace.minutesWeekend);
  const goesOut = ({ task: { place, minutes } }: Rest): boolean =>
    place === 'counter' || (place === 'office-hours' && minutes > pace.minutesWeekday);
  const waits = tasks.reduce(
    (sum, { danger, plannedWaitDays, codeAfterWait }) =>
      sum + danger * (plannedWaitDays + (codeAfterWait ? 1 : 0)),
    0,
  );
  return (
    waits +
    meanDanger(
      rest.filter((one) => !goesOut(one)),
      most,
    ) +
    meanDanger(rest.filter(goesOut), (day) => (isWorking(day) ? Math.max(most(day), 240) - 60 : 0))
  );
}

function meanDanger(rest: readonly Rest[], room: (day: number) => number): number {
  const perMinute = ({ task }: Rest): number => task.danger / task.minutes;
  const sorted = [...rest].sort((a, b) => perMinute(b) - perMinute(a));
  let sum = 0;
  let open = sorted.length;
  for (let day = 0; open > 0; day++) {
    let left = room(day);
    for (const one of sorted) {
      if (left <= 0) break;
      if (one.minutes <= 0 || one.head > day) continue;
      const done = Math.min(left, one.minutes);
      left -= done;
      one.minutes -= done;
      sum += perMinute(one) * done * day;
      if (one.minutes <= 0) open--;
    }
  }
  return sum;
}

/** The first day of each task if nothing took any time but waits. */
function headsOf(tasks: readonly Task[], today: Day): Map<string, number> {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const heads = new Map<string, number>();
  const headOf = (task: Task): number => {
    const known = heads.get(task.id);
    if (known !== undefined) return known;
    const rested = task.notBefore ? Math.max(0, daysBetween(today, task.notBefore)) : 0;
    const needs = task.after.flatMap((id) => byId.get(id) ?? []);
    const head = Math.max(
      rested,
      ...needs.map((need) => headOf(need) + need.plannedWaitDays + (need.codeAfterWait ? 1 : 0)),
    );
    heads.set(task.id, head);
    return head;
  };
  for (const task of tasks) headOf(task);
  return heads;
}
