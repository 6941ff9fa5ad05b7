import type { SheetLanguage } from './source-note.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const BEGINNINGS = MONTHS.map((month) => month.slice(0, 3).toLowerCase());

/** 2018-03, 2018/3/9, 2018.3, 2018年3月9日, 2018年 */
const BY_NUMBERS = /^(\d{4})(?:年|[-/.](?=\d)|$)(?:(\d{1,2})(?:月|[-/.](?=\d)|$)(?:(\d{1,2})日?)?)?$/;
/** March 2018, Mar. 2018 */
const BY_NAME = /^([a-z]{3,9})\.?,? (\d{4})$/;

/**
 * A time long ago, as people tell it in either language, in the language of the letter: a year, a month or a day.
 * @returns the text as it is where it is told otherwise (“about ten years ago”)
 */
export function sinceIn(text: string, language: SheetLanguage): string {
  const told = read(text.trim());
  if (!told) return text;
  const { year, month, day } = told;
  if (language === 'zh') return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
  const name = MONTHS[month - 1];
  return [day || '', name ?? '', year].filter(Boolean).join(' ');
}

function read(text: string): { year: number; month: number; day: number } | null {
  const [, year, month = 0, day = 0] = BY_NUMBERS.exec(text) ?? [];
  if (year) return known({ year: Number(year), month: Number(month), day: Number(day) });
  const [, name = '', yearBeside] = BY_NAME.exec(text.toLowerCase()) ?? [];
  const at = BEGINNINGS.indexOf(name.slice(0, 3));
  const isName = MONTHS[at]?.toLowerCase().startsWith(name) || name === 'sept';
  return at >= 0 && isName ? { year: Number(yearBeside), month: at + 1, day: 0 } : null;
}

const known = (told: { year: number; month: number; day: number }) =>
  told.month <= 12 && told.day <= 31 ? told : null;
