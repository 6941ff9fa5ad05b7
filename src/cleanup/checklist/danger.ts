import { type Day, daysBetween } from '../days/day.js';
import type { Binding, Confidence, Level } from '../types.js';

/** DESIGN.md, "Order": what a day counts for on which an account of that exposure is not safe. */
export const WEIGHT: Record<Level, number> = { critical: 8, high: 4, medium: 2, low: 1 };

/** How much of it counts where the account is not certain. Our estimate: no source says how often evidence is wrong. */
const CERTAINTY: Record<Confidence, number> = { confirmed: 1, likely: 0.8, possible: 0.3 };

/**
 * One code long ago, and nothing since: a slip of somebody's finger, or an account closed years ago, more often than
 * not. It counts for less than the least account that is sure.
 */
const LONE_CODE_CERTAINTY = 0.05;
const OLD_AFTER_DAYS = 180;

/** What a day counts for on which an account is not safe: of all that hangs on it, the most. */
export const dangerOf = (bindings: readonly Binding[], today: Day): number =>
  Math.max(...bindings.map((binding) => WEIGHT[binding.exposure.level] * certaintyOf(binding, today)));

const certaintyOf = (binding: Binding, today: Day): number =>
  isLoneOldCode(binding, today) ? LONE_CODE_CERTAINTY : CERTAINTY[binding.confidence];

/** Whether one code, long ago, is all that speaks for an account. */
function isLoneOldCode({ confidence, evidence }: Binding, today: Day): boolean {
  const [only, ...others] = evidence;
  return (
    confidence !== 'confirmed' &&
    others.length === 0 &&
    only?.kind === 'code' &&
    only.count === 1 &&
    only.last !== null &&
    daysBetween(only.last, today) > OLD_AFTER_DAYS
  );
}
