import type { RemedyStep } from './remedy-ladders.js';

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
