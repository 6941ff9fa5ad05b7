import { emptyBoard } from './plan-board.js';
import { DAY_OUT_MINUTES, type DayLine, TRIP_MINUTES } from './plan-days.js';
import type { Job } from './plan-job.js';

/** For each job the earliest day on which it can begin if nothing else took any time. */
export function headsOf(jobs: readonly Job[], order: readonly number[], line: DayLine): number[] {
  const empty = emptyBoard(line);
  const heads: number[] = new Array(jobs.length).fill(0);
  for (const index of order) {
    const job = jobs[index] as Job;
    const earliest = job.after.reduce(
      (latest, { job: before, lag }) => Math.max(latest, (heads[before] as number) + lag),
      job.release,
    );
    heads[index] = job.idle ? earliest : empty.roomFor(job, earliest);
  }
  return heads;
}

/** How many of the first days are tried as the first day of a bottleneck; more make the bound no better in practice. */
const FIRST_DAYS_TRIED = 48;

/**
 * A day before which no plan can end, whatever the order.
 *
 * Two truths give it. No job ends before its own earliest day and its tail. And a set of jobs, none of which may begin
 * before day R and all of which have Q days behind them, ends no earlier than Q days after the day on which the minutes
 * of the days from R on first sum up to their own (the bound of preemptive one-machine scheduling with heads and
 * tails, by days). The second is taken over all R and Q, for counters by themselves, for office hours, and for
 * all that is not a counter; what a counter takes from the others is left out, which keeps the bound true.
 * @param heads as `headsOf` gives them
 * @param tails as `tailsOf` gives them
 */
export function lowerBound(
  jobs: readonly Job[],
  heads: readonly number[],
  tails: readonly number[],
  line: DayLine,
): number {
  const busy = [...jobs.keys()].filter((index) => !(jobs[index] as Job).idle);
  const placeOf = (index: number): Job['place'] => (jobs[index] as Job).place;
  const onWorkingDays = (day: number): number => (line.isWorking(day) ? Math.max(0, line.minutes(day)) : 0);
  const counterMinutes = (day: number): number =>
    line.isWorking(day) && line.minutes(day) >= 0
      ? Math.max(line.minutes(day), DAY_OUT_MINUTES) - TRIP_MINUTES
      : 0;
  const kinds: [number[], (day: number) => number][] = [
    [busy.filter((index) => placeOf(index) !== 'counter'), (day) => Math.max(0, line.minutes(day))],
    [busy.filter((index) => placeOf(index) === 'office-hours'), onWorkingDays],
    [busy.filter((index) => placeOf(index) === 'counter'), counterMinutes],
  ];
  const alone = jobs.map((_, index) => (heads[index] as number) + (tails[index] as number));
  return Math.max(
    0,
    ...longest(alone),
    ...kinds.map(([members, capacity]) => capacityBound(members, jobs, heads, tails, capacity)),
  );
}

/** The largest, as a list of one; none of none. A spread of thousands of numbers would not fit on the stack. */
const longest = (values: readonly number[]): number[] =>
  values.length === 0 ? [] : [values.reduce((most, value) => Math.max(most, value))];

function capacityBound(
  members: readonly number[],
  jobs: readonly Job[],
  heads: readonly number[],
  tails: readonly number[],
  capacity: (day: number) => number,
): number {
  const byTail = [...members].sort((a, b) => (tails[b] as number) - (tails[a] as number));
  const firstDays = [...new Set(members.map((index) => heads[index] as number))].sort((a, b) => a - b);
  return firstDays.slice(0, FIRST_DAYS_TRIED).reduce((bound, first) => {
    let day = first;
    let room = capacity(day);
    let work = 0;
    let most = bound;
    for (const index of byTail) {
      if ((heads[index] as number) < first) continue;
      work += (jobs[index] as Job).minutes;
      while (room < work) {
        day++;
        room += capacity(day);
      }
      most = Math.max(most, day + (tails[index] as number));
    }
    return most;
  }, 0);
}
