import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/cleanup/days/day.js';
import { DEFAULT_PACE } from '../../../src/cleanup/record/pace.js';
import { type Situation, situationOf } from '../../../src/cleanup/situation.js';
import { calendar, cleanup, facts, finding, found, operation, platform, TODAY } from '../../support/heart.js';

const withWaits = (waits: readonly number[], ...more: Parameters<typeof cleanup>): Situation => {
  const platforms = waits.map((waitDays, index) =>
    platform({ id: `p${index}`, ops: { deregister: operation({ waitDays }) } }),
  );
  return situationOf(
    cleanup(
      found(...platforms.map(({ id }) => finding(id, 'code'))),
      { type: 'set', facts: { newNumber: '13800100500' } },
      {
        type: 'operation-chosen',
        operations: Object.fromEntries(platforms.map(({ id }) => [id, 'deregister' as const])),
      },
      ...more,
    ),
    facts(...platforms),
    TODAY,
  );
};

describe('the plan', () => {
  it('is safe after the longest wait and the watch, and names the task that sets the day', () => {
    const { plan } = withWaits([0, 30]);
    expect(plan).toMatchObject({
      earliestSafeDay: addDays(TODAY, 30 + DEFAULT_PACE.watchDays),
      watchFrom: addDays(TODAY, 30),
      feasible: true,
      critical: ['p1.deregister', 'carrier.cancel-number'],
    });
  });

  it('says which tasks are late for the wished day, by how much', () => {
    const { plan } = withWaits([0, 30], { type: 'set', facts: { cancelOn: addDays(TODAY, 20) } });
    expect(plan.feasible).toBe(false);
    expect(plan.late).toMatchObject([{ task: 'p1.deregister', daysShort: 24 }]);
    expect(plan.late[0]?.waysOut).toContain('keep-number');
  });

  it('gives each task the latest day to begin and to end', () => {
    const { tasks } = withWaits([7], { type: 'set', facts: { cancelOn: '2027-03-01' } });
    expect(tasks.find(({ id }) => id === 'p0.deregister')).toMatchObject({
      finishBy: '2027-02-15',
      startBy: '2027-02-08',
    });
  });

  it('moves forward when a long wait is over and follows a wait that the person knows better', () => {
    const mark = (state: 'claimed' | 'waiting', until?: string) =>
      ({
        type: 'task-marked',
        task: 'p1.deregister',
        mark: { state, on: TODAY, ...(until ? { until } : {}) },
      }) as const;
    expect(withWaits([0, 30], mark('claimed')).plan.watchFrom).toBe(TODAY);
    expect(withWaits([0, 30], mark('waiting', '2026-12-01')).plan.watchFrom).toBe('2026-12-01');
  });

  it('does not watch anew when what was done long ago is verified', () => {
    const mark = { state: 'verified', on: TODAY, claimedOn: addDays(TODAY, -20) } as const;
    const begun = withWaits([5], { type: 'task-marked', task: 'p0.deregister', mark }).cleanup;
    const { plan } = situationOf({ ...begun, createdAt: '2026-01-01T04:00:00.000Z' }, facts(), TODAY);
    // the carrier's proof and the official queries take two days; nothing is watched after them
    expect(plan.earliestSafeDay).toBe(addDays(TODAY, 1));
  });

  it('has no safe day once the number is gone, and goes on with what is open', () => {
    const gone = { state: 'claimed', on: TODAY } as const;
    const { plan } = withWaits([5], { type: 'task-marked', task: 'carrier.cancel-number', mark: gone });
    expect(plan).toMatchObject({ earliestSafeDay: null, whyNone: 'gone', feasible: true });
    expect(plan.days.flatMap(({ tasks }) => tasks)).toContain('p0.deregister');
  });

  it('has no safe day while nothing was found: it would not count', () => {
    const { plan, tasks } = withWaits([]);
    expect(plan).toMatchObject({ earliestSafeDay: null, safeBy: null, whyNone: 'nothing-found' });
    expect(plan.days.flatMap((day) => day.tasks)).not.toContain('carrier.cancel-number');
    expect(tasks.map(({ id }) => id)).toContain('carrier.cancel-number');
  });

  it('plans every open task once, the cancellation last and never before the safe day', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 30 }), (waits) => {
        const { plan, tasks } = withWaits(waits);
        const planned = plan.days.flatMap((day) => day.tasks);
        expect([...planned].sort()).toEqual(tasks.map(({ id }) => id).sort());
        expect(planned.at(-1)).toBe('carrier.cancel-number');
        const open = (day: string): string => (calendar.isWorkingDay(day) ? day : open(addDays(day, 1)));
        expect(plan.days.at(-1)?.day).toBe(open(plan.earliestSafeDay ?? ''));
        expect(plan.days.map(({ day }) => day)).toEqual(plan.days.map(({ day }) => day).toSorted());
      }),
    );
  });
});
