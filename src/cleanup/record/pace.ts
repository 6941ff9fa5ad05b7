import { Problem } from '../../problem.js';
import { type Day, daysBetween } from '../days/day.js';
import { readDay } from '../days/read-day.js';

/** The time that a person has for the cleanup. */
export type Pace = {
  /** minutes on a working day, and on a weekend day or public holiday */
  minutesWeekday: number;
  minutesWeekend: number;
  /** days on which nothing gets done, first and last included */
  away: readonly AwayTime[];
  /** how many days the number stays alive and quiet after the last task, before it goes */
  watchDays: number;
};

export type AwayTime = { from: Day; to: Day };

/** An evening hour, two on days off, and the watch of DESIGN.md. */
export const DEFAULT_PACE: Pace = { minutesWeekday: 60, minutesWeekend: 120, away: [], watchDays: 14 };

/** More than anybody has, or waits: a slip in the year, or a hostile file, must not make a plan of a thousand years. */
export const PACE_AT_MOST = { minutes: 24 * 60, watchDays: 365, awayTimes: 100 } as const;
const AWAY_DAYS_AT_MOST = 366;

/** Whether it begins before it ends, and lasts no longer than anybody is away. */
export function isAwayTime({ from, to }: AwayTime): boolean {
  const length = daysBetween(from, to) + 1;
  return length >= 1 && length <= AWAY_DAYS_AT_MOST;
}

/**
 * A time away as it is written: `2027-02-15..2027-02-23`, `2月15日到2月23日`, or one day.
 * @throws Problem `usage.away-invalid`
 */
export function parseAway(text: string, today: Day): AwayTime {
  const invalid = (): Problem =>
    new Problem('usage.away-invalid', { value: text, longest: AWAY_DAYS_AT_MOST });
  const [first = '', last, ...rest] = text
    .normalize('NFKC')
    .trim()
    .split(/\.\.|\s{0,4}[~到至—]\s{0,4}|\s{1,4}to\s{1,4}/u);
  if (rest.length > 0) throw invalid();
  try {
    const from = readDay(first, today);
    const away = { from, to: last === undefined ? from : readDay(last, from) };
    if (isAwayTime(away)) return away;
  } catch {
    // neither end is a day
  }
  throw invalid();
}

/**
 * Refuses a pace at which nothing ever gets done.
 * @throws Problem `usage.budget-zero`
 */
export function checkPace(pace: Pace): void {
  if (pace.minutesWeekday <= 0 && pace.minutesWeekend <= 0) throw new Problem('usage.budget-zero');
}
