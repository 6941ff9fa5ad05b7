import type { OperationName } from './cleanup.js';
import type { Pace } from './pace.js';
import { emptyBoard } from './plan-board.js';
import type { DayLine } from './plan-days.js';
import { behindOthers, type Job, tailsOf } from './plan-job.js';
import { endOf, inTurn, type Schedule } from './plan-search.js';
import { lagOf, needOf, type Workload } from './plan-tasks.js';
import type { Forward, WayOut } from './types.js';

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
export function criticalChain(outlook: Outlook): string[] {
  const chain: string[] = [];
  for (let index = lastJob(outlook); index !== null; index = holderOf(index, outlook)) {
    chain.unshift(outlook.tasks[index]?.id as string);
  }
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

/** What would bring the end forward, the most first: another operation, a task dropped, more time. */
export function forwardBy(outlook: Outlook): Forward[] {
  const gain = (end: number): number => outlook.end - Math.max(end, outlook.quietFrom);
  const found: Forward[] = [...insteadOf(outlook, gain), ...dropping(outlook, gain)];
  const unhurried = gain(endWithAllTime(outlook));
  if (unhurried > 0) found.push({ by: 'more-minutes', tasks: [], daysEarlier: unhurried });
  return found
    .sort((a, b) => b.daysEarlier - a.daysEarlier || a.tasks.length - b.tasks.length)
    .slice(0, FORWARDS_TOLD);
}

/** Each task of the chain with its other operations. */
function insteadOf(outlook: Outlook, gain: (end: number) => number): Forward[] {
  const critical = criticalChain(outlook);
  return critical.flatMap((id) => {
    const index = outlook.tasks.findIndex((task) => task.id === id);
    return shorterOperations(index, outlook)
      .map(({ operation, lag, tail }) => ({
        by: 'instead' as const,
        tasks: [id],
        operation,
        daysEarlier: gain(endWith(changed(outlook.jobs, index, lag, tail), outlook)),
      }))
      .filter(({ daysEarlier }) => daysEarlier > 0);
  });
}

/** Each task of the chain left undone; where that gains nothing, since others end as late, the last ones together. */
function dropping(outlook: Outlook, gain: (end: number) => number): Forward[] {
  const { jobs, tasks, schedule } = outlook;
  const critical = criticalChain(outlook);
  const chain = [...tasks.keys()].filter((index) => critical.includes(tasks[index]?.id ?? ''));
  const endOfJob = (index: number): number => (schedule.starts[index] as number) + (jobs[index] as Job).tail;
  const last = [...jobs.keys()].sort((a, b) => endOfJob(b) - endOfJob(a)).slice(0, DROPPED_TOGETHER);
  const drop = (dropped: readonly number[]): Forward[] => {
    const daysEarlier = gain(endWith(without(jobs, dropped), outlook));
    const ids = dropped.map((index) => tasks[index]?.id ?? '');
    return daysEarlier > 0 ? [{ by: 'drop', tasks: ids, daysEarlier }] : [];
  };
  const single = chain.flatMap((index) => drop([index]));
  if (single.length > 0) return single;
  return last.map((_, count) => drop(last.slice(0, count + 1))).find((found) => found.length > 0) ?? [];
}

/** The other operations of a task after which the number may go sooner. */
function shorterOperations(
  index: number,
  { tasks, jobs, pace }: Outlook,
): { operation: OperationName; lag: number; tail: number }[] {
  const task = tasks[index];
  if (!task || jobs[index]?.idle) return [];
  return task.instead
    .filter(({ operation }) => operation !== 'recover')
    .map((other) => ({ operation: other.operation, lag: lagOf(other), tail: needOf(other, pace) }))
    .filter(({ tail }) => tail < (jobs[index] as Job).tail);
}

/**
 * How a task that is late could be settled in time after all, the cheapest way first: another operation costs
 * minutes, as does more time on some days; a later day costs the number's fees until then; an appeal afterwards costs
 * proofs and may fail; a number that is kept costs every month.
 */
export function waysOut(index: number, deadline: number, outlook: Outlook): WayOut[] {
  const { tasks, jobs, schedule } = outlook;
  const start = schedule.heads[index] as number;
  const others = shorterOperations(index, outlook).filter(({ tail }) => start + tail <= deadline);
  const canAppeal = tasks[index]?.instead.some(
    ({ operation, needsOldNumber }) => operation === 'recover' && needsOldNumber !== 'required',
  );
  const inTimeAlone = start + (jobs[index] as Job).tail <= deadline;
  return [
    ...others.map(({ operation }) => `${operation}-instead` as WayOut),
    ...(inTimeAlone ? (['more-minutes'] as const) : []),
    'cancel-later',
    ...(canAppeal ? (['appeal'] as const) : []),
    'keep-number',
  ];
}

/** The end if a day had as many minutes as anybody could want. */
const endWithAllTime = ({ schedule }: Outlook): number => endOf(schedule.heads, schedule.tails);

/** The end with other jobs in place of the given ones, put in turn as `search` begins. */
function endWith(jobs: readonly Job[], { order, line }: Outlook): number {
  const tails = tailsOf(jobs, order);
  const ranked = [...order].sort((a, b) => (tails[b] as number) - (tails[a] as number));
  return endOf(inTurn(jobs, behindOthers(jobs, ranked) as number[], line), tails);
}

/** The jobs, those at some places as if they were done. */
function without(jobs: readonly Job[], dropped: readonly number[]): Job[] {
  return jobs.map((job, index) => {
    if (dropped.includes(index)) return { ...job, idle: true, release: 0, tail: 0, after: [] };
    const isBound = job.after.some((before) => dropped.includes(before.job));
    return isBound ? { ...job, after: job.after.filter((before) => !dropped.includes(before.job)) } : job;
  });
}

/** The jobs, one of them with other waits. */
const changed = (jobs: readonly Job[], at: number, lag: number, tail: number): Job[] =>
  jobs.map((job, index) => {
    const after = job.after.map((before) => (before.job === at ? { ...before, lag } : before));
    return index === at ? { ...job, tail, after } : { ...job, after };
  });
