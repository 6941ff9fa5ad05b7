import type { Circumstance } from '../catalog/circumstance-types.js';
import type { Platform } from '../catalog/types.js';
import { checklist, progressOf } from './checklist/checklist.js';
import { withMark } from './checklist/marked.js';
import { stageOf } from './checklist/stage.js';
import { type Consequence, consequencesOf } from './circumstances/consequences.js';
import { circumstancesThatHold } from './circumstances/holding.js';
import {
  lettersInstead,
  type NotServed,
  notServed,
  proofsInstead,
  rungsNotSaid,
  sayTo,
  servicesNotSaid,
  toldTo,
  waysOutInstead,
} from './circumstances/said.js';
import { variablesOf } from './circumstances/variables.js';
import type { Day } from './days/day.js';
import { inventory, type PlatformFacts } from './inventory/inventory.js';
import { keepList, keepNamed, keepWhole, type Line, listIn, namedIn, wholeIn } from './kept-list.js';
import { plan } from './plan/plan.js';
import type { Cleanup, TaskMark } from './record/cleanup.js';
import type { Finding, UnknownSignature } from './record/evidence.js';
import type { Stage } from './record/stage.js';
import { incidentLog, type LoggedIncident } from './remedies/incident-log.js';
import {
  type Alternative,
  type Binding,
  carrierBindingId,
  type Plan,
  type Progress,
  type Task,
} from './types.js';

/** What is known of a cleanup before anything is planned: enough to ask the next question, and quickly there. */
export type Known = {
  cleanup: Cleanup;
  bindings: Binding[];
  /** signatures in messages that are neither the catalog's nor added by the person */
  unknown: UnknownSignature[];
  /** official services that don't serve this person */
  servicesNotSaid: readonly string[];
};

/** Everything that follows from a cleanup on a day. */
export type Situation = Known & {
  stage: Stage;
  tasks: Task[];
  plan: Plan;
  progress: Progress;
  incidents: LoggedIncident[];
  /** what follows from the person's circumstances, beside the tasks */
  consequences: Consequence[];
  /** why they don't, and what to do in their place */
  notServed: NotServed[];
  /** kinds of letters that are not for this person, each with the one in its place */
  letterInstead: Readonly<Record<string, string>>;
  /** what this person brings along in place of what others would */
  proofInstead: Readonly<Record<string, string>>;
  /** ways out of too little time, by the plan's code, that are others for this person; `{day}` stands in them */
  waysOutInstead: Readonly<Record<string, string>>;
  /** rungs of remedies that are not for this person */
  rungsNotSaid: readonly string[];
  /** a sentence as it is said to this person */
  say(text: string): string;
  /** the catalog's entry as it is told to this person */
  platform(id: string): Platform | undefined;
};

/** What of a situation is kept in its first line; what there may be thousands of has lines of its own. */
type KeptFirst = Omit<Situation, 'say' | 'platform' | 'bindings' | 'tasks'>;

/**
 * What of a situation can be kept for another time, as lines of JSON; the rest is worked out or asked of the catalog then. Its plan
 * tells no ways forward: to keep them they would have to be worked out.
 * @param before the situation that this one followed from, where that was kept: what is the same is taken as it lies
 */
export function toKeep(situation: Situation, before?: Situation): Line[] {
  const { say: _say, platform: _platform, bindings, tasks, plan, cleanup, ...rest } = situation;
  const first: KeptFirst = {
    ...rest,
    cleanup: { ...cleanup, findings: [], operations: {}, marks: {} },
    plan: withForward(plan, { value: [] }),
  };
  return [
    JSON.stringify(first),
    keepWhole(cleanup.operations),
    ...keepNamed(cleanup.marks, before?.cleanup.marks),
    ...keepList(cleanup.findings, before?.cleanup.findings),
    ...keepList(bindings, before?.bindings),
    ...keepList(tasks, before?.tasks),
  ];
}

const withForward = (plan: Plan, forward: PropertyDescriptor): Plan =>
  Object.defineProperties({} as Plan, {
    ...Object.getOwnPropertyDescriptors(plan),
    forward: { enumerable: true, ...forward },
  });

/** A situation that was kept, for the same cleanup, facts and day. */
export function keptSituation(lines: readonly Line[], known: PlatformFacts, today: Day): Situation {
  const left = lines.values();
  const first = wholeIn<KeptFirst>(left);
  const cleanup: Cleanup = {
    ...first.cleanup,
    operations: wholeIn<Cleanup['operations']>(left),
    marks: namedIn<TaskMark>(left),
    findings: listIn<Finding>(left),
  };
  const kept = { ...first, cleanup, bindings: listIn<Binding>(left), tasks: listIn<Task>(left) };
  let spoken: Pick<Situation, 'say' | 'platform'> | undefined;
  const speak = (): Pick<Situation, 'say' | 'platform'> => {
    if (spoken) return spoken;
    const { circumstances, platform } = factsFor(kept.cleanup, kept.bindings, known, today);
    spoken = { say: sayTo(circumstances, known.nameIn), platform };
    return spoken;
  };
  let whole: Situation | undefined;
  const plan = withForward(kept.plan, {
    get() {
      whole ??= situationOf(kept.cleanup, known, today, kept.bindings);
      return whole.plan.forward;
    },
  });
  return { ...kept, plan, say: (text) => speak().say(text), platform: (id) => speak().platform(id) };
}

/**
 * What follows from one more mark on a task, worked out from what followed before: the same as `situationOf` says.
 * @param cleanup with the mark
 * @param id of the marked task
 * @returns null where more may follow from it than a plan of what is left
 */
export function situationAfterMark(
  before: Situation,
  cleanup: Cleanup,
  id: string,
  known: PlatformFacts,
  today: Day,
): Situation | null {
  const tasks = withMark(before.tasks, before.cleanup, cleanup, id, today);
  if (!tasks) return null;
  const { bindings } = before;
  let facts: PlatformFacts | undefined;
  const planned = plan(cleanup, tasks, today, known.calendar, (task, other) => {
    facts ??= factsFor(cleanup, bindings, known, today);
    return checklist(withOperation(cleanup, task, other), bindings, facts, today);
  });
  return {
    ...before,
    cleanup,
    stage: stageOf(cleanup, planned.tasks),
    tasks: planned.tasks,
    plan: planned.plan,
    progress: progressOf(planned.tasks),
  };
}

/** What is known of a cleanup on a day, without tasks and plan. */
export function knownOf(cleanup: Cleanup, known: PlatformFacts, today: Day): Known {
  const bindings = inventory(cleanup, known);
  return knownBy(cleanup, bindings, circumstancesThatHold(cleanup, bindings, known, today));
}

function knownBy(
  cleanup: Cleanup,
  bindings: Binding[],
  circumstances: ReturnType<typeof circumstancesThatHold>,
): Known {
  const names = new Set(bindings.map((binding) => binding.name));
  const unknown = cleanup.unknown.filter(({ signature }) => !names.has(signature));
  return { cleanup, bindings, unknown, servicesNotSaid: servicesNotSaid(circumstances) };
}

/**
 * Derives bindings, tasks, plan and progress of a cleanup on a day.
 * @param bindings its inventory, where that is known already
 */
export function situationOf(
  cleanup: Cleanup,
  known: PlatformFacts,
  today: Day,
  bindings = inventory(cleanup, known),
): Situation {
  const facts = factsFor(cleanup, bindings, known, today);
  const { circumstances, platform } = facts;
  const planned = plan(
    cleanup,
    checklist(cleanup, bindings, facts, today),
    today,
    facts.calendar,
    (task, other) => checklist(withOperation(cleanup, task, other), bindings, facts, today),
  );
  return {
    ...knownBy(cleanup, bindings, circumstances),
    stage: stageOf(cleanup, planned.tasks),
    tasks: planned.tasks,
    plan: planned.plan,
    progress: progressOf(planned.tasks),
    incidents: incidentLog(cleanup, bindings),
    consequences: consequencesOf(
      circumstances,
      variablesOf(cleanup, bindings, platform(carrierBindingId(cleanup.carrier)), known.nameIn),
      known.nameIn,
    ),
    notServed: notServed(circumstances),
    letterInstead: lettersInstead(circumstances),
    proofInstead: proofsInstead(circumstances),
    waysOutInstead: waysOutInstead(circumstances, known.nameIn),
    rungsNotSaid: rungsNotSaid(circumstances),
    say: sayTo(circumstances, known.nameIn),
    platform,
  };
}

/** What is known, with the circumstances that hold and entries as they are told to this person. */
function factsFor(
  cleanup: Cleanup,
  bindings: readonly Binding[],
  known: PlatformFacts,
  today: Day,
): PlatformFacts & { circumstances: Circumstance[] } {
  const circumstances = circumstancesThatHold(cleanup, bindings, known, today);
  const tell = toldTo(circumstances, known.nameIn);
  const platform = (id: string): Platform | undefined => {
    const entry = known.platform(id);
    return entry && tell(entry);
  };
  return { ...known, platform, circumstances };
}

const withOperation = (cleanup: Cleanup, { binding }: Task, { operation }: Alternative): Cleanup => ({
  ...cleanup,
  operations: { ...cleanup.operations, [binding]: operation },
});
