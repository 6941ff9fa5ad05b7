import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/cleanup/days/day.js';
import { readDay } from '../../../src/cleanup/days/read-day.js';
import { parseAway } from '../../../src/cleanup/record/pace.js';

/** A Tuesday. */
const TODAY = '2026-12-01';

describe('a day as people write it', () => {
  it.each([
    ['2027-3-1', '2027-03-01'],
    ['2027/03/01', '2027-03-01'],
    ['20270301', '2027-03-01'],
    ['２０２７年３月１日', '2027-03-01'],
    ['3月1日', '2027-03-01'],
    ['3月1号', '2027-03-01'],
    ['三月一日', '2027-03-01'],
    ['十二月三十一号', '2026-12-31'],
    ['12月1日', '2026-12-01'],
    ['3/1', '2027-03-01'],
    ['明年1月5日', '2027-01-05'],
    ['今天', '2026-12-01'],
    ['明天', '2026-12-02'],
    ['后天', '2026-12-03'],
    ['大后天', '2026-12-04'],
    ['7天后', '2026-12-08'],
    ['7 天以后', '2026-12-08'],
    ['七天后', '2026-12-08'],
    ['过两周', '2026-12-15'],
    ['两个星期后', '2026-12-15'],
    ['十五天之后', '2026-12-16'],
    ['3个月后', '2027-03-01'],
    ['一年后', '2027-12-01'],
    ['下周一', '2026-12-07'],
    ['周五', '2026-12-04'],
    ['星期日', '2026-12-06'],
    ['月底', '2026-12-31'],
    ['下个月底', '2027-01-31'],
    ['年底', '2026-12-31'],
    ['15号', '2026-12-15'],
    ['tomorrow', '2026-12-02'],
    ['In 7 days', '2026-12-08'],
    ['2 weeks later', '2026-12-15'],
    ['Mar 1', '2027-03-01'],
    ['1st of March 2027', '2027-03-01'],
    ['March 1, 2027', '2027-03-01'],
    ['next Monday', '2026-12-07'],
    ['Friday', '2026-12-04'],
    ['2月29日', '2028-02-29'],
  ])('%s', (written, day) => {
    expect(readDay(written, TODAY)).toBe(day);
  });

  it.each([
    ['3月1日', '2026-03-01'],
    ['昨天', '2026-11-30'],
    ['前天', '2026-11-29'],
    ['10天前', '2026-11-21'],
    ['上周五', '2026-11-27'],
    ['3 days ago', '2026-11-28'],
    ['25号', '2026-11-25'],
  ])('told of the past: %s', (written, day) => {
    expect(readDay(written, TODAY, 'past')).toBe(day);
  });

  it.each([
    '',
    '  ',
    'soon',
    '几天后',
    '2027-02-30',
    '2月30日',
    '13月1日',
    '5',
    '2027',
    '1380013',
    '天后',
    '20271301',
    'constructor',
    '__proto__',
  ])('is none: “%s”', (written) => {
    expect(() => readDay(written, TODAY)).toThrow(expect.objectContaining({ code: 'usage.day-invalid' }));
  });

  it('is the same in every form, from any day on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 360 }), (from, away) => {
        const today = addDays('2024-01-01', from);
        const day = addDays(today, away);
        const [year, month, dayOfMonth] = day.split('-').map(Number);
        for (const written of [
          `${year}年${month}月${dayOfMonth}日`,
          `${month}月${dayOfMonth}日`,
          `${away}天后`,
          day,
        ]) {
          expect(readDay(written, today)).toBe(day);
        }
      }),
    );
  });
});

it('reads a time away as people write it', () => {
  expect(parseAway('2月15日到2月23日', TODAY)).toEqual({ from: '2027-02-15', to: '2027-02-23' });
  expect(parseAway('2027-02-15..2027-02-23', TODAY)).toEqual({ from: '2027-02-15', to: '2027-02-23' });
  expect(parseAway('明天', TODAY)).toEqual({ from: '2026-12-02', to: '2026-12-02' });
  expect(() => parseAway('2月15日到明', TODAY)).toThrow(
    expect.objectContaining({ code: 'usage.away-invalid' }),
  );
});
