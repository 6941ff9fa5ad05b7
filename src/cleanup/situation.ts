import { checklist, progressOf } from './checklist.js';
import type { Cleanup } from './cleanup.js';
import type { Day } from './day.js';
import { inventory, type PlatformFacts } from './inventory.js';
import { plan } from './plan.js';
import type { Binding, Plan, Progress, Task } from './types.js';

/** Everything that follows from a cleanup on a day. */
export type Situation = {
  cleanup: Cleanup;
  bindings: Binding[];
  tasks: Task[];
  plan: Plan;
  progress: Progress;
};

/** Derives bindings, tasks, plan and progress of a cleanup on a day. */
export function situationOf(cleanup: Cleanup, facts: PlatformFacts, today: Day): Situation {
  const bindings = inventory(cleanup, facts);
  const planned = plan(cleanup, checklist(cleanup, bindings, facts, today), today, facts.calendar);
  return { cleanup, bindings, tasks: planned.tasks, plan: planned.plan, progress: progressOf(planned.tasks) };
}
