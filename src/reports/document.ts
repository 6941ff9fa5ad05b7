import type { KeepPlan } from '../catalog/service-types.js';
import { accountFor, nextStart } from '../cleanup/checklist/accounting.js';
import type { Day } from '../cleanup/days/day.js';
import { type Circumstances, circumstancesOf } from '../cleanup/record/circumstances.js';
import type { Cleanup, Order } from '../cleanup/record/cleanup.js';
import type { EvidenceKind, UnknownSignature } from '../cleanup/record/evidence.js';
import type { Pace } from '../cleanup/record/pace.js';
import type { Stage } from '../cleanup/record/stage.js';
import type { Binding, Plan, Progress, Task } from '../cleanup/types.js';
import type { Verification } from '../cleanup/verify.js';
import type { Words } from '../language/words.js';
import { cleanForTerminal } from '../text/clean.js';
import { maskNumber } from '../text/mask.js';
import { circumstanceAdvice } from './circumstance-parts.js';
import { type IncidentPart, incidentParts } from './incident-parts.js';
import type { ReportInput } from './input.js';
import { type KnownCircumstance, knownCircumstances, othersOn } from './known-circumstances.js';
import { notesOf } from './phrases.js';
import type { RemedyPart } from './remedy-parts.js';
import { type TimelineInput, type TimelinePart, timelinePart } from './timeline.js';
import { summarizeUnknown, type UnknownSummary } from './unknown.js';
import { upcomingTasks } from './upcoming.js';

/** What every JSON document begins with; CLI.md says what more each command's has. */
export type Document<Parts> = { schemaVersion: 1; command: string } & Parts;

/** A cleanup as documents show it: both numbers masked. */
export type CleanupPart = Pick<
  Cleanup,
  | 'id'
  | 'track'
  | 'number'
  | 'carrier'
  | 'newNumber'
  | 'cancelOn'
  | 'since'
  | 'cancelledOn'
  | 'createdAt'
  | 'updatedAt'
> & {
  stage: Stage;
  /** all facts, those not told filled by what holds when nothing is said */
  circumstances: Circumstances;
};

export type InventoryPart = { bindings: Binding[]; unknown: UnknownSummary[] };
export type ChecklistPart = { tasks: TaskPart[] };

/** A task that follows from circumstances has their word for its operation. */
export type TaskPart = Omit<Task, 'operation'> & { operation: string };

export type StatusDocument = Document<{
  cleanup: CleanupPart;
  inventory: InventoryPart;
  checklist: ChecklistPart;
  plan: PlanPart;
  progress: Progress;
  incidents: IncidentPart[];
  /** what to keep to in this situation, beside the tasks: general advice */
  advice: { title: string; lines: string[] }[];
}>;

/** What a file holds that gave nothing: columns or fields, elements or tables with their counts. */
export type Seen = {
  form: 'table' | 'json' | 'xml' | 'text' | 'database';
  rows: number;
  names: string[];
  kinds: { name: string; count: number }[];
  sent: number;
  whole: boolean;
};

/** What an import or a verification found. `at` and `why` of a problem are the source's place and code. */
export type ImportResult = {
  files: {
    path: string;
    format: string;
    messages: number;
    logins: number;
    skipped: number;
    /** from before the day from which messages count */
    older?: number;
    problems: { at: string; why: string }[];
    /** last day of its messages, where it is known */
    last?: Day | null;
    /** codes of what to know about it */
    notes?: ('hardly-any-codes' | 'nothing-in-it' | 'no-message-told')[];
    /** how much of it was looked through, where nothing was found in it */
    bytes?: number;
    /** what was seen in it then: names and counts, nothing that stands in it */
    seen?: Seen;
  }[];
  /** SIMs that its messages came to, and the one that counts; null: all */
  sims?: { sim: string; messages: number }[];
  sim?: string | null;
  /** bindings that were not there before, and those with new evidence */
  added: readonly Binding[];
  strengthened: readonly Binding[];
  reopened: readonly Task[];
  unknown: readonly UnknownSignature[];
};

export type ImportDocument = Document<{
  files: ImportResult['files'];
  added: Binding[];
  /** binding ids, task ids */
  strengthened: string[];
  reopened: string[];
  unknown: UnknownSummary[];
  sims: { sim: string; messages: number }[];
  sim: string | null;
}>;

/** The part `cleanup` of a document; its numbers masked. */
const cleanupPart = (cleanup: Cleanup, stage: Stage): CleanupPart =>
  safe({
    id: cleanup.id,
    track: cleanup.track,
    number: cleanup.number,
    carrier: cleanup.carrier,
    newNumber: cleanup.newNumber,
    cancelOn: cleanup.cancelOn,
    since: cleanup.since,
    cancelledOn: cleanup.cancelledOn,
    stage,
    createdAt: cleanup.createdAt,
    updatedAt: cleanup.updatedAt,
    circumstances: circumstancesOf(cleanup),
  });

/** One cleanup alone, as `cleanup list` and its like print it. */
export const cleanupDocument = (
  command: string,
  { cleanup, stage }: Pick<ReportInput, 'cleanup' | 'stage'>,
): Document<{ cleanup: CleanupPart }> => document(command, { cleanup: cleanupPart(cleanup, stage) });

/**
 * What `circumstances` prints: all facts, those not told filled by what holds when nothing is said; how each is known; and
 * which circumstances hold by that, with what follows from them.
 */
export const circumstancesDocument = (
  command: string,
  input: Pick<ReportInput, 'cleanup' | 'bindings' | 'consequences'>,
  words: Words,
): Document<{
  circumstances: Circumstances;
  known: KnownCircumstance[];
  holds: { id: string; name: string }[];
  advice: StatusDocument['advice'];
}> =>
  document(command, {
    circumstances: { ...circumstancesOf(input.cleanup), others: othersOn(input) },
    known: knownCircumstances(input),
    holds: input.consequences.map(({ id, name }) => ({ id, name })),
    advice: circumstanceAdvice(input, words),
  });

/**
 * The whole cleanup: what the three walks and `status` print.
 * @param command the command that prints it
 * @param words for the general steps of tasks without steps of their own
 */
export const statusDocument = (command: string, input: ReportInput, words: Words): StatusDocument =>
  document(command, {
    cleanup: cleanupPart(input.cleanup, input.stage),
    inventory: inventoryPart(input),
    checklist: { tasks: input.tasks.map((task) => withSteps(task, words, input.say)) },
    plan: planPart(input.plan, words),
    progress: input.progress,
    incidents: incidentParts(input.incidents, input.bindings),
    advice: [...circumstanceAdvice(input, words), ...words.situations.advice[input.cleanup.track]],
  });

/** What `inventory` prints: all bindings, dismissed ones included and marked, and the signatures nobody knows. */
export const inventoryDocument = (
  command: string,
  input: Pick<ReportInput, 'bindings' | 'unknown'>,
): Document<{ inventory: InventoryPart }> => document(command, { inventory: inventoryPart(input) });

/** What `checklist` prints, and with fewer tasks what a task command prints. */
export const checklistDocument = (
  command: string,
  { tasks, say }: Pick<ReportInput, 'tasks' | 'say'>,
  words: Words,
): Document<{ checklist: ChecklistPart }> =>
  document(command, { checklist: { tasks: tasks.map((task) => withSteps(task, words, say)) } });

/** What `plan` prints: what it was made with too; what keeping the number costs only where the time is too short. */
export const planDocument = (
  command: string,
  { plan, keepNumber, cleanup }: Pick<ReportInput, 'plan' | 'keepNumber' | 'cleanup'>,
  words: Words,
): Document<{ plan: PlanPart; pace: Pace; orders: Order[]; keepNumber: KeptNumber | null }> =>
  document(command, {
    plan: planPart(plan, words),
    pace: cleanup.pace,
    orders: [...cleanup.orders],
    keepNumber:
      keepNumber && !plan.feasible
        ? {
            name: keepNumber.plan.name,
            yuanPerMonth: keepNumber.plan.yuanPerMonth,
            source: keepNumber.source,
          }
        : null,
  });

/** The carrier's cheapest way to keep the number in use, with its price and who names it. */
type KeptNumber = Pick<KeepPlan, 'name' | 'yuanPerMonth'> & { source: { title: string; retrieved: string } };

/**
 * What `next` prints: tasks that can be done now, the first first, and where all open ones stand.
 * @param count how many at most
 */
export const nextDocument = (
  command: string,
  input: Pick<ReportInput, 'tasks' | 'plan' | 'today' | 'say'>,
  count: number,
  words: Words,
): Document<{ next: TaskPart[]; account: AccountPart }> =>
  document(command, {
    next: upcomingTasks(input, count).map((task) => withSteps(task, words, input.say)),
    account: accountPart(input),
  });

/** The ids of all open tasks by where they stand, and the day on which the next thing begins on its own. */
type AccountPart = Record<'ready' | 'held' | 'waiting' | 'stuck', string[]> & { startsOn: Day | null };

function accountPart({ tasks, today }: Pick<ReportInput, 'tasks' | 'today'>): AccountPart {
  const { ready, held, waiting, stuck } = accountFor(tasks);
  const ids = (those: readonly Task[]): string[] => those.map(({ id }) => id);
  return {
    ready: ids(ready),
    held: ids(held),
    waiting: ids(waiting),
    stuck: ids(stuck),
    startsOn: nextStart(tasks, today)?.day ?? null,
  };
}

/** What `timeline` prints. */
export const timelineDocument = (
  command: string,
  input: TimelineInput,
  words: Words,
): Document<{ timeline: TimelinePart }> => document(command, { timeline: timelinePart(input, words) });

/** What `import` and `verify` print. */
export const importDocument = (command: string, result: ImportResult): ImportDocument =>
  document(command, {
    files: result.files,
    added: [...result.added],
    strengthened: result.strengthened.map((binding) => binding.id),
    reopened: result.reopened.map((task) => task.id),
    unknown: summarizeUnknown(result.unknown),
    sims: result.sims ?? [],
    sim: result.sim ?? null,
  });

/** What a verification found, beside what it took in. */
export type VerifyResult = ImportResult & {
  verified: readonly Task[];
  reopenedBy: Verification['reopened'];
  undecided: Verification['undecided'];
};

/** `reopenedBy`: the last sign that a task was not done; `undecided`: until when what is silent must stay so. */
export type VerifyDocument = ImportDocument & {
  verified: string[];
  reopenedBy: { task: string; day: Day; kind: EvidenceKind }[];
  undecided: Verification['undecided'];
};

/** What `verify` and `official answer` print: an import's document, with what it shows of tasks called done. */
export const verifyDocument = (command: string, result: VerifyResult): VerifyDocument => ({
  ...importDocument(command, result),
  ...safe({
    verified: result.verified.map((task) => task.id),
    reopenedBy: result.reopenedBy.map(({ task, reopenedBy }) => ({ task, ...reopenedBy })),
    undecided: result.undecided,
  }),
});

/** What `incident list`, `add` and `import` print: the log, and how many were noted by the command itself. */
export const incidentsDocument = (
  command: string,
  input: Pick<ReportInput, 'incidents' | 'bindings'>,
  noted: number,
): Document<{ noted: number; incidents: IncidentPart[] }> =>
  document(command, { noted, incidents: incidentParts(input.incidents, input.bindings) });

/** What `remedy` prints. */
export const remedyDocument = (
  command: string,
  remedy: RemedyPart[],
  words: Words,
  more: { ifRefused?: RemedyPart[] } = {},
): Document<{ remedy: RemedyPart[]; ifRefused?: RemedyPart[]; general: string }> =>
  document(command, { remedy, ...more, general: words.remedies.general });

/** A document with its head; every text in it cleaned for terminals, every mobile number masked. */
const document = <Parts extends object>(command: string, parts: Parts): Document<Parts> =>
  safe({ schemaVersion: 1 as const, command, ...parts });

const inventoryPart = (input: Pick<ReportInput, 'bindings' | 'unknown'>): InventoryPart => ({
  bindings: [...input.bindings],
  unknown: summarizeUnknown(input.unknown),
});

/**
 * The task, with the general way in words where the catalog has no steps; one that follows from circumstances is called
 * as its id says.
 */
const withSteps = (task: Task, words: Words, say: ReportInput['say']): TaskPart => ({
  ...task,
  operation: task.circumstance ? task.id.slice(task.binding.length + 1) : task.operation,
  steps: task.steps.length > 0 ? task.steps : words.views.generalSteps[task.operation].map(say),
  notes: notesOf(task, words),
});

/** A plan as documents print it: why it has no safe day in words. */
const planPart = (plan: Plan, words: Words): PlanPart => ({
  ...plan,
  whyNone: plan.whyNone && words.standing.whyNone[plan.whyNone],
});

/** A plan whose `whyNone` is a sentence. */
export type PlanPart = Omit<Plan, 'whyNone'> & { whyNone: string | null };

/** The same value with every text in it clean and masked, so that no field can be forgotten. */
function safe<T>(value: T): T {
  if (typeof value === 'string') return maskNumber(cleanForTerminal(value)) as T;
  if (Array.isArray(value)) return value.map(safe) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, safe(inner)])) as T;
}
