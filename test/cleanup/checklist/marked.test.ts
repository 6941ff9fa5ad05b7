import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseWorkCalendar } from '../../../src/calendar/chinese-work-calendar.js';
import { loadCircumstances } from '../../../src/catalog/circumstances.js';
import { loadCatalog } from '../../../src/catalog/file-catalog.js';
import { unsettledOperations } from '../../../src/cleanup/checklist/operation-choice.js';
import { addDays, type Day } from '../../../src/cleanup/days/day.js';
import { platformIdOf } from '../../../src/cleanup/inventory/binding-id.js';
import { inventory, type PlatformFacts } from '../../../src/cleanup/inventory/inventory.js';
import { CIRCUMSTANCE_VALUES, type ToldCircumstances } from '../../../src/cleanup/record/circumstances.js';
import {
  apply,
  type Cleanup,
  type CleanupEvent,
  type TaskState,
} from '../../../src/cleanup/record/cleanup.js';
import {
  keptSituation,
  type Situation,
  situationAfterMark,
  situationOf,
  toKeep,
} from '../../../src/cleanup/situation.js';
import { cleanup, facts, finding, found, TODAY } from '../../support/heart.js';

const catalog = loadCatalog();
const known: PlatformFacts = {
  ...facts(),
  platform: (id) => catalog.platform(platformIdOf(id)),
  calendar: chineseWorkCalendar(),
  circumstances: loadCircumstances(),
};
const IDS = catalog
  .cards()
  .slice(0, 120)
  .map(({ id }) => id);
const AT = '2026-11-24T04:00:00.000Z';

const anyTold = fc.record(
  Object.fromEntries(
    Object.entries(CIRCUMSTANCE_VALUES).map(([fact, values]) => [fact, fc.constantFrom(...values)]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<ToldCircumstances>;

const anyFacts = fc.record({
  carrier: fc.constantFrom('mobile' as const, 'unknown' as const),
  newNumber: fc.constantFrom('13800100500', '13800100500', '+447700900123', null),
  withoutNumber: fc.boolean(),
  keep: fc.constantFrom(false, false, false, true),
  cancelOn: fc.constantFrom(null, null, addDays(TODAY, 5), addDays(TODAY, 40)),
});

const anyMark = fc.record({
  // now and then the same one again
  task: fc.oneof(fc.nat(), fc.constantFrom(3, 4)),
  state: fc.constantFrom(
    ...(['claimed', 'claimed', 'doing', 'waiting', 'blocked', 'skipped', 'skipped', 'todo', 'todo'] as const),
  ),
  until: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
  later: fc.constantFrom(0, 0, 0, 1, 9),
});

/** A cleanup with what the program chooses for each account. */
function settled(one: Cleanup): Cleanup {
  const operations = unsettledOperations(one, inventory(one, known), known, TODAY);
  return apply(one, { type: 'operation-chosen', operations, at: AT });
}

/** What a mark does with a task. */
function kindOf({ tasks }: Situation, id: string, state: TaskState): keyof typeof NEVER {
  if (state === 'skipped') return 'left out';
  if (tasks.some((task) => task.id === id && task.state === 'skipped')) return 'taken up again';
  return state === 'todo' ? 'set back' : 'otherwise';
}
const NEVER = { 'set back': 0, 'left out': 0, 'taken up again': 0, otherwise: 0 };

/** As it comes back from the disk. */
const onDisk = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

/** A situation that is kept, and read another time. */
const again = (situation: Situation, today: Day, before?: Situation): Situation =>
  keptSituation(
    toKeep(situation, before).map((line) => Buffer.from(line)),
    known,
    today,
  );

/** A situation as JSON says it, and what is asked of it only at times. */
const whole = ({ say: _say, platform: _platform, ...situation }: Situation) => ({
  ...onDisk(situation),
  plan: JSON.stringify(situation.plan),
});

/** How often the short way was gone, by what it was gone for. */
const counts = new Map<string, number>();
const count = (what: string): unknown => counts.set(what, (counts.get(what) ?? 0) + 1);

/** Marks one task after the other; what follows from each is the same by the short way, where there is one, as from the beginning. */
function liveThrough(
  begun: Cleanup,
  marks: readonly (typeof anyMark extends fc.Arbitrary<infer M> ? M : never)[],
): void {
  let one = settled(begun);
  let today = TODAY;
  let before = situationOf(one, known, today);
  for (const { task, state, until, later } of marks) {
    if (later > 0) {
      today = addDays(today, later);
      before = situationOf(one, known, today);
    }
    const id = before.tasks[task % before.tasks.length]?.id ?? '';
    const mark = { state, on: today, ...(until === undefined ? {} : { until: addDays(today, until) }) };
    one = apply(one, { type: 'task-marked', task: id, mark, at: AT } satisfies CleanupEvent);
    const anew = situationOf(one, known, today);
    const after = shortWay(before, one, id, today, anew);
    if (after) count(kindOf(before, id, state));
    before = after ?? anew;
  }
}

function shortWay(
  before: Situation,
  one: Cleanup,
  id: string,
  today: Day,
  anew: Situation,
): Situation | null {
  const kept = again(before, today);
  const after = situationAfterMark(kept, one, id, known, today);
  if (!after) return null;
  count(one.track);
  if (after.tasks.some(({ operation }) => operation === 'choose-number')) count('number to choose');
  if (after.tasks.some(({ operation }) => operation === 'freeze')) count('frozen');
  expect(whole(after)).toEqual(whole(anew));
  // what lies of the one before is taken again
  expect(whole(again(after, today, kept))).toEqual(whole(anew));
  return after;
}

test.each([
  ['prepare-cancel', 130, ['left out', 'taken up again', 'set back', 'otherwise', 'number to choose']],
  ['audit-new-number', 40, ['audit-new-number']],
  ['recover-accounts', 40, ['recover-accounts', 'frozen']],
] as const)(
  'what follows from a mark of %s is the same, worked out from what followed before or from the beginning',
  (track, numRuns, least) => {
    counts.clear();
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 2, maxLength: 14 }),
        anyFacts,
        fc.constantFrom({}, {}, null),
        anyTold,
        fc.boolean(),
        fc.array(anyMark, { minLength: 1, maxLength: 6 }),
        (ids, told, usual, circumstances, misused, marks) => {
          const begun = cleanup(
            found(...ids.map((id, place) => finding(id, place % 3 === 0 ? 'marketing' : 'code'))),
            { type: 'set', facts: told },
            { type: 'circumstances-told', told: usual ?? circumstances },
            { type: 'answered', key: 'misused', value: misused },
            { type: 'answered', key: 'misusedAt', value: ids.slice(0, 1) },
          );
          liveThrough({ ...begun, track }, marks);
        },
      ),
      { numRuns, seed: 1 },
    );
    for (const what of least) expect(counts.get(what) ?? 0, what).toBeGreaterThan(5);
  },
  180_000,
);

test('what a refusal calls for follows from no account’s own task', () => {
  const rules = known.circumstances.flatMap(({ tasks }) => tasks);
  const calls = rules.flatMap(({ ifRefused }) => ifRefused ?? []);
  expect(calls.length).toBeGreaterThan(0);
  for (const operation of ['change', 'unbind', 'deregister', 'recover', 'new-owner']) {
    expect(calls).not.toContain(operation);
  }
});
