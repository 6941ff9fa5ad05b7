import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, daysBetween } from '../../../src/cleanup/days/day.js';
import { type Planned, plan } from '../../../src/cleanup/plan/plan.js';
import type { Cleanup } from '../../../src/cleanup/record/cleanup.js';
import type { Alternative, Forward, Task } from '../../../src/cleanup/types.js';
import { calendar, TODAY } from '../../support/heart.js';
import { at, dice, randomCleanup, task, withCancellation } from '../../support/planning.js';

type Case = { of: Cleanup; tasks: Task[] };

/** Another operation that holds at once. */
const alternative = (
  operation: Alternative['operation'],
  needsOldNumber: Alternative['needsOldNumber'] = 'required',
): Alternative => ({
  operation,
  needsOldNumber,
  plannedWaitDays: 0,
  codeAfterWait: false,
  notBefore: null,
  minutes: 10,
  place: 'anywhere',
});

/** Some tasks at a pace, with waits as they are, for any whole number. */
const cleanups = fc
  .tuple(fc.integer({ min: 1 }), fc.integer({ min: 1, max: 40 }))
  .map(([seed, count]): Case => randomCleanup(count, dice(seed), [0, 0, 0, 3, 5, 7, 15, 21, 30, 60, 90]));

const planned = ({ of, tasks }: Case): Planned => plan(of, withCancellation(tasks), TODAY, calendar);
const accounts = ({ tasks }: Planned): Task[] =>
  tasks.filter(({ operation }) => operation !== 'cancel-number');
const holds = (property: (one: Case) => void): void =>
  fc.assert(fc.property(cleanups, property), { numRuns: 150 });

/** Whether the tasks of a day go into its minutes, go out together, or are one task larger than any day. */
function fits(day: Day, tasks: readonly Task[], { pace }: Cleanup): boolean {
  const most = calendar.isWorkingDay(day) ? pace.minutesWeekday : pace.minutesWeekend;
  const isOut = ({ place, minutes }: Task): boolean =>
    place === 'counter' || (place === 'office-hours' && minutes > pace.minutesWeekday);
  const minutes = tasks.reduce((sum, one) => sum + one.minutes, tasks.some(isOut) ? 60 : 0);
  return minutes <= most || (tasks.every(isOut) && minutes <= 240) || (tasks.length === 1 && minutes > most);
}

/** The tasks once a way forward is taken, as a person takes it. */
const taken = (way: Forward, tasks: readonly Task[]): Task[] =>
  tasks.map((one) => {
    if (!way.tasks.includes(one.id)) return one;
    if (way.by === 'drop') return { ...one, state: 'skipped' };
    if (way.by === 'begin-now') return { ...one, state: 'doing' };
    const other = one.instead.find(({ operation }) => way.by === 'instead' && operation === way.operation);
    return { ...one, ...other };
  });

const byDay = (tasks: readonly Task[], dayOf: (task: Task) => Day | null): Map<Day, Task[]> => {
  const days = new Map<Day, Task[]>();
  for (const one of tasks) {
    const day = dayOf(one);
    if (day) days.set(day, [...(days.get(day) ?? []), one]);
  }
  return days;
};

describe('a plan', () => {
  it('puts no task before what it comes after is over, none before its own first day', () =>
    holds((one) => {
      const tasks = accounts(planned(one));
      const endOf = new Map(tasks.map(({ id, endOn }) => [id, endOn]));
      for (const { startOn, state, notBefore, after } of tasks.filter((task) => task.startOn)) {
        const ends = after.map((id) => endOf.get(id) ?? '');
        const rested = state === 'doing' ? TODAY : (notBefore ?? TODAY);
        expect([...ends, rested, startOn].sort().at(-1)).toBe(startOn);
      }
    }));

  it('asks for no more than the minutes of a day, and for nothing on days away', () =>
    holds((one) => {
      // the cancellation has its own day, also a weekend that was wished for
      const tasks = planned(one).tasks.filter(({ operation }) => operation !== 'cancel-number');
      for (const [day, begun] of byDay(tasks, ({ startOn }) => startOn)) {
        expect(fits(day, begun, one.of), day).toBe(true);
        expect(one.of.pace.away.some(({ from, to }) => from <= day && day <= to)).toBe(false);
        if (!calendar.isWorkingDay(day)) {
          expect(begun.every(({ place }) => place === 'anywhere')).toBe(true);
        }
      }
    }));

  it('needs the number for nothing once it may go, the watch over', () =>
    holds((one) => {
      const both = planned(one);
      const safe = both.plan.earliestSafeDay as Day;
      const watched = (day: Day): Day => addDays(day, one.of.pace.watchDays);
      const live = accounts(both).filter(({ operation, endOn }) => operation !== 'carrier-proof' && endOn);
      for (const { needsOldNumber, startOn, endOn, codeAfterWait } of live) {
        const isFree = needsOldNumber === 'not-needed' && !codeAfterWait;
        const needed = watched((isFree ? startOn : endOn) ?? TODAY);
        expect(needed <= safe, needed).toBe(true);
        expect(daysBetween(safe, endOn ?? safe)).toBeLessThanOrEqual(60);
      }
      expect((both.plan.days.at(-1)?.day ?? '') >= safe).toBe(true);
    }));

  it('is never before the bound that it proves', () =>
    holds((one) => {
      const { earliestSafeDay, lowerBound } = planned(one).plan;
      expect((lowerBound ?? '') <= (earliestSafeDay ?? '')).toBe(true);
    }));

  it('leaves room for all tasks where each begins on its latest day, in order and in time', () =>
    holds(({ of, tasks }) => {
      const wished = { ...of, cancelOn: addDays(TODAY, 400), pace: { ...of.pace, away: [] } };
      const latest = accounts(planned({ of: wished, tasks }));
      for (const [day, those] of byDay(latest, ({ startBy }) => startBy)) {
        expect(fits(day, those, wished), day).toBe(true);
      }
      const todo = latest.filter(({ startBy }) => startBy);
      const finishOf = new Map(todo.map(({ id, finishBy }) => [id, finishBy ?? '']));
      for (const { startBy, after } of todo) {
        const ends = after.map((id) => finishOf.get(id) ?? '');
        expect([...ends, startBy].sort().at(-1)).toBe(startBy);
      }
    }));

  it('comes out as it tells where one of its ways forward is taken', () =>
    holds((one) => {
      const { earliestSafeDay, forward } = planned(one).plan;
      for (const way of forward.filter(({ by }) => by !== 'more-minutes')) {
        const then = planned({ ...one, tasks: taken(way, one.tasks) }).plan.earliestSafeDay;
        expect(daysBetween(then ?? '', earliestSafeDay ?? ''), JSON.stringify(way)).toBe(way.daysEarlier);
      }
    }));

  it('is the same plan every time', () =>
    holds((one) => {
      expect(planned(one)).toEqual(planned(one));
    }));
});

describe('the plan in the small', () => {
  const wide = { minutesWeekday: 600, minutesWeekend: 600 };
  const planOf = (tasks: Task[], of = at(wide)): Planned =>
    plan(of, withCancellation(tasks), TODAY, calendar);

  it('begins the long wait first although its exposure is lower, where a day is too short for both', () => {
    const tasks = [
      task({ id: 'grave', exposure: 'critical', minutes: 60 }),
      task({ id: 'slow', exposure: 'low', minutes: 60, plannedWaitDays: 30 }),
    ];
    const { plan: found } = planOf(tasks, at({ minutesWeekday: 60, minutesWeekend: 60 }));
    expect(found.days.map((day) => day.tasks[0])).toEqual(['slow', 'grave', 'cancel']);
  });

  it('names the chain that sets the day, and what would bring it forward', () => {
    const tasks = [
      task({ id: 'opened', operation: 'deregister', plannedWaitDays: 15 }),
      task({
        id: 'opener',
        operation: 'deregister',
        plannedWaitDays: 30,
        after: ['opened'],
        instead: [alternative('change')],
      }),
      task({ id: 'other', operation: 'deregister', plannedWaitDays: 36 }),
    ];
    const { plan: found } = planOf(tasks);
    expect(found).toMatchObject({
      earliestSafeDay: addDays(TODAY, 45 + 14),
      lowerBound: addDays(TODAY, 45 + 14),
      critical: ['opened', 'opener', 'cancel'],
    });
    expect(found.forward).toContainEqual({ by: 'drop', tasks: ['opener'], daysEarlier: 9 });
    expect(found.forward).toContainEqual({ by: 'drop', tasks: ['opened'], daysEarlier: 9 });
    expect(found.forward).toContainEqual({
      by: 'instead',
      tasks: ['opener'],
      operation: 'change',
      daysEarlier: 9,
    });
  });

  it('goes out once to counters that can share a day, on a working day, where that hardly adds to the danger', () => {
    const daysOut = (exposure: Task['exposure'], thirdFrom: Day): [Day, number][] => {
      const tasks = ['a', 'b', 'c'].map((id, index) =>
        task({ id, exposure, minutes: 45, place: 'counter', notBefore: index === 2 ? thirdFrom : null }),
      );
      const far = task({ id: 'far', exposure: 'critical', operation: 'deregister', plannedWaitDays: 60 });
      return planOf([...tasks, far], at({}))
        .plan.days.filter(({ out, tasks: ids }) => out && !ids.includes('cancel'))
        .map(({ day, minutes }) => [day, minutes]);
    };
    expect(daysOut('low', '2026-11-26')).toEqual([['2026-11-26', 60 + 3 * 45]]);
    // a Saturday, on which no counter is open; two accounts of some danger would wait for it for days
    expect(daysOut('high', '2026-11-28')).toEqual([
      ['2026-11-25', 60 + 2 * 45],
      ['2026-11-30', 60 + 45],
    ]);
  });

  it('lets the most dangerous account go first where there is time, and what waits long only when it must', () => {
    const tasks = [
      task({ id: 'forum', operation: 'deregister', exposure: 'low', minutes: 60, plannedWaitDays: 30 }),
      task({ id: 'drive', exposure: 'critical', minutes: 60 }),
      task({ id: 'shop', exposure: 'medium', minutes: 60 }),
    ];
    const firstOf = (slack: number): [string[], Day | null, Day | null] => {
      const wish = addDays(TODAY, 30 + 14 + slack);
      const { plan: found } = planOf(
        tasks,
        at({ minutesWeekday: 60, minutesWeekend: 60 }, { cancelOn: wish }),
      );
      return [found.days.map(({ tasks: [id] }) => id as string), found.earliestSafeDay, found.safeBy];
    };
    const earliest = addDays(TODAY, 44);
    expect(firstOf(0)).toEqual([['forum', 'drive', 'shop', 'cancel'], earliest, earliest]);
    expect(firstOf(1)).toEqual([['drive', 'forum', 'shop', 'cancel'], earliest, addDays(earliest, 1)]);
    expect(firstOf(2)).toEqual([['drive', 'shop', 'forum', 'cancel'], earliest, addDays(earliest, 2)]);
  });

  it('puts what hurts now on the first day, whatever its minutes, and leaves the others the rest', () => {
    const tasks = [
      task({ id: 'demand', hurtsNow: true, exposure: 'low', minutes: 90 }),
      task({ id: 'drive', exposure: 'critical', minutes: 30 }),
    ];
    const { plan: found } = planOf(tasks, at({ minutesWeekday: 60, minutesWeekend: 60 }));
    expect(found.days.slice(0, 2)).toMatchObject([
      { day: TODAY, tasks: ['demand'], minutes: 90 },
      { day: addDays(TODAY, 1), tasks: ['drive'] },
    ]);
  });

  it('finds room on the first day for the ten minutes that a circumstance asks for before the accounts', () => {
    const circumstance = { of: 'new-number-unchecked', title: '先查新号码', papers: [], sources: [] };
    const sorts = (minutes: number) => [
      task({ id: 'check', exposure: 'high', minutes, circumstance }),
      ...[30, 25, 20, 15, 15, 15, 15].map((own, at) =>
        task({ id: `app-${at}`, exposure: at < 3 ? 'critical' : 'medium', minutes: own, prefers: ['check'] }),
      ),
    ];
    const { plan: found } = planOf(sorts(10), at({ minutesWeekday: 60, minutesWeekend: 60 }));
    expect(found.days[0]).toMatchObject({ day: TODAY, tasks: expect.arrayContaining(['check']) });
    // what takes long waits for its room like all else
    const long = planOf(sorts(90), at({ minutesWeekday: 60, minutesWeekend: 60 }));
    expect(long.plan.days.find(({ tasks }) => tasks.includes('app-0'))?.day).not.toBe(TODAY);
  });

  it('puts what was called done and is not before what is more dangerous', () => {
    const tasks = [
      task({ id: 'drive', exposure: 'critical', minutes: 60 }),
      task({ id: 'again', exposure: 'low', minutes: 60, reopenedBy: { day: TODAY, kind: 'code' } }),
    ];
    const { plan: found } = planOf(tasks, at({ minutesWeekday: 60, minutesWeekend: 60 }));
    expect(found.days.map((day) => day.tasks[0])).toEqual(['again', 'drive', 'cancel']);
  });

  it('does what had better come first before, as long as it is to do', () => {
    const firstOf = (state: Task['state']): (string | undefined)[] =>
      planOf([
        task({ id: 'shop', exposure: 'critical', prefers: ['mail'] }),
        task({ id: 'mail', exposure: 'low', minutes: 60, state }),
      ]).plan.days[0]?.tasks as string[];
    expect(firstOf('todo')).toEqual(['mail', 'shop']);
    expect(firstOf('blocked')[0]).toBe('shop');
  });

  it('lets what needs no code on the number run on after it is gone, as long as nobody else has it', () => {
    const free = { needsOldNumber: 'not-needed', operation: 'deregister' } as const;
    const safe = (waits: number): Day | null =>
      planOf([task({ id: 'a', ...free, plannedWaitDays: waits })]).plan.earliestSafeDay;
    expect(safe(60)).toBe(addDays(TODAY, 14));
    expect(safe(90)).toBe(addDays(TODAY, 30));
  });

  it('keeps the number until the code that comes after the wait', () => {
    const tasks = [task({ id: 'a', operation: 'deregister', plannedWaitDays: 10, codeAfterWait: true })];
    expect(planOf(tasks, at({ ...wide, watchDays: 0 })).plan.earliestSafeDay).toBe(addDays(TODAY, 11));
  });

  it('moves everything behind a wait forward when the wait is over early', () => {
    const opened = task({ id: 'opened', state: 'waiting', until: addDays(TODAY, 20) });
    const opener = task({ id: 'opener', operation: 'deregister', plannedWaitDays: 7, after: ['opened'] });
    expect(planOf([opened, opener]).plan.watchFrom).toBe(addDays(TODAY, 27));
    const done = { ...opened, state: 'claimed' as const, since: TODAY };
    expect(planOf([done, opener]).plan.watchFrom).toBe(addDays(TODAY, 7));
  });

  it('watches from the day on which the last task was done, not from today', () => {
    const done = task({ id: 'a', state: 'claimed', since: addDays(TODAY, -10) });
    expect(planOf([done]).plan).toMatchObject({
      watchFrom: addDays(TODAY, -10),
      earliestSafeDay: addDays(TODAY, 4),
    });
  });

  it('tells the ways out with the cheapest first', () => {
    const tasks = [
      task({
        id: 'a',
        operation: 'deregister',
        plannedWaitDays: 30,
        instead: [alternative('change'), alternative('recover', 'not-needed')],
      }),
    ];
    const { plan: found } = planOf(tasks, at(wide, { cancelOn: addDays(TODAY, 20) }));
    expect(found.late).toEqual([
      { task: 'a', daysShort: 24, waysOut: ['change-instead', 'cancel-later', 'appeal', 'keep-number'] },
    ]);
  });

  it('offers another operation also where only the one that is late must wait for other accounts', () => {
    const signedIn = task({ id: 'signed-in', operation: 'deregister', plannedWaitDays: 30 });
    const opener = task({
      id: 'opener',
      operation: 'deregister',
      plannedWaitDays: 10,
      after: ['signed-in'],
      instead: [alternative('change')],
    });
    const tasks = withCancellation([signedIn, opener]);
    const lateOf = (after: string[]): unknown =>
      plan(at(wide, { cancelOn: addDays(TODAY, 20) }), tasks, TODAY, calendar, (chosen, other) =>
        tasks.map((one) => (one === chosen ? { ...one, ...other, after } : one)),
      ).plan.late[1];
    const late = { task: 'opener', daysShort: 34 };
    expect(lateOf([])).toEqual({ ...late, waysOut: ['change-instead', 'cancel-later', 'keep-number'] });
    expect(lateOf(['signed-in'])).toEqual({ ...late, waysOut: ['cancel-later', 'keep-number'] });
  });

  it('says up to when holidays are known, only where an office is planned after it, the last visit too', () => {
    const known = { ...calendar, lastKnownYear: 2026 };
    const untilOf = (place: Task['place']): number | null =>
      plan(at({}), withCancellation([task({ id: 'a', place, notBefore: '2027-02-01' })]), TODAY, known).plan
        .holidaysKnownUntil;
    expect([untilOf('counter'), untilOf('anywhere')]).toEqual([2026, 2026]);
    const done = task({ id: 'a', state: 'claimed', since: '2026-01-01' });
    const { plan: soon } = plan(at({}), withCancellation([done]), TODAY, known);
    expect([soon.goesOn, soon.holidaysKnownUntil]).toEqual([TODAY, null]);
  });

  it('goes on the wished day, else on the first day with open counters on which the person is there', () => {
    const goes = (more: Partial<Cleanup>, pace: Partial<Cleanup['pace']> = {}) => {
      const { goesOn, days } = planOf([task({ id: 'a' })], at({ ...wide, watchDays: 4, ...pace }, more)).plan;
      return [goesOn, days.at(-1)?.off];
    };
    // 28 and 29 November are a weekend
    expect(goes({})).toEqual(['2026-11-30', false]);
    expect(goes({ cancelOn: '2026-11-29' })).toEqual(['2026-11-29', true]);
    expect(goes({ cancelOn: '2026-11-27' })).toEqual(['2026-11-30', false]);
    const away = [{ from: '2026-11-29', to: '2026-12-01' }];
    expect(goes({ cancelOn: '2026-11-29' }, { away })).toEqual(['2026-12-02', false]);
  });

  it('keeps off the last days of a month on which the carrier may refuse, the wished ones too', () => {
    const goes = (cancelOn: string, notOnLastDaysOfMonth: number): Day | null => {
      const tasks = withCancellation([task({ id: 'a' })]).map((one) =>
        one.operation === 'cancel-number' ? { ...one, notOnLastDaysOfMonth } : one,
      );
      return plan(at(wide, { cancelOn }), tasks, TODAY, calendar).plan.goesOn;
    };
    expect(goes('2026-12-30', 1)).toBe('2026-12-30');
    expect([goes('2026-12-29', 2), goes('2026-12-30', 2), goes('2026-12-31', 2)]).toEqual([
      '2026-12-29',
      ...Array(2).fill(calendar.isWorkingDay('2027-01-01') ? '2027-01-01' : '2027-01-04'),
    ]);
  });

  it('names tasks that wait for each other, and refuses a day without minutes', () => {
    const circle = [task({ id: 'a', after: ['b'] }), task({ id: 'b', after: ['a'] })];
    expect(() => planOf(circle)).toThrow(
      expect.objectContaining({ code: 'usage.dependency-circle', values: { names: ['a', 'b', 'a'] } }),
    );
    expect(() => planOf([], at({ minutesWeekday: 0, minutesWeekend: 0 }))).toThrow('usage.budget-zero');
  });
});
