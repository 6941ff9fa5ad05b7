import { describe, expect, it } from 'vitest';
import { situationOf } from '../../../src/cleanup/situation.js';
import { cleanup, facts, finding, found, operation, platform, TODAY } from '../../support/heart.js';

const withNew = { type: 'set', facts: { newNumber: '13800100500' } } as const;

const closed = (...ids: string[]) =>
  ({
    type: 'operation-chosen',
    operations: Object.fromEntries(ids.map((id) => [id, 'deregister' as const])),
  }) as const;

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
