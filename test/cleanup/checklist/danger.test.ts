import { describe, expect, it } from 'vitest';
import { dangerOf } from '../../../src/cleanup/checklist/danger.js';
import { type Binding, LEVELS } from '../../../src/cleanup/types.js';
import { TODAY } from '../../support/heart.js';

const binding = (sketch: Partial<Binding>): Binding => ({
  id: 'a',
  platform: 'a',
  name: 'a',
  category: 'payment',
  confidence: 'confirmed',
  exposure: { level: 'critical', reasons: [] },
  evidence: [],
  dismissed: false,
  ...sketch,
});

const codes = (count: number, last: string | null, confidence: Binding['confidence'] = 'likely'): Binding =>
  binding({
    confidence,
    evidence: [{ source: 'sms-backup-restore', kind: 'code', count, first: last, last }],
  });

describe('the danger of an account', () => {
  it('halves from level to level, and is less where the account is less sure', () => {
    const ofLevels = LEVELS.map((level) => dangerOf([binding({ exposure: { level, reasons: [] } })], TODAY));
    expect(ofLevels).toEqual([8, 4, 2, 1]);
    const of = (confidence: Binding['confidence']) => dangerOf([binding({ confidence })], TODAY);
    expect(of('confirmed')).toBeGreaterThan(of('likely'));
    expect(of('likely')).toBeGreaterThan(of('possible'));
  });

  it('is less than that of any sure account where one old code is all that is known', () => {
    const least = dangerOf(
      [binding({ confidence: 'likely', exposure: { level: 'low', reasons: [] } })],
      TODAY,
    );
    expect(dangerOf([codes(1, '2024-03-01')], TODAY)).toBeLessThan(least);
    for (const more of [
      codes(2, '2024-03-01'),
      codes(1, '2026-10-01'),
      codes(1, '2024-03-01', 'confirmed'),
    ]) {
      expect(dangerOf([more], TODAY)).toBeGreaterThan(least);
    }
  });

  it('is that of the worst of those that one task settles', () => {
    const low = binding({ exposure: { level: 'low', reasons: [] } });
    expect(dangerOf([low, binding({})], TODAY)).toBe(8);
  });
});
