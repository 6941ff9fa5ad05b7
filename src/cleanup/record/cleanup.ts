import type { Carrier } from '../../catalog/types.js';
import type { Day } from '../days/day.js';
import { type ToldCircumstances, withTold } from './circumstances.js';
import {
  type Counted,
  type EvidenceKind,
  type Finding,
  mergeCounted,
  type UnknownSignature,
  withoutKnown,
} from './evidence.js';
import { editIncident, type Incident, type NotedIncident, noteIncidents } from './incident.js';
import { DEFAULT_PACE, type Pace } from './pace.js';
import { addLetter, addProofs, type Proof, type WrittenLetter } from './proof.js';
import type { RemedyStep } from './remedy-steps.js';
import { markStep } from './remedy-steps.js';
import { lastingEvents } from './runs.js';

export type Track = 'prepare-cancel' | 'audit-new-number' | 'recover-accounts';
export type OperationName =
  | 'choose-number'
  | 'change'
  | 'unbind'
  | 'deregister'
  | 'recover'
  | 'new-owner'
  | 'cancel-number'
  | 'carrier-proof'
  | 'renewal'
  | 'renewal-check'
  | 'opening-proof'
  | 'account-query'
  | 'card-query'
  | 'bank-query'
  | 'insurance-query'
  | 'credit-query'
  | 'cheapest-plan'
  | 'top-up'
  | 'restore-number'
  | 'cancellation-proof'
  | 'freeze'
  | 'unfreeze'
  | 'claim-person'
  | 'claim-platform'
  | 'claim-carrier'
  /** what follows from the person's circumstances; which it is stands with the task */
  | 'circumstance';
export type TaskState = 'todo' | 'doing' | 'waiting' | 'blocked' | 'claimed' | 'verified' | 'skipped';

/** What the person settled about one task; tasks without a mark are `todo`. */
export type TaskMark = {
  state: TaskState;
  on: Day;
  until?: Day;
  note?: string;
  reason?: string;
  /** places of the steps that the person ticked, from 0 */
  steps?: number[];
  /** on a verified task: the day on which the person called it done */
  claimedOn?: Day;
  /** what showed that a task called done was not: the last sign of it */
  reopenedBy?: { day: Day; kind: EvidenceKind };
};

/** What a number is in, from its owner's point of view; a stop is the carrier's. */
export const NUMBER_STATES = [
  'active',
  'arrears',
  'one-way-stop',
  'both-ways-stop',
  'cancelled',
  're-issued',
] as const;
export type NumberState = (typeof NUMBER_STATES)[number];

/** An answer of the walk as it is stored, by the question's key. */
export type StoredAnswer = string | boolean | null | string[];

/**
 * One number in one situation, with all that is known and done about it. Derived from its events and nothing else;
 * bindings, tasks and the plan are derived from it in turn.
 */
export type Cleanup = {
  id: string;
  track: Track;
  /** eleven digits, not masked: views mask it */
  number: string;
  carrier: Carrier;
  /** eleven digits, or E.164 for a number outside the mainland; null: none (yet) */
  newNumber: string | null;
  /** accounts are to live on an e-mail address: the person wants no other number */
  withoutNumber: boolean;
  /** the number is to be kept cheaply rather than cancelled */
  keep: boolean;
  cancelOn: Day | null;
  since: Day | null;
  cancelledOn: Day | null;
  /** what the number is in, where the person said so, and since when */
  numberState: NumberState | null;
  stateSince: Day | null;
  /** instants, ISO 8601 */
  createdAt: string;
  updatedAt: string;
  answers: Readonly<Record<string, StoredAnswer>>;
  /** one per platform (or own name), source and kind */
  findings: readonly Finding[];
  unknown: readonly UnknownSignature[];
  /** what came in for somebody else, in the order in which it was noted */
  incidents: readonly NotedIncident[];
  /** the rungs taken per problem id, in their order */
  remedies: Readonly<Record<string, readonly RemedyStep[]>>;
  /** files kept as proof, and letters written, in their order */
  proofs: readonly Proof[];
  letters: readonly WrittenLetter[];
  /** ids of bindings the person put aside, or said are theirs */
  dismissed: readonly string[];
  confirmed: readonly string[];
  /** the operation chosen per binding id */
  operations: Readonly<Record<string, OperationName>>;
  /** per task id */
  marks: Readonly<Record<string, TaskMark>>;
  /** the time that the person has */
  pace: Pace;
  /** what the person wants settled before what */
  orders: readonly Order[];
  /** what the person told of whose number it is, in what state, and where they are */
  circumstances: ToldCircumstances;
};

/** Binding ids: nothing of `next` begins before `first` is settled. */
export type Order = { first: string; next: string };

/** Every change to a cleanup. `at` is an instant, ISO 8601. */
export type CleanupEvent = { at: string } & (
  | { type: 'created'; id: string; track: Track; number: string }
  /** `with`: how many of the events right before it followed from the answer; it is taken back together with them */
  | { type: 'answered'; key: string; value: StoredAnswer; with?: number }
  /** the person went back to a question: its last answer, and what followed from it, holds no longer */
  | { type: 'answer-taken-back'; key: string }
  | {
      type: 'set';
      facts: Partial<
        Pick<
          Cleanup,
          | 'carrier'
          | 'newNumber'
          | 'withoutNumber'
          | 'keep'
          | 'cancelOn'
          | 'since'
          | 'cancelledOn'
          | 'numberState'
          | 'stateSince'
        >
      >;
    }
  | { type: 'found'; findings: Finding[]; unknown: UnknownSignature[] }
  | { type: 'incidents-noted'; incidents: Incident[] }
  | { type: 'incident-edited'; id: string; incident: Incident }
  | { type: 'incident-removed'; id: string }
  | { type: 'remedy-marked'; problem: string; step: RemedyStep }
  | { type: 'proofs-added'; proofs: Proof[] }
  | { type: 'proof-removed'; sha256: string }
  | { type: 'letter-written'; letter: WrittenLetter }
  | { type: 'dismissed' | 'restored' | 'confirmed'; bindings: string[] }
  | { type: 'operation-chosen'; operations: Record<string, OperationName> }
  /** `told`: the instant at which the person told it on another device, where it came from there */
  | { type: 'task-marked'; task: string; mark: TaskMark; told?: string }
  | { type: 'paced'; pace: Partial<Pace> }
  /** all of them: what is not among them holds no longer */
  | { type: 'ordered'; orders: Order[] }
  /** goes on in another track; the day of the cancellation where it is known */
  | { type: 'continued'; track: Track; cancelledOn: Day | null }
  /** a run of the program that changes something begins: what `undone` takes back whole */
  | { type: 'begun' }
  | { type: 'undone' }
  | { type: 'circumstances-told'; told: ToldCircumstances }
);

/**
 * The cleanup after all its events, oldest first.
 * @throws Error when the first event is not `created`: the store checks that before
 */
export function replay(events: readonly CleanupEvent[]): Cleanup {
  const [first] = events;
  if (first?.type !== 'created') throw new Error('a cleanup begins with the event "created"');
  const [, ...rest] = lastingEvents(events);
  // its own throughout, and put into as it goes: copied for each event, twenty thousand would take minutes
  const cleanup = begin(first);
  for (const event of rest) Object.assign(cleanup, change(cleanup, event, putInto));
  return { ...cleanup, updatedAt: (events.at(-1) ?? first).at };
}

/** A record with more in it. */
type Put = <Value>(
  record: Readonly<Record<string, Value>>,
  added: Record<string, Value>,
) => Record<string, Value>;

const putBeside: Put = (record, added) => ({ ...record, ...added });

/** Only where the record is nobody else's; a name that assigning would not take for one is put beside. */
const putInto: Put = (record, added) =>
  Object.hasOwn(added, '__proto__') ? putBeside(record, added) : Object.assign(record, added);

function begin(event: CleanupEvent & { type: 'created' }): Cleanup {
  return {
    id: event.id,
    track: event.track,
    number: event.number,
    carrier: 'unknown',
    newNumber: null,
    withoutNumber: false,
    keep: false,
    cancelOn: null,
    since: null,
    cancelledOn: null,
    numberState: null,
    stateSince: null,
    createdAt: event.at,
    updatedAt: event.at,
    answers: {},
    findings: [],
    unknown: [],
    incidents: [],
    remedies: {},
    proofs: [],
    letters: [],
    dismissed: [],
    confirmed: [],
    operations: {},
    marks: {},
    pace: DEFAULT_PACE,
    orders: [],
    circumstances: {},
  };
}

/** The cleanup after one more event. */
export function apply(cleanup: Cleanup, event: CleanupEvent): Cleanup {
  return { ...cleanup, ...change(cleanup, event, putBeside), updatedAt: event.at };
}

function change(cleanup: Cleanup, event: CleanupEvent, put: Put): Partial<Cleanup> {
  switch (event.type) {
    case 'created':
    case 'begun':
    case 'undone':
    case 'answer-taken-back':
      return {};
    case 'continued':
      return continueAs(cleanup, event);
    case 'answered':
      return { answers: put(cleanup.answers, { [event.key]: event.value }) };
    case 'set':
      return event.facts;
    case 'found':
      return takeIn(cleanup, event);
    case 'incidents-noted':
      return { incidents: noteIncidents(cleanup.incidents, event.incidents) };
    case 'incident-edited':
      return { incidents: editIncident(cleanup.incidents, event.id, event.incident) };
    case 'incident-removed':
      return { incidents: cleanup.incidents.filter(({ id }) => id !== event.id) };
    case 'remedy-marked':
      return {
        remedies: put(cleanup.remedies, {
          [event.problem]: markStep(cleanup.remedies[event.problem] ?? [], event.step),
        }),
      };
    case 'proofs-added':
      return { proofs: addProofs(cleanup.proofs, event.proofs) };
    case 'proof-removed':
      return { proofs: cleanup.proofs.filter(({ sha256 }) => sha256 !== event.sha256) };
    case 'letter-written':
      return { letters: addLetter(cleanup.letters, event.letter) };
    case 'dismissed':
      return {
        dismissed: union(cleanup.dismissed, event.bindings),
        confirmed: without(cleanup.confirmed, event.bindings),
      };
    case 'restored':
      return { dismissed: without(cleanup.dismissed, event.bindings) };
    case 'confirmed':
      return {
        confirmed: union(cleanup.confirmed, event.bindings),
        dismissed: without(cleanup.dismissed, event.bindings),
      };
    case 'operation-chosen':
      return { operations: put(cleanup.operations, event.operations) };
    case 'task-marked':
      return { marks: put(cleanup.marks, { [event.task]: event.mark }) };
    case 'paced':
      return { pace: { ...cleanup.pace, ...event.pace } };
    case 'ordered':
      return { orders: event.orders };
    case 'circumstances-told':
      return { circumstances: withTold(cleanup.circumstances, event.told) };
  }
}

/** States of a task that holds on when the track changes: settled, or running by itself. */
const LASTS: readonly TaskState[] = ['claimed', 'verified', 'skipped', 'waiting'];

/** The same accounts in another track: what was settled or runs by itself stays, all else is chosen anew. */
function continueAs(
  cleanup: Cleanup,
  { track, cancelledOn }: CleanupEvent & { type: 'continued' },
): Partial<Cleanup> {
  const lasts = ([binding, operation]: [string, OperationName]): boolean =>
    LASTS.includes(cleanup.marks[`${binding}.${operation}`]?.state ?? 'todo');
  const { finished: _, ...answers } = cleanup.answers;
  const change = {
    track,
    cancelledOn: cancelledOn ?? cleanup.cancelledOn,
    answers,
    operations: Object.fromEntries(Object.entries(cleanup.operations).filter(lasts)),
  };
  return track === 'prepare-cancel' ? { ...change, ...numberIsBack(cleanup) } : change;
}

/** Whoever prepares to cancel has the number: an earlier cancellation was taken back. */
const numberIsBack = ({ marks }: Cleanup): Partial<Cleanup> => ({
  cancelledOn: null,
  numberState: null,
  stateSince: null,
  marks: Object.fromEntries(Object.entries(marks).filter(([id]) => !id.endsWith('.cancel-number'))),
});

/** What exports show. */
type Found = Pick<Cleanup, 'findings' | 'unknown'>;

const takeIn = (cleanup: Cleanup, { findings, unknown }: Found): Found => ({
  findings: mergeFindings(cleanup.findings, findings),
  unknown:
    unknown.length === 0
      ? cleanup.unknown
      : merge(cleanup.unknown, unknown, (entry) => [entry.signature, entry.source, entry.kind].join('\n')),
});

/** Whether exports show nothing that the cleanup doesn't have already. */
export function hasAll(cleanup: Cleanup, found: Found): boolean {
  const { findings, unknown } = takeIn(cleanup, found);
  const areSame = (old: readonly Counted[], now: readonly Counted[]): boolean =>
    old.length === now.length && now.every((entry, i) => entry === old[i]);
  return areSame(cleanup.findings, findings) && areSame(cleanup.unknown, unknown);
}

/** Findings by what they are, and the keys of those about one thing. */
type FindingIndex = { merged: Map<string, Finding>; alike: Map<string, Set<string>> };

/** Of lists made here: a record's findings come in many small parts, and each is put to the list that the last one made. */
const indexes = new WeakMap<readonly Finding[], FindingIndex>();

function indexOf(findings: readonly Finding[]): FindingIndex {
  const index = indexes.get(findings);
  // whoever asks changes it: it is the list's no longer
  if (index && indexes.delete(findings)) return index;
  const merged = new Map(findings.map((finding) => [findingKey(finding), finding]));
  const alike = new Map<string, Set<string>>();
  for (const [key, finding] of merged) keysLike(alike, finding).add(key);
  return { merged, alike };
}

function keysLike(alike: FindingIndex['alike'], finding: Finding): Set<string> {
  const like = thingKey(finding);
  const keys = alike.get(like) ?? new Set();
  alike.set(like, keys);
  return keys;
}

/** Findings put together: what two of them say of the same thing counts once, also where they come from two formats. */
export function mergeFindings(old: readonly Finding[], added: readonly Finding[]): Finding[] {
  const index = indexOf(old);
  const { merged, alike } = index;
  for (const finding of added) {
    const key = findingKey(finding);
    const others = [...keysLike(alike, finding)].filter((other) => other !== key);
    const left = others
      .flatMap((other) => merged.get(other) ?? [])
      .filter((known) => !known.unsure || finding.unsure)
      .reduce<Finding | null>((left, known) => left && newOf(left, known), finding);
    if (!left) continue;
    const known = merged.get(key);
    merged.set(key, known ? mergedWith(known, left) : left);
    keysLike(alike, finding).add(key);
  }
  const list = [...merged.values()];
  indexes.set(list, index);
  return list;
}

/** What a finding is about, whatever its source. */
const thingKey = ({ platform, name, of, kind }: Finding): string =>
  [platform ?? `own ${name}`, of ?? '', kind].join('\n');

function newOf(finding: Finding, known: Finding): Finding | null {
  const left = withoutKnown(finding, known);
  if (!left) return null;
  const { marks: _, ...rest } = finding;
  return { ...rest, ...left };
}

const findingKey = (finding: Finding): string =>
  [
    finding.platform ?? `own ${finding.name}`,
    finding.of ?? '',
    finding.source,
    finding.kind,
    ...(finding.unsure ? ['unsure'] : []),
  ].join('\n');

function merge<T extends Counted>(old: readonly T[], added: readonly T[], key: (entry: T) => string): T[] {
  const merged = new Map(old.map((entry) => [key(entry), entry]));
  for (const entry of added) {
    const known = merged.get(key(entry));
    merged.set(key(entry), known ? mergedWith(known, entry) : entry);
  }
  return [...merged.values()];
}

/** The thing itself where nothing is brought. */
function mergedWith<T extends Counted>(known: T, added: Counted): T {
  const counted = mergeCounted(known, added);
  if (counted === known) return known;
  const { marks: _, ...rest } = known;
  return { ...rest, ...counted } as T;
}

const union = (old: readonly string[], added: readonly string[]): string[] => [
  ...new Set([...old, ...added]),
];
const without = (old: readonly string[], gone: readonly string[]): string[] =>
  old.filter((id) => !gone.includes(id));
