import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CleanupEvent, replay } from '../../../src/cleanup/record/cleanup.js';
import { goneOn, isNumberGone } from '../../../src/cleanup/record/stage.js';

const at = '2026-12-01T04:00:00.000Z';
const created: CleanupEvent = {
  type: 'created',
  at,
  id: 'prepare-8000-1',
  track: 'prepare-cancel',
  number: '13800138000',
};
const begun: CleanupEvent = { type: 'begun', at };
const undone: CleanupEvent = { type: 'undone', at };
const dismissed = (binding: string): CleanupEvent => ({ type: 'dismissed', at, bindings: [binding] });
const done = (task: string): CleanupEvent => ({
  type: 'task-marked',
  at,
  task,
  mark: { state: 'claimed', on: '2026-12-10' },
});

/** Runs of what bindings were put aside in them; null: the one before is undone. */
const runs = fc.array(
  fc.oneof(
    fc.constant(null),
    fc.array(fc.constantFrom('qq', 'wechat', 'jd', 'cmb'), { minLength: 1, maxLength: 3 }),
  ),
  { maxLength: 12 },
);

describe('undoing', () => {
  it('takes back whole runs, the last one first, and never how the cleanup began', () => {
    fc.assert(
      fc.property(runs, (told) => {
        const events = told.flatMap((run) => (run === null ? [undone] : [begun, ...run.map(dismissed)]));
        const stack: string[][] = [];
        for (const run of told) {
          if (run === null) stack.pop();
          else stack.push(run);
        }
        const expected = replay([created, dismissed('alipay'), ...stack.flat().map(dismissed)]);
        expect(replay([created, dismissed('alipay'), ...events])).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe('going on in another track', () => {
  it('keeps what was settled, chooses the rest anew, and knows since when the number is gone', () => {
    const before = replay([
      created,
      {
        type: 'operation-chosen',
        at,
        operations: { zhihu: 'change', wechat: 'change', douban: 'deregister' },
      },
      done('zhihu.change'),
      {
        type: 'task-marked',
        at,
        task: 'douban.deregister',
        mark: { state: 'waiting', on: '2026-12-09', until: '2026-12-24' },
      },
      { type: 'answered', at, key: 'finished', value: true },
      done('china-mobile.cancel-number'),
    ]);
    expect([isNumberGone(before), goneOn(before)]).toEqual([true, '2026-12-10']);
    const after = replay([
      created,
      {
        type: 'operation-chosen',
        at,
        operations: { zhihu: 'change', wechat: 'change', douban: 'deregister' },
      },
      done('zhihu.change'),
      {
        type: 'task-marked',
        at,
        task: 'douban.deregister',
        mark: { state: 'waiting', on: '2026-12-09', until: '2026-12-24' },
      },
      { type: 'answered', at, key: 'finished', value: true },
      done('china-mobile.cancel-number'),
      { type: 'continued', at, track: 'recover-accounts', cancelledOn: '2026-12-10' },
    ]);
    expect(after).toMatchObject({
      track: 'recover-accounts',
      cancelledOn: '2026-12-10',
      operations: { zhihu: 'change', douban: 'deregister' },
      marks: before.marks,
      answers: {},
    });
    expect(isNumberGone(after)).toBe(true);
    // the carrier gave it back
    const back = replay([
      created,
      done('china-mobile.cancel-number'),
      { type: 'continued', at, track: 'recover-accounts', cancelledOn: '2026-12-10' },
      done('china-mobile.restore-number'),
      { type: 'continued', at, track: 'prepare-cancel', cancelledOn: null },
    ]);
    expect([isNumberGone(back), goneOn(back)]).toEqual([false, null]);
  });
});
