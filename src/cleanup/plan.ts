import { isOpen } from './checklist.js';
import type { Cleanup } from './cleanup.js';
import { addDays, chinaDay, type Day, daysBetween } from './day.js';
import { checkPace, type Pace } from './pace.js';
import { type DayLine, dayLine, TRIP_MINUTES } from './plan-days.js';
import { latestStarts } from './plan-latest.js';
import { criticalChain, forwardBy, type Outlook, waysOut } from './plan-outlook.js';
import { inTurn, type Schedule, search, withSharedTrips } from './plan-search.js';
import { lagOf, type Workload, workloadOf } from './plan-tasks.js';
import type { Plan, PlanDay, Task } from './types.js';
import type { WorkCalendar } from './work-calendar.js';

/** The plan, and the same tasks with the days on which each begins and ends, and must at the latest. */
export type Planned = { plan: Plan; tasks: Task[] };

/**
 * Puts the checklist on days so that the number may go as early as possible: what needs it longest begins first, each
 * task after those it depends on, none over the person's minutes, visits and calls on working days. `plan-search.ts`
 * says how, `plan-bound.ts` proves how much earlier it could be at most.
 * @param tasks as `checklist` gives them
 * @param today the day to plan from
 * @throws Problem `usage.dependency-circle` when tasks wait for each other, `usage.budget-zero` when there is no time
 */
export function plan(cleanup: Cleanup, tasks: readonly Task[], today: Day, calendar: WorkCalendar): Planned {
  checkPace(cleanup.pace);
  const cancellation = tasks.find((task) => task.operation === 'cancel-number');
  const others = tasks.filter((task) => task !== cancellation);
  const isGone = cancellation && !isOpen(cancellation) && cancellation.state !== 'waiting';
  if (isGone) return { plan: nothingPlanned(cleanup), tasks: [...tasks] };
  const workload = workloadOf(others, cleanup.pace, today, cancellation !== undefined);
  const line = dayLine(today, 1, cleanup.pace, calendar);
  const found = search(workload.jobs, workload.order, line, cleanup.pace);
  // without a day that the number goes on, what the checklist has first comes first
  const schedule = cancellation
    ? withSharedTrips(found, workload.jobs, workload.order, line)
    : { ...found, starts: inTurn(workload.jobs, workload.order, line) };
  const begun = withDays(tasks, workload, schedule, line);
  const days = planDays(workload, schedule, line);
  if (!cancellation) {
    return { plan: { ...nothingPlanned(cleanup), days, cancelOn: null }, tasks: begun };
  }
  const outlook = outlookOf(cleanup, others, workload, schedule, line);
  const cancelDay = firstDayThere(laterOf(line.day(outlook.end), cleanup.cancelOn), cleanup.pace);
  return {
    plan: {
      earliestSafeDay: line.day(outlook.end),
      lowerBound: line.day(Math.max(schedule.bound, outlook.quietFrom)),
      cancelOn: cleanup.cancelOn,
      feasible: cleanup.cancelOn === null || line.day(outlook.end) <= cleanup.cancelOn,
      watchFrom: line.day(outlook.end - cleanup.pace.watchDays),
      watchDays: cleanup.pace.watchDays,
      late: lateTasks(cleanup, outlook),
      days: [...days, cancelDayOf(cancelDay, cancellation)],
      critical: [...criticalChain(outlook), cancellation.id],
      forward: forwardBy(outlook),
      holidaysKnownUntil: knownUntil(outlook, calendar),
    },
    tasks: withLatest(begun, cleanup, outlook, calendar),
  };
}

/** Nothing to cancel (any more). */
const nothingPlanned = ({ cancelOn, pace }: Cleanup): Plan => ({
  earliestSafeDay: null,
  lowerBound: null,
  cancelOn,
  feasible: true,
  watchFrom: null,
  watchDays: pace.watchDays,
  late: [],
  days: [],
  critical: [],
  forward: [],
  holidaysKnownUntil: null,
});

/** The end of the plan: not before the watch after what is done already, or after the cleanup was begun. */
function outlookOf(
  cleanup: Cleanup,
  tasks: readonly Task[],
  workload: Workload,
  schedule: Schedule,
  line: DayLine,
): Outlook {
  const done = tasks.flatMap((task) =>
    isDone(task) && task.since && task.operation !== 'carrier-proof' ? task.since : [],
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

const isDone = (task: Task): boolean => task.state === 'claimed' || task.state === 'verified';

/** Tasks that end, watch included, after the wished day. */
function lateTasks(cleanup: Cleanup, outlook: Outlook): Plan['late'] {
  const { deadline, tasks, jobs, schedule } = outlook;
  if (deadline === null || cleanup.cancelOn === null) return [];
  return tasks.flatMap((task, index) => {
    const daysShort = (schedule.starts[index] as number) + (jobs[index]?.tail ?? 0) - deadline;
    return daysShort > 0 ? { task: task.id, daysShort, waysOut: waysOut(index, deadline, outlook) } : [];
  });
}

/** The tasks with the days on which they are planned to begin and to be over. */
function withDays(
  tasks: readonly Task[],
  { tasks: planned, jobs }: Workload,
  { starts }: Schedule,
  line: DayLine,
): Task[] {
  const days = new Map(
    planned.map((task, index) => {
      const start = starts[index] as number;
      const startOn = jobs[index]?.idle ? null : line.day(start);
      const endOn = startOn ? line.day(start + lagOf(task)) : laterOf(line.day(0), task.until);
      return [task.id, { startOn, endOn }];
    }),
  );
  return tasks.map((task) => ({ ...task, ...days.get(task.id) }));
}

/** The tasks with their latest safe days, where a day is wished. */
function withLatest(
  tasks: readonly Task[],
  { cancelOn, pace }: Cleanup,
  outlook: Outlook,
  calendar: WorkCalendar,
): Task[] {
  if (!cancelOn) return [...tasks];
  const latest = latestStarts(outlook, dayLine(cancelOn, -1, pace, calendar));
  return tasks.map((task) => {
    if (task.operation === 'cancel-number') return { ...task, startBy: cancelOn, finishBy: cancelOn };
    const startBy = latest.get(task.id);
    if (startBy) return { ...task, startBy, finishBy: addDays(startBy, lagOf(task)) };
    return task.state === 'waiting' ? { ...task, finishBy: addDays(cancelOn, -pace.watchDays) } : task;
  });
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
      };
    });
}

const cancelDayOf = (day: Day, { id, minutes }: Task): PlanDay => ({
  day,
  tasks: [id],
  minutes: minutes + TRIP_MINUTES,
  out: true,
});

/** That day, or the first after it on which the person is not away. */
function firstDayThere(day: Day, pace: Pace): Day {
  const away = pace.away.find(({ from, to }) => from <= day && day <= to);
  return away ? firstDayThere(addDays(away.to, 1), pace) : day;
}

/** Up to when public holidays are known, if an office is to be visited or called after it. */
function knownUntil({ jobs, schedule, line }: Outlook, { lastKnownYear }: WorkCalendar): number | null {
  const isBeyond = (job: (typeof jobs)[number], index: number): boolean =>
    !job.idle &&
    job.place !== 'anywhere' &&
    Number(line.day(schedule.starts[index] as number).slice(0, 4)) > lastKnownYear;
  return jobs.some(isBeyond) ? lastKnownYear : null;
}

const laterOf = (day: Day, other: Day | null): Day => (other && other > day ? other : day);
