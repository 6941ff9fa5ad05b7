import { isDone } from '../checklist/accounting.js';
import { UNPLANNED } from '../checklist/bare-task.js';
import { isOpen } from '../checklist/checklist.js';
import { addDays, chinaDay, type Day, daysBetween } from '../days/day.js';
import type { WorkCalendar } from '../days/work-calendar.js';
import type { Cleanup } from '../record/cleanup.js';
import { checkPace } from '../record/pace.js';
import { isNumberGone } from '../record/stage.js';
import type { Forward, LateTask, Plan, PlanDay, Task, WhyNone } from '../types.js';
import {
  cancelDayOf,
  cancellationDays,
  cancelledLate,
  dayToGo,
  isCancellation,
  withoutCancellation,
} from './cancellation.js';
import { type DayLine, dayLine, TRIP_MINUTES } from './days.js';
import { dueFirst, pastDue } from './due.js';
import { behindAll, type Job } from './job.js';
import { latestStarts } from './latest.js';
import { inOrder, leastDanger } from './least-danger.js';
import { criticalChain, forwardBy, type Otherwise, type Outlook, waysOut } from './outlook.js';
import { endOf, type Schedule, search } from './search.js';
import { lagOf, urgentFirst, type Workload, workloadOf } from './tasks.js';

/** On which day each job begins. */
type Planning = Pick<Schedule, 'starts'>;

/** The plan, and the same tasks with the days on which each begins and ends, and must at the latest. */
export type Planned = { plan: Plan; tasks: Task[] };

/**
 * Puts the checklist on days. In this order: every need for the old number is over before the wished day, where that can
 * be (without a wish, by the earliest day there can be); the dangerous accounts are safe as soon as possible; few days
 * out. Each task after those it needs, none over the person's minutes but what hurts now, visits and calls on working
 * days. `search.ts` finds the earliest safe day, `bound.ts` proves how much earlier it could be at most,
 * `least-danger.ts` uses the time until then.
 * @param tasks as `checklist` gives them; days that they have from an earlier plan count for nothing
 * @param today the day to plan from
 * @param otherwise to say what another operation would gain; by default the order among accounts stays as it is
 * @throws Problem `usage.dependency-circle` when tasks wait for each other, `usage.budget-zero` when there is no time
 */
export function plan(
  cleanup: Cleanup,
  tasks: readonly Task[],
  today: Day,
  calendar: WorkCalendar,
  otherwise: Otherwise = (task, other) => tasks.map((one) => (one === task ? { ...task, ...other } : one)),
): Planned {
  checkPace(cleanup.pace);
  const whyNone = whyNoSafeDay(cleanup, tasks);
  const cancellation = whyNone ? undefined : tasks.find(isCancellation);
  const others = withoutCancellation(tasks);
  const base = dayLine(today, 1, cleanup.pace, calendar);
  const laidOut = (those: readonly Task[]): Laid =>
    urgentFirst(workloadOf(those, cleanup.pace, today, cancellation !== undefined), base);
  if (!cancellation) {
    // without a day that the number goes on, what the checklist has first comes first
    const { workload, line, starts } = inDueTime(laidOut(others), ({ workload, line }) => ({
      starts: inOrder(workload.jobs, workload.order, line),
    }));
    const days = planDays(workload, { starts }, line, workload.order);
    const dangerDays = dangerDaysOf(workload, { starts });
    const late = pastDue(workload, starts, line);
    return {
      plan: { ...nothingToCancel(cleanup, whyNone), days, dangerDays, late },
      tasks: withDays(tasks, plannedDays(workload, { starts }, line)),
    };
  }
  const { workload, line, starts, found, outlook, feasible } = inDueTime(laidOut(others), (laid) => {
    const { jobs, order } = laid.workload;
    const found = search(jobs, order, laid.line, cleanup.pace);
    const outlook = outlookOf(cleanup, others, laid.workload, found, laid.line);
    const feasible = outlook.deadline === null || outlook.end <= outlook.deadline;
    const until = feasible ? (outlook.deadline ?? outlook.end) : outlook.end;
    return { found, outlook, feasible, starts: leastDanger(jobs, order, laid.line, found, until) };
  });
  const endIf = (those: readonly Task[]): number => {
    const { workload: then, line: left } = laidOut(withoutCancellation(those));
    return Math.max(search(then.jobs, then.order, left, cleanup.pace).end, outlook.quietFrom);
  };
  const { quietFrom } = outlook;
  let forward: Forward[] | undefined;
  const schedule = { starts };
  const safeBy = Math.max(
    endOf(
      starts,
      workload.jobs.map(({ tail }) => tail),
    ),
    quietFrom,
  );
  const safeDay = line.day(outlook.end);
  const goesOn = dayToGo(safeDay, cancellation, cleanup, calendar);
  return {
    plan: {
      earliestSafeDay: safeDay,
      whyNone: null,
      safeBy: line.day(safeBy),
      dangerDays: dangerDaysOf(workload, schedule),
      lowerBound: line.day(Math.max(found.bound, quietFrom)),
      cancelOn: cleanup.cancelOn,
      feasible,
      watchFrom: line.day(safeBy - cleanup.pace.watchDays),
      watchDays: cleanup.pace.watchDays,
      goesOn,
      late: lateBy(
        [...pastDue(workload, starts, line), ...cancelledLate(goesOn, cancellation)],
        lateTasks(schedule, outlook, otherwise),
      ),
      days: [
        ...planDays(workload, schedule, line, mostDangerousFirst(workload)),
        cancelDayOf(goesOn, cancellation, calendar),
      ],
      critical: [...criticalChain(outlook), cancellation.id],
      // each way is planned anew, and most views tell of none
      get forward() {
        forward ??= forwardBy(outlook, tasks, endIf, otherwise);
        return forward;
      },
      holidaysKnownUntil: knownUntil(workload, schedule, line, goesOn, calendar),
    },
    tasks: withDays(
      tasks,
      new Map([
        ...plannedDays(workload, schedule, line),
        [cancellation.id, cancellationDays(goesOn, cancellation)],
      ]),
      latestDays(tasks, cleanup, outlook, calendar),
    ),
  };
}

type Laid = { workload: Workload; line: DayLine };

/** A schedule; where it misses a day by which something must be over, one in which that goes first. */
function inDueTime<S extends Planning>(laid: Laid, schedule: (laid: Laid) => S): Laid & S {
  const planned = { ...laid, ...schedule(laid) };
  if (pastDue(laid.workload, planned.starts, laid.line).length === 0) return planned;
  const first = dueFirst(laid.workload, laid.line);
  return { ...first, ...schedule(first) };
}

/** Why no day can be told on which cancelling is safe; null where one can. */
function whyNoSafeDay(cleanup: Cleanup, tasks: readonly Task[]): WhyNone | null {
  if (cleanup.track !== 'prepare-cancel') return 'not-cancelling';
  if (isNumberGone(cleanup)) return 'gone';
  const cancellation = tasks.find(isCancellation);
  // whose SIM is in other hands has no number to give back, and keeps none either
  if (!cancellation) return cleanup.keep ? 'kept' : 'not-cancelling';
  if (!isOpen(cancellation) && cancellation.state !== 'waiting') return 'gone';
  return tasks.some(({ danger }) => danger > 0) ? null : 'nothing-found';
}

/** A plan without an end. */
const nothingToCancel = ({ cancelOn, pace }: Cleanup, whyNone: WhyNone | null): Plan => ({
  earliestSafeDay: null,
  whyNone,
  safeBy: null,
  dangerDays: 0,
  lowerBound: null,
  cancelOn: whyNone === 'nothing-found' ? cancelOn : null,
  feasible: true,
  watchFrom: null,
  watchDays: pace.watchDays,
  goesOn: null,
  late: [],
  days: [],
  critical: [],
  forward: [],
  holidaysKnownUntil: null,
});

/** The danger of each task for as long as the plan has it last, all together. */
const dangerDaysOf = ({ tasks, jobs }: Workload, { starts }: Planning): number =>
  tasks.reduce(
    (sum, { danger }, index) => sum + danger * ((starts[index] as number) + (jobs[index] as Job).lag),
    0,
  );

/** The end of the plan: not before the watch after what is done already, or after the cleanup was begun. */
function outlookOf(
  cleanup: Cleanup,
  tasks: readonly Task[],
  workload: Workload,
  schedule: Schedule,
  line: DayLine,
): Outlook {
  const lastDone = tasks.reduce<Day>(
    (last, task) => {
      const day = isDone(task.state) && task.operation !== 'carrier-proof' ? doneOn(task, cleanup) : null;
      return day !== null && day > last ? day : last;
    },
    chinaDay(Date.parse(cleanup.createdAt)),
  );
  const quietFrom = Math.max(0, daysBetween(line.day(0), lastDone) + cleanup.pace.watchDays);
  return {
    ...workload,
    pace: cleanup.pace,
    schedule,
    line,
    quietFrom,
    end: Math.max(schedule.end, quietFrom),
    deadline: cleanup.cancelOn === null ? null : daysBetween(line.day(0), cleanup.cancelOn),
  };
}

/** What was verified since was done on the day on which the person said so. */
const doneOn = ({ id, since }: Task, { marks }: Cleanup): Day | null => marks[id]?.claimedOn ?? since;

/** Tasks that end, watch included, after the wished day. */
function lateTasks({ starts }: Planning, outlook: Outlook, otherwise: Otherwise): LateTask[] {
  const { deadline, tasks, jobs } = outlook;
  if (deadline === null) return [];
  return tasks.flatMap((task, index) => {
    const daysShort = (starts[index] as number) + (jobs[index]?.tail ?? 0) - deadline;
    return daysShort > 0
      ? { task: task.id, daysShort, waysOut: waysOut(index, deadline, outlook, otherwise) }
      : [];
  });
}

/** What misses a day of its own is not told again of the wished one. */
const lateBy = (own: readonly LateTask[], wished: readonly LateTask[]): LateTask[] => [
  ...own,
  ...wished.filter(({ task }) => !own.some((late) => late.task === task)),
];

/** The days that a plan gives a task. */
type Days = Pick<Task, 'startOn' | 'endOn' | 'startBy' | 'finishBy'>;

/** Days of tasks, by their ids. */
type TaskDays = ReadonlyMap<string, Partial<Days>>;

/** The tasks with their days; the same ones where they have them already. */
const withDays = (tasks: readonly Task[], begun: TaskDays, latest?: TaskDays): Task[] =>
  tasks.map((task) => {
    const planned = { ...UNPLANNED, ...begun.get(task.id), ...latest?.get(task.id) };
    const days = withDue(planned, task);
    return hasDays(task, days) ? task : { ...task, ...days };
  });

const hasDays = (task: Task, { startOn, endOn, startBy, finishBy }: Days): boolean =>
  task.startOn === startOn && task.endOn === endOn && task.startBy === startBy && task.finishBy === finishBy;

/** A day by which a task must be over of its own is its latest, where the wished day leaves more time. */
function withDue(days: Days, task: Task): Days {
  const { dueOn } = task;
  if (!dueOn || (days.finishBy && days.finishBy <= dueOn)) return days;
  return { ...days, startBy: addDays(dueOn, -lagOf(task)), finishBy: dueOn };
}

/** The days on which the tasks are planned to begin and to be over. */
const plannedDays = ({ tasks }: Workload, { starts }: Planning, line: DayLine): TaskDays =>
  new Map(
    tasks.map((task, index) => {
      const start = starts[index] as number;
      const startOn = task.state === 'waiting' ? null : line.day(start);
      const endOn = startOn ? line.day(start + lagOf(task)) : laterOf(line.day(0), task.until);
      return [task.id, { startOn, endOn }];
    }),
  );

/** The latest safe days, where a day is wished. */
function latestDays(
  tasks: readonly Task[],
  { cancelOn, pace }: Cleanup,
  outlook: Outlook,
  calendar: WorkCalendar,
): TaskDays {
  if (!cancelOn) return new Map();
  const latest = latestStarts(outlook, dayLine(cancelOn, -1, pace, calendar));
  return new Map(
    tasks.flatMap((task) => {
      if (task.operation === 'cancel-number')
        return [[task.id, { startBy: cancelOn, finishBy: cancelOn }] as const];
      const startBy = latest.get(task.id);
      if (startBy) return [[task.id, { startBy, finishBy: addDays(startBy, lagOf(task)) }] as const];
      const finishBy = addDays(cancelOn, -pace.watchDays);
      return task.state === 'waiting' ? [[task.id, { finishBy }] as const] : [];
    }),
  );
}

/** @param order in which the tasks of one day are named */
function planDays(
  { tasks, jobs }: Workload,
  { starts }: Planning,
  line: DayLine,
  order: readonly number[],
): PlanDay[] {
  const byDay = new Map<number, number[]>();
  for (const index of order) {
    if (tasks[index]?.state === 'waiting') continue;
    const start = starts[index] as number;
    byDay.set(start, [...(byDay.get(start) ?? []), index]);
  }
  return [...byDay]
    .sort(([a], [b]) => a - b)
    .map(([day, indexes]) => {
      const isTrip = indexes.some((index) => jobs[index]?.place === 'counter');
      const minutes = indexes.reduce((sum, index) => sum + (tasks[index]?.minutes ?? 0), 0);
      return {
        day: line.day(day),
        tasks: indexes.map((index) => tasks[index]?.id as string),
        minutes: minutes + (isTrip ? TRIP_MINUTES : 0),
        out: isTrip && minutes + TRIP_MINUTES > line.minutes(day),
        off: false,
      };
    });
}

/** What hurts now, what was not done after all, what is under way, then by danger; each behind what comes before it. */
function mostDangerousFirst({ tasks, jobs, order }: Workload): number[] {
  const turnOf = (index: number): number => {
    const { hurtsNow, reopenedBy, state } = tasks[index] as Task;
    return hurtsNow ? 0 : reopenedBy ? 1 : state === 'doing' ? 2 : 3;
  };
  const weightOf = (index: number): number => (jobs[index] as Job).weight;
  return behindAll(
    jobs,
    [...order].sort((a, b) => turnOf(a) - turnOf(b) || weightOf(b) - weightOf(a)),
  );
}

/** Up to when public holidays are known, if an office is to be visited or called after it. */
function knownUntil(
  { tasks, jobs }: Workload,
  { starts }: Planning,
  line: DayLine,
  goesOn: Day,
  { lastKnownYear }: WorkCalendar,
): number | null {
  const visits = jobs.flatMap(({ place }, index) =>
    tasks[index]?.state === 'waiting' || place === 'anywhere' ? [] : line.day(starts[index] as number),
  );
  return [...visits, goesOn].some((day) => Number(day.slice(0, 4)) > lastKnownYear) ? lastKnownYear : null;
}

const laterOf = (day: Day, other: Day | null): Day => (other && other > day ? other : day);
