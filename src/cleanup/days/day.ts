/** A local calendar day, `YYYY-MM-DD`. */
export type Day = string;

const MS_PER_DAY = 86_400_000;
const CHINA_OFFSET_MS = 8 * 3_600_000;

const toMs = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const fromMs = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a day that exists, in the form `YYYY-MM-DD`; reckoned by hand, since a store holds many thousands. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [
    numberAt(text, 0) * 100 + numberAt(text, 2),
    numberAt(text, 5),
    numberAt(text, 8),
  ];
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

/** The day `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day => fromMs(toMs(day) + count * MS_PER_DAY);

/** How many days from the first to the second day; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((toMs(to) - toMs(from)) / MS_PER_DAY);

/**
 * The day on a clock in China at an instant.
 * @param epochMs milliseconds since 1970; China has kept UTC+8 without summer time since 1992
 */
export const chinaDay = (epochMs: number): Day => fromMs(epochMs + CHINA_OFFSET_MS);

/** The same day as a number: days since 1970-01-01. */
export const chinaDayNumber = (epochMs: number): number =>
  Math.floor((epochMs + CHINA_OFFSET_MS) / MS_PER_DAY);
/** The number of a day: days since 1970-01-01. */
export const numberOfDay = (day: Day): number => toMs(day) / MS_PER_DAY;
/** The day of such a number. */
export const dayNumbered = (number: number): Day => fromMs(number * MS_PER_DAY);
