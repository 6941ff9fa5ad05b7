import { describe, expect, it } from 'vitest';
import { findingsOfSenders } from '../../../src/cleanup/inventory/unknown-senders.js';
import type { UnknownSignature } from '../../../src/cleanup/record/evidence.js';

const seen = (kind: UnknownSignature['kind'] | null, ...days: string[]): UnknownSignature => ({
  signature: '示例论坛',
  source: 'sms-backup-restore',
  ...(kind ? { kind } : {}),
  days: Object.fromEntries(days.map((day) => [day, 1])),
});
const kindsOf = (unknown: UnknownSignature[], since: string | null = null): string[] =>
  findingsOfSenders(unknown, since).map(({ kind }) => kind);

describe('a sender that the catalog does not know has an account on the number', () => {
  it('where it sent codes on two days, or a code and a notice', () => {
    expect(kindsOf([seen('code', '2026-01-01', '2026-02-01')])).toEqual(['code']);
    expect(kindsOf([seen('code', '2026-01-01'), seen('notice', '2026-01-01')])).toEqual(['code', 'notice']);
    expect(kindsOf([seen('code', '2026-01-01'), seen('transaction', '')])).toEqual(['code', 'transaction']);
  });
  it('not where it sent one code, advertisements, or what an older version has kept', () => {
    expect(kindsOf([seen('code', '2026-01-01')])).toEqual([]);
    expect(kindsOf([seen('code', '2026-01-01', '')])).toEqual([]);
    expect(kindsOf([seen('marketing', '2026-01-01', '2026-02-01'), seen('code', '2026-03-01')])).toEqual([]);
    expect(kindsOf([seen('notice', '2026-01-01', '2026-02-01')])).toEqual([]);
    expect(kindsOf([seen(null, '2026-01-01', '2026-02-01')])).toEqual([]);
  });
  it('not for what came before the number was the person’s', () => {
    expect(kindsOf([seen('code', '2026-01-01', '2026-02-01')], '2026-01-15')).toEqual([]);
  });
});
