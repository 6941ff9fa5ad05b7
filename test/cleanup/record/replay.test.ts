import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inventory } from '../../../src/cleanup/inventory/inventory.js';
import { apply, type Cleanup, type CleanupEvent, replay } from '../../../src/cleanup/record/cleanup.js';
import { mergeFindings } from '../../../src/cleanup/record/findings.js';
import { cleanup, facts, finding, found, platform } from '../../support/heart.js';

const PLATFORMS = ['a', 'b', 'c'];
const KINDS = ['code', 'notice', 'by-hand', 'official'] as const;
const STATES = ['doing', 'claimed', 'todo', 'skipped'] as const;
const at = '2026-11-20T04:00:00.000Z';

const someFinding = fc
  .tuple(fc.constantFrom(...PLATFORMS), fc.constantFrom(...KINDS), fc.constantFrom('2026-10-01', ''))
  .map(([id, kind, day]) => finding(id, kind, day));
const mark = fc
  .tuple(fc.constantFrom(...PLATFORMS, '__proto__'), fc.constantFrom(...STATES))
  .map(
    ([id, state]): CleanupEvent => ({ at, type: 'task-marked', task: id, mark: { state, on: '2026-11-20' } }),
  );
const event: fc.Arbitrary<CleanupEvent> = fc.oneof(
  fc.array(someFinding, { maxLength: 3 }).map((findings): CleanupEvent => ({ at, ...found(...findings) })),
  mark,
  fc.constantFrom<CleanupEvent>(
    { at, type: 'operation-chosen', operations: { a: 'change' } },
    { at, type: 'answered', key: 'carrier', value: 'mobile' },
    { at, type: 'set', facts: { carrier: 'unicom' } },
    { at, type: 'continued', track: 'recover-accounts', cancelledOn: null },
  ),
);
const events = fc.array(event, { maxLength: 20 });

const created: CleanupEvent = {
  at,
  type: 'created',
  id: 'one',
  track: 'prepare-cancel',
  number: '13800138000',
};

test('all events replayed at once make what they make one by one, and change nothing that was made before', () => {
  fc.assert(
    fc.property(events, (those) => {
      const oneByOne = those.reduce<{ now: Cleanup; before: [Cleanup, string][] }>(
        ({ now, before }, one) => ({
          now: apply(now, one),
          before: [...before, [now, JSON.stringify(now)]],
        }),
        { now: replay([created]), before: [] },
      );
      expect(replay([created, ...those])).toEqual(oneByOne.now);
      for (const [then, text] of oneByOne.before) expect(JSON.stringify(then)).toBe(text);
    }),
  );
});

test('findings put to the same list twice are the same twice', () => {
  fc.assert(
    fc.property(fc.array(someFinding), fc.array(someFinding), fc.array(someFinding), (old, one, two) => {
      const list = mergeFindings([], old);
      const first = mergeFindings(list, one);
      const text = JSON.stringify(first);
      expect(mergeFindings(list, two)).toEqual(mergeFindings([...list], two));
      expect(JSON.stringify(first)).toBe(text);
      expect(mergeFindings(list, one)).toEqual(first);
    }),
  );
});

test('marking tasks changes no inventory', () => {
  const known = facts(...PLATFORMS.map((id) => platform({ id })));
  fc.assert(
    fc.property(events, fc.array(mark), (those, marks) => {
      const before = replay([created, ...those]);
      expect(inventory(marks.reduce(apply, before), known)).toEqual(inventory(before, known));
    }),
  );
  expect(inventory(cleanup(found(finding('a', 'code'))), known)).not.toEqual([]);
});
