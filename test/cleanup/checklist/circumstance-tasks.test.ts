import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCircumstances } from '../../../src/catalog/circumstances.js';
import { checklist } from '../../../src/cleanup/checklist/checklist.js';
import { inventory } from '../../../src/cleanup/inventory/inventory.js';
import { CIRCUMSTANCE_VALUES, type ToldCircumstances } from '../../../src/cleanup/record/circumstances.js';
import { situationOf } from '../../../src/cleanup/situation.js';
import type { Task } from '../../../src/cleanup/types.js';
import { cleanup, facts, finding, found, operation, platform, TODAY } from '../../support/heart.js';

const circumstances = loadCircumstances();
const PLATFORMS = [
  platform({ id: 'china-mobile', category: 'telecom', name: { zh: '中国移动', en: 'China Mobile' } }),
  platform({
    id: 'wechat',
    category: 'messaging',
    ops: {
      change: operation({ oldNumber: 'required', steps: ['带身份证原件'], needs: ['id-card'] }),
      deregister: operation(),
    },
  }),
  platform({ id: 'icbc', category: 'bank', ops: { change: operation({ oldNumber: 'not-needed' }) } }),
];
const known = (nameIn: 'zh' | 'en' = 'zh') => ({ ...facts(...PLATFORMS), nameIn, circumstances });
const told = (told: ToldCircumstances, ...more: Parameters<typeof cleanup>) =>
  cleanup(
    found(finding('wechat', 'code'), finding('icbc', 'code')),
    { type: 'set', facts: { carrier: 'mobile', newNumber: '13800100500' } },
    { type: 'circumstances-told', told },
    ...more,
  );
const tasksOf = (one: ReturnType<typeof cleanup>, nameIn: 'zh' | 'en' = 'zh') =>
  checklist(one, inventory(one, known(nameIn)), known(nameIn), TODAY);

const anyTold = fc.record(
  Object.fromEntries(
    Object.entries(CIRCUMSTANCE_VALUES).map(([fact, values]) => [fact, fc.constantFrom(...values)]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<ToldCircumstances>;

test('nothing told but a new number: it is to be checked before anything is bound to it', () => {
  const check = tasksOf(told({})).filter(({ operation }) => operation === 'circumstance');
  expect(check.map(({ id }) => id)).toEqual(['number.check-new-number']);
  const moves = tasksOf(told({})).filter(({ operation }) => operation === 'change');
  expect(moves.every(({ prefers }) => prefers.includes('number.check-new-number'))).toBe(true);
});

test('where all is as usual nothing is added', () => {
  const one = told({ 'new-number-state': 'clean' });
  const without = { ...known(), circumstances: [] };
  expect(tasksOf(one)).toEqual(checklist(one, inventory(one, without), without, TODAY));
});

/** The ids that can be done one after the other by their links. */
function inTurn(tasks: readonly Task[]): Set<string> {
  const done = new Set<string>();
  const canBeDone = ({ after, prefers }: Task): boolean => [...after, ...prefers].every((id) => done.has(id));
  for (let left = [...tasks]; left.some(canBeDone); left = left.filter(({ id }) => !done.has(id))) {
    for (const task of left.filter(canBeDone)) done.add(task.id);
  }
  return done;
}

test('whatever is told: every link leads to a task, none in a circle, and no text keeps a variable', () => {
  fc.assert(
    fc.property(anyTold, fc.constantFrom('zh' as const, 'en' as const), (said, nameIn) => {
      const tasks = tasksOf(told(said), nameIn);
      const ids = tasks.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(inTurn(tasks)).toEqual(new Set(ids));
      const texts = tasks.flatMap(({ circumstance, steps }) => [
        circumstance?.title ?? '',
        ...(circumstance?.papers ?? []),
        ...steps,
      ]);
      expect(texts.join('')).not.toMatch(/[{}|]/);
    }),
    { numRuns: 60 },
  );
});

test('what needs a code to a stopped number waits for it; where bringing it back is refused, nothing is locked', () => {
  const waiting = tasksOf(told({ 'number-state': 'stopped' }));
  const change = waiting.find(({ id }) => id === 'wechat.change');
  expect(change).toMatchObject({ after: expect.arrayContaining(['china-mobile.bring-back']), ready: false });
  expect(waiting.find(({ id }) => id === 'icbc.change')).toMatchObject({ ready: true });
  const refused = tasksOf(
    told(
      { 'number-state': 'stopped' },
      {
        type: 'task-marked',
        task: 'china-mobile.bring-back',
        mark: { state: 'blocked', on: TODAY, reason: '不给办' },
      },
    ),
  );
  expect(refused.find(({ id }) => id === 'wechat.change')?.after).not.toContain('china-mobile.bring-back');
});

test('a day that was told stands in the steps', () => {
  const tasks = tasksOf(told({ 'number-state': 'stopped', 'restore-by': '2026-12-20' }));
  expect(tasks.find(({ id }) => id === 'china-mobile.bring-back')?.steps.join('')).toContain('2026-12-20');
});

test('the accounts of somebody who has died are not moved or closed, and the number goes last', () => {
  const tasks = tasksOf(told({ 'registered-to': 'deceased' }));
  const operations = tasks.map(({ operation: name }) => name);
  for (const name of ['change', 'deregister', 'unbind']) expect(operations).not.toContain(name);
  const cancelling = tasks.find(({ id }) => id === 'china-mobile.cancel-number');
  expect(cancelling?.circumstance?.title).toContain('都办完了');
  expect(cancelling?.after).toEqual(expect.arrayContaining(['icbc.inherit-deposit']));
});

test('somebody with a passport is told of no ID card and of no query that takes none', () => {
  const one = told({ paper: 'passport' });
  const situation = situationOf(one, known(), TODAY);
  const wechat = situation.platform('wechat')?.ops.change;
  expect(wechat?.steps.join('')).toContain('护照');
  expect(wechat?.steps.join('')).not.toMatch(/(?<!居留)身份证/);
  expect(wechat?.needs).toEqual(['passport']);
  expect([...situation.servicesNotSaid]).toContain('yizhengtongcha-accounts');
});

test('everybody who uses the number is a binding with a task of its own', () => {
  const one = told({ others: ['妈妈', '爸爸'] });
  const bindings = inventory(one, known());
  expect(bindings.filter(({ of }) => of).map(({ of }) => of)).toEqual(['妈妈', '爸爸']);
  const tasks = tasksOf(one).filter(({ circumstance }) => circumstance?.of === 'others-on-it');
  expect(tasks.map(({ circumstance }) => circumstance?.title)).toEqual([
    expect.stringContaining('妈妈'),
    expect.stringContaining('爸爸'),
  ]);
  expect(tasksOf(one).find(({ id }) => id === 'china-mobile.cancel-number')?.after).toEqual(
    expect.arrayContaining(tasks.map(({ id }) => id)),
  );
});

test('a stopped number has a day of its own: it comes first where it would be missed, and is late where it must be', () => {
  const planned = (day: string, minutes: number) =>
    situationOf(
      told(
        { 'number-state': 'stopped', 'restore-by': day, 'new-number-state': 'clean' },
        { type: 'paced', pace: { minutesWeekday: minutes, minutesWeekend: minutes } },
        { type: 'incidents-noted', incidents: [] },
      ),
      known(),
      TODAY,
    );
  const inTime = planned('2026-11-26', 15);
  const back = inTime.tasks.find(({ id }) => id.endsWith('.bring-back'));
  expect(back).toMatchObject({ startOn: TODAY, endOn: '2026-11-26', finishBy: '2026-11-26' });
  expect(inTime.plan.late).toEqual([]);
  expect(planned('2026-11-25', 15).plan.late).toEqual([
    { task: back?.id, daysShort: 1, waysOut: [], dueOn: '2026-11-25' },
  ]);
});

test('who is abroad goes to no counter before they are back, and who leaves goes before that', () => {
  const counters = (one: ReturnType<typeof cleanup>) =>
    tasksOf(one).filter(({ place }) => place === 'counter');
  const away = counters(told({ place: 'abroad', 'back-on': '2027-01-10' }));
  expect(away.length).toBeGreaterThan(0);
  expect(
    away.every(({ notBefore, heldBy }) => notBefore === '2027-01-10' && heldBy.includes('day:2027-01-10')),
  ).toBe(true);
  const leaving = counters(told({ place: 'leaving', 'leave-on': '2026-12-20' }));
  expect(leaving.every(({ dueOn }) => dueOn === '2026-12-20')).toBe(true);
});

test('another person’s account is done as the catalog says, and moves to a number of theirs', () => {
  const mothers = { ...finding('wechat', 'by-hand'), of: '妈妈' };
  const tasks = tasksOf(
    cleanup(found(finding('wechat', 'code'), mothers), { type: 'set', facts: { carrier: 'mobile' } }),
  );
  const [mine, hers] = ['wechat.change', 'wechat@妈妈.change'].map((id) =>
    tasks.find((task) => task.id === id),
  );
  expect(hers).toMatchObject({
    name: '妈妈的wechat',
    steps: mine?.steps,
    cautions: ['of-another'],
    after: [],
  });
  expect(mine?.after).toEqual(['number.choose-number']);
});
