import { describe, expect, it } from 'vitest';
import type { Platform } from '../../../src/catalog/types.js';
import { suggestOperation, unsettledOperations } from '../../../src/cleanup/checklist/operation-choice.js';
import { inventory } from '../../../src/cleanup/inventory/inventory.js';
import type { Cleanup } from '../../../src/cleanup/record/cleanup.js';
import { situationOf } from '../../../src/cleanup/situation.js';
import { cleanup, facts, finding, found, operation, platform, TODAY } from '../../support/heart.js';

const withNew = { type: 'set', facts: { newNumber: '13800100500' } } as const;

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
