import { expect, test } from 'vitest';
import type { AwayTime } from '../../src/cleanup/record/pace.js';
import { faultInEvents } from '../../src/store/shape.js';

const at = '2026-03-01T04:00:00.000Z';
const paced = (pace: object): unknown[] => [
  { type: 'created', at, id: 'prepare-8000-1', track: 'prepare-cancel', number: '13800138000' },
  { type: 'paced', at, pace },
];
const year: AwayTime = { from: '2027-01-01', to: '2027-12-31' };

test.each([
  ['as much as anybody has', { minutesWeekday: 0, minutesWeekend: 1440, watchDays: 365, away: [year] }],
  ['away a hundred times', { away: Array(100).fill(year) }],
])('a pace is sound: %s', (_what, pace) => {
  expect(faultInEvents(paced(pace))).toBeNull();
});

test.each([
  ['away for ever', { away: [{ from: '2026-01-01', to: '2190-01-01' }] }, 'events[1].pace.away[0]'],
  ['back before leaving', { away: [{ from: '2026-01-02', to: '2026-01-01' }] }, 'events[1].pace.away[0]'],
  ['away all one’s life', { away: Array(101).fill(year) }, 'events[1].pace.away'],
  ['watching for ever', { watchDays: Number.MAX_SAFE_INTEGER }, 'events[1].pace.watchDays'],
  ['more minutes than a day has', { minutesWeekday: 1441 }, 'events[1].pace.minutesWeekday'],
])('a pace that would make a plan without an end is refused: %s', (_what, pace, where) => {
  expect(faultInEvents(paced(pace))).toBe(where);
});

test.each(['cancelOn', 'since', 'cancelledOn', 'stateSince'])(
  '%s is no day that a plan never reaches',
  (fact) => {
    const set = (day: string): unknown[] => [...paced({}), { type: 'set', at, facts: { [fact]: day } }];
    expect(faultInEvents(set('2199-12-31'))).toBeNull();
    expect(faultInEvents(set('9999-12-31'))).toBe(`events[2].facts.${fact}`);
  },
);
