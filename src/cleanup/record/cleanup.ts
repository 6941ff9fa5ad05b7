import type { Carrier } from '../../catalog/types.js';
import type { Day } from '../days/day.js';
import { type ToldCircumstances, withTold } from './circumstances.js';
import {
  type Counted,
  type EvidenceKind,
  type Finding,
  type UnknownSignature,
  unknownKey,
} from './evidence.js';
import { findingBook } from './findings.js';
import { type Incident, incidentBook, type NotedIncident } from './incident.js';
import { DEFAULT_PACE, type Pace } from './pace.js';
import { addLetter, addProofs, type Proof, type WrittenLetter } from './proof.js';
import type { RemedyStep } from './remedy-steps.js';
import { markStep } from './remedy-steps.js';
import { lastingEvents } from './runs.js';
import { Tally } from './tally.js';

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
  const books = booksOf(cleanup);
  for (const event of rest) if (!enter(event, books)) Object.assign(cleanup, change(cleanup, event, putInto));
  return { ...cleanup, ...listsOf(books), updatedAt: (events.at(-1) ?? first).at };
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
    case 'incident-edited':
    case 'incident-removed': {
      const incidents = incidentBook(cleanup.incidents);
      enterIncident(event, incidents);
      return { incidents: incidents.list() };
    }
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
    case 'restored':
    case 'confirmed': {
      const said = saidOf(cleanup);
      enterSaid(event, said);
      return { dismissed: [...said.dismissed], confirmed: [...said.confirmed] };
    }
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

function takeIn(cleanup: Cleanup, found: Found): Found {
  const books = { findings: findingBook(cleanup.findings), unknown: unknownBook(cleanup.unknown) };
  enterFound(found, books);
  return { findings: books.findings.list(), unknown: books.unknown.list() };
}

/** Whether exports show nothing that the cleanup doesn't have already. */
export function hasAll(cleanup: Cleanup, found: Found): boolean {
  const { findings, unknown } = takeIn(cleanup, found);
  const areSame = (old: readonly Counted[], now: readonly Counted[]): boolean =>
    old.length === now.length && now.every((entry, i) => entry === old[i]);
  return areSame(cleanup.findings, findings) && areSame(cleanup.unknown, unknown);
}

/** Signatures that no platform has, by what they are. */
function unknownBook(old: readonly UnknownSignature[]) {
  const known = new Map<string, Tally<UnknownSignature>>(
    old.map((entry) => [unknownKey(entry), new Tally(entry)]),
  );
  return {
    add(added: readonly UnknownSignature[]): void {
      for (const entry of added) {
        const key = unknownKey(entry);
        const tally = known.get(key);
        if (tally) tally.add(entry);
        else known.set(key, new Tally(entry));
      }
    },
    list: (): UnknownSignature[] => [...known.values()].map((tally) => tally.value()),
  };
}

/**
 * What grows without end while events are replayed, each by its key, and made to lists once at the end: made after each
 * event, ten thousand of them would take minutes. No other event looks at it.
 */
type Books = {
  findings: ReturnType<typeof findingBook>;
  unknown: ReturnType<typeof unknownBook>;
  incidents: ReturnType<typeof incidentBook>;
  said: Said;
};

const booksOf = (cleanup: Cleanup): Books => ({
  findings: findingBook(cleanup.findings),
  unknown: unknownBook(cleanup.unknown),
  incidents: incidentBook(cleanup.incidents),
  said: saidOf(cleanup),
});

const listsOf = ({ findings, unknown, incidents, said }: Books): Partial<Cleanup> => ({
  findings: findings.list(),
  unknown: unknown.list(),
  incidents: incidents.list(),
  dismissed: [...said.dismissed],
  confirmed: [...said.confirmed],
});

/** Enters an event where it belongs; whether it belongs into a book at all. */
function enter(event: CleanupEvent, books: Books): boolean {
  if (event.type === 'found') enterFound(event, books);
  else if ('bindings' in event) enterSaid(event, books.said);
  else if (isAboutIncidents(event)) enterIncident(event, books.incidents);
  else return false;
  return true;
}

function enterFound(found: Found, { findings, unknown }: Pick<Books, 'findings' | 'unknown'>): void {
  findings.add(found.findings);
  unknown.add(found.unknown);
}

type AboutIncidents = Extract<
  CleanupEvent,
  { type: 'incidents-noted' | 'incident-edited' | 'incident-removed' }
>;

const isAboutIncidents = (event: CleanupEvent): event is AboutIncidents =>
  event.type === 'incidents-noted' || event.type === 'incident-edited' || event.type === 'incident-removed';

function enterIncident(event: AboutIncidents, incidents: Books['incidents']): void {
  if (event.type === 'incidents-noted') incidents.note(event.incidents);
  else if (event.type === 'incident-edited') incidents.edit(event.id, event.incident);
  else incidents.remove(event.id);
}

/** What the person said of bindings. */
type Said = Record<'dismissed' | 'confirmed', Set<string>>;

const saidOf = ({ dismissed, confirmed }: Pick<Cleanup, keyof Said>): Said => ({
  dismissed: new Set(dismissed),
  confirmed: new Set(confirmed),
});

type OfBindings = Extract<CleanupEvent, { bindings: string[] }>;

function enterSaid({ type, bindings }: OfBindings, { dismissed, confirmed }: Said): void {
  for (const id of bindings) {
    if (type === 'dismissed') dismissed.add(id);
    else dismissed.delete(id);
    if (type === 'confirmed') confirmed.add(id);
    else if (type === 'dismissed') confirmed.delete(id);
  }
}
