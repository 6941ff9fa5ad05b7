import { isSettled } from '../../cleanup/checklist/accounting.js';
import { type Forward, type Plan, WAYS_OUT } from '../../cleanup/types.js';
import type { Words } from '../../language/words.js';
import { cancelDayLines } from '../cancel-day.js';
import { type Filter, UNFILTERED } from '../filter.js';
import type { ReportInput } from '../input.js';
import { lateForWish, pastDueLines } from '../late.js';
import { outside } from '../outside.js';
import { daysLeft, namesOf, operationName } from '../phrases.js';
import { unbrokenNames } from '../unbroken.js';
import { planChart } from './plan-chart.js';
import { dotted, type Pen, page, penFor, type Screen } from './screen.js';
import { shellWord } from './shell-word.js';
import { shownLines } from './shown.js';
import { daysShort, firstLines } from './standing.js';

/** When what is to be done, from when cancelling is safe, and what to do where the time is too short. */
export function planView(
  input: ReportInput,
  words: Words,
  screen: Screen,
  only: Filter = UNFILTERED,
): string {
  const pen = penFor(screen, unbrokenNames(input));
  const { plan: say } = words.views;
  const { plan } = input;
  const { minutesWeekday, minutesWeekend } = input.cleanup.pace;
  const mostMinutes = Math.max(minutesWeekday, minutesWeekend);
  const shown = new Set(input.tasks.filter(only.task).map(({ id }) => id));
  const planned = plan.days.flatMap(({ tasks }) => tasks).length;
  const days = only.narrows
    ? plan.days
        .map((day) => ({ ...day, tasks: day.tasks.filter((id) => shown.has(id)) }))
        .filter(({ tasks }) => tasks.length > 0)
    : plan.days;
  return page([
    firstLines(input, words, pen),
    pen.heading(dotted([say.title, outside(input.cleanup.number)])),
    [
      ...restoreByLines(input, words, pen),
      ...safeDayLines(input, words, pen, words.standing.shortHere),
      ...paceLines(input, words, pen),
    ],
    keepingLines(input, words, pen),
    lateLines(input, only.all, words, pen),
    waysOutLines(input, words, pen),
    only.narrows ? [] : planChart(input, words, pen, screen),
    plan.days.length === 0 ? pen.text(say.empty) : [],
    shownLines(days.flatMap(({ tasks }) => tasks).length, planned, only, words, pen),
    ...days.map(({ day, tasks, minutes, out, off }) => [
      ...pen.text(
        dotted([
          pen.paint.bold(say.day(day, daysLeft(day, input.today, words))),
          say.minutes(minutes),
          out && say.out,
          off && say.off,
          !out && minutes > mostMinutes && say.over,
        ]),
      ),
      ...tasks.flatMap((id) => taskLine(id, input, words, pen)),
      ...(day === plan.goesOn && tasks.some(isCancellation)
        ? cancelDayLines(input, words).flatMap((line) => pen.aside(line, 1))
        : []),
    ]),
    plan.watchFrom ? pen.text(say.watch(plan.watchFrom)) : [],
    [
      ...(plan.critical.length > 1
        ? pen.aside(say.critical(namesWithOperations(plan.critical, input, words)))
        : []),
      ...boundLines(input, words, pen),
    ],
    forwardLines(input, words, pen),
    plan.holidaysKnownUntil === null ? [] : pen.aside(say.holidays(plan.holidaysKnownUntil)),
    plan.days.length > 0 ? pen.aside(say.hint) : [],
  ]);
}

/**
 * Until when a stopped number is to be brought back, where a day was told; until when one that is gone may be had back,
 * while that is still to do; and what will be too late for its own day.
 */
export function restoreByLines(input: ReportInput, words: Words, pen: Pen): string[] {
  const { timeline: say } = words;
  const { cleanup, tasks, today } = input;
  const day = cleanup.circumstances['restore-by'];
  const restore = tasks.find(({ operation, state }) => operation === 'restore-number' && !isSettled(state));
  const until = restore?.dueOn && restore.dueOn >= today ? restore.dueOn : null;
  return [
    ...(day ? pen.text(day < today ? pen.level('critical', say.restoreBy(day)) : say.restoreBy(day)) : []),
    ...(until ? pen.text(words.standing.haveBackBy(until, daysLeft(until, today, words))) : []),
    ...pastDueLines(input, words).flatMap((line) => pen.text(pen.level('critical', line))),
  ];
}

/**
 * The earliest safe day, the wished day, and whether they go together.
 * @param sayShort where to look for what can be done when they don't
 */
export function safeDayLines(
  input: ReportInput,
  words: Words,
  pen: Pen,
  sayShort: (days: number) => string = words.standing.short,
): string[] {
  const { plan: say } = words.views;
  const { plan } = input;
  const short = daysShort(input);
  return [
    ...pen.text(
      plan.earliestSafeDay
        ? say.earliest(plan.earliestSafeDay, daysLeft(plan.earliestSafeDay, input.today, words))
        : words.standing.whyNone[plan.whyNone ?? 'not-cancelling'],
    ),
    ...(input.moved
      ? pen.text(words.standing.moved(input.moved.days, input.moved.day, outside(input.moved.by)))
      : []),
    ...(plan.earliestSafeDay ? input.thin.flatMap((code) => pen.aside(words.standing.thin[code])) : []),
    ...(plan.earliestSafeDay && !plan.cancelOn ? pen.text(say.noWish) : []),
    ...(plan.cancelOn && plan.whyNone === null
      ? pen.text(
          dotted([
            say.wished(plan.cancelOn),
            plan.feasible ? say.fits : pen.level('critical', say.doesNotFit),
            short !== null && sayShort(short),
          ]),
        )
      : []),
    ...usesTimeLines(plan, words, pen),
  ];
}

/** How a number is kept without losing it after all; nothing where it is not kept. */
function keepingLines({ stage, keepNumber }: ReportInput, { keeping }: Words, pen: Pen): string[] {
  if (stage !== 'kept') return [];
  return [
    ...pen.text(pen.paint.bold(keeping.title)),
    ...keeping.lines(keepNumber?.plan ?? null).flatMap((line) => pen.item('-', line, 1)),
  ];
}

/** A plan that uses the time up to the wished day says both days: how early it could be, and how early it is. */
function usesTimeLines({ earliestSafeDay, safeBy }: Plan, words: Words, pen: Pen): string[] {
  if (!earliestSafeDay || !safeBy || safeBy <= earliestSafeDay) return [];
  return pen.text(words.planning.byThisPlan(safeBy, earliestSafeDay));
}

/** The time that the plan was made with, and how to change it. */
function paceLines({ cleanup: { pace }, plan }: ReportInput, words: Words, pen: Pen): string[] {
  const { plan: say } = words.views;
  return plan.days.length > 0 ? pen.aside(say.pace(pace.minutesWeekday, pace.minutesWeekend, pace.away)) : [];
}

/** How many late tasks are named, and how many in one way out; the rest is counted. */
const LATE_SHOWN = 5;

/** What is too late for the wished day, the latest first. */
function lateLines(input: ReportInput, all: boolean, words: Words, pen: Pen): string[] {
  const { plan: say } = words.views;
  const { feasible, watchDays, earliestSafeDay } = input.plan;
  if (feasible) return [];
  const latest = lateForWish(input).toSorted((a, b) => b.daysShort - a.daysShort);
  const [first] = latest;
  if (!first) return earliestSafeDay ? pen.text(say.onlyWatch(watchDays, earliestSafeDay)) : [];
  const most = all ? latest.length : LATE_SHOWN;
  const rest = latest.length - most;
  return [
    ...pen.text(say.lateCount(latest.length, first.daysShort)),
    ...latest
      .slice(0, most)
      .flatMap(({ task, daysShort }) =>
        pen.item('!', say.late(namesWithOperations([task], input, words)[0] ?? '', daysShort), 1),
      ),
    ...(rest > 0 ? pen.aside(say.lateMore(rest), 1) : []),
  ];
}

/** What can be done about it, the cheapest first, each with the tasks that it is open to. */
function waysOutLines(input: ReportInput, words: Words, pen: Pen): string[] {
  const { plan: say } = words.views;
  const { late, feasible, goesOn } = input.plan;
  if (feasible) return [];
  const said = WAYS_OUT.map((way) => {
    const tasks = late.filter(({ waysOut }) => waysOut.includes(way)).map(({ task }) => task);
    const own = input.waysOutInstead?.[way];
    if (own) return goesOn && outside(own.replaceAll('{day}', goesOn));
    if (way === 'cancel-later') return goesOn && say.cancelLater(goesOn);
    if (way === 'keep-number') return keptNumber(input, words);
    if (tasks.length === 0) return null;
    const names = namesOf(tasks.slice(0, LATE_SHOWN), input);
    const how = INSTEAD.exec(way)?.[1];
    return say.wayOut(words.views.waysOut[way], names, tasks.length, how ? say.insteadOf(say.name, how) : '');
  });
  return [...pen.text(say.waysInOrder), ...said.flatMap((text) => (text ? pen.item('-', text, 1) : []))];
}

const INSTEAD = /^(.+)-instead$/;

/** How far from the best there can be. */
function boundLines({ plan }: ReportInput, words: Words, pen: Pen): string[] {
  const { plan: say } = words.views;
  if (!plan.earliestSafeDay || !plan.lowerBound) return [];
  return pen.aside(
    plan.lowerBound === plan.earliestSafeDay ? say.asEarlyAsCanBe : say.notBefore(plan.lowerBound),
  );
}

function forwardLines(input: ReportInput, words: Words, pen: Pen): string[] {
  const { plan: say } = words.views;
  if (input.plan.forward.length === 0) return [];
  return [
    ...pen.text(say.forward),
    ...input.plan.forward.flatMap((forward) => pen.item('-', forwardSaid(forward, input, words), 1)),
  ];
}

function forwardSaid(forward: Forward, input: ReportInput, words: Words): string {
  const { plan: say, operations } = words.views;
  const { by, tasks, daysEarlier } = forward;
  const names = namesOf(tasks, input);
  const binding = outside(input.tasks.find(({ id }) => id === tasks[0])?.binding ?? '');
  if (by === 'more-minutes') return say.moreMinutes(daysEarlier);
  if (by === 'begin-now') return say.beginNow(names[0] ?? '', daysEarlier, shellWord(binding));
  if (by === 'drop') return say.dropped(names, daysEarlier);
  const { operation } = forward;
  const how = say.insteadOf(shellWord(binding), operation);
  return say.instead(names[0] ?? '', operations[operation], daysEarlier, how);
}

/** What it costs to keep the number, and who says so. */
function keptNumber({ keepNumber }: ReportInput, words: Words): string {
  const { plan: say, nameIn } = words.views;
  if (!keepNumber) return say.keepUnknown;
  const { from, to } = keepNumber.plan.yuanPerMonth ?? {};
  const price = from === undefined || to === undefined ? say.priceUnknown : say.yuanPerMonth(from, to);
  const { title, retrieved } = keepNumber.source;
  return say.keepNumber(outside(keepNumber.plan.name[nameIn]), price, outside(title), retrieved);
}

function taskLine(id: string, input: ReportInput, words: Words, pen: Pen): string[] {
  const task = input.tasks.find((candidate) => candidate.id === id);
  if (!task) return pen.row(outside(id), '');
  const { plan: say } = words.views;
  return pen.row(
    outside(task.name),
    dotted([
      operationName(task, words),
      task.notBefore && task.notBefore > input.today && task.state === 'todo' && say.rests(task.notBefore),
      task.waitDays > 0 && words.views.task.waits(task.waitDays),
      !task.waitKnown && task.plannedWaitDays > 0 && say.waitGuessed(task.plannedWaitDays),
      task.state !== 'todo' && words.views.states[task.state],
    ]),
  );
}

const isCancellation = (id: string): boolean => id.endsWith('.cancel-number');

const namesWithOperations = (ids: readonly string[], input: ReportInput, words: Words): string[] =>
  ids.map((id) => {
    const task = input.tasks.find((candidate) => candidate.id === id);
    return task ? `${outside(task.name)} ${operationName(task, words)}` : outside(id);
  });
