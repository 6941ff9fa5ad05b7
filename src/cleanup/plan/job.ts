import type { Place } from '../types.js';

/** One task as the search for a plan sees it. Days are numbers on a `DayLine`, tasks are places in the list of jobs. */
export type Job = {
  minutes: number;
  place: Place;
  /** it may not begin before this day */
  release: number;
  /** so many days after its beginning, or later, the plan may end */
  tail: number;
  /** so many days after its beginning it is over */
  lag: number;
  /** what each day counts for on which it has not begun */
  weight: number;
  /** nothing to do but wait: it takes no minutes of any day */
  idle: boolean;
  /** so many days after the beginning of those jobs, or later, it may begin */
  after: readonly After[];
  /** the jobs that had better begin before it */
  prefers: readonly number[];
};

export type After = { job: number; lag: number };

/**
 * The jobs in an order in which each stands behind those that it comes after, else as `order` has them.
 * @returns null when jobs wait for each other in a circle
 */
export function behindOthers(jobs: readonly Job[], order: readonly number[]): number[] | null {
  const placed: number[] = [];
  const state = new Uint8Array(jobs.length);
  const place = (index: number): boolean => {
    if (state[index] === 2) return true;
    if (state[index] === 1) return false;
    state[index] = 1;
    const isFree = (jobs[index] as Job).after.every(({ job }) => place(job));
    state[index] = 2;
    placed.push(index);
    return isFree;
  };
  return order.every(place) ? placed : null;
}

/**
 * For each job the days from its beginning to the end of the plan at least, those counted that come after it.
 * @param order as `behindOthers` gives it
 */
export function tailsOf(jobs: readonly Job[], order: readonly number[]): number[] {
  const tails = jobs.map((job) => job.tail);
  for (let position = order.length - 1; position >= 0; position--) {
    const index = order[position] as number;
    for (const { job, lag } of (jobs[index] as Job).after) {
      tails[job] = Math.max(tails[job] as number, lag + (tails[index] as number));
    }
  }
  return tails;
}

/** The jobs as ordered, each behind its needs and, where that makes no circle, its preferences. */
export const behindAll = (jobs: readonly Job[], ordered: readonly number[]): number[] =>
  behindOthers(
    jobs.map((job) => ({
      ...job,
      after: [...job.after, ...job.prefers.map((before) => ({ job: before, lag: 0 }))],
    })),
    ordered,
  ) ?? (behindOthers(jobs, ordered) as number[]);
