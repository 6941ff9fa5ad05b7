import type { TaskState } from '../cleanup/cleanup.js';
import type { Task } from '../cleanup/types.js';
import type { ReportInput } from './input.js';
import { isSettled } from './marks.js';

const CAN_BE_DONE: readonly TaskState[] = ['todo', 'doing'];

/**
 * The tasks to do next, in the plan's order, those already begun first. A task that waits, is blocked or comes after
 * an unsettled one is not among them.
 * @param count how many at most
 */
export function upcomingTasks(input: Pick<ReportInput, 'tasks' | 'plan'>, count: number): Task[] {
  const byId = new Map(input.tasks.map((task) => [task.id, task]));
  const isBehind = (id: string): boolean => isSettled(byId.get(id)?.state ?? 'claimed');
  const ready = input.plan.days
    .flatMap((day) => day.tasks)
    .flatMap((id) => byId.get(id) ?? [])
    .filter((task) => CAN_BE_DONE.includes(task.state) && task.after.every(isBehind));
  const begun = ready.filter((task) => task.state === 'doing');
  return [...begun, ...ready.filter((task) => task.state !== 'doing')].slice(0, count);
}
