import { daysBetween } from '../days/day.js';
import type { Pace } from '../record/pace.js';
import type { Alternative, Forward, Task, WayOut } from '../types.js';
import { emptyBoard } from './board.js';
import { type DayLine, plannedEffort } from './days.js';
import type { After, Job } from './job.js';
import { endOf, type Schedule } from './search.js';
import { lagOf, needOf, type Workload } from './tasks.js';

/** A plan that is made, to ask what sets its end and what would change it. Days are numbers, 0 is today. */
export type Outlook = Workload & {
  pace: Pace;
  schedule: Schedule;
  line: DayLine;
  /** until then what is already done is still being watched */
  quietFrom: number;
  /** the earliest safe day */
  end: number;
  /** the wished day */
  deadline: number | null;
};

/** How many of the last tasks are tried to be dropped together, and how many ways forward are told. */
const DROPPED_TOGETHER = 3;
const FORWARDS_TOLD = 4;

/** The ids of the tasks that set the end, each the reason for the next one's day; empty where only the watch does. */
export const criticalChain = (outlook: Outlook): string[] =>
  chainOf(outlook).map((index) => outlook.tasks[index]?.id as string);

function chainOf(outlook: Outlook): number[] {
  const chain: number[] = [];
  for (let index = lastJob(outlook); index !== null; index = holderOf(index, outlook)) chain.unshift(index);
  return chain;
}

/** The job that ends last, the one with the longest need of the number among equals; null where none sets the end. */
function lastJob({ jobs, schedule, end }: Outlook): number | null {
  const lasting = [...jobs.keys()].filter(
    (index) => (schedule.starts[index] as number) + (jobs[index] as Job).tail === end,
  );
  return lasting.sort((a, b) => (jobs[b] as Job).tail - (jobs[a] as Job).tail)[0] ?? null;
}

/** The job whose end another one's beginning waited for; null where it waited for something else. */
function holderOf(index: number, { jobs, schedule, line }: Outlook): number | null {
  const job = jobs[index] as Job;
  const empty = emptyBoard(line);
  const start = schedule.starts[index] as number;
  const holder = job.after.find(
    ({ job: before, lag }) =>
      lag > 0 && empty.roomFor(job, (schedule.starts[before] as number) + lag) === start,
  );
  return holder && start > job.release ? holder.job : null;
}

/** The end of the plan if these were the tasks. */
type EndIf = (tasks: readonly Task[]) => number;

/** All tasks if another operation were chosen for the account of one. */
export type Otherwise = (task: Task, other: Alternative) => readonly Task[];

/**
 * What would bring the end forward, the most first: another operation, a task dropped, more time. Each but the last is
 * planned anew, so that it comes out as it is told.
 * @param all the tasks, those that are settled too
 */
export function forwardBy(
  outlook: Outlook,
  all: readonly Task[],
  endIf: EndIf,
  otherwise: Otherwise,
): Forward[] {
  const gain = (tasks: readonly Task[]): number => outlook.end - endIf(tasks);
  const found: Forward[] = [
    ...insteadOf(outlook, gain, otherwise),
    ...begunNow(outlook, all, gain),
    ...dropping(outlook, all, gain),
  ];
  const unhurried = outlook.end - Math.max(endWithAllTime(outlook), outlook.quietFrom);
  if (unhurried > 0) found.push({ by: 'more-minutes', tasks: [], daysEarlier: unhurried });
  return found
    .sort((a, b) => b.daysEarlier - a.daysEarlier || a.tasks.length - b.tasks.length)
    .slice(0, FORWARDS_TOLD);
}

/** Each task of the chain with its other operations. */
const insteadOf = (outlook: Outlook, gain: EndIf, otherwise: Otherwise): Forward[] =>
  chainOf(outlook).flatMap((index) => {
    const task = outlook.tasks[index] as Task;
    return shorterOperations(index, outlook)
      .map((other) => ({
        by: 'instead' as const,
        tasks: [task.id],
        operation: other.operation,
        daysEarlier: gain(otherwise(task, other)),
      }))
      .filter(({ daysEarlier }) => daysEarlier > 0);
  });

/** Each task of the chain that rests only because nobody knows when its password was last changed. */
const begunNow = (outlook: Outlook, all: readonly Task[], gain: EndIf): Forward[] =>
  chainOf(outlook)
    // what waits for its counter to be within reach does not rest
    .filter((index) => (outlook.jobs[index] as Job).release > 0 && outlook.tasks[index]?.place !== 'counter')
    .map((index) => outlook.tasks[index] as Task)
    .map((task) => ({
      by: 'begin-now' as const,
      tasks: [task.id],
      daysEarlier: gain(all.map((one) => (one.id === task.id ? { ...one, state: 'doing' } : one))),
    }))
    .filter(({ daysEarlier }) => daysEarlier > 0);

/** Each task of the chain left undone; where that gains nothing, since others end as late, the last ones together. */
function dropping(outlook: Outlook, all: readonly Task[], gain: EndIf): Forward[] {
  const { jobs, tasks, schedule } = outlook;
  const drop = (dropped: readonly number[]): Forward[] => {
    const ids = dropped.map((index) => tasks[index]?.id ?? '');
    const daysEarlier = gain(all.filter(({ id }) => !ids.includes(id)));
    return daysEarlier > 0 ? [{ by: 'drop', tasks: ids, daysEarlier }] : [];
  };
  const single = chainOf(outlook).flatMap((index) => drop([index]));
  if (single.length > 0) return single;
  const ends = jobs.map(({ tail }, index) => (schedule.starts[index] as number) + tail);
  const last = [...jobs.keys()].sort((a, b) => (ends[b] as number) - (ends[a] as number));
  for (let count = 2; count <= Math.min(DROPPED_TOGETHER, last.length); count++) {
    const together = drop(last.slice(0, count));
    if (together.length > 0) return together;
  }
  return [];
}

/** The other operations of a task after which the number may go sooner. */
function shorterOperations(index: number, { tasks, jobs, pace }: Outlook): Alternative[] {
  const task = tasks[index];
  if (!task || jobs[index]?.idle) return [];
  return task.instead.filter(
    (other) => other.operation !== 'recover' && needOf(other, pace) < (jobs[index] as Job).tail,
  );
}

/**
 * How a task that is late could be settled in time after all, the cheapest way first: another operation costs
 * minutes, as does more time on some days; a later day costs the number's fees until then; an appeal afterwards costs
 * proofs and may fail; a number that is kept costs every month.
 */
export function waysOut(index: number, deadline: number, outlook: Outlook, otherwise: Otherwise): WayOut[] {
  const { tasks, jobs, schedule } = outlook;
  const others = shorterOperations(index, outlook).filter((other) => {
    const isInTime = (after: readonly After[]): boolean =>
      headOf(index, other, after, outlook) + needOf(other, outlook.pace) <= deadline;
    // another operation may come after fewer accounts; to ask which takes a while
    return (
      isInTime((jobs[index] as Job).after) ||
      (isInTime([]) && isInTime(afterOf(index, other, outlook, otherwise)))
    );
  });
  const canAppeal = tasks[index]?.instead.some(
    ({ operation, needsOldNumber }) => operation === 'recover' && needsOldNumber !== 'required',
  );
  const inTimeAlone = (schedule.heads[index] as number) + (jobs[index] as Job).tail <= deadline;
  return [
    ...others.map(({ operation }) => `${operation}-instead` as WayOut),
    ...(inTimeAlone ? (['more-minutes'] as const) : []),
    'cancel-later',
    ...(canAppeal ? (['appeal'] as const) : []),
    'keep-number',
  ];
}

/** What another operation in a task's place would come after. */
function afterOf(index: number, other: Alternative, { tasks }: Outlook, otherwise: Otherwise): After[] {
  const task = tasks[index] as Task;
  const instead = otherwise(task, other).find(({ binding }) => binding === task.binding);
  return tasks.flatMap((before, job) =>
    instead?.after.includes(before.id) ? { job, lag: lagOf(before) } : [],
  );
}

/** The earliest day on which another operation could begin in a task's place if nothing else took any time. */
function headOf(
  index: number,
  other: Alternative,
  after: readonly After[],
  { jobs, schedule, line, pace }: Outlook,
): number {
  const job = jobs[index] as Job;
  const rested = other.notBefore ? daysBetween(line.day(0), other.notBefore) : 0;
  const earliest = after.reduce(
    (latest, { job: before, lag }) => Math.max(latest, (schedule.heads[before] as number) + lag),
    Math.max(0, rested),
  );
  return emptyBoard(line).roomFor({ ...job, ...plannedEffort(other, pace) }, earliest);
}

/** The end if a day had as many minutes as anybody could want. */
const endWithAllTime = ({ schedule }: Outlook): number => endOf(schedule.heads, schedule.tails);
