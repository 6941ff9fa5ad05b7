import chineseDays from 'chinese-days';
import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { Day } from '../cleanup/days/day.js';
import type { WorkCalendar } from '../cleanup/days/work-calendar.js';

/** Day → name of the holiday; make-up working days stand in `workdays`. */
type HolidayTable = { holidays: Record<string, string>; workdays: Record<string, string> };

/** What of the package reads no clock and no time zone. */
type LunarCalendar = {
  getLunarDate(day: Day): { lunarYear: number; lunarMon: number; lunarDay: number; isLeap: boolean };
  monthDays(year: number, month: number): number;
};

/**
 * Days off every year, whatever the year's notice adds: 全国年节及纪念日放假办法, 2 (as of 2024-11-10). Month and day; the
 * solar term 清明 falls on 4 or 5 April, so both are left out.
 */
const DAYS_OFF = ['01-01', '04-04', '04-05', '05-01', '05-02', '10-01', '10-02', '10-03'];
/** The same by the lunar calendar, the eve of the Spring Festival apart. */
const LUNAR_DAYS_OFF = ['1-1', '1-2', '1-3', '5-5', '8-15'];
const LAST_MONTH = 12;
/** The months in which those days can fall; a lunar day takes a while to reckon. */
const MONTHS_WITH_LUNAR_DAYS = ['01', '02', '05', '06', '09', '10'];

/**
 * Working days in mainland China as the State Council's notices set them: public holidays off, make-up days on. The
 * notice for a year comes in the November before it; in a year that the table does not have yet, the days off that the
 * law itself names are left out, and make-up days are not known.
 */
export function chineseWorkCalendar(): WorkCalendar {
  // the package's data as it is: its functions for it read the machine's time zone, and a calendar day has none
  const { holidays, workdays }: HolidayTable = table;
  const lastKnownYear = Math.max(...Object.keys(holidays).map((day) => Number(day.slice(0, 4))));
  // a lunar day is reckoned from 1900 on, and plans ask for the same days again and again
  const reckoned = new Map<Day, boolean>();
  const byLaw = (day: Day): boolean => {
    const known = reckoned.get(day) ?? (!isWeekend(day) && !isOffEveryYear(day));
    reckoned.set(day, known);
    return known;
  };
  return {
    isWorkingDay: (day) =>
      Number(day.slice(0, 4)) > lastKnownYear
        ? byLaw(day)
        : Object.hasOwn(workdays, day) || (!Object.hasOwn(holidays, day) && !isWeekend(day)),
    lastKnownYear,
  };
}

function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function isOffEveryYear(day: Day): boolean {
  if (DAYS_OFF.includes(day.slice('YYYY-'.length))) return true;
  if (!MONTHS_WITH_LUNAR_DAYS.includes(day.slice('YYYY-'.length, 'YYYY-MM'.length))) return false;
  const { getLunarDate, monthDays }: LunarCalendar = chineseDays;
  const { lunarYear, lunarMon, lunarDay, isLeap } = getLunarDate(day);
  const isEve = lunarMon === LAST_MONTH && lunarDay === monthDays(lunarYear, LAST_MONTH);
  // a festival of a month is not kept again in the leap month behind it
  return isEve || (!isLeap && LUNAR_DAYS_OFF.includes(`${lunarMon}-${lunarDay}`));
}
