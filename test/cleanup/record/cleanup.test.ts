import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasAll } from '../../../src/cleanup/record/cleanup.js';
import { type Counted, type DayCounts, notBefore } from '../../../src/cleanup/record/evidence.js';
import { mergeCounted } from '../../../src/cleanup/record/tally.js';
import { cleanup, finding, found } from '../../support/heart.js';

const counts = fc.dictionary(
  fc.constantFrom('', '2026-01-01', '2026-01-02', '2026-01-03'),
  fc.integer({ min: 1, max: 9 }),
) as fc.Arbitrary<DayCounts>;

describe('counts per day of the same messages', () => {
  it('come out the same in whatever order and however often they are put together', () => {
    fc.assert(
      fc.property(counts, counts, counts, (a, b, c) => {
        const together = (x: DayCounts, y: DayCounts) => mergeCounted({ days: x }, { days: y }).days;
        expect(together(a, a)).toEqual(a);
        expect(together(a, b)).toEqual(together(b, a));
        expect(together(together(a, b), c)).toEqual(together(a, together(b, c)));
      }),
    );
  });

  it('count a message once that both have, by its mark', () => {
    const marked = fc
      .array(fc.constantFrom('AAA', 'AAB', 'ABA', 'BAA', 'BBB'), { minLength: 1, maxLength: 6 })
      .map((marks): Counted => ({ days: { d: marks.length }, marks: { d: marks.sort().join('') } }));
    fc.assert(
      fc.property(marked, marked, marked, (a, b, c) => {
        expect(mergeCounted(a, a)).toEqual(a);
        expect(mergeCounted(a, b)).toEqual(mergeCounted(b, a));
        expect(mergeCounted(mergeCounted(a, b), c)).toEqual(mergeCounted(a, mergeCounted(b, c)));
      }),
    );
    expect(
      mergeCounted({ days: { d: 2 }, marks: { d: 'AAABBB' } }, { days: { d: 2 }, marks: { d: 'BBBCCC' } }),
    ).toEqual({ days: { d: 3 }, marks: { d: 'AAABBBCCC' } });
  });
});

describe('a day of which another export has more, without marks', () => {
  it('keeps no marks of a part of its messages', () => {
    const read = finding('alipay', 'code');
    const part = { ...read, days: { '2026-01-01': 2 }, marks: { '2026-01-01': 'AAABBB' } };
    const more = { ...read, days: { '2026-01-01': 5 } };
    expect(cleanup(found(part), found(more)).findings).toEqual([more]);
  });
});

describe('exports read again', () => {
  it('show nothing that the cleanup lacks, those with more do', () => {
    const shown = (count: number) => ({
      findings: [{ ...finding('alipay', 'code'), days: { '2026-01-01': count } }],
      unknown: [{ signature: '某某健身', source: 'test', days: { '2026-01-01': count } }],
    });
    const known = cleanup({ type: 'found', ...shown(2) });
    expect([1, 2, 3].map((count) => hasAll(known, shown(count)))).toEqual([true, true, false]);
    expect(hasAll(known, { findings: [], unknown: [...shown(2).unknown, ...shown(2).unknown] })).toBe(true);
    expect(hasAll(known, { findings: [finding('qq', 'code')], unknown: [] })).toBe(false);
  });
});

describe('a finding, counted from a day on', () => {
  const read = { ...finding('alipay', 'code'), days: { '': 1, '2026-01-01': 2, '2026-06-01': 3 } };

  it('keeps the days from then on and what has none', () => {
    expect(notBefore(read, '2026-06-01')?.days).toEqual({ '': 1, '2026-06-01': 3 });
    expect(notBefore({ ...read, days: { '2026-01-01': 2 } }, '2026-06-01')).toBeNull();
  });

  it('is whole where it is no message', () => {
    expect(notBefore({ ...read, kind: 'saved-login' }, '2026-06-01')?.days).toEqual(read.days);
  });
});

describe('a cleanup', () => {
  it('gains nothing from the same import a second time', () => {
    const once = cleanup(found(finding('alipay', 'code'), finding('alipay', 'marketing')));
    const twice = cleanup(
      found(finding('alipay', 'code'), finding('alipay', 'marketing')),
      found(finding('alipay', 'code'), finding('alipay', 'marketing')),
    );
    expect(twice.findings).toEqual(once.findings);
  });

  it('keeps apart what the person named, by name', () => {
    const own = (name: string) => ({ ...finding('x', 'by-hand'), platform: null, name });
    expect(cleanup(found(own('门禁'), own('健身房'))).findings).toHaveLength(2);
  });

  it('forgets neither a dismissal on re-import nor a confirmation', () => {
    const after = cleanup(
      found(finding('alipay', 'marketing')),
      { type: 'dismissed', bindings: ['alipay'] },
      found(finding('alipay', 'marketing', '2026-11-01')),
    );
    expect(after.dismissed).toEqual(['alipay']);
    expect(
      cleanup({ type: 'dismissed', bindings: ['a'] }, { type: 'confirmed', bindings: ['a'] }),
    ).toMatchObject({
      dismissed: [],
      confirmed: ['a'],
    });
    expect(
      cleanup({ type: 'dismissed', bindings: ['a'] }, { type: 'restored', bindings: ['a'] }).dismissed,
    ).toEqual([]);
  });
});
