import { isSettled } from '../cleanup/checklist/accounting.js';
import type { OperationName } from '../cleanup/record/cleanup.js';
import { type Binding, LEVELS, type Level, type Task } from '../cleanup/types.js';
import type { Words } from '../language/words.js';

const LAST: readonly OperationName[] = ['carrier-proof', 'cancel-number'];

/** Bindings by exposure, worst first; levels nobody has are left out. Dismissed ones are apart. */
export function bindingGroups(bindings: readonly Binding[]): { level: Level; bindings: Binding[] }[] {
  const kept = bindings.filter((binding) => !binding.dismissed);
  return LEVELS.map((level) => ({
    level,
    bindings: kept.filter((binding) => binding.exposure.level === level),
  })).filter((group) => group.bindings.length > 0);
}

/** What hurts the person now, a level, or null: the carrier's own tasks that end it all. */
export type TaskLevel = 'now' | Level | null;

/** What hurts now first, then tasks by exposure, worst first; the carrier's own, which end it all, come last. */
export function taskGroups(tasks: readonly Task[]): { level: TaskLevel; tasks: Task[] }[] {
  const levelOf = (task: Task): TaskLevel => {
    if (LAST.includes(task.operation)) return null;
    return task.hurtsNow ? 'now' : task.exposure;
  };
  return (['now', ...LEVELS, null] as const)
    .map((level) => ({ level, tasks: tasks.filter((task) => levelOf(task) === level) }))
    .filter((group) => group.tasks.length > 0);
}

/** What stands above such tasks: how many are left, and where none is, which were left out. */
export function taskGroupTitle(level: TaskLevel, tasks: readonly Task[], { views }: Words): string {
  const { checklist: say, levels } = views;
  if (!level) return say.last;
  const title = level === 'now' ? say.now : say.group(levels[level]);
  const skipped = tasks.filter(({ state }) => state === 'skipped').length;
  const open = tasks.filter(({ state }) => !isSettled(state)).length;
  return title(open, tasks.length, skipped);
}
