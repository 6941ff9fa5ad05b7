import type { Day } from '../cleanup/days/day.js';
import type { TaskState } from '../cleanup/record/cleanup.js';
import type { Task } from '../cleanup/types.js';
import type { ReportInput } from './input.js';
import { isSettled } from './marks.js';

const CAN_BE_DONE: readonly TaskState[] = ['todo', 'doing'];

/** Whether the day has come until which a task waited. */
export const isWaitOver = ({ state, until }: Task, today: Day): boolean =>
  state === 'waiting' && until !== null && until <= today;

/**
 * The tasks to do next, in the plan's order: before them those whose wait is over, which somebody must look after, and
 * those already begun. A task that still waits, is blocked or comes after an unsettled one is not among them.
 * @param count how many at most
 */
export function upcomingTasks(input: Pick<ReportInput, 'tasks' | 'plan' | 'today'>, count: number): Task[] {
  const byId = new Map(input.tasks.map((task) => [task.id, task]));
  const isBehind = (id: string): boolean => isSettled(byId.get(id)?.state ?? 'claimed');
  const ready = input.plan.days
    .flatMap((day) => day.tasks)
    .flatMap((id) => byId.get(id) ?? [])
    .filter((task) => CAN_BE_DONE.includes(task.state) && task.after.every(isBehind));
  const begun = ready.filter((task) => task.state === 'doing');
  const waited = input.tasks.filter((task) => isWaitOver(task, input.today));
  return [...waited, ...begun, ...ready.filter((task) => task.state !== 'doing')].slice(0, count);
}
