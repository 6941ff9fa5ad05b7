import { addDays, type Day } from '../days/day.js';
import type { WorkCalendar } from '../days/work-calendar.js';

/** The day on which so many working days after a day are over; on a day off it counts from the next. */
export function addWorkingDays(day: Day, count: number, calendar: WorkCalendar): Day {
  let then = day;
  for (let left = count; left > 0; ) {
    then = addDays(then, 1);
    if (calendar.isWorkingDay(then)) left--;
  }
  return then;
}
