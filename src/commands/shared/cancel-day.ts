import { parseComingDay } from '../../cleanup/days/coming-day.js';
import type { Day } from '../../cleanup/days/day.js';
import type { Cleanup } from '../../cleanup/record/cleanup.js';
import { Problem } from '../../problem.js';
import { saysNone } from '../../prompts/says-none.js';

/**
 * The day of `--cancel-on`; null takes it back, in any cleanup.
 * @throws Problem `usage.not-cancelling` where no number is cancelled: the day would change nothing;
 *   `usage.day-invalid`, `usage.day-past`
 */
export function cancelDayOption(text: string, { track }: Pick<Cleanup, 'track'>, today: Day): Day | null {
  if (saysNone(text)) return null;
  if (track !== 'prepare-cancel') throw new Problem('usage.not-cancelling', { option: '--cancel-on' });
  return parseComingDay(text, today);
}
