import { Problem } from '../../problem.js';
import type { Day } from './day.js';
import { readDay } from './read-day.js';

/**
 * On this day the first public mobile network of mainland China opened, in Guangdong (信物百年, episode 6, of 国资委 and
 * 中央广播电视总台). Numbers of eleven digits are younger: a cautious bound, since nobody lists when each segment began.
 */
const FIRST_NETWORK: Day = '1987-11-18';

/**
 * A day that has come, on which a mobile number can have existed.
 * @throws Problem `usage.day-invalid`, `usage.day-future` or `usage.day-too-early`
 */
export function parsePastDay(text: string, today: Day): Day {
  const day = readDay(text, today, 'past');
  if (day > today) throw new Problem('usage.day-future', { day });
  if (day < FIRST_NETWORK) throw new Problem('usage.day-too-early', { day, first: FIRST_NETWORK });
  return day;
}
