import { Problem } from '../../problem.js';
import { isOpen } from '../checklist/checklist.js';
import { type Day, daysBetween } from '../days/day.js';
import type { Pace } from '../record/pace.js';
import type { Alternative, Task } from '../types.js';
import { plannedEffort } from './days.js';
import { behindOthers, type Job } from './job.js';

/**
 * A cancelled number stays off the market for 60 days at least (DESIGN.md: somebody else may hold it on day 61): what
 * needs no code on it may still run out in that time.
 */
const FREEZE_DAYS = 60;

/** The tasks that still take time, the same as jobs, and an order in which each stands behind those it comes after. */
export type Workload = { tasks: Task[]; jobs: Job[]; order: number[] };

/** What of a task or an alternative decides how long the number is needed for it. */
type Needing = Pick<Alternative, 'needsOldNumber' | 'plannedWaitDays' | 'codeAfterWait'>;

/** Days from a task's beginning until it is over; a code that ends it may come at any hour of the last day. */
export const lagOf = (task: Needing): number => task.plannedWaitDays + (task.codeAfterWait ? 1 : 0);

/**
 * Days from a task's beginning until the number may go. With the number it must be over and the watch behind it; an
 * operation that needs no code on the number may run on into the time in which nobody has it.
 */
export function needOf(task: Needing & Pick<Task, 'operation'>, pace: Pace, lag = lagOf(task)): number {
  if (task.operation === 'carrier-proof') return lag;
  const isFree = task.needsOldNumber === 'not-needed' && !task.codeAfterWait;
  return isFree ? Math.max(pace.watchDays, lag - FREEZE_DAYS) : lag + pace.watchDays;
}

/**
 * What is left to do and to wait for.
 * @param tasks without the cancellation
 * @param endsWithNumber whether the number goes at the end: then what it is needed for longest goes first
 * @throws Problem `usage.dependency-circle` when tasks wait for each other
 */
export function workloadOf(
  tasks: readonly Task[],
  pace: Pace,
  today: Day,
  endsWithNumber: boolean,
): Workload {
  const live = tasks.filter((task) => isOpen(task) || task.state === 'waiting');
  const indexOf = new Map(live.map((task, index) => [task.id, index]));
  const lags = live.map((task) => remainingLag(task, today));
  const jobs = live.map((task, index): Job => {
    const idle = task.state === 'waiting';
    const lag = lags[index] as number;
    const { minutes, place } = plannedEffort(task, pace);
    return {
      minutes,
      place,
      release: idle ? 0 : restOf(task, today),
      tail: endsWithNumber ? needOf(task, pace, lag) : 0,
      lag,
      idle,
      after: idle
        ? []
        : task.after.flatMap((id) => {
            const job = indexOf.get(id);
            return job === undefined ? [] : { job, lag: lags[job] as number };
          }),
    };
  });
  const order = behindOthers(jobs, begunFirst(live));
  if (!order) throw new Problem('usage.dependency-circle', { names: circleIn(live, jobs) });
  return { tasks: live, jobs, order };
}

/** What was begun goes on first; beyond that the checklist's order, the most exposed first. */
const begunFirst = (tasks: readonly Task[]): number[] =>
  [...tasks.keys()].sort(
    (a, b) => Number(tasks[b]?.state === 'doing') - Number(tasks[a]?.state === 'doing') || a - b,
  );

/** A wait that was told counts from the day it was told; one that should be over is over only once somebody says so. */
const remainingLag = (task: Task, today: Day): number =>
  task.state === 'waiting'
    ? Math.max(0, daysBetween(today, task.until ?? today)) + (task.codeAfterWait ? 1 : 0)
    : lagOf(task);

/** Days until a task may begin; one that has begun did not have to rest. */
const restOf = (task: Task, today: Day): number =>
  task.notBefore && task.state !== 'doing' ? Math.max(0, daysBetween(today, task.notBefore)) : 0;

/** The names of tasks that wait for each other, the first one again at the end. */
function circleIn(tasks: readonly Task[], jobs: readonly Job[]): string[] {
  const nameOf = (index: number): string => tasks[index]?.name ?? '';
  const seen = new Set<number>();
  const walk = (index: number, path: readonly number[]): string[] | null => {
    const start = path.indexOf(index);
    if (start >= 0) return [...path.slice(start), index].reverse().map(nameOf);
    if (seen.has(index)) return null;
    seen.add(index);
    for (const { job } of jobs[index]?.after ?? []) {
      const circle = walk(job, [...path, index]);
      if (circle) return circle;
    }
    return null;
  };
  for (const index of jobs.keys()) {
    const circle = walk(index, []);
    if (circle) return circle;
  }
  return [];
}
