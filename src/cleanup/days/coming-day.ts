import { Problem } from '../../problem.js';
import type { Day } from './day.js';
import { readDay } from './read-day.js';

/**
 * A day that is not over, as people write it.
 * @throws Problem `usage.day-invalid` or `usage.day-past`
 */
export function parseComingDay(text: string, today: Day): Day {
  const day = readDay(text, today, 'coming');
  if (day < today) throw new Problem('usage.day-past', { day });
  return day;
}
