import { isDay, isPlannable } from '../cleanup/days/day.js';
import { CIRCUMSTANCE_VALUES, type ToldCircumstances } from '../cleanup/record/circumstances.js';
import type {
  Cleanup,
  CleanupEvent,
  NumberState,
  OperationName,
  Order,
  TaskMark,
  TaskState,
  Track,
} from '../cleanup/record/cleanup.js';
import type { EvidenceKind, Finding, UnknownSignature } from '../cleanup/record/evidence.js';
import type { Incident } from '../cleanup/record/incident.js';
import { type AwayTime, isAwayTime, PACE_AT_MOST, type Pace } from '../cleanup/record/pace.js';
import type { LetterFile, Proof, WrittenLetter } from '../cleanup/record/proof.js';
import { type RemedyStep, RUNG_IDS } from '../cleanup/record/remedy-steps.js';

/** Whether a value has the right shape: null when it has, else where in it the fault is (`[3].key`; itself: empty). */
type Check = (value: unknown) => string | null;
const HERE = '';

type OptionalKey<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];
type RequiredKey<T> = Exclude<keyof T, OptionalKey<T>>;

/**
 * Where a list of events from outside has not the shape of a cleanup's events; null when all of it has. The first
 * event, and no other, is `created`. The checks are typed by the events themselves: a field or a name that is added
 * there and forgotten here does not compile.
 */
export function faultInEvents(events: unknown): string | null {
  if (!Array.isArray(events) || events.length === 0) return 'events';
  const misplaced = events.findIndex((event, index) => (event?.type === 'created') !== (index === 0));
  return misplaced >= 0 ? `events[${misplaced}].type` : faultInAll(events);
}

/** The same of events that are added to a cleanup's: none of them begins it. */
export function faultInAdded(events: readonly unknown[]): string | null {
  const begins = events.findIndex((event) => isRecord(event) && event.type === 'created');
  return begins >= 0 ? `events[${begins}].type` : faultInAll(events);
}

function faultInAll(events: readonly unknown[]): string | null {
  const fault = listOf(isSoundEvent)(events);
  return fault === null ? null : `events${fault}`;
}

/** Events that were found sound; nothing changes an event. A change of a long record reads and writes the same ones anew. */
const sound = new WeakSet<object>();

const isSoundEvent: Check = (event) => {
  if (isRecord(event) && sound.has(event)) return null;
  const fault = isEvent(event);
  if (fault === null && isRecord(event)) sound.add(event);
  return fault;
};

/** Whether the text can be a cleanup's id, and so a file's name: nothing in it leads to another folder. */
export const isCleanupId = (text: string): boolean =>
  /^(prepare|audit|recover)-\d{4}-[1-9]\d{0,5}$/.test(text);

/** Whether the text is a SHA-256, and so a proof's file name. */
const isSum = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

const passes =
  (test: (value: unknown) => boolean): Check =>
  (value) =>
    test(value) ? null : HERE;

const matches = (test: (text: string) => boolean): Check =>
  passes((value) => typeof value === 'string' && test(value));

const oneOf = <Name extends string>(names: Record<Name, true>): Check =>
  matches((text) => Object.hasOwn(names, text));

const orNull =
  (check: Check): Check =>
  (value) =>
    value === null ? null : check(value);

function listOf(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return HERE;
    for (const [index, entry] of value.entries()) {
      const fault = check(entry);
      if (fault !== null) return `[${index}]${fault}`;
    }
    return null;
  };
}

const recordOf =
  (key: Check, check: Check): Check =>
  (value) => {
    if (!isRecord(value)) return HERE;
    for (const name in value) {
      const fault = key(name) ?? check(value[name]);
      if (fault !== null) return `.${name}${fault}`;
    }
    return null;
  };

/** An object with the required keys, maybe the optional ones, and no others. */
const shape = <T>(
  required: Record<RequiredKey<T>, Check>,
  optional: Record<OptionalKey<T>, Check>,
): Check => {
  const checks = new Map(Object.entries<Check>({ ...required, ...optional }));
  const needed = Object.keys(required);
  return (value) => {
    if (!isRecord(value)) return HERE;
    for (const key in value) {
      const check = checks.get(key);
      const fault = check ? check(value[key]) : HERE;
      if (fault !== null) return `.${key}${fault}`;
    }
    const missing = needed.find((key) => !Object.hasOwn(value, key));
    return missing === undefined ? null : `.${missing}`;
  };
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const text = matches(() => true);
const texts = listOf(text);
/** One that plans follow from. */
const day = matches(isPlannable);
/** One that a message tells. */
const anyDay = matches(isDay);
const mobileNumber = matches((value) => /^1[3-9]\d{9}$/.test(value));
/** A mainland mobile number, or E.164. */
const anyNumber = matches((value) => /^(?:1[3-9]\d{9}|\+[1-9]\d{5,14})$/.test(value));
const yesOrNo = passes((value) => typeof value === 'boolean');
const instant = matches(
  (value) =>
    /^\d{4}-\d{2}-\d{2}T/.test(value) && isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)),
);

const track = oneOf<Track>({ 'prepare-cancel': true, 'audit-new-number': true, 'recover-accounts': true });
const carrier = oneOf<Cleanup['carrier']>({
  mobile: true,
  unicom: true,
  telecom: true,
  broadnet: true,
  virtual: true,
  unknown: true,
});
const operation = oneOf<OperationName>({
  'choose-number': true,
  change: true,
  unbind: true,
  deregister: true,
  recover: true,
  'new-owner': true,
  'cancel-number': true,
  'carrier-proof': true,
  renewal: true,
  'renewal-check': true,
  'opening-proof': true,
  'account-query': true,
  'card-query': true,
  'bank-query': true,
  'insurance-query': true,
  'credit-query': true,
  'cheapest-plan': true,
  'top-up': true,
  'restore-number': true,
  'cancellation-proof': true,
  freeze: true,
  unfreeze: true,
  'claim-person': true,
  'claim-platform': true,
  'claim-carrier': true,
  circumstance: true,
});
const taskState = oneOf<TaskState>({
  todo: true,
  doing: true,
  waiting: true,
  blocked: true,
  claimed: true,
  verified: true,
  skipped: true,
});
const numberState = oneOf<NumberState>({
  active: true,
  arrears: true,
  'one-way-stop': true,
  'both-ways-stop': true,
  cancelled: true,
  're-issued': true,
});
const evidenceKind = oneOf<EvidenceKind>({
  code: true,
  notice: true,
  transaction: true,
  marketing: true,
  collection: true,
  'saved-login': true,
  'saved-login-other': true,
  official: true,
  'by-hand': true,
});

const wholeNumber = passes((value) => Number.isSafeInteger(value) && (value as number) >= 0);

// The empty key is "on an unknown day".
const dayCounts = recordOf(
  matches((value) => value === '' || isDay(value)),
  wholeNumber,
);

const dayMarks = recordOf(
  matches((value) => value === '' || isDay(value)),
  text,
);

const finding = shape<Finding>(
  { platform: orNull(text), source: text, kind: evidenceKind, days: dayCounts },
  { name: text, of: text, unsure: passes((value) => value === true), marks: dayMarks },
);
const unknownSignature = shape<UnknownSignature>(
  { signature: text, source: text, days: dayCounts },
  { kind: evidenceKind, marks: dayMarks },
);
const mark = shape<TaskMark>(
  { state: taskState, on: day },
  {
    until: day,
    note: text,
    reason: text,
    steps: listOf(wholeNumber),
    claimedOn: day,
    reopenedBy: shape<NonNullable<TaskMark['reopenedBy']>>({ day, kind: evidenceKind }, {}),
  },
);

const order = shape<Order>({ first: text, next: text }, {});
const upTo = (most: number): Check =>
  passes((value) => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most);
const fromAndTo = shape<AwayTime>({ from: day, to: day }, {});
const awayTimes = listOf((value) => fromAndTo(value) ?? (isAwayTime(value as AwayTime) ? null : HERE));
const pace = shape<Partial<Pace>>(
  {},
  {
    minutesWeekday: upTo(PACE_AT_MOST.minutes),
    minutesWeekend: upTo(PACE_AT_MOST.minutes),
    away: (value) =>
      Array.isArray(value) && value.length > PACE_AT_MOST.awayTimes ? HERE : awayTimes(value),
    watchDays: upTo(PACE_AT_MOST.watchDays),
  },
);

const incident = shape<Incident>(
  {
    kind: oneOf<Incident['kind']>({
      collection: true,
      charge: true,
      code: true,
      order: true,
      marketing: true,
      acquaintance: true,
      'official-notice': true,
      'private-notice': true,
      label: true,
      'opened-account': true,
    }),
    day: orNull(anyDay),
    form: oneOf<Incident['form']>({ message: true, call: true }),
    sender: orNull(text),
    platform: orNull(text),
    name: orNull(text),
    meantFor: orNull(text),
    answered: orNull(text),
    source: text,
    count: wholeNumber,
  },
  {},
);
const remedyStep = shape<RemedyStep>(
  {
    to: matches((value) => (RUNG_IDS as readonly string[]).includes(value)),
    on: day,
    until: orNull(day),
    outcome: orNull(
      oneOf<NonNullable<RemedyStep['outcome']>>({
        solved: true,
        got: true,
        refused: true,
        silent: true,
        skipped: true,
      }),
    ),
  },
  { answeredOn: day, reason: text },
);

const proof = shape<Proof>(
  { name: text, bytes: wholeNumber, sha256: matches(isSum), on: day, binding: orNull(text) },
  { also: texts },
);
const letterFile = shape<LetterFile>(
  {
    format: oneOf<LetterFile['format']>({ docx: true, html: true }),
    bytes: wholeNumber,
    sha256: matches(isSum),
  },
  {},
);
const writtenLetter = shape<WrittenLetter>(
  { kind: text, binding: orNull(text), on: day },
  { files: listOf(letterFile) },
);

/** One of the values that a fact has. */
const aValueOf = (fact: keyof typeof CIRCUMSTANCE_VALUES): Check =>
  matches((value) => (CIRCUMSTANCE_VALUES[fact] as readonly string[]).includes(value));
const circumstances = shape<ToldCircumstances>(
  {},
  {
    'number-state': aValueOf('number-state'),
    'registered-to': aValueOf('registered-to'),
    'name-fits': aValueOf('name-fits'),
    'on-behalf-of': aValueOf('on-behalf-of'),
    place: aValueOf('place'),
    paper: aValueOf('paper'),
    'new-number-state': aValueOf('new-number-state'),
    others: texts,
    'back-on': orNull(day),
    'leave-on': orNull(day),
    'restore-by': orNull(day),
  },
);

type EventWith<Key extends string> = Extract<CleanupEvent, { [K in Key]: unknown }>;
type Facts = EventWith<'facts'>['facts'];

const named = passes((value) => typeof value === 'string' && Object.hasOwn(EVENTS, value));
const base = { at: instant, type: named };
const bindings = shape<EventWith<'bindings'>>({ ...base, bindings: texts }, {});

const EVENTS: Record<CleanupEvent['type'], Check> = {
  created: shape<EventWith<'number'>>({ ...base, id: matches(isCleanupId), track, number: mobileNumber }, {}),
  answered: shape<EventWith<'value'>>(
    {
      ...base,
      key: text,
      value: (value) =>
        value === null || ['string', 'boolean'].includes(typeof value) ? null : texts(value),
    },
    { with: wholeNumber },
  ),
  'answer-taken-back': shape<Extract<CleanupEvent, { type: 'answer-taken-back' }>>(
    { ...base, key: text },
    {},
  ),
  set: shape<EventWith<'facts'>>(
    {
      ...base,
      facts: shape<Facts>(
        {},
        {
          carrier,
          newNumber: orNull(anyNumber),
          withoutNumber: yesOrNo,
          keep: yesOrNo,
          cancelOn: orNull(day),
          since: orNull(day),
          cancelledOn: orNull(day),
          numberState: orNull(numberState),
          stateSince: orNull(day),
        },
      ),
    },
    {},
  ),
  found: shape<EventWith<'findings'>>(
    { ...base, findings: listOf(finding), unknown: listOf(unknownSignature) },
    {},
  ),
  'incidents-noted': shape<EventWith<'incidents'>>({ ...base, incidents: listOf(incident) }, {}),
  'incident-edited': shape<EventWith<'incident'>>({ ...base, id: text, incident }, {}),
  'incident-removed': shape<Extract<CleanupEvent, { type: 'incident-removed' }>>({ ...base, id: text }, {}),
  'remedy-marked': shape<EventWith<'step'>>({ ...base, problem: text, step: remedyStep }, {}),
  'proofs-added': shape<EventWith<'proofs'>>({ ...base, proofs: listOf(proof) }, {}),
  'proof-removed': shape<EventWith<'sha256'>>({ ...base, sha256: matches(isSum) }, {}),
  'letter-written': shape<EventWith<'letter'>>({ ...base, letter: writtenLetter }, {}),
  dismissed: bindings,
  restored: bindings,
  confirmed: bindings,
  'operation-chosen': shape<EventWith<'operations'>>({ ...base, operations: recordOf(text, operation) }, {}),
  'task-marked': shape<EventWith<'mark'>>({ ...base, task: text, mark }, { told: instant }),
  paced: shape<EventWith<'pace'>>({ ...base, pace }, {}),
  ordered: shape<EventWith<'orders'>>({ ...base, orders: listOf(order) }, {}),
  continued: shape<EventWith<'track' | 'cancelledOn'>>({ ...base, track, cancelledOn: orNull(day) }, {}),
  begun: shape<{ at: string; type: string }>({ ...base }, {}),
  undone: shape<{ at: string; type: string }>({ ...base }, {}),
  'circumstances-told': shape<EventWith<'told'>>({ ...base, told: circumstances }, {}),
};

const isEvent: Check = (value) => {
  const type = isRecord(value) ? value.type : undefined;
  if (typeof type !== 'string' || !Object.hasOwn(EVENTS, type)) return '.type';
  return EVENTS[type as CleanupEvent['type']](value);
};
