import { isOpen } from './checklist.js';
import type { Cleanup } from './cleanup.js';
import { addDays, type Day, daysBetween } from './day.js';
import type { Plan, Task } from './types.js';

/** How many days the number stays alive and quiet after the last task, before it goes. */
export const WATCH_DAYS = 14;

/** How many tasks a person is asked to begin on one day. */
const TASKS_PER_DAY = 5;

/** The plan, and the same tasks with the days by which each must begin and end. */
export type Planned = { plan: Plan; tasks: Task[] };

/**
 * Puts the checklist into an order of days: worst exposure first (the order of the checklist), what a task waits for
 * before it, the cancellation last. The earliest safe day counts every known waiting period and the watch after it.
 * @param tasks as `checklist` gives them
 * @param today the day to plan from
 */
export function plan(cleanup: Cleanup, tasks: readonly Task[], today: Day): Planned {
  const cancellation = tasks.find((task) => task.operation === 'cancel-number');
  const ordered = inOrder(tasks.filter((task) => task !== cancellation && isOpen(task)));
  const begin = new Map(
    ordered.map((task, index) => [task.id, addDays(today, Math.floor(index / TASKS_PER_DAY))]),
  );
  const ends = tasks
    .filter((task) => task !== cancellation)
    .flatMap((task) => endOf(task, begin.get(task.id), today) ?? []);
  const last = ends.reduce((latest, end) => (end.day > latest.day ? end : latest), { task: '', day: today });
  if (!cancellation) {
    return { plan: { ...NOTHING_TO_CANCEL, days: byDay(ordered, begin) }, tasks: [...tasks] };
  }
  const gone = !isOpen(cancellation) && cancellation.state !== 'waiting';
  const earliest = addDays(last.day, WATCH_DAYS);
  const finishBy = cleanup.cancelOn && addDays(cleanup.cancelOn, -WATCH_DAYS);
  const late = finishBy && !gone ? ends.filter((end) => end.day > finishBy) : [];
  return {
    plan: {
      earliestSafeDay: gone ? null : earliest,
      cancelOn: cleanup.cancelOn,
      feasible: late.length === 0 && (gone || cleanup.cancelOn === null || earliest <= cleanup.cancelOn),
      watchFrom: gone ? null : last.day,
      late: late.map((end) => ({
        task: end.task,
        daysShort: daysBetween(finishBy as Day, end.day),
        waysOut: waysOut(tasks.find((task) => task.id === end.task)),
      })),
      days: gone
        ? []
        : [...byDay(ordered, begin), { day: laterOf(earliest, cleanup.cancelOn), tasks: [cancellation.id] }],
      critical: gone ? [] : [...(last.task ? [last.task] : []), cancellation.id],
    },
    tasks: tasks.map((task) => withLimits(task, task === cancellation ? cleanup.cancelOn : finishBy)),
  };
}

const NOTHING_TO_CANCEL: Plan = {
  earliestSafeDay: null,
  cancelOn: null,
  feasible: true,
  watchFrom: null,
  late: [],
  days: [],
  critical: [],
};

/** As given, except that a task stands behind those it comes after; a circle leaves the given order. */
function inOrder(tasks: readonly Task[]): Task[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const placed = new Set<Task>();
  const place = (task: Task, path: ReadonlySet<Task>): void => {
    if (placed.has(task) || path.has(task)) return;
    for (const id of task.after) {
      const before = byId.get(id);
      if (before) place(before, new Set([...path, task]));
    }
    placed.add(task);
  };
  for (const task of tasks) place(task, new Set());
  return [...placed];
}

/** When an open or waiting task is through, its waiting days included. */
function endOf(task: Task, begin: Day | undefined, today: Day): { task: string; day: Day } | null {
  if (task.state === 'waiting') return { task: task.id, day: laterOf(today, task.until) };
  return begin ? { task: task.id, day: addDays(begin, task.waitDays) } : null;
}

function withLimits(task: Task, finishBy: Day | null): Task {
  return finishBy ? { ...task, finishBy, startBy: addDays(finishBy, -task.waitDays) } : task;
}

/** Codes; cheapest first. */
function waysOut(task: Task | undefined): string[] {
  return [...(task?.operation === 'deregister' ? ['change-instead'] : []), 'cancel-later', 'keep-number'];
}

function byDay(tasks: readonly Task[], begin: ReadonlyMap<string, Day>): Plan['days'] {
  const days = new Map<Day, string[]>();
  for (const task of tasks) {
    const day = begin.get(task.id) as Day;
    days.set(day, [...(days.get(day) ?? []), task.id]);
  }
  return [...days].map(([day, ids]) => ({ day, tasks: ids }));
}

const laterOf = (day: Day, other: Day | null): Day => (other && other > day ? other : day);
