import { expect, it } from 'vitest';
import { parsePastDay } from '../../../src/cleanup/days/past-day.js';
import { addWorkingDays } from '../../../src/cleanup/plan/working-days.js';
import { facts, TODAY } from '../../support/heart.js';

it.each(['2026-11-24', '2026年8月20日', '2026/8/20', '1987-11-18'])('%s has come', (day) => {
  expect(parsePastDay(day, TODAY) <= TODAY).toBe(true);
});

it.each([
  ['2026-11-25', 'usage.day-future'],
  ['1987-11-17', 'usage.day-too-early'],
  ['1900-01-01', 'usage.day-too-early'],
  ['2026-02-30', 'usage.day-invalid'],
  ['明天', 'usage.day-future'],
  ['几天前', 'usage.day-invalid'],
  ['', 'usage.day-invalid'],
])('%s is refused: %s', (day, code) => {
  expect(() => parsePastDay(day, TODAY)).toThrow(expect.objectContaining({ code }));
});

it.each([
  ['2026-11-20', 5, '2026-11-27'],
  ['2026-11-21', 1, '2026-11-23'],
  ['2026-11-24', 0, '2026-11-24'],
])('from %s, %i working days are over on %s', (day, count, end) => {
  expect(addWorkingDays(day, count, facts().calendar)).toBe(end);
});
