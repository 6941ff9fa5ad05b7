import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  keepList,
  keepNamed,
  keepWhole,
  type Line,
  listIn,
  namedIn,
  wholeIn,
} from '../../src/cleanup/kept-list.js';

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

/** As it comes back from the disk. */
const onDisk = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
const again = (lines: readonly Line[]): object[] => listIn(lines.map((line) => Buffer.from(line)).values());

test('any list of objects comes back from the disk as it was, its fields in their order', () => {
  fc.assert(
    fc.property(fc.array(anyObject, { maxLength: 12 }), (list) => {
      const given = onDisk(list);
      expect(JSON.stringify(again(keepList(given)))).toBe(JSON.stringify(given));
    }),
    { numRuns: 500, seed: 1 },
  );
});

/** Changes of an object: a field gets another value, is added, goes. */
const anyChange = fc.record({
  place: fc.nat(),
  how: fc.oneof(
    fc.record({ note: fc.constantFrom(null, 'call', 'write') }),
    fc.record({ steps: fc.constantFrom([], ['open'], ['open', 'tap']) }),
    fc.record({ id: fc.string() }),
    fc.record({ added: fc.jsonValue() }),
    fc.record({ note: fc.constant(undefined) }),
    anyObject,
  ),
});

test('a list with changes comes back as it was changed, though only they are written anew', () => {
  let taken = 0;
  fc.assert(
    fc.property(
      fc.array(anyObject, { maxLength: 12 }),
      fc.array(anyChange, { maxLength: 5 }),
      (list, changes) => {
        let lines = keepList(onDisk(list));
        for (const { place, how } of changes) {
          const before = again(lines);
          const changed = before.map((one, at) => (at === place % before.length ? { ...one, ...how } : one));
          lines = keepList(changed, before);
          taken += lines.filter((line) => typeof line !== 'string').length;
          expect(JSON.stringify(again(lines))).toBe(JSON.stringify(changed));
        }
      },
    ),
    { numRuns: 500, seed: 1 },
  );
  expect(taken).toBeGreaterThan(500);
});

test('objects by their names come back under them, also where one is called like nothing else, and with changes', () => {
  const anyNamed = fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__')), anyObject, { maxKeys: 8 });
  const read = (lines: readonly Line[]): Record<string, object> =>
    namedIn(lines.map((line) => Buffer.from(line)).values());
  fc.assert(
    fc.property(anyNamed, fc.string(), anyObject, (named, name, changed) => {
      const given = onDisk(named);
      const before = read(keepNamed(given));
      expect(JSON.stringify(before)).toBe(JSON.stringify(given));
      const after = { ...before, [name]: onDisk(changed) };
      expect(JSON.stringify(read(keepNamed(after, before)))).toBe(JSON.stringify(after));
    }),
    { numRuns: 500, seed: 1 },
  );
});

test('an object that is read is kept again as it lies', () => {
  const line = Buffer.from(keepWhole({ wechat: 'change' }));
  const value = wholeIn([line].values());
  expect(value).toEqual({ wechat: 'change' });
  expect(keepWhole(value)).toBe(line);
});

test('of a list that is read only what changed is written anew', () => {
  const list = Array.from({ length: 100 }, (_, n) => ({
    id: `own-${n}.change`,
    state: 'todo',
    steps: ['Tap'],
  }));
  const before = again(keepList(list));
  const changed = before.map((one, place) => (place === 7 ? { ...one, state: 'claimed' } : one));
  expect(keepList(changed, before).map((line) => typeof line)).toEqual([
    'string',
    'object',
    'string',
    'object',
  ]);
  expect(keepList(before).slice(1).every(Buffer.isBuffer)).toBe(true);
});

test('a field that is there without a value is none, whatever the others have there', () => {
  const list = Array.from({ length: 10 }, (_, n) => ({ id: `${n}`, of: n === 3 ? undefined : 'mother' }));
  expect(again(keepList(list))).toEqual(onDisk(list));
});

test('what thousands have alike is kept once', () => {
  const list = Array.from({ length: 1000 }, (_, n) => ({
    id: `own-${n}.change`,
    note: null,
    steps: ['Open the app', 'Tap the number'],
    after: [],
    days: n % 7,
  }));
  expect(keepList(list).join('').length).toBeLessThan(JSON.stringify(list).length / 4);
});
