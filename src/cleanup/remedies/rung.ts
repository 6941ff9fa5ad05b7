import type { Category } from '../../catalog/types.js';
import { addDays, type Day } from '../days/day.js';
import type { WorkCalendar } from '../days/work-calendar.js';
import { addWorkingDays } from '../plan/working-days.js';
import type { RungId } from '../record/remedy-steps.js';

/** What goes with it. */
export type Proof =
  | 'opening-statement'
  | 'cancellation-proof'
  | 'former-use'
  | 'incident-log'
  | 'screenshots'
  | 'recordings'
  | 'earlier-answers'
  | 'account-use'
  | 'own-credit-report'
  | 'own-id'
  | 'death-and-kinship'
  | 'damage';

/** A fact of the catalog's services that stands behind something: the views show its words, sources and day. */
export type Ground = { service: string; fact: string };

/** One part of a procedure's wait. What no source says is no part, never a guess. */
export type WaitStage = {
  /** `app-answer`: what rules for apps say, which is not what the one that is asked has promised */
  what: 'answer' | 'app-answer' | 'acceptance' | 'mediation';
  days: number;
  count: 'calendar' | 'working';
  ground: Ground;
};

/** What must be so before a rung is of use; only the person knows. */
export type Condition =
  | 'threatened'
  | 'on-record'
  | 'as-customer'
  | 'goes-on'
  | 'money-gone'
  | 'real-notice'
  | 'in-danger'
  | 'not-mine';

/** Who watches over a lender, as far as its name tells. */
export type LenderKind = 'licensed' | 'small-loan' | 'unknown';

export type Rung = {
  id: RungId;
  /** id of the letter to send; null where a form, a call or a sentence does it */
  letter: string | null;
  proof: readonly Proof[];
  /** the official service whose entrance leads there; null: the other side's own channel, or nobody's */
  service: string | null;
  /** the whole procedure, one stage after the other; empty: no source says how long */
  wait: readonly WaitStage[];
  /** what counts as an answer */
  answer:
    | 'receipt'
    | 'statement'
    | 'decision'
    | 'mediation'
    | 'case-number'
    | 'judgment'
    | 'name'
    | 'quiet'
    | 'own-eyes';
  /** it may be taken once one of these led nowhere and none of them still waits; empty: at once */
  after: readonly RungId[];
  /** beside the way itself: a paper, a block, a report that helps whatever the others answer */
  beside: boolean;
  when: Condition | null;
  /** the procedure of platforms of some kinds, where it is another */
  waitAt?: { at: readonly Category[]; wait: readonly WaitStage[] };
  /** only where the other side is of this kind */
  lender?: LenderKind;
  /** only at platforms of these kinds, or at all but these */
  at?: readonly Category[];
  notAt?: readonly Category[];
  /** only where something is done at a counter of the other side's own */
  counter?: true;
};

/** A rung of which only what is its own is said. */
export const rung = (id: RungId, own: Partial<Omit<Rung, 'id'>>): Rung => ({
  id,
  letter: null,
  proof: [],
  service: null,
  wait: [],
  answer: 'receipt',
  after: [],
  beside: false,
  when: null,
  ...own,
});

/** A fact of an official service, on which a wait stands. */
export const fact = (service: string, id: string): Ground => ({ service, fact: id });
/** A wait in days as they come. */
export const calendarDays = (
  days: number,
  ground: Ground,
  what: WaitStage['what'] = 'answer',
): WaitStage => ({
  what,
  days,
  count: 'calendar',
  ground,
});
/** A wait in working days. */
export const workingDays = (days: number, ground: Ground, what: WaitStage['what'] = 'answer'): WaitStage => ({
  what,
  days,
  count: 'working',
  ground,
});

/** The last day of each stage of a wait that begins on a day. */
export function stageEnds(wait: readonly WaitStage[], from: Day, calendar: WorkCalendar): Day[] {
  const ends: Day[] = [];
  for (const { days, count } of wait) {
    const begin = ends.at(-1) ?? from;
    ends.push(count === 'calendar' ? addDays(begin, days) : addWorkingDays(begin, days, calendar));
  }
  return ends;
}

/** The last day of a rung's whole wait, taken on a day; null where no source says how long. */
export const waitOver = (wait: readonly WaitStage[], from: Day, calendar: WorkCalendar): Day | null =>
  stageEnds(wait, from, calendar).at(-1) ?? null;

/** What is done with nobody's answer to wait for. */
export const isOwnDoing = ({ answer }: Pick<Rung, 'answer'>): boolean =>
  ['name', 'quiet', 'own-eyes'].includes(answer);
