import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { Day } from '../cleanup/days/day.js';
import type { WorkCalendar } from '../cleanup/days/work-calendar.js';
import { isLunarDayOff } from './lunar-days-off.js';

/** Day → name of the holiday; make-up working days stand in `workdays`. */
type HolidayTable = { holidays: Record<string, string>; workdays: Record<string, string> };

/**
 * Days off every year, whatever the year's notice adds: 全国年节及纪念日放假办法, 2 (as of 2024-11-10). Month and day; the
 * solar term 清明 falls on 4 or 5 April, so both are left out.
 */
const DAYS_OFF = ['01-01', '04-04', '04-05', '05-01', '05-02', '10-01', '10-02', '10-03'];
/**
 * Working days in mainland China as the State Council's notices set them: public holidays off, make-up days on. The
 * notice for a year comes in the November before it; in a year that the table does not have yet, the days off that the
 * law itself names are left out, and make-up days are not known.
 */
export function chineseWorkCalendar(): WorkCalendar {
  // the package's data as it is: its functions for it read the machine's time zone, and a calendar day has none
  const { holidays, workdays }: HolidayTable = table;
  const lastKnownYear = Math.max(...Object.keys(holidays).map((day) => Number(day.slice(0, 4))));
  const byLaw = (day: Day): boolean =>
    !isWeekend(day) && !DAYS_OFF.includes(day.slice('YYYY-'.length)) && !isLunarDayOff(day);
  return {
    isWorkingDay: (day) =>
      Number(day.slice(0, 4)) > lastKnownYear
        ? byLaw(day)
        : Object.hasOwn(workdays, day) || (!Object.hasOwn(holidays, day) && !isWeekend(day)),
    lastKnownYear,
  };
}

/** By how many weekdays a month is behind, where January and February count to the year before (Sakamoto's way). */
const MONTHS_BEHIND = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];

/** Reckoned by hand: `Date` asks for the machine's time zone first. */
function isWeekend(day: Day): boolean {
  const [ofDay, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
  const year = month < 3 ? ofDay - 1 : ofDay;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const weekday = (year + leapDays + (MONTHS_BEHIND[month - 1] ?? 0) + dayOfMonth) % 7;
  return weekday === 0 || weekday === 6;
}
