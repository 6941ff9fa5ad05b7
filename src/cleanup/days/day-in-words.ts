import { addDays, type Day, isDay, isPlannable } from './day.js';

/** Which way a day without a year is meant: 3月1日 of a plan is the next one, of a story the last one. */
export type Lean = 'coming' | 'past';

/**
 * The day that people mean with such words; it can be planned with.
 * @param text in any of the forms that `readDay` tells of
 * @param lean which way a day without a year is meant
 * @returns null where they say no day
 */
export function dayInWords(text: string, today: Day, lean: Lean): Day | null {
  const written = withDigits(
    text
      .normalize('NFKC')
      .trim()
      .toLowerCase()
      .replace(/[\s,，。]+/gu, ' '),
  );
  for (const read of READERS) {
    const day = read(written, today, lean);
    if (day !== null && isPlannable(day)) return day;
  }
  return null;
}

type Reader = (written: string, today: Day, lean: Lean) => Day | null;

const DIGITS = '零一二三四五六七八九';

/** Numbers up to ninety-nine in Chinese as digits, where they count days: 七天后, 三月一日, 二十号. */
const withDigits = (text: string): string =>
  text.replace(
    /([一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])(?= ?(?:天|日|号|周|星期|礼拜|个|月|年))/gu,
    (number) => String(countOf(number.replace('两', '二'))),
  );

function countOf(number: string): number {
  const [tens, ones] = number.includes('十') ? number.split('十') : ['零', number];
  const tensValue = number.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens ?? '')) : 0;
  return tensValue * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const BY_NAME: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  today: 0,
  明天: 1,
  明日: 1,
  tomorrow: 1,
  后天: 2,
  'day after tomorrow': 2,
  'the day after tomorrow': 2,
  大后天: 3,
  昨天: -1,
  昨日: -1,
  yesterday: -1,
  前天: -2,
  大前天: -3,
};

const dayOf = (year: string | number, month: string | number, day: string | number): Day =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** 2027-3-1, 20270301, 2027年3月1日 (号), with any of the usual marks between. */
const whole: Reader = (written) => {
  const [, year, month, day] =
    /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?[日号]?$/u.exec(written) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(written) ??
    /^(\d{4}) (\d{1,2}) (\d{1,2})$/.exec(written) ??
    [];
  return year && month && day ? dayOf(year, month, day) : null;
};

/** 3月1日, 3-1, 3/1, 明年3月1日, Mar 1, 1st of March, March 1 2027. */
const ofTheYear: Reader = (written, today, lean) => {
  const [, which, month, day] =
    /^(今年|明年|后年|去年)? ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?$/u.exec(written) ??
    /^()(\d{1,2})[-/.](\d{1,2})$/.exec(written) ??
    [];
  if (month && day) return which ? dayOf(yearOf(which, today), month, day) : nearest(month, day, today, lean);
  const name = `(${MONTHS.join('|')})[a-z]*\\.?`;
  const inEnglish =
    new RegExp(`^${name} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?: (?<year>\\d{4}))?$`).exec(written) ??
    new RegExp(`^(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${name}(?: (?<year>\\d{4}))?$`).exec(written);
  if (!inEnglish?.groups?.day) return null;
  const number = MONTHS.findIndex((one) => inEnglish.includes(one)) + 1;
  const { day: dayOfMonth, year } = inEnglish.groups;
  return year ? dayOf(year, number, dayOfMonth) : nearest(number, dayOfMonth, today, lean);
};

const YEARS: Readonly<Record<string, number>> = { 去年: -1, 今年: 0, 明年: 1, 后年: 2 };
const yearOf = (which: string, today: Day): number => Number(today.slice(0, 4)) + (YEARS[which] ?? 0);

/** A day without its year: the next such day, or the last one; the 29th of February may be years away. */
function nearest(month: string | number, day: string | number, today: Day, lean: Lean): Day | null {
  const year = Number(today.slice(0, 4));
  const step = lean === 'coming' ? 1 : -1;
  for (let away = 0; away <= 8; away += 1) {
    const found = dayOf(year + step * away, month, day);
    if (isDay(found) && (lean === 'coming' ? found >= today : found <= today)) return found;
  }
  return null;
}

/** 明天, 7天后, 2周以后, 3个月后, 10天前, in 7 days, 2 weeks later, 3 days ago. */
const fromToday: Reader = (written, today) => {
  // not every name that an object knows is a day's
  if (Object.hasOwn(BY_NAME, written)) return addDays(today, BY_NAME[written] ?? 0);
  const [, count, unit, direction] =
    /^(?:过 ?)?(\d{1,4}) ?(?:个 ?)?(天|日|周|星期|礼拜|月|年) ?(?:以|之)?(后|前)?$/u.exec(written) ??
    /^(?:in )?(\d{1,4}) (day|week|month|year)s?(?: (later|from now|ago))?$/.exec(written) ??
    [];
  if (!count || !unit || (!direction && !/^过|^in /.test(written))) return null;
  const sign = direction === '前' || direction === 'ago' ? -1 : 1;
  return stepped(today, unit, sign * Number(count));
};

function stepped(today: Day, unit: string, count: number): Day {
  if (/天|日|day/.test(unit)) return addDays(today, count);
  if (/周|星期|礼拜|week/.test(unit)) return addDays(today, count * 7);
  return monthsLater(today, /年|year/.test(unit) ? count * 12 : count);
}

/** The same day of a later month, or that month's last where it is shorter. */
function monthsLater(today: Day, count: number): Day {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + count;
  const month = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  for (let day = Number(today.slice(8)); day > 28; day -= 1) {
    if (isDay(`${month}-${day}`)) return `${month}-${day}`;
  }
  return `${month}-${today.slice(8) > '28' ? '28' : today.slice(8)}`;
}

/** 周五, 下周一, 下下周日, Friday, next Monday: in the week that begins on a Monday; a bare weekday is the next one. */
const weekday: Reader = (written, today, lean) => {
  const [, next, name] =
    /^(这|本|下{0,2}|上)(?:个)?(?:周|星期|礼拜)([1-6日天一二三四五六])$/u.exec(written) ??
    /^(next |this |last )?(mon|tue|wed|thu|fri|sat|sun)[a-z]*$/.exec(written) ??
    [];
  if (!name) return null;
  const place = WEEKDAYS.includes(name)
    ? WEEKDAYS.indexOf(name)
    : '一二三四五六'.includes(name)
      ? '一二三四五六'.indexOf(name)
      : /[1-6]/.test(name)
        ? Number(name) - 1
        : 6;
  const monday = addDays(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7));
  const weeks = WEEKS[(next ?? '').trim()];
  if (weeks !== undefined) return addDays(monday, weeks * 7 + place);
  const here = addDays(monday, place);
  if (lean === 'coming') return here >= today ? here : addDays(here, 7);
  return here <= today ? here : addDays(here, -7);
};

const WEEKS: Readonly<Record<string, number>> = {
  这: 0,
  本: 0,
  this: 0,
  下: 1,
  next: 1,
  下下: 2,
  上: -1,
  last: -1,
};

/** 月底, 下个月底, 年底. */
const endOf: Reader = (written, today) => {
  if (/^年底$|^end of (?:the|this) year$/.test(written)) return `${today.slice(0, 4)}-12-31`;
  const [, next] = /^(下)?(?:这|本|个)*月(?:底|末)$/u.exec(written) ?? [];
  if (next === undefined && !/^(?:这|本|个)*月(?:底|末)$|^end of (?:the|this) month$/u.test(written))
    return null;
  const following = monthsLater(`${today.slice(0, 8)}01`, next ? 2 : 1);
  return addDays(following, -1);
};

/** 15号 of this month or the next. */
const ofTheMonth: Reader = (written, today, lean) => {
  const [, day] = /^(\d{1,2}) ?[号日]$/u.exec(written) ?? [];
  if (!day) return null;
  for (let away = 0; away <= 2; away += 1) {
    const month = monthsLater(`${today.slice(0, 8)}01`, lean === 'coming' ? away : -away).slice(0, 7);
    const found = `${month}-${day.padStart(2, '0')}`;
    if (isDay(found) && (lean === 'coming' ? found >= today : found <= today)) return found;
  }
  return null;
};

const READERS: readonly Reader[] = [whole, ofTheYear, fromToday, weekday, endOf, ofTheMonth];
