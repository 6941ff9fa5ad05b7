import { createRequire } from 'node:module';
import type { WorkCalendar } from '../cleanup/work-calendar.js';

/** Day → name of the holiday; make-up working days stand in `workdays`. */
type HolidayTable = { holidays: Record<string, string>; workdays: Record<string, string> };

const require = createRequire(import.meta.url);

/**
 * Working days in mainland China as the State Council's notices set them: public holidays off, make-up days on. The
 * notice for a year comes in the November before it; a year that the table does not have yet counts Monday to Friday.
 */
export function chineseWorkCalendar(): WorkCalendar {
  // the package's data as it is: its functions read the machine's time zone, and a calendar day has none
  const { holidays, workdays }: HolidayTable = require('chinese-days/dist/chinese-days.json');
  return {
    isWorkingDay: (day) => Object.hasOwn(workdays, day) || (!Object.hasOwn(holidays, day) && !isWeekend(day)),
    lastKnownYear: Math.max(...Object.keys(holidays).map((day) => Number(day.slice(0, 4)))),
  };
}

function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
