import { Problem } from '../../problem.js';
import { addDays, type Day, isPlannable } from './day.js';
import { dayInWords, type Lean } from './day-in-words.js';

/**
 * A day in the forms people write it: 2027-3-1, 2027/03/01, 2027.3.1, 20270301, 2027年3月1日, 3月1日, 3/1, 今天, 明天, 后天,
 * 昨天, 7天后, 两周后, 3个月后, 10天前, 下周一, 月底; today, tomorrow, yesterday, in 7 days, 2 weeks later, 3 days ago,
 * Mar 1, 1 March 2027, next Monday.
 * @throws Problem `usage.day-invalid`
 */
export function readDay(text: string, today: Day, lean: Lean = 'coming'): Day {
  // as programs write it: nothing is looked at further
  const plain: string = text;
  const day = isPlannable(plain) ? plain : dayInWords(text, today, lean);
  if (day === null) {
    const example = addDays(today, EXAMPLE_AWAY[lean]);
    throw new Problem('usage.day-invalid', { day: text, example });
  }
  return day;
}

/** How far away the day is that shows how one is written: such as may be meant. */
const EXAMPLE_AWAY: Readonly<Record<Lean, number>> = { coming: 90, past: -90 };
