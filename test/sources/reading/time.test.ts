import { describe, expect, it } from 'vitest';
import { DateReader } from '../../../src/sources/reading/time.js';

const read = (value: unknown): unknown => {
  const at = new DateReader().read(value);
  return typeof at === 'number' ? new Date(at).toISOString().slice(0, 16) : at;
};

describe('numbers are told apart by their size', () => {
  it.each([
    ['1700000000000', 'milliseconds'],
    [1_700_000_000, 'seconds'],
    ['1700000000000000', 'microseconds'],
    ['13344473600000000', 'microseconds since 1601'],
    ['721692800000000000', "Apple's nanoseconds"],
    ['721692800', "Apple's seconds"],
    ['133444736000000000', 'FILETIME'],
    ['"1700000000000"', 'in quotes'],
    ['1700000000.573', 'seconds with parts'],
    ['1700000000000.25', 'milliseconds with parts'],
    ['1.700000000573E12', 'milliseconds as Java writes a double'],
  ])('%s: %s', (value, _unit) => expect(read(value)).toBe('2023-11-14T22:13'));

  it('what means no date is none', () => {
    for (const none of [0, '0', '-1', 'null', '', null, undefined, '1970-01-01', '2000-12-31']) {
      expect(read(none)).toBeNull();
    }
  });

  it('what cannot be read is said', () => {
    for (const bad of [
      'today',
      '20d10.01.11 16:05',
      '12345',
      '1.7E+12',
      '2023-13-01',
      '9'.repeat(30),
      'x'.repeat(1e6),
    ]) {
      expect(read(bad)).toBeUndefined();
    }
  });
});

describe('written dates are China time, whatever the zone here', () => {
  it.each([
    '2023/11/15 06:13:20',
    '2023-11-15 6:13',
    '2023.11.15.6.13.20',
    '2023年11月15日 上午6:13:20',
    '2023年11月15日 星期三 6:13:20',
    '15.11.2023 06:13:20',
    '15-11-2023 06:13:20',
    '11/15/2023 6:13:20 AM',
    '15/11/2023 06:13',
    '20231115061320',
    '23/11/15 6:13',
    '2023 年 11 月 15 日 6:13',
    '2023-11-15 上午6时13分',
    '星期三 2023年11月15日 06:13',
    '2023年11月15日（周三）06:13',
    '20231115T061320+0800',
    '2023-11-15 06:13:20 GMT+8',
    '2023-11-15 06:13 (GMT+8)',
    '2023-11-14T22:13:20+00',
    'Wed Nov 15 06:13:20 2023',
    '/Date(1700000000000+0800)/',
    '23-11-15 06:13:20',
    '23年11月15日 上午6:13',
    '11/15/23, 6:13 AM',
    '２０２３年１１月１５日　０６：１３',
    'Wed Nov 15 06:13:20 CST 2023',
    'Tue Nov 14 22:13:20 GMT 2023',
    'Wed Nov 15 06:13:20 GMT+08:00 2023',
    '2023-11-14T22:13:20.573Z',
    '20231114T221320Z',
    '2023/11/14 22:13:20 GMT',
    '2023-11-15T06:13:20+08:00',
    '\u202a2023/11/15\u00a006:13:20\u202c',
  ])('%s', (value) => expect(read(value)).toBe('2023-11-14T22:13'));

  it.each([
    ['2023年11月15日 下午8:56:00', '2023-11-15T12:56'],
    ['2023-11-15 12:05 AM', '2023-11-14T16:05'],
    ['2023-11-15 中午12:05', '2023-11-15T04:05'],
    ['2023-11-15', '2023-11-14T16:00'],
  ])('%s is %s', (value, at) => expect(read(value)).toBe(at));

  it('a file shows once which of day and month comes first', () => {
    const dates = new DateReader();
    expect(new Date(dates.read('15/11/2023 08:00') ?? 0).toISOString()).toBe('2023-11-15T00:00:00.000Z');
    expect(new Date(dates.read('03/04/2023 08:00') ?? 0).toISOString()).toBe('2023-04-03T00:00:00.000Z');
  });

  it('of a year of two digits it shows whether it comes first', () => {
    const dates = new DateReader();
    expect(new Date(dates.read('11/3/24 08:00') ?? 0).toISOString()).toBe('2011-03-24T00:00:00.000Z');
    expect(new Date(dates.read('1/3/24 08:00') ?? 0).toISOString()).toBe('2024-01-03T00:00:00.000Z');
    expect(new Date(dates.read('11/3/24 08:00') ?? 0).toISOString()).toBe('2024-11-03T00:00:00.000Z');
  });
});
