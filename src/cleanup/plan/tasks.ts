import { Problem } from '../../problem.js';
import { isOpen } from '../checklist/checklist.js';
import { type Day, daysBetween } from '../days/day.js';
import type { Pace } from '../record/pace.js';
import type { Alternative, Task } from '../types.js';
import { emptyBoard } from './board.js';
import { type DayLine, plannedEffort, withTaken } from './days.js';
import { behindAll, behindOthers, type Job, preferredIn } from './job.js';

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

/** An official query: no account changes by it, so nothing is to be watched after it. */
const isQuery = ({ operation }: Pick<Task, 'operation'>): boolean => operation.endsWith('-query');

/**
 * Days from a task's beginning until the number may go. With the number it must be over and the watch behind it; an
 * operation that needs no code on the number may run on into the time in which nobody has it.
 */
export function needOf(task: Needing & Pick<Task, 'operation'>, pace: Pace, lag = lagOf(task)): number {
  if (task.operation === 'carrier-proof' || isQuery(task)) return lag;
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
  // what waits, is stuck or is left undone releases what merely preferred it
  const orders = live.map(({ state }) => ORDERS.includes(state));
  const jobsOf = (ids: readonly string[]): number[] => {
    const found: number[] = [];
    for (const id of ids) {
      const job = indexOf.get(id);
      if (job !== undefined && orders[job]) found.push(job);
    }
    return found;
  };
  // many prefer the same ones, and have one list of them
  const preferred = new Map<readonly string[], number[]>();
  const preferredJobs = (ids: readonly string[]): number[] => {
    const known = preferred.get(ids) ?? jobsOf(ids);
    preferred.set(ids, known);
    return known;
  };
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
      weight: weightOf(task),
      idle,
      prefers: preferredJobs(task.prefers),
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
  return { tasks: live, jobs, order: behindAll(jobs, order) };
}

/** The states in which a task still orders those that prefer it first. */
const ORDERS: readonly Task['state'][] = ['todo', 'doing'];

/** What was called done and is not comes first, more than any danger of others. */
const REOPENED = 100;
/** An official query endangers nothing, but what it finds may: it counts as much as a highly exposed account. */
const FINDS_MORE = 4;

const weightOf = (task: Task): number =>
  (isQuery(task) ? FINDS_MORE : task.danger) * (task.reopenedBy ? REOPENED : 1);

/** So many minutes find room on every day. */
const SHORT = 15;

/**
 * Puts what hurts now on the first day on which it can be done, whatever the minutes of that day, and leaves to others
 * what remains of them. So too the ten minutes that a circumstance asks for before all else: were they to wait for room,
 * accounts would be on a new number before anybody looked whether it is clean.
 */
export function urgentFirst(workload: Workload, line: DayLine): { workload: Workload; line: DayLine } {
  const preferred = preferredIn(workload.jobs);
  const isShortStart = (index: number, { minutes, place }: Job): boolean =>
    workload.tasks[index]?.circumstance !== undefined &&
    preferred.has(index) &&
    minutes <= SHORT &&
    place === 'anywhere';
  const isUrgent = (index: number, job: Job): boolean =>
    job.after.length === 0 && (workload.tasks[index]?.hurtsNow === true || isShortStart(index, job));
  const taken = new Map<number, number>();
  const empty = emptyBoard(line);
  const jobs = workload.jobs.map((job, index): Job => {
    if (job.idle || !isUrgent(index, job)) return job;
    const day = empty.roomFor({ ...job, minutes: 0 }, job.release);
    taken.set(day, (taken.get(day) ?? 0) + job.minutes);
    return { ...job, idle: true, release: day };
  });
  if (taken.size === 0) return { workload, line };
  return { workload: { ...workload, jobs }, line: withTaken(line, taken) };
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
