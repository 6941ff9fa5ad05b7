import { describe, expect, it } from 'vitest';
import { chineseWorkCalendar } from '../../src/calendar/chinese-work-calendar.js';
import { isLunarDayOff } from '../../src/calendar/lunar-days-off.js';
import { addDays } from '../../src/cleanup/days/day.js';

const calendar = chineseWorkCalendar();
const working = (from: string, days: number): string[] =>
  Array.from({ length: days }, (_, index) => addDays(from, index)).filter((day) =>
    calendar.isWorkingDay(day),
  );

describe('working days in China', () => {
  // https://www.gov.cn/zhengce/content/202511/content_7047090.htm: off from 15 to 23 February, work on the 14th and 28th
  it('leaves out the Spring Festival and works on its make-up days', () =>
    expect(working('2026-02-13', 17)).toEqual([
      '2026-02-13',
      '2026-02-14',
      '2026-02-24',
      '2026-02-25',
      '2026-02-26',
      '2026-02-27',
      '2026-02-28',
    ]));

  it('knows ordinary weeks and the National Day', () => {
    expect(working('2026-11-23', 7)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
    ]);
    expect(working('2026-10-01', 10)).toEqual(['2026-10-08', '2026-10-09', '2026-10-10']);
  });

  it('says where its knowledge ends, and counts Monday to Friday after it', () => {
    expect(calendar.lastKnownYear).toBeGreaterThanOrEqual(2026);
    const later = `${calendar.lastKnownYear + 2}-07-0`;
    expect(working(`${later}1`, 7)).toHaveLength(5);
  });

  // the lunar days as the Hong Kong Observatory's conversion table has them
  it('leaves out the days that are off every year, where the notice is not known yet', () => {
    const law = chineseWorkCalendar();
    const weekdaysOff = (days: readonly string[]): boolean[] => days.map((day) => law.isWorkingDay(day));
    expect(weekdaysOff(['2040-01-02', '2040-05-01', '2040-10-01', '2040-10-02', '2040-10-03'])).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    // the first day of the year 2035 is Thursday 8 February, its eve a Wednesday
    expect(weekdaysOff(['2035-02-06', '2035-02-07', '2035-02-08', '2035-02-12'])).toEqual([
      true,
      false,
      false,
      true,
    ]);
    // the first day of the year 2036 is Monday 28 January
    expect(working('2036-01-24', 9)).toEqual(['2036-01-24', '2036-01-25', '2036-01-31', '2036-02-01']);
  });
});

it('in years without a notice each Saturday and Sunday is off, and of the other days those of the law alone', () => {
  for (let at = Date.UTC(2095, 0, 1); at < Date.UTC(2105, 0, 1); at += 86_400_000) {
    const date = new Date(at);
    const day = date.toISOString().slice(0, 10);
    const isWeekend = [0, 6].includes(date.getUTCDay());
    const isByLaw = /-(01-01|04-0[45]|05-0[12]|10-0[123])$/.test(day) || isLunarDayOff(day);
    expect(calendar.isWorkingDay(day), day).toBe(!isWeekend && !isByLaw);
  }
});
