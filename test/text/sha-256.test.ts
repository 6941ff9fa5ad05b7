import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compiledSha256, sha256 } from '../../src/text/sha-256.js';

const nodes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

it('is what Node sums, of every length around whole blocks and of long ones', () => {
  const all = new Uint8Array(200_000).map((_, at) => at * 31 + (at >> 8));
  for (const length of [...Array.from({ length: 200 }, (_, at) => at), 65_535, 65_536, 65_537, 200_000]) {
    const bytes = all.subarray(0, length);
    expect(compiledSha256()?.update(bytes).digest('hex'), `${length}`).toBe(nodes(bytes));
  }
});

it('takes pieces, goes on from a copy, and can be asked more than once', () => {
  const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 300 }));
  fc.assert(
    fc.property(fc.array(piece), fc.array(piece), (pieces, more) => {
      const sum = compiledSha256();
      if (!sum) throw new Error('no WebAssembly');
      const bytes = (parts: (string | Uint8Array)[]): Buffer =>
        Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array)));
      for (const part of pieces) sum.update(part);
      const other = sum.copy();
      for (const part of more) other.update(part);
      expect(other.digest('hex')).toBe(nodes(bytes([...pieces, ...more])));
      expect(sum.digest('hex')).toBe(nodes(bytes(pieces)));
      expect(other.digest('hex')).toBe(nodes(bytes([...pieces, ...more])));
    }),
  );
});

it('is the same for what is too long to be summed so', () => {
  const bytes = new Uint8Array(300_000).fill(7);
  expect(sha256(bytes.length).update(bytes).digest('hex')).toBe(nodes(bytes));
});
