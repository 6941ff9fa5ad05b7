import { describe, expect, it } from 'vitest';
import type { Platform } from '../../../src/catalog/types.js';
import { withOrder } from '../../../src/cleanup/checklist/order.js';
import type { Order } from '../../../src/cleanup/record/cleanup.js';
import { situationOf } from '../../../src/cleanup/situation.js';
import type { Task } from '../../../src/cleanup/types.js';
import { cleanup, facts, finding, found, operation, platform, TODAY } from '../../support/heart.js';
import { task } from '../../support/planning.js';

const of = (binding: string, does: Task['operation'] = 'change'): Task =>
  task({ id: `${binding}.${does}`, binding, operation: does });

/** What each task needs and, in brackets, what had better come first, by account. */
function ordered(platforms: Platform[], tasks: Task[], orders: Order[] = []): Record<string, string[]> {
  const names = (ids: readonly string[]): string[] => ids.map((id) => id.split('.')[0] as string);
  return Object.fromEntries(
    withOrder(tasks, orders, facts(...platforms)).map(({ binding, after, prefers }) => [
      binding,
      [...names(after), ...names(prefers).map((name) => `(${name})`)],
    ]),
  );
}

const mail = platform({ id: 'mail', category: 'email' });
const byMail = platform({ id: 'shop', ops: { recover: operation({ needs: ['email'] }) } });
const bank = platform({ id: 'bank', category: 'bank' });
const pay = platform({ id: 'pay', category: 'payment' });
const phone = platform({ id: 'phone', category: 'device-account' });

describe('the order of accounts', () => {
  it('had better move a mailbox before what may be recovered by it, and close it after', () => {
    expect(ordered([mail, byMail], [of('shop'), of('mail')])).toEqual({ shop: ['(mail)'], mail: [] });
    expect(ordered([mail, byMail], [of('shop'), of('mail', 'deregister')])).toEqual({
      shop: [],
      mail: ['(shop)'],
    });
  });

  it('had better move a device account before what it signs in to, and must close it after', () => {
    const app = platform({ id: 'app', signInWith: ['phone'] });
    expect(ordered([phone, app], [of('app'), of('phone')])).toEqual({ app: ['(phone)'], phone: [] });
    expect(ordered([phone, app], [of('app'), of('phone', 'deregister')])).toEqual({
      app: [],
      phone: ['app'],
    });
  });

  it("needs the bank's number moved where a bank card is asked for, and had better have it elsewhere", () => {
    const tax = platform({ id: 'tax', category: 'government' });
    const broker = platform({
      id: 'broker',
      category: 'securities',
      ops: { change: operation({ needs: ['bank-card'] }) },
    });
    const tasks = [of('broker'), of('pay'), of('tax'), of('bank')];
    expect(ordered([bank, pay, tax, broker], tasks)).toEqual({
      broker: ['bank'],
      pay: ['(bank)'],
      tax: ['(bank)'],
      bank: [],
    });
    expect(ordered([bank, pay], [of('pay', 'deregister'), of('bank')])).toEqual({ pay: [], bank: [] });
    // of two banks nobody knows which one has the card
    const other = platform({ id: 'other', category: 'bank' });
    expect(ordered([bank, other, broker], [of('broker'), of('bank'), of('other')])).toMatchObject({
      broker: ['(bank)', '(other)'],
    });
  });

  it('lets a rule give way to what the person wants, and to a rule that matters more', () => {
    expect(ordered([bank, pay], [of('bank'), of('pay')], [{ first: 'pay', next: 'bank' }])).toEqual({
      bank: ['pay'],
      pay: [],
    });
    const openedByBank = platform({ id: 'pay', category: 'payment', signInWith: ['phone'] });
    expect(
      ordered([phone, mail, openedByBank, bank], [of('phone', 'deregister'), of('pay'), of('bank')]),
    ).toEqual({ phone: ['pay'], pay: ['(bank)'], bank: [] });
  });

  it('holds nothing for the sake of what the person leaves undone, though they wanted it first', () => {
    const skipped = { ...of('pay'), state: 'skipped' as const };
    expect(ordered([bank, pay], [of('bank'), skipped], [{ first: 'pay', next: 'bank' }])).toEqual({
      bank: [],
      pay: ['(bank)'],
    });
  });

  it("keeps a circle of the person's own, which the plan then names", () => {
    const orders = [
      { first: 'a', next: 'b' },
      { first: 'b', next: 'a' },
    ];
    const known = facts(platform({ id: 'a' }), platform({ id: 'b' }));
    const circled = { ...cleanup(found(finding('a', 'code'), finding('b', 'code'))), orders };
    expect(() => situationOf(circled, known, TODAY)).toThrow(
      expect.objectContaining({ code: 'usage.dependency-circle' }),
    );
  });

  it('does not look at every pair of a long checklist', () => {
    const tasks = [of('mail'), ...Array.from({ length: 400 }, (_, index) => of(`own-${index}`))];
    const known = facts(mail);
    let asked = 0;
    withOrder(tasks, [], {
      ...known,
      platform: (id) => {
        asked++;
        return known.platform(id);
      },
    });
    expect(asked).toBeLessThan(20 * tasks.length);
  });
});

describe('what is planned where nothing is known', () => {
  const closing = (ops: Platform['ops']): Task | undefined =>
    situationOf(
      cleanup(found(finding('a', 'code')), {
        type: 'operation-chosen',
        operations: { a: 'deregister' },
      }),
      facts(platform({ id: 'a', ops })),
      TODAY,
    ).tasks.find(({ operation }) => operation === 'deregister');

  it('is three weeks for a closing of which nobody says how long it takes, and that it is not known', () => {
    expect(closing({ deregister: operation() })).toMatchObject({
      waitDays: 0,
      waitKnown: false,
      plannedWaitDays: 21,
    });
    expect(closing({ deregister: operation({ waitDays: 0 }) })).toMatchObject({
      waitKnown: true,
      plannedWaitDays: 0,
    });
  });

  it('is a rest counted from the first day of the cleanup', () =>
    expect(closing({ deregister: operation({ restDays: 30 }) })?.notBefore).toBe('2026-12-24'));

  it('is the effort of the first channel, with some minutes for each condition', () => {
    expect(closing({ deregister: operation({ channels: ['branch', 'app'] }) })).toMatchObject({
      minutes: 45,
      place: 'counter',
    });
    expect(closing({ deregister: operation({ conditions: ['余额为零', '没有订单'] }) })).toMatchObject({
      minutes: 20,
      place: 'anywhere',
    });
  });
});
