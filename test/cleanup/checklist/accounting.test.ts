import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountFor, heldByTasks, heldUntil, withHolds } from '../../../src/cleanup/checklist/accounting.js';
import { isOpen, progressOf } from '../../../src/cleanup/checklist/checklist.js';
import { situationOf } from '../../../src/cleanup/situation.js';
import type { Task } from '../../../src/cleanup/types.js';
import { cleanup, facts, finding, found, operation, platform, TODAY } from '../../support/heart.js';
import { dice, randomCleanup, task } from '../../support/planning.js';

const heldOf = (tasks: readonly Task[], id: string): Pick<Task, 'ready' | 'heldBy'> => {
  const { ready, heldBy } = withHolds(tasks, TODAY).find((one) => one.id === id) as Task;
  return { ready, heldBy };
};

const CLOSED = { type: 'operation-chosen', operations: { a: 'deregister', b: 'deregister' } } as const;

describe('the accounting of open tasks', () => {
  it('adds up: ready, held, waiting and stuck are all that is not settled, each once', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1 }), fc.integer({ min: 0, max: 30 }), (seed, count) => {
        const tasks = withHolds(randomCleanup(count, dice(seed)).tasks, TODAY);
        const { ready, held, waiting, stuck } = accountFor(tasks);
        const unsettled = tasks.filter((one) => isOpen(one) || one.state === 'waiting');
        expect([...ready, ...held, ...waiting, ...stuck].map(({ id }) => id).sort()).toEqual(
          unsettled.map(({ id }) => id).sort(),
        );
        const progress = progressOf(tasks);
        expect(progress.ready + progress.held + progress.stuck).toBe(progress.open);
        expect(progress.done + progress.skipped + progress.open + progress.waiting).toBe(tasks.length);
        // what was left out is settled, not done
        expect(progress.skipped).toBe(tasks.filter(({ state }) => state === 'skipped').length);
        for (const one of tasks) {
          const canBeDone = one.state === 'todo' || one.state === 'doing';
          expect(one.ready).toBe(canBeDone && one.heldBy.length === 0);
        }
      }),
      { numRuns: 100 },
    ));

  it('holds a task by what it needs as long as that is not over, stuck or left undone though it be', () => {
    for (const state of ['todo', 'doing', 'waiting', 'blocked', 'skipped'] as const) {
      const tasks = [task({ id: 'a', state }), task({ id: 'b', after: ['a'] })];
      expect(heldOf(tasks, 'b'), state).toEqual({ ready: false, heldBy: ['a'] });
    }
    for (const state of ['claimed', 'verified'] as const) {
      const tasks = [task({ id: 'a', state }), task({ id: 'b', after: ['a'] })];
      expect(heldOf(tasks, 'b'), state).toEqual({ ready: true, heldBy: [] });
    }
  });

  it('holds nothing by what had better come first', () => {
    for (const state of ['todo', 'blocked', 'skipped'] as const) {
      const tasks = [task({ id: 'a', state }), task({ id: 'b', prefers: ['a'] })];
      expect(heldOf(tasks, 'b'), state).toEqual({ ready: true, heldBy: [] });
    }
  });

  it('holds what must rest until its day, unless it was begun, and ignores needs that are not there', () => {
    const rests = { notBefore: '2026-12-24', after: ['gone'] };
    expect(heldOf([task({ id: 'a', ...rests })], 'a')).toEqual({ ready: false, heldBy: ['day:2026-12-24'] });
    expect(heldOf([task({ id: 'a', state: 'doing', ...rests })], 'a')).toEqual({ ready: true, heldBy: [] });
    const both = withHolds([task({ id: 'b' }), task({ id: 'a', ...rests, after: ['b'] })], TODAY)[1] as Task;
    expect([heldUntil(both), heldByTasks(both)]).toEqual(['2026-12-24', ['b']]);
  });

  it('does not hold the number for what is left undone on purpose', () => {
    const skip = { state: 'skipped', on: TODAY, reason: '不用了' } as const;
    const { tasks } = situationOf(
      cleanup(found(finding('a', 'code'), finding('b', 'code')), CLOSED, {
        type: 'task-marked',
        task: 'a.deregister',
        mark: skip,
      }),
      facts(...['a', 'b'].map((id) => platform({ id, ops: { deregister: operation() } }))),
      TODAY,
    );
    expect(tasks.find(({ id }) => id === 'carrier.cancel-number')?.heldBy).toEqual([
      'b.deregister',
      'carrier.account-query',
      'carrier.carrier-proof',
    ]);
  });
});
