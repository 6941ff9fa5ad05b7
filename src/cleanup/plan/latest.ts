import type { Day } from '../days/day.js';
import type { DayLine } from './days.js';
import { type After, behindOthers, type Job } from './job.js';
import type { Outlook } from './outlook.js';
import { inTurn } from './search.js';

/**
 * The latest safe beginning of each task that is still to begin: the plan made from its end back. Whoever begins each
 * task by that day keeps within the minutes of every day and is in time; what takes longest to come to stands last, the
 * least exposed last among equals.
 * @param back the days from the wished day back
 * @returns by task id
 */
export function latestStarts(
  { tasks, jobs, order, schedule: { heads } }: Outlook,
  back: DayLine,
): Map<string, Day> {
  const mirrored = mirror(jobs);
  const lastFirst = [...order].reverse().sort((a, b) => (heads[b] as number) - (heads[a] as number));
  const starts = inTurn(mirrored, behindOthers(mirrored, lastFirst) as number[], back);
  return new Map(
    tasks.flatMap((task, index) =>
      jobs[index]?.idle ? [] : [[task.id, back.day(starts[index] as number)] as const],
    ),
  );
}

/** The same jobs with time running back: what came after a job now comes before it. */
function mirror(jobs: readonly Job[]): Job[] {
  const mirrored = jobs.map(({ minutes, place, tail, lag, weight, idle }) => ({
    minutes,
    place,
    release: tail,
    tail,
    lag,
    weight,
    idle,
    prefers: [],
    after: [] as After[],
  }));
  for (const [index, { after }] of jobs.entries()) {
    for (const { job, lag } of after) mirrored[job]?.after.push({ job: index, lag });
  }
  return mirrored;
}
