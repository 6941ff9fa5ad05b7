import type { OperationName } from '../cleanup/cleanup.js';
import { type Binding, LEVELS, type Level, type Task } from '../cleanup/types.js';

const LAST: readonly OperationName[] = ['carrier-proof', 'cancel-number'];

/** Bindings by exposure, worst first; levels nobody has are left out. Dismissed ones are apart. */
export function bindingGroups(bindings: readonly Binding[]): { level: Level; bindings: Binding[] }[] {
  const kept = bindings.filter((binding) => !binding.dismissed);
  return LEVELS.map((level) => ({
    level,
    bindings: kept.filter((binding) => binding.exposure.level === level),
  })).filter((group) => group.bindings.length > 0);
}

/** Tasks by exposure, worst first; the carrier's own, which end it all, come last under `null`. */
export function taskGroups(tasks: readonly Task[]): { level: Level | null; tasks: Task[] }[] {
  const isLast = (task: Task): boolean => LAST.includes(task.operation);
  return [
    ...LEVELS.map((level) => ({
      level,
      tasks: tasks.filter((task) => !isLast(task) && task.exposure === level),
    })),
    { level: null, tasks: tasks.filter(isLast) },
  ].filter((group) => group.tasks.length > 0);
}
