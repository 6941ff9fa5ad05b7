import { daysBetween } from '../days/day.js';
import type { LateTask, Task } from '../types.js';
import { type DayLine, withTaken } from './days.js';
import { behindOthers, type Job } from './job.js';
import { inTurn } from './search.js';
import { lagOf, type Workload } from './tasks.js';

/** What is stuck is told as that: to hurry would not help. */
const ON_THE_WAY: readonly Task['state'][] = ['todo', 'doing'];

/** The day on which a task must begin to be over on the day that it is due; infinite where it has none. */
const mustBegin = (task: Task, line: DayLine): number =>
  task.dueOn === undefined || !ON_THE_WAY.includes(task.state)
    ? Number.POSITIVE_INFINITY
    : daysBetween(line.day(0), task.dueOn) - lagOf(task);

/** Tasks that the plan has end after the day by which they must be over, and by how many days; nothing else helps them. */
export const pastDue = ({ tasks }: Workload, starts: readonly number[], line: DayLine): LateTask[] =>
  tasks.flatMap((task, index) => {
    const daysShort = (starts[index] as number) - mustBegin(task, line);
    return task.dueOn && daysShort > 0 ? [{ task: task.id, daysShort, waysOut: [], dueOn: task.dueOn }] : [];
  });

/**
 * What has a day of its own (a stopped number that must be brought back by then), and what it needs, on the first days
 * with room, the nearest day first; all else shares what remains of those days.
 */
export function dueFirst(workload: Workload, line: DayLine): { workload: Workload; line: DayLine } {
  const { tasks, jobs, order } = workload;
  const latest = tasks.map((task) => mustBegin(task, line));
  // what a due job needs is due before it
  for (const index of order.toReversed()) {
    for (const { job, lag } of (jobs[index] as Job).after) {
      latest[job] = Math.min(latest[job] as number, (latest[index] as number) - lag);
    }
  }
  const nearestFirst = behindOthers(
    jobs,
    [...order].sort((a, b) => (latest[a] as number) - (latest[b] as number) || 0),
  ) as number[];
  const isDue = (index: number): boolean => Number.isFinite(latest[index]);
  const starts = inTurn(jobs, nearestFirst.filter(isDue), line);
  const taken = new Map<number, number>();
  const fixed = jobs.map((job, index): Job => {
    if (job.idle || !isDue(index)) return job;
    const day = starts[index] as number;
    taken.set(day, (taken.get(day) ?? 0) + job.minutes);
    return { ...job, idle: true, release: day };
  });
  return { workload: { ...workload, jobs: fixed }, line: withTaken(line, taken) };
}
