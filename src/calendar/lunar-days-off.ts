import type { Day } from '../cleanup/days/day.js';

// Reckoning a lunar day takes longer than planning a day, and a plan asks for each of its days: so the festivals stand here as
// `chinese-days` reckons them, which the test of this table holds it to.

const FIRST_YEAR = 2025;

/** Of each year how many days 春节 is after 21 January, 端午 after 25 May and 中秋 after 7 September, a digit to the base of 36 each. */
const FESTIVALS =
  '86trpigf853qnmfdb52uolica71tqkig975rpohed632pmkdb931slkha96srpige854rolfca42tnljcb70tqjig975spnh' +
  'ec63vpmkec920sljha87trpife853qomgda42tmljca81tqjhg965spnhfc53uomkdca31sljha87trpjgd752qolfdb43tm' +
  'kjb981srkhf964spnhfc64unmkdba20tmjib';
const EARLIEST = ['01-21', '05-25', '09-07'];
/** Which days are off, counted from the festival: from the eve of 春节 to its third day, and the other two. */
const DAYS_OFF = [[-1, 0, 1, 2], [0], [0]];
const BASE = 36;
const MS_PER_DAY = 86_400_000;

/** Whether a day is off by the lunar calendar; none is from 2101 on, which nobody has reckoned. */
export function isLunarDayOff(day: Day): boolean {
  const year = day.slice(0, 'YYYY'.length);
  const from = (Number(year) - FIRST_YEAR) * EARLIEST.length;
  return EARLIEST.some((earliest, place) => {
    const days = FESTIVALS[from + place];
    if (days === undefined) return false;
    const away = (instantOf(day) - instantOf(`${year}-${earliest}`)) / MS_PER_DAY;
    return DAYS_OFF[place]?.includes(away - Number.parseInt(days, BASE));
  });
}

const instantOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
