import { describe, expect, it } from 'vitest';
import type { Platform } from '../../../src/catalog/types.js';
import { suggestOperation, unsettledOperations } from '../../../src/cleanup/checklist/checklist.js';
import { inventory } from '../../../src/cleanup/inventory/inventory.js';
import type { Cleanup } from '../../../src/cleanup/record/cleanup.js';
import { situationOf } from '../../../src/cleanup/situation.js';
import { cleanup, facts, finding, found, operation, platform, TODAY } from '../../support/heart.js';

const withNew = { type: 'set', facts: { newNumber: '13800100500' } } as const;

const closed = (...ids: string[]) =>
  ({
    type: 'operation-chosen',
    operations: Object.fromEntries(ids.map((id) => [id, 'deregister' as const])),
  }) as const;

const suggested = (of: Cleanup, ...platforms: Platform[]): string => {
  const known = facts(...platforms);
  const binding = inventory(of, known).find(({ id }) => id === 'a');
  return binding ? suggestOperation(of, binding, known.platform('a'), TODAY) : '';
};

describe('the operation suggested', () => {
  const closable = platform({ id: 'a', ops: { deregister: operation(), change: operation() } });

  it('is a change where a new number is given', () =>
    expect(suggested(cleanup(withNew, found(finding('a', 'code', '2026-01-01'))), closable)).toBe('change'));

  it('is deregistering where the last sign of life is over two years old', () => {
    expect(suggested(cleanup(withNew, found(finding('a', 'code', '2024-11-01'))), closable)).toBe(
      'deregister',
    );
    expect(suggested(cleanup(withNew, found(finding('a', 'code', '2024-12-01'))), closable)).toBe('change');
  });

  it('is never closing a bank, an office, a mailbox or a drive, however quiet', () => {
    const of = cleanup(withNew, found(finding('a', 'code', '2021-01-01')));
    for (const category of ['bank', 'government', 'email', 'cloud-storage'] as const) {
      expect(suggested(of, platform({ ...closable, category }))).toBe('change');
    }
  });

  it('takes advertising and an official count for no sign of life', () => {
    const old = [finding('a', 'code', '2022-01-01'), finding('a', 'marketing', '2026-11-01')];
    const counted = { ...finding('a', 'official', TODAY), source: 'yizhengtongcha' };
    expect(suggested(cleanup(withNew, found(...old, counted)), closable)).toBe('deregister');
  });

  it('is a change, and never closing, where the number is still to be chosen', () => {
    const of = cleanup(found(finding('a', 'code')));
    for (const category of ['bank', 'government', 'shopping', 'tool'] as const) {
      expect(suggested(of, platform({ ...closable, category }))).toBe('change');
    }
    const { tasks } = situationOf(of, facts(closable), TODAY);
    const [choice] = tasks;
    expect(choice).toMatchObject({ id: 'number.choose-number', ready: true });
    expect(tasks.find(({ id }) => id === 'a.change')).toMatchObject({
      ready: false,
      heldBy: ['number.choose-number'],
    });
    const chosen = situationOf({ ...of, newNumber: '13800100500' }, facts(closable), TODAY).tasks;
    expect(chosen.some(({ operation }) => operation === 'choose-number')).toBe(false);
    expect(chosen.find(({ id }) => id === 'a.change')?.ready).toBe(true);
  });

  it('is taking the number off where the person wants none any more, and at a catch-all entry', () => {
    const of = cleanup(found(finding('a', 'code')), { type: 'set', facts: { withoutNumber: true } });
    expect(suggested(of, closable)).toBe('unbind');
    const anyOffice = platform({ id: 'property-generic', ops: { unbind: operation(), change: operation() } });
    const anyCollector = platform({ id: 'debt-collector-generic', ops: { change: operation() } });
    const { tasks } = situationOf(
      cleanup(withNew, found(finding('property-generic', 'code'), finding('debt-collector-generic', 'code'))),
      facts(anyOffice, anyCollector),
      TODAY,
    );
    expect(tasks.map(({ id }) => id)).toContain('property-generic.unbind');
    expect(tasks.some(({ operation: one }) => one === 'change')).toBe(false);
  });

  it('is closing only where the account is harmless', () => {
    const of = cleanup(withNew, found(finding('a', 'code', '2021-01-01')));
    expect(suggested(of, platform({ ...closable, holds: ['orders'], smsLogin: 'alone' }))).toBe('deregister');
    for (const holding of ['money', 'identity', 'files', 'messages', 'devices'] as const) {
      expect(suggested(of, platform({ ...closable, holds: [holding], smsLogin: 'none' }))).toBe('change');
    }
  });

  it('stays what it was settled to be while days pass', () => {
    const of = cleanup(withNew, found(finding('a', 'code', '2024-12-01')));
    const known = facts(closable);
    const operations = unsettledOperations(of, inventory(of, known), known, TODAY);
    expect(operations).toEqual({ a: 'change' });
    const settled = { ...of, operations };
    expect(situationOf(settled, known, '2029-01-01').tasks[0]?.id).toBe('a.change');
  });
});

describe('the checklist', () => {
  const baidu = platform({ id: 'baidu', ops: { change: operation() } });
  const drive = platform({
    id: 'drive',
    accountOf: 'baidu',
    category: 'cloud-storage',
    holds: ['files'],
    smsLogin: 'alone',
  });

  it('makes one task of one account that opens several services, as exposed as the worst of them', () => {
    const { tasks } = situationOf(
      cleanup(withNew, found(finding('baidu', 'code'), finding('drive', 'code'))),
      facts(baidu, drive),
      TODAY,
    );
    expect(tasks.filter((task) => task.operation === 'change')).toMatchObject([
      { id: 'baidu.change', covers: ['drive'], exposure: 'critical' },
    ]);
  });

  it('keeps the task of a service whose account is not in the inventory', () => {
    const { tasks } = situationOf(
      cleanup(withNew, found(finding('drive', 'code'))),
      facts(baidu, drive),
      TODAY,
    );
    expect(tasks[0]?.id).toBe('drive.change');
  });

  it('makes no task of what is dismissed', () => {
    const { tasks } = situationOf(
      cleanup(withNew, found(finding('baidu', 'marketing')), { type: 'dismissed', bindings: ['baidu'] }),
      facts(baidu),
      TODAY,
    );
    expect(tasks.map((task) => task.operation)).toEqual(['account-query', 'carrier-proof', 'cancel-number']);
  });

  it('takes waiting days and the need of the old number from the catalog, and says what is not known', () => {
    const known = platform({
      id: 'a',
      ops: { change: operation({ waitDays: 30, oldNumber: 'alternative', basis: 'official' }) },
    });
    const { tasks } = situationOf(
      cleanup(withNew, found(finding('a', 'code'), finding('b', 'code'))),
      facts(known, platform({ id: 'b' })),
      TODAY,
    );
    expect(tasks.find(({ id }) => id === 'a.change')).toMatchObject({
      waitDays: 30,
      needsOldNumber: 'alternative',
      basis: 'official',
    });
    expect(tasks.find(({ id }) => id === 'b.change')).toMatchObject({
      needsOldNumber: 'unknown',
      basis: 'general',
    });
  });

  it('says of an account called by the number that its name must change, too, where only the phone would', () => {
    const said = (
      is: 'always' | 'sometimes' | null,
      operation: 'change' | 'unbind' | 'deregister',
    ): string[] => {
      const named = is && { numberIsName: { is, basis: 'general' as const, sources: [] } };
      const of = cleanup(withNew, found(finding('a', 'code')), {
        type: 'operation-chosen',
        operations: { a: operation },
      });
      const { tasks } = situationOf(of, facts(platform({ id: 'a', ...named })), TODAY);
      return tasks.find(({ binding }) => binding === 'a')?.cautions ?? [];
    };
    expect(said('always', 'change')).toEqual(['number-is-name']);
    expect(said('sometimes', 'unbind')).toEqual(['number-may-be-name']);
    expect(said('always', 'deregister')).toEqual([]);
    expect(said(null, 'change')).toEqual([]);
  });

  it('closes an account that signs in to others after them, and cancels the number after everything', () => {
    const opener = platform({ id: 'a', ops: { deregister: operation() } });
    const opened = platform({ id: 'b', signInWith: ['a'], ops: { deregister: operation() } });
    const { tasks } = situationOf(
      cleanup(withNew, found(finding('a', 'code'), finding('b', 'code')), closed('a', 'b')),
      facts(opener, opened),
      TODAY,
    );
    expect(tasks.find(({ id }) => id === 'a.deregister')?.after).toEqual(['b.deregister']);
    expect(tasks.at(-1)?.operation).toBe('cancel-number');
    expect(tasks.at(-1)?.after).toHaveLength(tasks.length - 1);
  });

  it('has no circle where two accounts open each other', () => {
    const a = platform({ id: 'a', signInWith: ['b'] });
    const b = platform({ id: 'b', signInWith: ['a'] });
    const { tasks, plan } = situationOf(
      cleanup(withNew, found(finding('a', 'code'), finding('b', 'code')), closed('a', 'b')),
      facts(a, b),
      TODAY,
    );
    const after = Object.fromEntries(tasks.map((task) => [task.id, task.after]));
    expect([after['a.deregister'], after['b.deregister']]).toEqual([[], ['a.deregister']]);
    const planned = plan.days.flatMap((day) => day.tasks);
    expect(planned.indexOf('a.deregister')).toBeLessThan(planned.indexOf('b.deregister'));
  });

  it('cancels nothing while the number is kept', () => {
    const { tasks, plan } = situationOf(
      cleanup(withNew, { type: 'set', facts: { keep: true } }, found(finding('a', 'code'))),
      facts(platform({ id: 'a' })),
      TODAY,
    );
    expect(tasks.map(({ operation }) => operation)).toEqual(['cheapest-plan', 'top-up', 'change']);
    expect(plan).toMatchObject({ earliestSafeDay: null, feasible: true });
  });
});
