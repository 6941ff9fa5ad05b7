import { addDays, type Day, daysBetween } from '../days/day.js';
import type { WorkCalendar } from '../days/work-calendar.js';
import type { Cleanup } from '../record/cleanup.js';
import type { LateTask, PlanDay, Task } from '../types.js';
import { TRIP_MINUTES } from './days.js';

export const isCancellation = ({ operation }: Task): boolean => operation === 'cancel-number';

export const withoutCancellation = (tasks: readonly Task[]): Task[] =>
  tasks.filter((task) => !isCancellation(task));

/**
 * The wished day where it is safe, the person is there and the carrier takes it, else the first day from the safe one on
 * with open counters.
 */
export function dayToGo(
  safeDay: Day,
  { notOnLastDaysOfMonth = 0, notBefore }: Task,
  { cancelOn, pace }: Cleanup,
  calendar: WorkCalendar,
): Day {
  const isThere = (day: Day): boolean =>
    day >= (notBefore ?? '') && !pace.away.some(({ from, to }) => from <= day && day <= to);
  const isTaken = (day: Day): boolean => day.slice(0, 7) === addDays(day, notOnLastDaysOfMonth).slice(0, 7);
  if (cancelOn && cancelOn >= safeDay && isThere(cancelOn) && isTaken(cancelOn)) return cancelOn;
  let day = cancelOn && cancelOn > safeDay ? cancelOn : safeDay;
  while (!isThere(day) || !isTaken(day) || !calendar.isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** The day on which the number is given back; what the carrier takes from then on stands with the task. */
export const cancelDayOf = (day: Day, { id, minutes }: Task, calendar: WorkCalendar): PlanDay => ({
  day,
  tasks: [id],
  minutes: minutes + TRIP_MINUTES,
  out: true,
  off: !calendar.isWorkingDay(day),
});

/** Where the number must be gone by a day of its own (the person leaves), and goes later. */
export const cancelledLate = (goesOn: Day, { id, dueOn }: Task): LateTask[] =>
  dueOn && goesOn > dueOn ? [{ task: id, daysShort: daysBetween(dueOn, goesOn), waysOut: [], dueOn }] : [];

/** From the day on which the number stops until the carrier has really cancelled it. */
export const cancellationDays = (
  goesOn: Day,
  { plannedWaitDays }: Task,
): Pick<Task, 'startOn' | 'endOn'> => ({ startOn: goesOn, endOn: addDays(goesOn, plannedWaitDays) });
