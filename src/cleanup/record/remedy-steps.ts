import type { Day } from '../days/day.js';

/** Whom to turn to. */
export type Recipient =
  | 'lender-service'
  | 'lender-privacy'
  | 'platform-service'
  | 'platform-privacy'
  | 'carrier-service'
  | 'carrier-statement'
  | 'finance-regulator'
  | 'finance-association'
  | 'telecom-appeal'
  | 'internet-association'
  | 'cyberspace-office'
  | 'consumer-office'
  | 'police'
  | 'court';

/** A rung of a ladder that the person took: on which day, and what came of it. */
export type RemedyStep = {
  /** the recipient, which is the rung's name on its ladder */
  to: Recipient;
  on: Day;
  /** until when to wait; null where no source says how long */
  until: Day | null;
  /** null: no answer yet */
  outcome: 'solved' | 'refused' | null;
};

/** The steps of the climb that goes on: those after the one that solved it last time. */
export const stepsNow = (steps: readonly RemedyStep[]): readonly RemedyStep[] =>
  steps.slice(steps.findLastIndex(({ outcome }) => outcome === 'solved') + 1);

/** The steps with one more, or with what came of one; what was solved once stays, and the ladder is climbed anew. */
export function markStep(steps: readonly RemedyStep[], step: RemedyStep): RemedyStep[] {
  const now = stepsNow(steps);
  const before = steps.slice(0, steps.length - now.length);
  return now.some(({ to }) => to === step.to)
    ? [...before, ...now.map((known) => (known.to === step.to ? step : known))]
    : [...before, ...now, step];
}
