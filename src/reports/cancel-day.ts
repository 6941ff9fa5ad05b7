import type { Words } from '../language/words.js';
import type { ReportInput } from './input.js';

/** What to know about the day on which the number is given back: how long it takes, and which days the carrier leaves out. */
export function cancelDayLines({ plan, tasks, cleanup }: ReportInput, { planning, views }: Words): string[] {
  const task = tasks.find(({ operation }) => operation === 'cancel-number');
  if (!task || !plan.goesOn) return [];
  const { plannedWaitDays, endOn, notOnLastDaysOfMonth } = task;
  return [
    ...(endOn && plannedWaitDays > 0 ? [planning.cancelTakes(endOn, plannedWaitDays)] : []),
    ...(notOnLastDaysOfMonth
      ? [planning.notAtMonthEnd(views.carriers[cleanup.carrier], notOnLastDaysOfMonth)]
      : []),
  ];
}
