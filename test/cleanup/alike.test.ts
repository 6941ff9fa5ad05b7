import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asAlike, fromAlike } from '../../src/cleanup/alike.js';

/** Objects that have fields in common, and now and then others, or in another order. */
const anyObject = fc.oneof(
  fc.record({
    id: fc.string(),
    note: fc.constantFrom(null, null, 'call'),
    steps: fc.constantFrom([], [], ['open', 'tap']),
    exposure: fc.record({ level: fc.constantFrom('low', 'high'), reasons: fc.array(fc.string()) }),
  }),
  fc.record({ note: fc.constant(null), id: fc.string() }),
  fc.dictionary(fc.string(), fc.jsonValue()),
);

const onDisk = (value: unknown) => JSON.parse(JSON.stringify(value));

test('any list of objects comes back from the disk as it was, its fields in their order', () => {
  fc.assert(
    fc.property(fc.array(anyObject, { maxLength: 12 }), (list) => {
      const given = onDisk(list);
      expect(JSON.stringify(fromAlike(onDisk(asAlike(given))))).toBe(JSON.stringify(given));
    }),
    { numRuns: 500, seed: 1 },
  );
});

test('a field that is there without a value is none, whatever the others have there', () => {
  const list = Array.from({ length: 10 }, (_, n) => ({ id: `${n}`, of: n === 3 ? undefined : 'mother' }));
  expect(fromAlike(onDisk(asAlike(list)))).toEqual(onDisk(list));
});

test('what thousands have alike is kept once', () => {
  const list = Array.from({ length: 1000 }, (_, n) => ({
    id: `own-${n}.change`,
    note: null,
    steps: ['Open the app', 'Tap the number'],
    after: [],
  }));
  expect(JSON.stringify(asAlike(list)).length).toBeLessThan(JSON.stringify(list).length / 3);
});
