import type { Forward } from '../../cleanup/types.js';
import type { Words } from '../../language/words.js';
import type { ReportInput } from '../input.js';
import { outside } from '../outside.js';
import { daysLeft, namesOf, operationName } from '../phrases.js';
import { planChart } from './plan-chart.js';
import { dotted, type Pen, page, penFor, type Screen } from './screen.js';

/** When what is to be done, from when cancelling is safe, and what to do where the time is too short. */
export function planView(input: ReportInput, words: Words, screen: Screen): string {
  const pen = penFor(screen);
  const { plan: say } = words.views;
  const { plan } = input;
  return page([
    pen.heading(dotted([say.title, outside(input.cleanup.number)])),
    safeDayLines(input, words, pen),
    [...lateLines(input, words, pen), ...keepNumberLines(input, words, pen)],
    planChart(input, words, pen, screen),
    plan.days.length === 0 ? pen.text(say.empty) : [],
    ...plan.days.map(({ day, tasks, minutes, out }) => [
      ...pen.text(
        dotted([
          pen.paint.bold(say.day(day, daysLeft(day, input.today, words))),
          say.minutes(minutes),
          out && say.out,
        ]),
      ),
      ...tasks.flatMap((id) => taskLine(id, input, words, pen)),
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

/** The earliest safe day, the wished day, and whether they go together. */
export function safeDayLines(input: ReportInput, words: Words, pen: Pen): string[] {
  const { plan: say } = words.views;
  const { plan } = input;
  return [
    ...pen.text(
      plan.earliestSafeDay
        ? say.earliest(plan.earliestSafeDay, daysLeft(plan.earliestSafeDay, input.today, words))
        : say.noEarliest,
    ),
    ...(plan.earliestSafeDay && !plan.cancelOn ? pen.text(say.noWish) : []),
    ...(plan.cancelOn
      ? pen.text(
          dotted([
            say.wished(plan.cancelOn),
            plan.feasible ? say.fits : pen.level('critical', say.doesNotFit),
          ]),
        )
      : []),
  ];
}

function lateLines(input: ReportInput, words: Words, pen: Pen): string[] {
  const { plan: say, waysOut, labelled, list } = words.views;
  return input.plan.late.flatMap((late) => [
    ...pen.item('!', say.late(namesOf([late.task], input)[0] ?? '', late.daysShort)),
    ...(late.waysOut.length > 0
      ? pen.text(labelled(say.waysOut, list(late.waysOut.map((code) => waysOut[code] ?? outside(code)))), 1)
      : []),
  ]);
}

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
  const names = namesOf(forward.tasks, input);
  if (forward.by === 'more-minutes') return say.moreMinutes(forward.daysEarlier);
  return forward.by === 'drop'
    ? say.dropped(names, forward.daysEarlier)
    : say.instead(names[0] ?? '', operations[forward.operation], forward.daysEarlier);
}

/** What it costs to keep the number, where the time is too short, and who says so. */
function keepNumberLines({ plan, keepNumber }: ReportInput, words: Words, pen: Pen): string[] {
  const { plan: say, nameIn } = words.views;
  if (plan.late.length === 0 || !keepNumber) return [];
  const { from, to } = keepNumber.plan.yuanPerMonth ?? {};
  const price = from === undefined || to === undefined ? say.priceUnknown : say.yuanPerMonth(from, to);
  const { title, retrieved } = keepNumber.source;
  return pen.text(say.keepNumber(outside(keepNumber.plan.name[nameIn]), price, outside(title), retrieved));
}

function taskLine(id: string, input: ReportInput, words: Words, pen: Pen): string[] {
  const task = input.tasks.find((candidate) => candidate.id === id);
  if (!task) return pen.row(outside(id), '');
  return pen.row(
    outside(task.name),
    dotted([
      operationName(task, words),
      task.waitDays > 0 && words.views.task.waits(task.waitDays),
      !task.waitKnown && task.plannedWaitDays > 0 && words.views.plan.waitGuessed(task.plannedWaitDays),
      task.state !== 'todo' && words.views.states[task.state],
    ]),
  );
}

const namesWithOperations = (ids: readonly string[], input: ReportInput, words: Words): string[] =>
  ids.map((id) => {
    const task = input.tasks.find((candidate) => candidate.id === id);
    return task ? `${outside(task.name)} ${operationName(task, words)}` : outside(id);
  });
