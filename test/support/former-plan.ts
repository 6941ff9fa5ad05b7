import type { Day } from '../../src/cleanup/days/day.js';
import type { WorkCalendar } from '../../src/cleanup/days/work-calendar.js';
import { DAY_OUT_MINUTES, type DayLine, dayLine, TRIP_MINUTES } from '../../src/cleanup/plan/days.js';
import { behindOthers, type Job } from '../../src/cleanup/plan/job.js';
import { endOf, inTurn, type Schedule, search } from '../../src/cleanup/plan/search.js';
import { workloadOf } from '../../src/cleanup/plan/tasks.js';
import type { Cleanup } from '../../src/cleanup/record/cleanup.js';
import type { Task } from '../../src/cleanup/types.js';

/**
 * What was done on a day by the plan before danger decided: the schedule that ends earliest, counters put together on
 * days that suit them all. To measure against.
 * @param tasks without the cancellation
 * @returns the ids of today's tasks, and whether the number goes today
 */
export function formerToday(
  { pace, cancelOn }: Cleanup,
  tasks: readonly Task[],
  today: Day,
  calendar: WorkCalendar,
): { ids: string[]; goes: boolean } {
  const { tasks: live, jobs, order } = workloadOf(tasks, pace, today, true);
  const line = dayLine(today, 1, pace, calendar);
  const { starts, end } = withSharedTrips(search(jobs, order, line, pace), jobs, order, line);
  const ids = order.flatMap((index) =>
    !jobs[index]?.idle && starts[index] === 0 ? (live[index]?.id ?? []) : [],
  );
  const isOver = ids.length === 0 && end === 0;
  return { ids, goes: isOver && (cancelOn === null || cancelOn <= today) };
}

/**
 * The same end with fewer days out: counters are put together on days that suit them all, each no later than the end
 * allows, and the rest in turn around them.
 * @returns the schedule as it was where that would make it end later
 */
function withSharedTrips(
  schedule: Schedule,
  jobs: readonly Job[],
  order: readonly number[],
  line: DayLine,
): Schedule {
  const counters = order.filter((index) => (jobs[index] as Job).place === 'counter');
  if (counters.length < 2) return schedule;
  const { heads, tails } = schedule;
  const released = jobs.map((job) => ({ ...job }));
  const days = new Map<number, number>();
  const byHead = [...counters].sort((a, b) => (heads[b] as number) - (heads[a] as number));
  for (const index of byHead) {
    const latest = schedule.end - (tails[index] as number);
    const own = (jobs[index] as Job).minutes;
    const shared = [...days].find(
      ([day, minutes]) =>
        day >= (heads[index] as number) && day <= latest && TRIP_MINUTES + minutes + own <= DAY_OUT_MINUTES,
    );
    const day = shared?.[0] ?? (schedule.starts[index] as number);
    days.set(day, (days.get(day) ?? 0) + own);
    (released[index] as Job).release = day;
  }
  const ranked = behindOthers(
    released,
    [...counters, ...order].sort((a, b) => (tails[b] as number) - (tails[a] as number)),
  ) as number[];
  const starts = inTurn(released, ranked, line);
  const end = endOf(starts, tails);
  return end <= schedule.end && tripsOf(starts, jobs) < tripsOf(schedule.starts, jobs)
    ? { ...schedule, starts, end }
    : schedule;
}

/** On how many days somebody goes out. */
const tripsOf = (starts: readonly number[], jobs: readonly Job[]): number =>
  new Set(starts.filter((_, index) => (jobs[index] as Job).place === 'counter')).size;
