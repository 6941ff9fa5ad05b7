import type { Day } from '../days/day.js';

/** Whom to turn to, or what to do oneself: the names of rungs, in the order in which they are usually thought of. */
export const RUNG_IDS = [
  'still-signed-in',
  'freeze-account',
  'secure-account',
  'check-debt',
  'ask-who',
  'answer-acquaintance',
  'tell-former-holder',
  'verify-notice',
  'tell-office',
  'call-for-help',
  'tell-sender',
  'redirect-notices',
  'give-no-code',
  'unsubscribe',
  'parcel-company',
  'find-labeller',
  'label-service',
  'lender-service',
  'lender-privacy',
  'dispute-debt',
  'platform-service',
  'platform-counter',
  'platform-privacy',
  'carrier-service',
  'carrier-statement',
  'number-blocking',
  'spam-center',
  'finance-regulator',
  'local-finance',
  'central-bank',
  'city-hotline',
  'finance-association',
  'telecom-appeal',
  'internet-association',
  'cyberspace-office',
  'consumer-office',
  'credit-objection',
  'police',
  'court',
] as const;
export type RungId = (typeof RUNG_IDS)[number];

/**
 * What came of a rung. `solved`: the problem is; `got`: what this rung gives, a paper or a case number, while the
 * problem stays open; `silent`: nobody answered.
 */
export const OUTCOMES = ['solved', 'got', 'refused', 'silent'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A rung that the person took, or left out: on which day, and what came of it. */
export type RemedyStep = {
  to: RungId;
  on: Day;
  /** until when to wait; null where no source says how long */
  until: Day | null;
  /** null: no answer yet */
  outcome: Outcome | 'skipped' | null;
  /** the day of the answer; absent in what older versions kept, and where there is none */
  answeredOn?: Day;
  /** why it was left out */
  reason?: string;
};

/** The steps of the attempt that goes on: those after the one that solved it last time. */
export const stepsNow = (steps: readonly RemedyStep[]): readonly RemedyStep[] =>
  steps.slice(steps.findLastIndex(({ outcome }) => outcome === 'solved') + 1);

/** The steps with one more, or with what came of one; what solved the problem ends the attempt, and stays. */
export function markStep(steps: readonly RemedyStep[], step: RemedyStep): RemedyStep[] {
  const now = stepsNow(steps);
  const before = steps.slice(0, steps.length - now.length);
  const isThis = ({ to }: RemedyStep): boolean => to === step.to;
  if (step.outcome === 'solved' || !now.some(isThis)) {
    return [...before, ...now.filter((known) => !isThis(known)), step];
  }
  return [...before, ...now.map((known) => (isThis(known) ? step : known))];
}
