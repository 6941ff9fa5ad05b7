import { parseComingDay } from '../../cleanup/days/coming-day.js';
import type { Day } from '../../cleanup/days/day.js';
import type { Cleanup } from '../../cleanup/record/cleanup.js';
import { isNumberGone } from '../../cleanup/record/stage.js';
import { Problem } from '../../problem.js';
import { saysNone } from '../../prompts/says-none.js';

/**
 * The day of `--cancel-on`; null takes it back, in any cleanup.
 * @throws Problem `usage.not-cancelling` where no number is to be cancelled (any more): the day would change nothing;
 *   `usage.day-invalid`, `usage.day-past`
 */
export function cancelDayOption(text: string, cleanup: Cleanup, today: Day): Day | null {
  if (saysNone(text)) return null;
  if (cleanup.track !== 'prepare-cancel' || isNumberGone(cleanup))
    throw new Problem('usage.not-cancelling', { option: '--cancel-on' });
  return parseComingDay(text, today);
}
