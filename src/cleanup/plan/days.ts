import type { Effort } from '../checklist/effort.js';
import { addDays, type Day } from '../days/day.js';
import type { WorkCalendar } from '../days/work-calendar.js';
import type { Pace } from '../record/pace.js';

/** The way to the counters of a day and back, counted once however many they are. */
export const TRIP_MINUTES = 60;
/** What a day out may take; on such a day nothing else is planned, and the daily minutes do not count. */
export const DAY_OUT_MINUTES = 240;

/** The days of a plan one after the other, each by its number: 0 is the first. */
export type DayLine = {
  /** the minutes that the person has; -1: away */
  minutes(index: number): number;
  /** whether offices and counters are open */
  isWorking(index: number): boolean;
  /** the calendar day */
  day(index: number): Day;
};

/**
 * The days from one on, or back from it.
 * @param step 1: later days follow; -1: earlier ones, for planning back from a deadline
 */
export function dayLine(origin: Day, step: 1 | -1, pace: Pace, calendar: WorkCalendar): DayLine {
  const days: { day: Day; minutes: number; isWorking: boolean }[] = [];
  const at = (index: number): (typeof days)[number] => {
    const known = days[index];
    if (known) return known;
    for (let next = days.length; next <= index; next++) {
      const day = addDays(origin, next * step);
      const isWorking = calendar.isWorkingDay(day);
      const isAway = pace.away.some(({ from, to }) => from <= day && day <= to);
      const minutes = isWorking ? pace.minutesWeekday : pace.minutesWeekend;
      days.push({ day, minutes: isAway ? -1 : minutes, isWorking });
    }
    return days[index] as (typeof days)[number];
  };
  return {
    minutes: (index) => at(index).minutes,
    isWorking: (index) => at(index).isWorking,
    day: (index) => (index < 0 ? addDays(origin, index * step) : at(index).day),
  };
}

/**
 * The same days with fewer minutes left.
 * @param taken minutes by the numbers of the days
 */
export const withTaken = (line: DayLine, taken: ReadonlyMap<number, number>): DayLine => ({
  ...line,
  minutes: (day) => {
    const most = line.minutes(day);
    return most < 0 ? most : Math.max(0, most - (taken.get(day) ?? 0));
  },
});

/**
 * What a task is planned with. One larger than every day is cut to the largest, so that it gets such a day to itself;
 * one in office hours for which no working day has the minutes is done on a day out.
 */
export function plannedEffort({ minutes, place }: Effort, pace: Pace): Effort {
  if (place === 'counter' || (place === 'office-hours' && minutes > pace.minutesWeekday)) {
    return { minutes: Math.min(minutes, DAY_OUT_MINUTES - TRIP_MINUTES), place: 'counter' };
  }
  const most = Math.max(pace.minutesWeekday, pace.minutesWeekend);
  return { minutes: Math.min(minutes, most), place };
}
