import type { Pace } from '../record/pace.js';
import { emptyBoard } from './board.js';
import { DAY_OUT_MINUTES, type DayLine, TRIP_MINUTES } from './days.js';
import type { Job } from './job.js';

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
const FIRST_DAYS_TRIED = 24;
/** Parts of a day that are tried as the unit in which minutes are counted. */
const PARTS_OF_A_DAY = [2, 3, 4];
const ROUNDING = 1e-9;

/** A kind of work that competes for days: what each job takes of a day, and what each day has, in the same unit. */
type Load = { of(job: Job): number; room(day: number): number };

/**
 * A day before which no plan can end, whatever the order.
 *
 * Two truths give it. No job ends before its own earliest day and its tail. And a set of jobs, none of which may begin
 * before day R and all of which have Q days behind them, ends no earlier than Q days after the day on which what the
 * days from R on hold sums up to what the jobs take (the bound of preemptive one-machine scheduling with heads and
 * tails, by days). The second is taken over all R and Q and over several ways to count what jobs take: in minutes; in
 * larger units, both sides rounded down, since two jobs of 35 minutes do not share an hour.
 * @param heads as `headsOf` gives them
 * @param tails as `tailsOf` gives them
 * @param reached the end of a plan that is known: no bound can exceed it, so that one as late is not looked beyond
 */
export function lowerBound(
  jobs: readonly Job[],
  heads: readonly number[],
  tails: readonly number[],
  line: DayLine,
  pace: Pace,
  reached: number,
): number {
  const alone = jobs.reduce(
    (most, _, index) => Math.max(most, (heads[index] as number) + (tails[index] as number)),
    0,
  );
  const groups = alike(jobs, heads, tails);
  let most = alone;
  for (const load of loadsOf(groups, line, pace)) {
    if (most >= reached) break;
    most = Math.max(most, loadBound(load, groups));
  }
  return most;
}

/** Jobs that are the same to the bound, counted. */
type Group = { job: Job; head: number; tail: number; count: number };

/** What is not idle in groups, those with the most days behind them first. */
function alike(jobs: readonly Job[], heads: readonly number[], tails: readonly number[]): Group[] {
  const groups = new Map<string, Group>();
  for (const [index, job] of jobs.entries()) {
    if (job.idle) continue;
    const [head, tail] = [heads[index] as number, tails[index] as number];
    const key = `${head} ${tail} ${job.minutes} ${job.place}`;
    const group = groups.get(key) ?? { job, head, tail, count: 0 };
    group.count++;
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.tail - a.tail);
}

function loadsOf(groups: readonly Group[], line: DayLine, pace: Pace): Load[] {
  return unitsOf(groups, pace).flatMap((unit) => {
    const inUnits = (minutes: number): number => Math.floor(Math.max(0, minutes) / unit);
    // where no counter fits into a working day's minutes, a day out takes such a day from all else
    const leastCounter = groups.reduce(
      (least, { job }) => (job.place === 'counter' ? Math.min(least, job.minutes) : least),
      Number.POSITIVE_INFINITY,
    );
    const dayLost = leastCounter + TRIP_MINUTES > pace.minutesWeekday ? inUnits(pace.minutesWeekday) : 0;
    const ofDayOut = (minutes: number): number => minutes / (DAY_OUT_MINUTES - TRIP_MINUTES);
    const onWorkingDay = (day: number): number => (line.isWorking(day) ? line.minutes(day) : 0);
    return [
      {
        of: ({ place, minutes }) => (place === 'counter' ? dayLost * ofDayOut(minutes) : inUnits(minutes)),
        room: (day) => inUnits(line.minutes(day)),
      },
      {
        of: ({ place, minutes }) => (place === 'office-hours' ? inUnits(minutes) : 0),
        room: (day) => inUnits(onWorkingDay(day)),
      },
      {
        of: ({ place, minutes }) => (place === 'counter' ? inUnits(minutes) : 0),
        room: (day) =>
          line.isWorking(day) && line.minutes(day) >= 0
            ? inUnits(Math.max(line.minutes(day), DAY_OUT_MINUTES) - TRIP_MINUTES)
            : 0,
      },
    ];
  });
}

/** Minutes, what jobs take, and just more than some parts of a day. */
function unitsOf(groups: readonly Group[], { minutesWeekday, minutesWeekend }: Pace): number[] {
  const days = [minutesWeekday, minutesWeekend, DAY_OUT_MINUTES - TRIP_MINUTES];
  const parts = days.flatMap((day) => PARTS_OF_A_DAY.map((part) => Math.floor(day / part) + 1));
  const taken = groups.map(({ job }) => job.minutes).filter((minutes) => minutes > 0);
  return [...new Set([1, ...parts, ...taken])];
}

function loadBound(load: Load, groups: readonly Group[]): number {
  const loaded = groups.flatMap(({ job, head, tail, count }) => {
    const work = count * load.of(job);
    return work > 0 ? { work, head, tail } : [];
  });
  const firstDays = [...new Set(loaded.map(({ head }) => head))].sort((a, b) => a - b);
  let most = 0;
  for (const first of firstDays.slice(0, FIRST_DAYS_TRIED)) {
    let day = first;
    let room = load.room(day);
    let sum = 0;
    for (const { work, head, tail } of loaded) {
      if (head < first) continue;
      sum += work;
      while (room < sum - ROUNDING) {
        day++;
        room += load.room(day);
      }
      most = Math.max(most, day + tail);
    }
  }
  return most;
}
