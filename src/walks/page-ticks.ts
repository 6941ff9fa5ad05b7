import { type Day, isPlannable } from '../cleanup/days/day.js';
import type { Cleanup, CleanupEvent, TaskMark, TaskState } from '../cleanup/record/cleanup.js';
import { lastingEvents } from '../cleanup/record/runs.js';
import { toldAt } from '../cleanup/record/told-at.js';
import type { Task } from '../cleanup/types.js';
import { Problem } from '../problem.js';
import { cleanLine } from '../text/clean.js';
import { holdsIdNumber } from '../text/id-number.js';
import type { Change } from './walk.js';

/** What a person ticked on the page: a task, when, and what they said of it. */
type PageTick = {
  task: string;
  /** `kept`: as it was, with a note */
  state: 'todo' | 'doing' | 'waiting' | 'claimed' | 'kept';
  /** instant, ISO 8601, by the clock of the device it was ticked on */
  at: string;
  until: Day | null;
  note: string | null;
  /** places of the steps ticked, from 0 */
  steps: number[];
};

/** What came back from a page; `base`: the last change to the cleanup that the page was made from. */
export type PageTicks = { cleanup: string; base: string; ticks: PageTick[] };

const BEGINS = 'numclean:1:';
/**
 * The code and its checksum, wherever they stand in a message; blanks that a chat put in are gone by then, and a shell into which
 * it was pasted took its last sign.
 */
const CODE = /numclean:1:([\w-]+):([0-9a-z]{1,7})(?:;|$)/;

const STATES: Record<string, PageTick['state']> = {
  o: 'todo',
  s: 'doing',
  w: 'waiting',
  d: 'claimed',
  k: 'kept',
};
/** No page has more tasks, and no note is longer. */
const MOST_TICKS = 5000;
const MOST_NOTE = 500;
const MOST_STEPS = 30;

/** What a person or a chat writes around the code; more than that is something else in which a code happens to stand. */
const MOST_AROUND = 2000;

/** Whether a text of which this is the beginning may bring ticks back. */
export const mayBringTicks = (head: string): boolean => head.replace(/\s+/g, '').includes(BEGINS);

/** Whether a text is meant to bring ticks back, be it whole or not. */
export function bringsTicks(text: string): boolean {
  const bare = text.replace(/\s+/g, '');
  return bare.includes(BEGINS) && bare.replace(/numclean:1:[\w:-]*/, '').length <= MOST_AROUND;
}

/**
 * Reads the short text that a page made, alone or inside a message.
 * @throws Problem `input.ticks-damaged` where it is cut short or changed
 */
export function readTicks(text: string, path: string): PageTicks {
  const [, code, sum] = CODE.exec(text.replace(/\s+/g, '')) ?? [];
  const damaged = (cause?: unknown): Problem =>
    new Problem('input.ticks-damaged', { path }, undefined, { cause });
  if (!code || checksum(code) !== sum) throw damaged();
  try {
    return asTicks(JSON.parse(Buffer.from(code, 'base64url').toString('utf8')));
  } catch (cause) {
    throw damaged(cause);
  }
}

/** FNV-1a of 32 bits, as the page's script reckons it. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

function asTicks(value: { c: unknown; b: unknown; t: unknown }): PageTicks {
  const { c, b, t } = value;
  if (typeof c !== 'string' || typeof b !== 'string' || !Array.isArray(t) || t.length > MOST_TICKS) {
    throw new TypeError('not what a page makes');
  }
  return { cleanup: c, base: new Date(b).toISOString(), ticks: t.map(asTick) };
}

function asTick(entry: unknown): PageTick {
  const [task, letter, seconds, until, note, steps] = entry as unknown[];
  const state = typeof letter === 'string' && Object.hasOwn(STATES, letter) ? STATES[letter] : undefined;
  if (typeof task !== 'string' || !state || typeof seconds !== 'number') throw new TypeError('no tick');
  const at = new Date(seconds * 1000).toISOString();
  if (!isPlannable(at.slice(0, 10))) throw new TypeError('no tick of these times');
  return {
    task,
    state,
    at,
    until: typeof until === 'string' && isPlannable(until) ? until : null,
    note: typeof note === 'string' && note.trim() !== '' ? cleanLine(note).slice(0, MOST_NOTE) : null,
    steps: typeof steps === 'number' ? stepsIn(steps) : [],
  };
}

/** A page tells its steps as the bits of one number. */
const stepsIn = (bits: number): number[] =>
  Array.from({ length: MOST_STEPS }, (_, place) => place).filter((place) => (bits >> place) & 1);

/** What became of each tick: every one of them is in exactly one of these lists. */
export type TakenTicks = {
  /** `before`: what the task was here; `clash`: it was changed here too since the page was made, but earlier */
  taken: { tick: PageTick; before: TaskState; clash: boolean; noteRefused: boolean }[];
  /** changed here after it was ticked: left as it is here */
  older: { tick: PageTick; here: TaskState }[];
  /** already so */
  same: PageTick[];
  /** not on the checklist any more, or settled by the number itself */
  unknown: PageTick[];
  /** something was changed here since the page was made */
  isOutdated: boolean;
};

/**
 * Puts ticks beside what is known here: of two changes to the same task the later one counts, by the clocks of both
 * devices; a device's clock that runs ahead counts as now.
 * @param events of the cleanup, oldest first
 * @param now the instant it is, ISO 8601; `today` the day
 */
export function takeTicks(
  { ticks, base }: PageTicks,
  { tasks, marks }: { tasks: readonly Task[]; marks: Cleanup['marks'] },
  events: readonly CleanupEvent[],
  { now, today, dayOf }: { now: string; today: Day; dayOf(instant: string): Day },
): TakenTicks & { changes: Change[] } {
  const changedAt = toldAt(events);
  const result: TakenTicks & { changes: Change[] } = {
    taken: [],
    older: [],
    same: [],
    unknown: [],
    isOutdated: lastingEvents([...events]).some(({ at }) => at > base),
    changes: [],
  };
  for (const tick of ticks) {
    const task = tasks.find(({ id }) => id === tick.task);
    if (!task || task.operation === 'choose-number') {
      result.unknown.push(tick);
      continue;
    }
    const mark = markOf(tick, task, { now, today, dayOf });
    const changed = changedAt.get(tick.task) ?? '';
    if (isSame(task, mark, marks[tick.task]?.steps ?? [])) result.same.push(tick);
    else if (secondsOf(changed) > secondsOf(tick.at)) {
      result.older.push({ tick, here: task.state });
    } else {
      result.taken.push({
        tick,
        before: task.state,
        clash: changed > base,
        noteRefused: mark.note !== tick.note && tick.note !== null,
      });
      result.changes.push({
        type: 'task-marked',
        task: tick.task,
        mark,
        told: tick.at < now ? tick.at : now,
      });
    }
  }
  return result;
}

function markOf(
  { state, at, until, note, steps }: PageTick,
  task: Task,
  { now, today, dayOf }: { now: string; today: Day; dayOf(instant: string): Day },
): TaskMark {
  const day = at < now ? dayOf(at) : today;
  return {
    ...(state === 'kept'
      ? { state: task.state, ...(task.reason ? { reason: task.reason } : {}) }
      : { state, ...(state === 'waiting' && until ? { until } : {}) }),
    on: day < today ? day : today,
    ...(steps.length > 0 && state !== 'claimed' ? { steps } : {}),
    ...(note !== null && !holdsIdNumber(note) ? { note } : {}),
  };
}

/** A page tells its ticks by the second. */
const secondsOf = (instant: string): string => instant.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);

/** A task that was shown to be done is not merely called done again. */
const isSame = (task: Task, mark: TaskMark, steps: readonly number[]): boolean =>
  (task.state === mark.state || (task.state === 'verified' && mark.state === 'claimed')) &&
  (task.state !== 'waiting' || task.until === (mark.until ?? null)) &&
  (task.note ?? null) === (mark.note ?? task.note ?? null) &&
  (mark.state === 'claimed' || String(mark.steps ?? []) === String(steps));
