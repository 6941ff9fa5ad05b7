import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compiledSum, shortSumOfBytes, sumInLoop } from '../../src/text/sum-of-bytes.js';

it('is the same compiled and in a loop, whatever was summed before', () => {
  const compiled = compiledSum();
  expect(compiled).not.toBeNull();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(compiled?.(bytes)).toBe(sumInLoop(bytes));
    }),
  );
  const large = new Uint8Array(300_001).map((_, at) => at * 7);
  for (const length of [300_001, 65_537, 65_536, 65_535, 0, 300_000]) {
    const bytes = large.subarray(300_001 - length);
    expect(compiled?.(bytes)).toBe(sumInLoop(bytes));
  }
});

it('finds every change within four bytes, and what is cut off or added', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (bytes, at, by) => {
        const other = bytes.slice();
        const place = at % bytes.length;
        other[place] = ((other[place] as number) + by) % 256;
        expect(shortSumOfBytes(other)).not.toBe(shortSumOfBytes(bytes));
        expect(shortSumOfBytes(bytes.subarray(1))).not.toBe(shortSumOfBytes(bytes));
      },
    ),
  );
});
