import { addDays } from '../../src/cleanup/days/day.js';
import type { Cleanup } from '../../src/cleanup/record/cleanup.js';
import { LEVELS, type Task } from '../../src/cleanup/types.js';
import { cleanup, TODAY } from './heart.js';

/** An account that is sure. */
const DANGERS: Record<Task['exposure'], number> = { critical: 8, high: 4, medium: 2, low: 1 };

/** A task of which only what a test is about is said: an app's, ten minutes, no wait, the old number needed. */
export const task = (sketch: Partial<Task> & { id: string }): Task => ({
  binding: sketch.id,
  name: sketch.id,
  operation: 'change',
  state: 'todo',
  exposure: 'medium',
  danger: DANGERS[sketch.exposure ?? 'medium'],
  hurtsNow: false,
  asksMoney: false,
  until: null,
  note: null,
  reason: null,
  since: null,
  reopenedBy: null,
  needsOldNumber: 'required',
  waitDays: sketch.plannedWaitDays ?? 0,
  waitKnown: true,
  plannedWaitDays: 0,
  codeAfterWait: false,
  notBefore: null,
  minutes: 10,
  place: 'anywhere',
  startOn: null,
  endOn: null,
  startBy: null,
  finishBy: null,
  basis: 'general',
  steps: [],
  after: [],
  prefers: [],
  ready: true,
  heldBy: [],
  covers: [],
  notes: [],
  cautions: [],
  accounts: null,
  instead: [],
  ...sketch,
});

/** The tasks and the cancellation behind them all. */
export const withCancellation = (tasks: readonly Task[]): Task[] => [
  ...tasks,
  task({
    id: 'cancel',
    operation: 'cancel-number',
    danger: 0,
    minutes: 45,
    place: 'counter',
    after: tasks.map(({ id }) => id),
  }),
];

/** A cleanup at a pace, begun long ago so that only its tasks bind the day. */
export const at = (pace: Partial<Cleanup['pace']>, more: Partial<Cleanup> = {}): Cleanup => {
  const begun = cleanup();
  return { ...begun, createdAt: '2026-01-01T04:00:00.000Z', pace: { ...begun.pace, ...pace }, ...more };
};

/** Numbers that look random and are the same every time (mulberry32). */
export function dice(seed: number): { below(limit: number): number; chance(part: number): boolean } {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { below: (limit) => Math.floor(next() * limit), chance: (part) => next() < part };
}

export type Dice = ReturnType<typeof dice>;

const pick = <T>(from: readonly T[], { below }: Dice): T => from[below(from.length)] as T;

/** A task as it comes, after some of those before it. */
function randomTask(index: number, before: readonly Task[], waits: readonly number[], roll: Dice): Task {
  const place = pick(['anywhere', 'anywhere', 'anywhere', 'office-hours', 'counter'] as const, roll);
  const waiting = roll.chance(0.1);
  const state = waiting ? 'waiting' : pick(STATES, roll);
  const since = state === 'claimed' || state === 'verified' ? addDays(TODAY, -roll.below(20)) : null;
  const instead = OTHERS.filter(() => roll.chance(0.2)).map((operation) => ({
    operation,
    needsOldNumber: pick(['required', 'alternative', 'unknown', 'not-needed'] as const, roll),
    plannedWaitDays: pick(waits, roll),
    codeAfterWait: false,
    notBefore: null,
    minutes: pick([10, 20, 30], roll),
    place: 'anywhere' as const,
  }));
  return task({
    id: `t${index}`,
    exposure: pick(LEVELS, roll),
    minutes: place === 'counter' ? pick([45, 55, 65, 200], roll) : pick([10, 15, 20, 25, 30, 40, 150], roll),
    operation: roll.chance(0.05) ? 'carrier-proof' : 'change',
    place,
    plannedWaitDays: pick(waits, roll),
    codeAfterWait: roll.chance(0.1),
    needsOldNumber: pick(['required', 'alternative', 'unknown', 'not-needed'], roll),
    notBefore: roll.chance(0.15) ? addDays(TODAY, roll.below(12)) : null,
    state,
    since,
    until: waiting ? addDays(TODAY, roll.below(8)) : null,
    after: before.filter(() => roll.chance(0.6 / (before.length + 1))).map(({ id }) => id),
    instead,
  });
}

const OTHERS = ['change', 'unbind'] as const;
const STATES = [
  ...new Array<'todo'>(12).fill('todo'),
  'doing',
  'blocked',
  'claimed',
  'verified',
  'skipped',
] as const;

/** Some tasks, a pace and times away. */
export function randomCleanup(
  count: number,
  roll: Dice,
  waits = [0, 0, 0, 1, 2, 3, 5, 7],
): { of: Cleanup; tasks: Task[] } {
  const tasks: Task[] = [];
  for (let index = 0; index < count; index++) tasks.push(randomTask(index, tasks, waits, roll));
  const from = addDays(TODAY, roll.below(10));
  const of = at({
    minutesWeekday: pick([0, 15, 30, 45, 60, 120], roll),
    minutesWeekend: pick([30, 60, 120], roll),
    away: roll.chance(0.3) ? [{ from, to: addDays(from, roll.below(4)) }] : [],
    watchDays: pick([0, 3, 14], roll),
  });
  const createdAt = roll.chance(0.2) ? '2026-11-20T17:00:00.000Z' : of.createdAt;
  const verified = tasks.filter(({ state }) => state === 'verified');
  const marks = Object.fromEntries(
    verified.map(({ id, since }) => [
      id,
      { state: 'verified' as const, on: since ?? TODAY, claimedOn: addDays(since ?? TODAY, -5) },
    ]),
  );
  return { of: { ...of, createdAt, marks }, tasks };
}

/** The waits of the catalog's closings, as often as they are there about; all else mostly holds at once. */
const CLOSING_WAITS = [0, 5, 5, 7, 10, 15, 21, 21, 21, 21, 30, 45, 60];
const OTHER_WAITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 5, 7];

/**
 * Accounts as somebody has them: a third is closed, some need a visit or a call, a few mailboxes and openers come
 * before or after many.
 */
export function randomAccounts(count: number, roll: Dice): Task[] {
  const tasks = Array.from({ length: count }, (_, index) => randomAccount(`a${index}`, roll));
  const mailboxes = tasks.filter(({ operation }) => operation === 'change').slice(0, 2);
  const openers = tasks.filter(({ operation }) => operation === 'deregister').slice(0, 2);
  const others = tasks.filter((one) => !mailboxes.includes(one) && !openers.includes(one));
  for (const one of others) if (roll.chance(0.15)) one.after = mailboxes.map(({ id }) => id);
  for (const opener of openers) opener.after = others.filter(() => roll.chance(0.1)).map(({ id }) => id);
  return tasks;
}

function randomAccount(id: string, roll: Dice): Task {
  const closes = roll.chance(0.33);
  const place = pick(PLACES, roll);
  return task({
    id,
    operation: closes ? 'deregister' : 'change',
    exposure: pick(LEVELS, roll),
    minutes: MINUTES[place] + 5 * roll.below(4),
    place,
    plannedWaitDays: pick(closes ? CLOSING_WAITS : OTHER_WAITS, roll),
    codeAfterWait: closes && roll.chance(0.03),
    needsOldNumber: pick(['required', 'alternative', 'unknown', 'not-needed'], roll),
    notBefore: closes && roll.chance(0.05) ? addDays(TODAY, pick([14, 15, 30], roll)) : null,
  });
}

const PLACES: readonly Task['place'][] = [
  ...new Array(17).fill('anywhere'),
  'office-hours',
  'counter',
  'counter',
];
const MINUTES: Record<Task['place'], number> = { anywhere: 10, 'office-hours': 25, counter: 45 };
