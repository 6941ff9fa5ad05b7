import type { Pace } from '../record/pace.js';
import { emptyBoard } from './board.js';
import { headsOf, lowerBound } from './bound.js';
import type { DayLine } from './days.js';
import { behindOthers, type Job, neededOf, tailsOf } from './job.js';

/** A beginning for each job, the day on which the plan may end then, and a day before which no plan can. */
export type Schedule = {
  starts: number[];
  end: number;
  bound: number;
  /** for each job the earliest day it could begin on if nothing else took any time, and the least days behind it */
  heads: number[];
  tails: number[];
};

/** Enough to put the larger of two jobs with the same need first. */
const A_LITTLE = 0.001;

/**
 * How many days of need a minute of work counts for. First the need alone decides; where that wastes room, because
 * large jobs find no day that is empty enough, they go first more and more.
 */
const DAYS_PER_MINUTE = [A_LITTLE, 0.2, 0.8];

/** What the search may try on top of the first schedules, counted in looks for room: some milliseconds. */
const LOOKS = 30_000;
/** Beyond so many jobs those tries find nothing: not once in 1,000 random cleanups of 80 accounts. */
const JOBS_TRIED = 60;

/**
 * The schedule that ends earliest.
 *
 * Jobs are put one after the other on the first day with room. The one with the most days behind it (its own waiting,
 * and all that can only come after it) goes first: Jackson's rule, the best one for a single machine with delivery
 * times. Where the result misses the proven bound, orders are tried by branch and bound: up to seven jobs all of them,
 * so that the schedule is the best there is; of up to sixty, as many as the fixed number of steps allows.
 * @param order as `behindOthers` gives it, what is to go first among equals first
 */
export function search(jobs: readonly Job[], order: readonly number[], line: DayLine, pace: Pace): Schedule {
  const tails = tailsOf(jobs, order);
  const heads = headsOf(jobs, order, line);
  const ranked = (weight: number): number[] => {
    const ranks = jobs.map(({ minutes }, index) => (tails[index] as number) + weight * minutes);
    return [...order].sort((a, b) => (ranks[b] as number) - (ranks[a] as number));
  };
  const scheduled = (weight: number): Omit<Schedule, 'bound'> => {
    const starts = inTurn(jobs, behindOthers(jobs, ranked(weight)) as number[], line);
    return { starts, end: endOf(starts, tails), heads, tails };
  };
  const first = scheduled(0);
  const bound = lowerBound(jobs, heads, tails, line, pace, first.end);
  let best = first;
  for (const weight of DAYS_PER_MINUTE) {
    if (best.end === bound) break;
    const other = scheduled(weight);
    if (other.end < best.end) best = other;
  }
  const found = { ...best, bound };
  const isTooLarge = jobs.length > JOBS_TRIED;
  return best.end === bound || isTooLarge ? found : improve(found, jobs, ranked(A_LITTLE), line);
}

/** Each job in its turn on the first day with room for it. */
export function inTurn(jobs: readonly Job[], order: readonly number[], line: DayLine): number[] {
  const board = emptyBoard(line);
  const starts: number[] = new Array(jobs.length).fill(0);
  for (const index of order) {
    const job = jobs[index] as Job;
    const day = board.roomFor(job, neededOf(job, starts));
    board.put(job, day);
    starts[index] = day;
  }
  return starts;
}

/** The day on which the plan may end with these beginnings. */
export const endOf = (starts: readonly number[], tails: readonly number[]): number =>
  starts.reduce((end, start, index) => Math.max(end, start + (tails[index] as number)), 0);

/**
 * Depth first through the orders in which jobs can be put in turn: one of them gives the best schedule, since moving a
 * job to an earlier day with room never harms. A branch ends where a job that is still to come would end too late even
 * on the first day with room.
 */
function improve(found: Schedule, jobs: readonly Job[], ranked: readonly number[], line: DayLine): Schedule {
  const { tails } = found;
  const board = emptyBoard(line);
  const starts = jobs.map((job) => (job.idle ? job.release : -1));
  const kinds = kindsOf(jobs.map((job) => ({ ...job, weight: 0, prefers: [] })));
  let best = found;
  let looks = 0;

  const isReady = (index: number): boolean =>
    starts[index] === -1 && (jobs[index] as Job).after.every(({ job }) => starts[job] !== -1);

  /** The jobs that can be next, each with its day; null where one of them comes too late already. */
  const nextJobs = (): [index: number, day: number][] | null => {
    const next: [number, number][] = [];
    const seen = new Set<string>();
    for (const index of ranked) {
      const kind = kinds[index] as string;
      if (!isReady(index) || seen.has(kind)) continue;
      seen.add(kind);
      looks++;
      const job = jobs[index] as Job;
      const day = board.roomFor(job, neededOf(job, starts));
      if (day + (tails[index] as number) >= best.end) return null;
      next.push([index, day]);
    }
    return next;
  };
  const descend = (left: number): void => {
    if (left === 0) {
      best = { ...found, starts: [...starts], end: endOf(starts, tails) };
      return;
    }
    for (const [index, day] of nextJobs() ?? []) {
      if (best.end === best.bound || looks > LOOKS) return;
      const job = jobs[index] as Job;
      if (day + (tails[index] as number) >= best.end) return;
      starts[index] = day;
      board.put(job, day);
      descend(left - 1);
      board.take(job, day);
      starts[index] = -1;
    }
  };
  descend(starts.filter((start) => start === -1).length);
  return best;
}

/** Jobs of one kind are the same to the search, so that one of them stands for all; a job with others behind it is its own. */
export function kindsOf(jobs: readonly Job[]): string[] {
  const before = new Set(jobs.flatMap(({ after, prefers }) => [...after.map(({ job }) => job), ...prefers]));
  return jobs.map((job, index) => (before.has(index) ? String(index) : JSON.stringify(job)));
}
