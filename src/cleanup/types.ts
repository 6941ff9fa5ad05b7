import type { Carrier, Category, FactSource, Operation, OperationKey } from '../catalog/types.js';
import type { Day } from './days/day.js';
import type { OperationName, TaskMark, TaskState } from './record/cleanup.js';
import type { Evidence } from './record/evidence.js';

/** Where a task is done: anywhere at any hour, by phone or post in office hours, or at a counter. */
export type Place = 'anywhere' | 'office-hours' | 'counter';

export type Level = 'critical' | 'high' | 'medium' | 'low';
export type Confidence = 'confirmed' | 'likely' | 'possible';

/** Worst first. */
export const LEVELS: readonly Level[] = ['critical', 'high', 'medium', 'low'];

/** What somebody holding the number reaches, and how easily; the reasons are codes that `language` words. */
export type Exposure = { level: Level; reasons: string[] };

/** A platform (or one the person named) held to know the number. */
export type Binding = {
  /** the platform's id, or `own-…` for the person's own */
  id: string;
  platform: string | null;
  /** zh name of the platform, or what the person called it */
  name: string;
  category: Category | 'own';
  confidence: Confidence;
  exposure: Exposure;
  evidence: Evidence[];
  dismissed: boolean;
  /** whose it is, where it is another person's: their name; without a platform: whatever of theirs hangs on the number */
  of?: string;
};

/** One operation on one binding, with its steps and its state. */
export type Task = {
  /** `<binding>.<operation>` */
  id: string;
  binding: string;
  /** the binding's name */
  name: string;
  operation: OperationName;
  /** whose account it is, where it is another person's: their name */
  of?: string;
  state: TaskState;
  exposure: Level;
  /** what a day counts for on which it is not over: weight of the exposure × how sure it is that there is an account */
  danger: number;
  /** it stands before everything else: demands for money arrive, a stranger's account opened itself, or a stranger is in it */
  hurtsNow: boolean;
  /** demands for money reach the person until it is done */
  asksMoney: boolean;
  /** while waiting: until when */
  until: Day | null;
  /** the person's remark, and why it is blocked or skipped */
  note: string | null;
  reason: string | null;
  /** since when it is in that state; null: since ever */
  since: Day | null;
  /** what showed that it was not done although it was called so */
  reopenedBy: TaskMark['reopenedBy'] | null;
  needsOldNumber: Operation['oldNumber'];
  /** known waiting or cooling-off days, 0 when none is known */
  waitDays: number;
  /** whether anybody says how long it takes, and the days that are planned: the known ones or a cautious guess */
  waitKnown: boolean;
  plannedWaitDays: number;
  /** it ends with a code to the number, after the wait */
  codeAfterWait: boolean;
  /** it can't begin before this day: some rest is needed since the last password or security change */
  notBefore: Day | null;
  /** so many last days of a month on which it may be refused: the plan keeps off them; absent: none are known */
  notOnLastDaysOfMonth?: number;
  /** minutes that it takes, and where it is done */
  minutes: number;
  place: Place;
  /** it must be over by this day, whatever day is wished; absent: none is known */
  dueOn?: Day;
  /** when the plan has it begin and be over, its wait included; null when it is not planned (any longer) */
  startOn: Day | null;
  endOn: Day | null;
  /** the latest safe start and end for the wished day, all others being done in time too; null without one */
  startBy: Day | null;
  finishBy: Day | null;
  basis: Operation['basis'];
  /** zh, from the catalog; empty where it has none: the views then give the general way in words */
  steps: string[];
  /** task ids that it needs: it can't begin before they are over */
  after: string[];
  /** task ids that had better come first, but hold nothing back */
  prefers: string[];
  /** it can be done now: nothing holds it */
  ready: boolean;
  /** what it waits for: task ids, or `day:YYYY-MM-DD`; of tasks that are neither to do nor being done, nothing */
  heldBy: string[];
  /** other bindings on the same account that this task settles */
  covers: string[];
  /** what matters about the account and fits nowhere else, as the catalog says it */
  notes: string[];
  /** what to look out for besides, in codes that `language` words */
  cautions: Caution[];
  /** how many accounts the last official answer counted; null: none did */
  accounts: number | null;
  /** what else could be done about the same account */
  instead: Alternative[];
  /** of a task with the operation `circumstance`: which it is, and what it rests on */
  circumstance?: CircumstanceTaskWords;
};

/** `of`: the circumstance's id; the texts in the person's language. */
type CircumstanceTaskWords = { of: string; title: string; papers: string[]; sources: FactSource[] };

/**
 * foreign-unknown, foreign-no, foreign-yes: the new number is from outside the mainland, which the platform may not, does not, or
 * does take by what was found;
 * number-is-name, number-may-be-name: the account is called by the old number itself, or may be;
 * of-another: another person's account, which moves to a number of theirs; several-accounts: an official answer counted more than one; to-email: the person wants no number any more;
 * logged-in: the number is changed where the person still is logged in; logged-in-keep: that change asks for the old number.
 */
export type Caution =
  | 'foreign-unknown'
  | 'foreign-no'
  | 'foreign-yes'
  | 'number-is-name'
  | 'number-may-be-name'
  | 'several-accounts'
  | 'to-email'
  | 'of-another'
  | 'logged-in'
  | 'logged-in-keep';

/** Another operation in place of a task's own. */
export type Alternative = {
  operation: OperationName;
  needsOldNumber: Operation['oldNumber'];
  plannedWaitDays: number;
  codeAfterWait: boolean;
  notBefore: Day | null;
  minutes: number;
  place: Place;
};

/** The checklist in order, with days, and the earliest safe day. */
export type Plan = {
  /** null while there is nothing that a day could be told of: `whyNone` then says why */
  earliestSafeDay: Day | null;
  whyNone: WhyNone | null;
  /** by this plan, which uses the time up to the wished day to have the dangerous accounts safe sooner */
  safeBy: Day | null;
  /** what the plan makes as small as it can: danger per day × days, summed over all tasks; the fewer, the safer */
  dangerDays: number;
  /** proven: on no earlier day can cancelling be safe at this pace, whatever the order */
  lowerBound: Day | null;
  cancelOn: Day | null;
  feasible: boolean;
  /** the last task is over; from here on the number is watched for so many days */
  watchFrom: Day | null;
  watchDays: number;
  /** the day on which the number is planned to go: the wished one where that is safe, else an open day from the safe one on */
  goesOn: Day | null;
  late: LateTask[];
  days: PlanDay[];
  /** the chain of task ids that sets the day */
  critical: string[];
  /** what would bring the day forward, the most first; worked out when it is asked for */
  readonly forward: Forward[];
  /** the year up to which public holidays are known, where a visit or call is planned after it; else null */
  holidaysKnownUntil: number | null;
};

/**
 * A task that the plan has end too late: for the wished day, or for a day of its own (`dueOn`), which no other wish moves.
 * `waysOut`: codes, cheapest first.
 */
export type LateTask = { task: string; daysShort: number; waysOut: WayOut[]; dueOn?: Day };

/** Nothing found yet; the number is kept, or gone; nobody cancels in this situation. */
export type WhyNone = 'nothing-found' | 'kept' | 'gone' | 'not-cancelling';

/**
 * `minutes` sums up the tasks and the way to counters; `out`: a day for counters, beyond the usual minutes; `off`: a
 * weekend or public holiday that the person wished for, on which the counter may be shut.
 */
export type PlanDay = { day: Day; tasks: string[]; minutes: number; out: boolean; off: boolean };

/** What can be done where the time is too short, the cheapest first. */
export const WAYS_OUT = [
  'change-instead',
  'unbind-instead',
  'deregister-instead',
  'more-minutes',
  'cancel-later',
  'appeal',
  'keep-number',
] as const;
export type WayOut = (typeof WAYS_OUT)[number];

/**
 * drop: the task is left undone; instead: another operation; begin-now: no rest is needed after all, since nothing was
 * changed lately; more-minutes: with all the time of the day.
 */
export type Forward =
  | { by: 'drop'; tasks: string[]; daysEarlier: number }
  | { by: 'begin-now'; tasks: string[]; daysEarlier: number }
  | { by: 'instead'; tasks: string[]; operation: OperationName; daysEarlier: number }
  | { by: 'more-minutes'; tasks: string[]; daysEarlier: number };

/**
 * How far a checklist is: done + skipped + waiting + open are all tasks. `skipped`: settled, since the person left them
 * out, but not done. `open` does not count what waits: ready + held + stuck = open.
 */
export type Progress = {
  done: number;
  skipped: number;
  open: number;
  waiting: number;
  ready: number;
  held: number;
  stuck: number;
  byExposure: Record<Level, number>;
};

/** Under which name the catalog keeps an operation; the carrier's entry says how a number is renewed or had back. */
export const CATALOG_KEY: Readonly<Partial<Record<OperationName, OperationKey>>> = {
  change: 'change',
  unbind: 'unbind',
  deregister: 'deregister',
  recover: 'recover',
  'new-owner': 'newOwner',
  renewal: 'newOwner',
  'restore-number': 'recover',
  'cancel-number': 'deregister',
  freeze: 'freeze',
  unfreeze: 'unfreeze',
};

/** The catalog's entry for a collector who names nobody: what to do about one. */
export const UNNAMED_COLLECTOR = 'debt-collector-generic';

/** Whether a catalog entry stands for any of its kind (a nameless collector, a property office): it never learns a number. */
export const isCatchAll = (platform: string): boolean => platform.endsWith('-generic');

/** The catalog's entries of the carriers' own accounts; virtual operators differ and have none. */
const CARRIER_PLATFORM: Partial<Record<Carrier, string>> = {
  mobile: 'china-mobile',
  unicom: 'china-unicom',
  telecom: 'china-telecom',
  broadnet: 'china-broadnet',
};

/** The id of the carrier's binding: its catalog entry, or `carrier`. */
export const carrierBindingId = (carrier: Carrier): string => CARRIER_PLATFORM[carrier] ?? 'carrier';
