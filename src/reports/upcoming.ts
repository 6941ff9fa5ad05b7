import { accountFor } from '../cleanup/checklist/accounting.js';
import type { Day } from '../cleanup/days/day.js';
import type { Task } from '../cleanup/types.js';
import type { ReportInput } from './input.js';

/** Whether the day has come until which a task waited. */
export const isWaitOver = ({ state, until }: Task, today: Day): boolean =>
  state === 'waiting' && until !== null && until <= today;

/**
 * The tasks to do next: what hurts now, what turned out not to be done, those whose wait is over, which somebody must
 * look after, those already begun, and the rest in the plan's order. What still waits, is held or is stuck is not among
 * them.
 * @param count how many at most
 */
export function upcomingTasks(input: Pick<ReportInput, 'tasks' | 'plan' | 'today'>, count: number): Task[] {
  const { ready, waiting } = accountFor(input.tasks);
  const places = new Map(input.plan.days.flatMap(({ tasks }) => tasks).map((id, place) => [id, place]));
  const planned = (task: Task): number => places.get(task.id) ?? places.size;
  return [...waiting.filter((task) => isWaitOver(task, input.today)), ...ready]
    .map((task) => ({ task, turn: turnOf(task), place: planned(task) }))
    .sort((a, b) => a.turn - b.turn || a.place - b.place)
    .map(({ task }) => task)
    .slice(0, count);
}

function turnOf({ hurtsNow, reopenedBy, state }: Task): number {
  if (hurtsNow) return 0;
  if (reopenedBy) return 1;
  if (state === 'waiting') return 2;
  return state === 'doing' ? 3 : 4;
}
