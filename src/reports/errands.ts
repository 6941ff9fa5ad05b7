import { isSettled } from '../cleanup/checklist/accounting.js';
import type { Task } from '../cleanup/types.js';
import type { Words } from '../language/words.js';
import type { ReportInput } from './input.js';
import { operationOf } from './looked-up.js';
import { outside } from './outside.js';
import { needsOf, operationName } from './phrases.js';

/** A counter to go to, what is done there, and what to take along. */
export type Errand = { where: string; tasks: { id: string; what: string }[]; papers: string[] };

/** What is done at counters, by branch; and what one bag must hold for all of them. */
export function errandsOf(
  input: Pick<ReportInput, 'tasks' | 'platform'>,
  words: Words,
): { errands: Errand[]; bag: string[] } {
  const open = input.tasks.filter((task) => task.place === 'counter' && !isSettled(task.state));
  const places = new Map<string, Task[]>();
  for (const task of open) places.set(task.name, [...(places.get(task.name) ?? []), task]);
  const errands = [...places].map(([where, tasks]) => ({
    where: outside(where),
    tasks: tasks.map((task) => ({ id: task.id, what: operationName(task, words) })),
    papers: [...new Set(tasks.flatMap((task) => papersOf(task, input, words)))],
  }));
  return { errands, bag: [...new Set(errands.flatMap(({ papers }) => papers))] };
}

/** What no counter can do without stands there also where the catalog is silent. */
function papersOf(task: Task, input: Pick<ReportInput, 'platform'>, words: Words): string[] {
  const known = operationOf(task, input);
  const idCard = words.views.needs['id-card'] ?? '';
  return known ? [idCard, ...needsOf(known.operation, words)] : [idCard];
}
