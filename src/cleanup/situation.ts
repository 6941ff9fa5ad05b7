import { checklist, progressOf } from './checklist.js';
import type { Cleanup } from './cleanup.js';
import type { Day } from './day.js';
import type { UnknownSignature } from './evidence.js';
import { incidentLog, type LoggedIncident } from './incident-log.js';
import { inventory, type PlatformFacts } from './inventory.js';
import { plan } from './plan.js';
import type { Binding, Plan, Progress, Task } from './types.js';

/** Everything that follows from a cleanup on a day. */
export type Situation = {
  cleanup: Cleanup;
  bindings: Binding[];
  /** signatures in messages that are neither the catalog's nor added by the person */
  unknown: UnknownSignature[];
  tasks: Task[];
  plan: Plan;
  progress: Progress;
  incidents: LoggedIncident[];
};

/** Derives bindings, tasks, plan and progress of a cleanup on a day. */
export function situationOf(cleanup: Cleanup, facts: PlatformFacts, today: Day): Situation {
  const bindings = inventory(cleanup, facts);
  const planned = plan(
    cleanup,
    checklist(cleanup, bindings, facts, today),
    today,
    facts.calendar,
    ({ binding }, { operation }) =>
      checklist(
        { ...cleanup, operations: { ...cleanup.operations, [binding]: operation } },
        bindings,
        facts,
        today,
      ),
  );
  const names = new Set(bindings.map((binding) => binding.name));
  return {
    cleanup,
    bindings,
    unknown: cleanup.unknown.filter(({ signature }) => !names.has(signature)),
    tasks: planned.tasks,
    plan: planned.plan,
    progress: progressOf(planned.tasks),
    incidents: incidentLog(cleanup, bindings),
  };
}
