import { isOpen } from '../checklist/checklist.js';
import { addDays, chinaDay, type Day, daysBetween } from '../days/day.js';
import type { WorkCalendar } from '../days/work-calendar.js';
import type { Cleanup } from '../record/cleanup.js';
import { checkPace } from '../record/pace.js';
import type { Plan, PlanDay, Task, WhyNone } from '../types.js';
import { type DayLine, dayLine, TRIP_MINUTES } from './days.js';
import type { Job } from './job.js';
import { latestStarts } from './latest.js';
import { criticalChain, forwardBy, type Otherwise, type Outlook, waysOut } from './outlook.js';
import { inTurn, type Schedule, search, withSharedTrips } from './search.js';
import { lagOf, type Workload, workloadOf } from './tasks.js';

/** The plan, and the same tasks with the days on which each begins and ends, and must at the latest. */
export type Planned = { plan: Plan; tasks: Task[] };

/**
 * Puts the checklist on days so that the number may go as early as possible: what needs it longest begins first, each
 * task after those it depends on, none over the person's minutes, visits and calls on working days. `plan-search.ts`
 * says how, `plan-bound.ts` proves how much earlier it could be at most.
 * @param tasks as `checklist` gives them
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
  const workload = workloadOf(others, cleanup.pace, today, cancellation !== undefined);
  const line = dayLine(today, 1, cleanup.pace, calendar);
  const found = search(workload.jobs, workload.order, line, cleanup.pace);
  // without a day that the number goes on, what the checklist has first comes first
  const schedule = cancellation
    ? withSharedTrips(found, workload.jobs, workload.order, line)
    : { ...found, starts: inTurn(workload.jobs, workload.order, line) };
  const begun = plannedDays(workload, schedule, line);
  const days = planDays(workload, schedule, line);
  const dangerDays = dangerDaysOf(workload, schedule);
  if (!cancellation) {
    return {
      plan: { ...nothingToCancel(cleanup, whyNone), days, dangerDays },
      tasks: withDays(tasks, begun),
    };
  }
  const outlook = outlookOf(cleanup, others, workload, schedule, line);
  const endIf = (those: readonly Task[]): number => {
    const { jobs, order } = workloadOf(withoutCancellation(those), cleanup.pace, today, true);
    return Math.max(search(jobs, order, line, cleanup.pace).end, outlook.quietFrom);
  };
  const safeDay = line.day(outlook.end);
  const goesOn = dayToGo(safeDay, cleanup, calendar);
  return {
    plan: {
      earliestSafeDay: safeDay,
      whyNone: null,
      safeBy: safeDay,
      dangerDays,
      lowerBound: line.day(Math.max(schedule.bound, outlook.quietFrom)),
      cancelOn: cleanup.cancelOn,
      feasible: cleanup.cancelOn === null || safeDay <= cleanup.cancelOn,
      watchFrom: line.day(outlook.end - cleanup.pace.watchDays),
      watchDays: cleanup.pace.watchDays,
      goesOn,
      late: lateTasks(cleanup, outlook, otherwise),
      days: [...days, cancelDayOf(goesOn, cancellation, calendar)],
      critical: [...criticalChain(outlook), cancellation.id],
      forward: forwardBy(outlook, tasks, endIf, otherwise),
      holidaysKnownUntil: knownUntil(outlook, goesOn, calendar),
    },
    tasks: withDays(tasks, begun, latestDays(tasks, cleanup, outlook, calendar)),
  };
}

const isCancellation = ({ operation }: Task): boolean => operation === 'cancel-number';

const withoutCancellation = (tasks: readonly Task[]): Task[] => tasks.filter((task) => !isCancellation(task));

/** Why no day can be told on which cancelling is safe; null where one can. */
function whyNoSafeDay({ track }: Cleanup, tasks: readonly Task[]): WhyNone | null {
  if (track !== 'prepare-cancel') return 'not-cancelling';
  const cancellation = tasks.find(isCancellation);
  if (!cancellation) return 'kept';
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
const dangerDaysOf = ({ tasks, jobs }: Workload, { starts }: Pick<Schedule, 'starts'>): number =>
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
  const done = tasks.flatMap((task) =>
    isDone(task) && task.operation !== 'carrier-proof' ? (doneOn(task, cleanup) ?? []) : [],
  );
  const lastDone = [chinaDay(Date.parse(cleanup.createdAt)), ...done].sort().at(-1) as Day;
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

const isDone = (task: Task): boolean => task.state === 'claimed' || task.state === 'verified';

/** Tasks that end, watch included, after the wished day. */
function lateTasks(cleanup: Cleanup, outlook: Outlook, otherwise: Otherwise): Plan['late'] {
  const { deadline, tasks, jobs, schedule } = outlook;
  if (deadline === null || cleanup.cancelOn === null) return [];
  return tasks.flatMap((task, index) => {
    const daysShort = (schedule.starts[index] as number) + (jobs[index]?.tail ?? 0) - deadline;
    return daysShort > 0
      ? { task: task.id, daysShort, waysOut: waysOut(index, deadline, outlook, otherwise) }
      : [];
  });
}

/** Days of tasks, by their ids. */
type TaskDays = ReadonlyMap<string, Partial<Pick<Task, 'startOn' | 'endOn' | 'startBy' | 'finishBy'>>>;

const withDays = (tasks: readonly Task[], begun: TaskDays, latest?: TaskDays): Task[] =>
  tasks.map((task) => ({ ...task, ...begun.get(task.id), ...latest?.get(task.id) }));

/** The days on which the tasks are planned to begin and to be over. */
const plannedDays = ({ tasks, jobs }: Workload, { starts }: Schedule, line: DayLine): TaskDays =>
  new Map(
    tasks.map((task, index) => {
      const start = starts[index] as number;
      const startOn = jobs[index]?.idle ? null : line.day(start);
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

function planDays({ tasks, jobs, order }: Workload, { starts }: Schedule, line: DayLine): PlanDay[] {
  const byDay = new Map<number, number[]>();
  for (const index of order) {
    if (jobs[index]?.idle) continue;
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

const cancelDayOf = (day: Day, { id, minutes }: Task, calendar: WorkCalendar): PlanDay => ({
  day,
  tasks: [id],
  minutes: minutes + TRIP_MINUTES,
  out: true,
  off: !calendar.isWorkingDay(day),
});

/** The wished day where it is safe and the person is there, else the first day from the safe one on with open counters. */
function dayToGo(safeDay: Day, { cancelOn, pace }: Cleanup, calendar: WorkCalendar): Day {
  const isThere = (day: Day): boolean => !pace.away.some(({ from, to }) => from <= day && day <= to);
  if (cancelOn && cancelOn >= safeDay && isThere(cancelOn)) return cancelOn;
  let day = laterOf(safeDay, cancelOn);
  while (!isThere(day) || !calendar.isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** Up to when public holidays are known, if an office is to be visited or called after it. */
function knownUntil(
  { jobs, schedule, line }: Outlook,
  goesOn: Day,
  { lastKnownYear }: WorkCalendar,
): number | null {
  const visits = jobs.flatMap(({ idle, place }, index) =>
    idle || place === 'anywhere' ? [] : line.day(schedule.starts[index] as number),
  );
  return [...visits, goesOn].some((day) => Number(day.slice(0, 4)) > lastKnownYear) ? lastKnownYear : null;
}

const laterOf = (day: Day, other: Day | null): Day => (other && other > day ? other : day);
