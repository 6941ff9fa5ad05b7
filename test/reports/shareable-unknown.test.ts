import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareableUnknown } from '../../src/reports/shareable-unknown.js';

const entry = (signature: string, count = 1) => ({ signature, count, first: null, last: null });

describe('unknown signatures to share', () => {
  it('keep names of firms with their counts, most first', () => {
    expect(shareableUnknown([entry('示例网', 2), entry('某某超市', 5)], [])).toEqual({
      unknown: [
        { signature: '某某超市', count: 5 },
        { signature: '示例网', count: 2 },
      ],
      leftOut: 0,
    });
  });

  it('mask numbers and add up what is the same then', () => {
    const { unknown } = shareableUnknown(
      [entry('示例店1234', 2), entry('示例店5678', 3), entry('示例3店')],
      [],
    );
    expect(unknown).toEqual([
      { signature: '示例店****', count: 5 },
      { signature: '示例3店', count: 1 },
    ]);
  });

  it.each(['张三', '欧阳示例', '李医生', '小王', '13800138000', 'a@example.com', '示例家的小店'])(
    'leave out %s',
    (signature) => {
      expect(shareableUnknown([entry(signature)], ['示例家'])).toEqual({ unknown: [], leftOut: 1 });
    },
  );

  it('never hold four digits, however they are written, and lose no count', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('示', '例', '1', '２', '٣', '-', '店') })),
        (given) => {
          const { unknown, leftOut } = shareableUnknown(
            given.map((signature) => entry(signature)),
            [],
          );
          for (const { signature } of unknown) {
            expect((signature.match(/\p{Nd}/gu) ?? []).length).toBeLessThan(4);
          }
          expect(unknown.reduce((sum, { count }) => sum + count, leftOut)).toBe(given.length);
        },
      ),
    );
  });
});
