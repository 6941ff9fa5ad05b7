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
export const behindOthers = (jobs: readonly Job[], order: readonly number[]): number[] | null =>
  inOrderBehind(jobs, order, false);

// A plan asks for such orders again and again, mostly in code that runs for the first time: it makes nothing on the way.
function inOrderBehind(jobs: readonly Job[], order: readonly number[], prefers: boolean): number[] | null {
  const placed: number[] = [];
  const state = new Uint8Array(jobs.length);
  const place = (index: number): boolean => {
    if (state[index] !== 0) return state[index] === 2;
    state[index] = 1;
    const own = jobs[index] as Job;
    if (!own.after.every(({ job }) => place(job)) || (prefers && !own.prefers.every(place))) return false;
    state[index] = 2;
    placed.push(index);
    return true;
  };
  return order.every(place) ? placed : null;
}

/** The jobs that others prefer to come after; many have one list of them. */
export const preferredIn = (jobs: readonly Job[]): ReadonlySet<number> =>
  new Set([...new Set(jobs.map(({ prefers }) => prefers))].flat());

/** The day before which a job may not begin, those it comes after having begun. */
export function neededOf({ after, release }: Job, starts: readonly number[]): number {
  let latest = release;
  for (let place = 0; place < after.length; place++) {
    const { job: before, lag } = after[place] as After;
    latest = Math.max(latest, (starts[before] as number) + lag);
  }
  return latest;
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
  inOrderBehind(jobs, ordered, true) ?? (behindOthers(jobs, ordered) as number[]);
