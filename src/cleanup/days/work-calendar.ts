import type { Day } from '../days/day.js';

/** On which days offices and counters are open; the heart is told, it does not know. */
export type WorkCalendar = {
  /**
   * Whether the day is a working day in mainland China, public holidays and make-up working days included; beyond
   * `lastKnownYear` Monday to Friday but for the days that are off every year, since nobody can know the rest yet.
   */
  isWorkingDay(day: Day): boolean;
  /** the last year whose holiday notice is known */
  lastKnownYear: number;
};
