import chineseDays from 'chinese-days';
import { expect, it } from 'vitest';
import { isLunarDayOff } from '../../src/calendar/lunar-days-off.js';
import { addDays } from '../../src/cleanup/days/day.js';

const { getLunarDate, monthDays } = chineseDays;

/** As the package reckons: the eve and the first three days of the year, 端午 and 中秋, never of a leap month. */
function isReckonedOff(day: string): boolean {
  const { lunarYear, lunarMon, lunarDay, isLeap } = getLunarDate(day);
  const isEve = lunarMon === 12 && lunarDay === monthDays(lunarYear, 12);
  return isEve || (!isLeap && ['1-1', '1-2', '1-3', '5-5', '8-15'].includes(`${lunarMon}-${lunarDay}`));
}

it('has the days that are reckoned, and no others, as long as they are', () => {
  for (let year = 2025; year <= 2100; year++) {
    const days = Array.from({ length: 366 }, (_, at) => addDays(`${year}-01-01`, at));
    const ofYear = days.filter((day) => day.startsWith(String(year)));
    expect(ofYear.filter(isLunarDayOff)).toEqual(ofYear.filter(isReckonedOff));
  }
  expect(isLunarDayOff('2101-01-28')).toBe(false);
});
