import { describe, expect, it } from 'vitest';
import { chineseWorkCalendar } from '../../src/calendar/chinese-work-calendar.js';
import { addDays } from '../../src/cleanup/day.js';

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
    const later = `${calendar.lastKnownYear + 2}-10-0`;
    expect(working(`${later}1`, 7)).toHaveLength(5);
  });
});
