import { describe, expect, it } from 'vitest';
import { exposureOf } from '../../../src/cleanup/inventory/exposure.js';
import { inventory } from '../../../src/cleanup/inventory/inventory.js';
import type { EvidenceKind } from '../../../src/cleanup/record/evidence.js';
import { cleanup, facts, finding, found, platform } from '../../support/heart.js';

const confidenceOf = (...kinds: EvidenceKind[]): string | undefined =>
  inventory(cleanup(found(...kinds.map((kind) => finding('a', kind)))), facts(platform({ id: 'a' }))).find(
    (binding) => binding.id === 'a',
  )?.confidence;

describe('the inventory', () => {
  it.each([
    [['marketing'], 'possible'],
    [['collection'], 'possible'],
    [['saved-login-other'], 'possible'],
    [['code'], 'likely'],
    [['notice'], 'likely'],
    [['transaction'], 'likely'],
    [['saved-login'], 'likely'],
    [['marketing', 'code'], 'likely'],
    [['marketing', 'official'], 'confirmed'],
    [['by-hand'], 'confirmed'],
  ] as [EvidenceKind[], string][])('takes %j as %s', (kinds, confidence) =>
    expect(confidenceOf(...kinds)).toBe(confidence),
  );

  it('sums evidence per source and kind with its first and last day', () => {
    const [binding] = inventory(
      cleanup(found(finding('a', 'code', '2024-01-05', 2)), found(finding('a', 'code', '2026-03-01', 1))),
      facts(platform({ id: 'a', category: 'bank', holds: ['money'], smsLogin: 'alone' })),
    );
    expect(binding?.evidence).toEqual([
      { source: 'sms-backup-restore', kind: 'code', count: 3, first: '2024-01-05', last: '2026-03-01' },
    ]);
  });

  it('puts the most exposed first and keeps the dismissed, marked', () => {
    const bindings = inventory(
      cleanup(found(finding('dull', 'code'), finding('drive', 'code')), {
        type: 'dismissed',
        bindings: ['drive'],
      }),
      facts(
        platform({ id: 'dull', smsLogin: 'none' }),
        platform({ id: 'drive', category: 'cloud-storage', holds: ['files'], smsLogin: 'alone' }),
      ),
    );
    expect(bindings.map(({ id, dismissed }) => [id, dismissed])).toEqual([
      ['drive', true],
      ['carrier', false],
      ['dull', false],
    ]);
  });

  it("always has the carrier's own account, under its entry where the carrier is known", () => {
    const bindings = inventory(
      cleanup({ type: 'set', facts: { carrier: 'mobile' } }),
      facts(platform({ id: 'china-mobile', name: { zh: '中国移动', en: 'China Mobile' } })),
    );
    expect(bindings).toMatchObject([{ id: 'china-mobile', name: '中国移动', confidence: 'confirmed' }]);
  });

  it("holds a platform of the person's own under a stable id", () => {
    const own = (name: string) => ({ ...finding('', 'by-hand'), platform: null, name });
    const ids = inventory(cleanup(found(own('Gym A'), own('gym  a'))), facts()).map(({ id }) => id);
    expect(ids).toContain('own-gym-a');
    expect(ids.filter((id) => id.startsWith('own-'))).toHaveLength(1);
  });
});

describe('exposure', () => {
  it.each([
    [{ category: 'cloud-storage', holds: ['files'], smsLogin: 'alone' }, false, 'critical'],
    [{ category: 'bank', holds: ['money'], smsLogin: 'second-factor' }, false, 'critical'],
    [{ category: 'email', holds: ['messages'], smsLogin: 'unknown' }, false, 'critical'],
    [{ category: 'bank', holds: ['money'], smsLogin: 'none' }, false, 'high'],
    [{ category: 'loan', holds: ['credit'], smsLogin: 'unknown' }, false, 'high'],
    [{ category: 'travel', holds: ['identity', 'money'], smsLogin: 'alone' }, false, 'high'],
    [{ category: 'travel', holds: ['identity', 'money'], smsLogin: 'second-factor' }, false, 'medium'],
    [{ category: 'food', holds: ['money', 'orders'], smsLogin: 'alone' }, false, 'medium'],
    [{ category: 'food', holds: ['money', 'orders'], smsLogin: 'alone' }, true, 'high'],
    [{ category: 'shopping', holds: ['orders', 'location'], smsLogin: 'alone' }, false, 'medium'],
    [{ category: 'shopping', holds: ['orders'], smsLogin: 'alone' }, false, 'low'],
    [{ category: 'government', holds: ['identity'], smsLogin: 'none' }, false, 'low'],
    [{ category: 'tool', holds: [], smsLogin: 'alone' }, false, 'low'],
    [{ category: 'smart-home', holds: ['devices', 'location'], smsLogin: 'unknown' }, false, 'medium'],
    [{ category: 'transport', holds: ['devices', 'location', 'identity'], smsLogin: 'alone' }, false, 'high'],
    [{ category: 'smart-home', holds: ['devices'], smsLogin: 'unknown' }, false, 'low'],
  ] as const)('of %j (opens others: %s) is %s', (sketch, opensOthers, level) => {
    const entry = platform({ id: 'x', ...sketch, holds: [...sketch.holds] });
    expect(exposureOf(entry, opensOthers).level).toBe(level);
  });

  it('always comes with reasons, also for what the person named', () => {
    expect(exposureOf(undefined, false).reasons).toEqual(['own-unknown']);
    expect(exposureOf(platform({ id: 'x', holds: ['photos'], smsLogin: 'alone' }), true).reasons).toEqual([
      'sms-opens',
      'reaches-photos',
      'opens-others',
    ]);
  });
});
