import { wholeNumber } from './whole-number.js';

/** China time: dates written without a zone are read as such, whatever the machine's zone is. */
const CHINA_OFFSET = 8 * 3_600_000;
const DAY = 86_400_000;
const APPLE_EPOCH = 978_307_200_000;
const FILETIME_EPOCH = -11_644_473_600_000;
/** Day 0 of spreadsheets, which count days and parts of days in local time. */
const SPREADSHEET_EPOCH = Date.UTC(1899, 11, 30) - CHINA_OFFSET;
const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/** What formats write for "no date". */
const NO_DATES = new Set(['', '0', '-1', 'null', 'none', 'nil', 'undefined']);

/** Numbers of seconds, milliseconds … by their size: `digits` of the whole number, `from` and `to` where size alone is not enough. */
const EPOCHS: readonly { digits: number; from?: bigint; to?: bigint; ms(n: bigint): number }[] = [
  { digits: 9, ms: (n) => Number(n) * 1000 + APPLE_EPOCH },
  { digits: 10, ms: (n) => Number(n) * 1000 },
  { digits: 13, ms: (n) => Number(n) },
  { digits: 16, ms: (n) => Number(n / 1000n) },
  { digits: 17, ms: (n) => Number(n / 1000n) + FILETIME_EPOCH },
  {
    digits: 18,
    from: 100_000_000_000_000_000n,
    to: 160_000_000_000_000_000n,
    ms: (n) => Number(n / 10_000n) + FILETIME_EPOCH,
  },
  {
    digits: 18,
    from: 300_000_000_000_000_000n,
    to: 900_000_000_000_000_000n,
    ms: (n) => Number(n / 1_000_000n) + APPLE_EPOCH,
  },
];

const HALF_OF_DAY = '(?<half>上午|凌晨|早上|中午|下午|晚上|AM|PM)';
const CLOCK = `(?:${HALF_OF_DAY}\\s{0,4})?(?<hour>\\d{1,2})[:.时點点](?<minute>\\d{1,2})(?:[:.分](?<second>\\d{1,2}))?(?:[.,]\\d{1,9})?[分秒]?(?:\\s{0,4}(?<half2>AM|PM|上午|下午))?`;
const ZONE =
  '(?:\\s{0,4}\\(?(?:(?:GMT|UTC)(?=[+-]))?(?<zone>Z|GMT|UTC|[+-]\\d{1,2}(?::?\\d{2})?)\\)?(?:\\s?\\([^()]{1,40}\\))?|\\s{1,4}CST)?';
const DAY_OF_WEEK = '[(（]?(?:周|星期)[一二三四五六日天][)）]?';
const AFTER_DAY = `(?:[\\sT.,年月日号]{0,8}(?:${DAY_OF_WEEK})?\\s{0,4}${CLOCK}${ZONE})?`;

const YEAR_FIRST = new RegExp(
  `^(?:${DAY_OF_WEEK}\\s{0,4})?(?<year>(?:19|20)\\d{2})\\s?[-/.年]\\s{0,4}(?<month>\\d{1,2})\\s?[-/.月]\\s{0,4}(?<day>\\d{1,2})\\s?日?${AFTER_DAY}$`,
  'i',
);
const COMPACT =
  /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?:T?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/;
const DAY_FIRST = new RegExp(
  `^(?<day>\\d{1,2})[-.](?<month>\\d{1,2})[-.](?<year>(?:19|20)\\d{2})${AFTER_DAY}$`,
  'i',
);
const SLASHED = new RegExp(
  `^(?<first>\\d{1,2})/(?<other>\\d{1,2})/(?<year>(?:19|20)\\d{2})${AFTER_DAY}$`,
  'i',
);

/** `26-1-3 8:00`, as spreadsheets in China shorten it: a year comes first that messages may be of, else a month or a day does. */
const SHORT_YEAR_FIRST = new RegExp(
  `^(?<year>0[89]|[1-4]\\d)[-/年](?<month>\\d{1,2})[-/月](?<day>\\d{1,2})日?${AFTER_DAY}$`,
  'i',
);
/** `1/3/26, 8:00 AM` */
const SHORT_YEAR_LAST = new RegExp(
  `^(?<first>\\d{1,2})/(?<other>\\d{1,2})/(?<year>\\d{2})${AFTER_DAY}$`,
  'i',
);
/** What only those write who put the year last. */
const LATIN_HALF = /[ap]m$/i;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = `(?<name>${MONTHS.join('|')})[a-z]{0,6}\\.?`;
const ENGLISH_DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\\s)?';
const AFTER_ENGLISH_DAY = `(?:,?\\s{1,2}(?:at\\s)?${CLOCK}${ZONE})?`;
/** `Jan 5, 2024 3:04:05 PM`, `Mon Jan 01 2024 08:00:00 GMT+0800 (CST)` … */
const MONTH_FIRST = new RegExp(
  `^${WEEKDAY}${MONTH}\\s${ENGLISH_DAY},?\\s(?<year>(?:19|20)\\d{2})${AFTER_ENGLISH_DAY}$`,
  'i',
);
/** … and `Mon, 1 Jan 2024 08:00:00 +0800`. */
const ENGLISH_DAY_FIRST = new RegExp(
  `^${WEEKDAY}${ENGLISH_DAY}[\\s-]${MONTH},?[\\s-](?<year>(?:19|20)\\d{2})${AFTER_ENGLISH_DAY}$`,
  'i',
);
/** `Sat Jan 03 08:00:00 CST 2026`, as Java writes a date. */
const YEAR_LAST = new RegExp(
  `^${WEEKDAY}${MONTH}\\s{1,2}${ENGLISH_DAY}\\s${CLOCK}${ZONE}\\s(?<year>(?:19|20)\\d{2})$`,
  'i',
);

/** Digits and signs as Chinese keyboards write them. */
const FULL_WIDTH = /[\u3000\uFF0D-\uFF1A]/;
/** Seconds or milliseconds with parts: 1767398400.123 */
const PARTS_OF_SECOND = /^(\d{9,13})\.\d{1,9}$/;
/** As .NET writes milliseconds: /Date(1767398400000+0800)/ */
const DOT_NET = /^\/Date\((\d{10,13})(?:[+-]\d{4})?\)\/$/;
/** From 1982 to 2064. */
const SPREADSHEET_DAY = /^[3-5]\d{4}(?:\.\d{1,17})?$/;

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * Reads the dates of one file: numbers by their size, and written ones. Keeps in mind which of day and month comes
 * first in `03/04/2020` once a value of the file has shown it; till then the month does.
 */
export class DateReader {
  private dayFirst = false;
  /** the same of years of two digits: they come first till then */
  private shortYearLast = false;

  /** @returns milliseconds since 1970; null where the file says that there is none; undefined where it can't be read */
  read(value: unknown): number | null | undefined {
    if (value === null || value === undefined) return null;
    const text = String(value)
      .replace(/[\u200E\u200F\u202A-\u202E\u00A0\u202F]/g, ' ')
      .trim()
      .replace(/^["']|["']$/g, '');
    if (NO_DATES.has(text.toLowerCase())) return null;
    const number = wholeNumber(text) ?? (PARTS_OF_SECOND.exec(text) ?? DOT_NET.exec(text))?.[1];
    const ms = SPREADSHEET_DAY.test(text)
      ? SPREADSHEET_EPOCH + Math.round(Number(text) * DAY)
      : number === undefined
        ? this.written(text)
        : this.epoch(number);
    if (ms === undefined || isNoDate(ms)) return ms === undefined ? undefined : null;
    return ms >= EARLIEST && ms < LATEST ? ms : undefined;
  }

  private epoch(digits: string): number | undefined {
    if (digits.length > 18) return undefined;
    const compact = digits.length === 8 || digits.length === 14 ? COMPACT.exec(digits)?.groups : undefined;
    if (compact) return instant(compact);
    const n = BigInt(digits);
    const epoch = EPOCHS.find(
      (one) => one.digits === digits.length && n >= (one.from ?? 0n) && n <= (one.to ?? n),
    );
    return epoch?.ms(n);
  }

  private written(given: string): number | undefined {
    if (given.length > 64) return undefined;
    const text = FULL_WIDTH.test(given) ? given.normalize('NFKC') : given;
    const groups = (YEAR_FIRST.exec(text) ?? COMPACT.exec(text) ?? DAY_FIRST.exec(text))?.groups;
    if (groups) return instant(groups);
    const english = (MONTH_FIRST.exec(text) ?? ENGLISH_DAY_FIRST.exec(text) ?? YEAR_LAST.exec(text))?.groups;
    if (english) {
      const month = MONTHS.indexOf((english.name ?? '').toLowerCase()) + 1;
      return instant({ ...english, month: `${month}` });
    }
    return this.slashed(SLASHED.exec(text)?.groups) ?? this.short(text);
  }

  private slashed(groups: Groups | undefined): number | undefined {
    if (!groups) return undefined;
    if (Number(groups.first) > 12) this.dayFirst = true;
    else if (Number(groups.other) > 12) this.dayFirst = false;
    const { first, other } = groups;
    return instant(
      this.dayFirst ? { ...groups, day: first, month: other } : { ...groups, month: first, day: other },
    );
  }

  /** A date whose year has two digits. */
  private short(text: string): number | undefined {
    const yearFirst =
      this.shortYearLast || LATIN_HALF.test(text) ? undefined : SHORT_YEAR_FIRST.exec(text)?.groups;
    if (yearFirst) return instant({ ...yearFirst, year: `20${yearFirst.year}` });
    const yearLast = SHORT_YEAR_LAST.exec(text)?.groups;
    if (!yearLast) return undefined;
    this.shortYearLast = true;
    return this.slashed({ ...yearLast, year: `20${yearLast.year}` });
  }
}

/** 1970-01-01, and 2001-01-01 of Apple's clock (its eve in western zones), are what 0 turns into. */
function isNoDate(ms: number): boolean {
  return Math.abs(ms) <= DAY || (ms >= APPLE_EPOCH - 2 * DAY && ms <= APPLE_EPOCH);
}

function instant(groups: Groups): number | undefined {
  const [year, month, day] = [Number(groups.year), Number(groups.month), Number(groups.day)];
  const [hour, minute, second] = [hourOf(groups), Number(groups.minute ?? 0), Number(groups.second ?? 0)];
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60)
    return undefined;
  return Date.UTC(year, month - 1, day, hour, minute, second) - offset(groups.zone);
}

function hourOf(groups: Groups): number {
  const hour = Number(groups.hour ?? 0);
  const half = (groups.half ?? groups.half2 ?? '').toUpperCase();
  if (['下午', '晚上', 'PM'].includes(half)) return hour < 12 ? hour + 12 : hour;
  if (half === '中午') return hour < 11 ? hour + 12 : hour;
  return half !== '' && hour === 12 ? 0 : hour;
}

function offset(zone: string | undefined): number {
  if (zone === undefined) return CHINA_OFFSET;
  const [, sign, hours, minutes = 0] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
