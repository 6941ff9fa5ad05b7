import { Problem } from '../../problem.js';
import { type Day, isDay } from './day.js';

/**
 * A day in the forms people write it: 2027-3-1, 2027/03/01, 2027.3.1, 2027年3月1日.
 * @throws Problem `usage.day-invalid`
 */
export function readDay(text: string): Day {
  const [year, month, day, ...rest] = text
    .normalize('NFKC')
    .split(/[-/.年月日\s]+/u)
    .filter(Boolean);
  const parsed = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  if (rest.length > 0 || !isDay(parsed)) throw new Problem('usage.day-invalid', { day: text });
  return parsed;
}

/**
 * A day that is not over.
 * @throws Problem `usage.day-invalid` or `usage.day-past`
 */
export function parseComingDay(text: string, today: Day): Day {
  const day = readDay(text);
  if (day < today) throw new Problem('usage.day-past', { day });
  return day;
}
