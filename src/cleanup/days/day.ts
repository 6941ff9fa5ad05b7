/** A local calendar day, `YYYY-MM-DD`. */
export type Day = string;

const MS_PER_DAY = 86_400_000;
const CHINA_OFFSET_MS = 8 * 3_600_000;

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a day that exists, in the form `YYYY-MM-DD`; reckoned by hand, since a store holds many thousands. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = numberAt(text, 0) * 100 + numberAt(text, 2);
  const month = numberAt(text, 5);
  const day = numberAt(text, 8);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 && isLeap ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
  return day >= 1 && day <= length;
}

/** Nobody plans further, and a plan goes from day to day. */
const LAST_PLANNED: Day = '2199-12-31';

/** Whether the text is a day that a plan can reach. */
export const isPlannable = (text: string): text is Day => isDay(text) && text <= LAST_PLANNED;

const ZERO = 48;

/** The number that two digits in a text make. */
const numberAt = (text: string, place: number): number =>
  (text.charCodeAt(place) - ZERO) * 10 + text.charCodeAt(place + 1) - ZERO;

// Reckoned by hand: `Date` asks for the machine's time zone first, and a plan goes through many days. A year begins with March here,
// so that the day of a leap year is its last.

const DAYS_OF_400_YEARS = 146_097;
/** From the first of March of the year 0 to 1970-01-01. */
const DAYS_TO_1970 = 719_468;
/** Five months from March on, or from August, have 153 days. */
const beginOfMonth = (month: number): number => Math.floor((153 * month + 2) / 5);

/** The number of a day: days since 1970-01-01. */
export function numberOfDay(day: Day): number {
  const month = (numberAt(day, 5) + 9) % 12;
  const year = numberAt(day, 0) * 100 + numberAt(day, 2) - (month > 9 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + beginOfMonth(month) + numberAt(day, 8) - 1 - DAYS_TO_1970;
}

/** The day of such a number. */
export function dayNumbered(number: number): Day {
  const days = number + DAYS_TO_1970;
  const centuries = Math.floor(days / DAYS_OF_400_YEARS);
  const rest = days - centuries * DAYS_OF_400_YEARS;
  const leapDays = Math.floor(rest / 1_460) - Math.floor(rest / 36_524) + Math.floor(rest / 146_096);
  const yearsOfRest = Math.floor((rest - leapDays) / 365);
  const begin = yearsOfRest * 365 + Math.floor(yearsOfRest / 4) - Math.floor(yearsOfRest / 100);
  const month = Math.floor((5 * (rest - begin) + 2) / 153);
  const year = centuries * 400 + yearsOfRest + (month > 9 ? 1 : 0);
  return `${digits(year, 4)}-${digits(((month + 2) % 12) + 1, 2)}-${digits(rest - begin - beginOfMonth(month) + 1, 2)}`;
}

const digits = (number: number, count: number): string => String(number).padStart(count, '0');

/** The day `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day => dayNumbered(numberOfDay(day) + count);

/** How many days from the first to the second day; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => numberOfDay(to) - numberOfDay(from);

/**
 * The day on a clock in China at an instant.
 * @param epochMs milliseconds since 1970; China has kept UTC+8 without summer time since 1992
 */
export const chinaDay = (epochMs: number): Day => dayNumbered(chinaDayNumber(epochMs));

/** The same day as a number: days since 1970-01-01. */
export const chinaDayNumber = (epochMs: number): number =>
  Math.floor((epochMs + CHINA_OFFSET_MS) / MS_PER_DAY);
