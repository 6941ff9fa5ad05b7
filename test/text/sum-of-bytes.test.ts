import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compiledInPlace, inPlaceByLoop, type SummedBytes } from '../../src/text/sum-of-bytes.js';

const summed = (way: (length: number) => SummedBytes | null, content: Uint8Array): string | undefined => {
  const place = way(content.length);
  place?.bytes.set(content);
  return place?.sum();
};

it('is the same compiled and in a loop', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(summed(compiledInPlace, bytes)).toBe(summed(inPlaceByLoop, bytes));
    }),
  );
  const large = new Uint8Array(300_001).map((_, at) => at * 7);
  for (const length of [300_001, 65_537, 65_536, 65_535, 0]) {
    const bytes = large.subarray(300_001 - length);
    expect(summed(compiledInPlace, bytes)).toBe(summed(inPlaceByLoop, bytes));
  }
});

it('stays where it is, whatever is summed elsewhere, and follows what is written on it', () => {
  const one = compiledInPlace(20) as SummedBytes;
  one.bytes.fill(7);
  const sum = one.sum();
  const other = compiledInPlace(500_000) as SummedBytes;
  other.bytes.fill(9);
  expect(other.sum()).not.toBe(sum);
  expect([...one.bytes]).toEqual(Array(20).fill(7));
  expect(one.sum()).toBe(sum);
  expect(one.bytes.byteOffset % 16).toBe(0);
  one.bytes[19] = 8;
  expect(one.sum()).not.toBe(sum);
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
        const sum = summed(inPlaceByLoop, bytes);
        expect(summed(inPlaceByLoop, other)).not.toBe(sum);
        expect(summed(inPlaceByLoop, bytes.subarray(1))).not.toBe(sum);
      },
    ),
  );
});
