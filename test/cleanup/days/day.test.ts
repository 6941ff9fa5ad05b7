import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseComingDay } from '../../../src/cleanup/days/coming-day.js';
import {
  addDays,
  chinaDay,
  dayNumbered,
  daysBetween,
  isDay,
  numberOfDay,
} from '../../../src/cleanup/days/day.js';

const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it('exist or are no days', () => {
    expect(['2026-02-28', '2028-02-29'].every(isDay)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '', '0000-00-00'].some(isDay)).toBe(false);
  });

  it('exist where the system’s calendar has them', () => {
    const two = (most: number) => fc.nat(most).map((n) => String(n).padStart(2, '0'));
    const text = fc
      .tuple(fc.integer({ min: 1800, max: 2500 }), two(13), two(32))
      .map((parts) => parts.join('-'));
    fc.assert(
      fc.property(text, (day) => {
        const ms = Date.parse(`${day}T00:00:00Z`);
        const exists = !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === day;
        expect(isDay(day)).toBe(exists);
      }),
      { numRuns: 2000 },
    );
  });

  it('count on over months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  it('begin in China at 16:00 UTC of the day before', () => {
    expect(chinaDay(Date.parse('2026-11-24T15:59:59Z'))).toBe('2026-11-24');
    expect(chinaDay(Date.parse('2026-11-24T16:00:00Z'))).toBe('2026-11-25');
  });
});

describe('a coming day', () => {
  it.each(['2027-03-01', '2027-3-1', '2027/03/01', '2027.3.1', '2027年3月1日', '２０２７年３月１日'])(
    'is read from %s',
    (text) => expect(parseComingDay(text, '2026-11-24')).toBe('2027-03-01'),
  );
  it.each([
    ['2026-11-23', 'usage.day-past'],
    ['2027-02-30', 'usage.day-invalid'],
    ['9999-12-31', 'usage.day-invalid'],
    ['soon', 'usage.day-invalid'],
    ['2027-03-01-02', 'usage.day-invalid'],
    ['', 'usage.day-invalid'],
  ])('is refused for %j as %s', (text, code) =>
    expect(() => parseComingDay(text, '2026-11-24')).toThrow(expect.objectContaining({ code })),
  );
  it('may be today', () => expect(parseComingDay('2026-11-24', '2026-11-24')).toBe('2026-11-24'));
});

it('days from the year 0 to 9999 are reckoned as `Date` has them, those that are planned all of them', () => {
  const [first, last] = [-719_528, 2_932_896];
  const wrong: string[] = [];
  const [number1900, number2200] = [-25_567, 84_006];
  for (let number = first; number <= last; number += number >= number1900 && number < number2200 ? 1 : 37) {
    const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
    if (dayNumbered(number) !== day || numberOfDay(day) !== number) wrong.push(day);
  }
  expect(wrong).toEqual([]);
});
