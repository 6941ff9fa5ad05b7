import { checklist, progressOf } from './checklist/checklist.js';
import { stageOf } from './checklist/stage.js';
import type { Day } from './days/day.js';
import { inventory, type PlatformFacts } from './inventory/inventory.js';
import { plan } from './plan/plan.js';
import type { Cleanup } from './record/cleanup.js';
import type { UnknownSignature } from './record/evidence.js';
import type { Stage } from './record/stage.js';
import { incidentLog, type LoggedIncident } from './remedies/incident-log.js';
import type { Binding, Plan, Progress, Task } from './types.js';

/** Everything that follows from a cleanup on a day. */
export type Situation = {
  cleanup: Cleanup;
  stage: Stage;
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
    stage: stageOf(cleanup, planned.tasks),
    bindings,
    unknown: cleanup.unknown.filter(({ signature }) => !names.has(signature)),
    tasks: planned.tasks,
    plan: planned.plan,
    progress: progressOf(planned.tasks),
    incidents: incidentLog(cleanup, bindings),
  };
}
