import type { Task } from '../../cleanup/types.js';
import type { Words } from '../../language/words.js';
import type { ReportInput } from '../input.js';
import { basisOf, operationOf } from '../looked-up.js';
import { isCalledDone } from '../marks.js';
import { outside } from '../outside.js';
import {
  conditionsOf,
  isErrand,
  namesOf,
  notesOf,
  operationName,
  reasonsOf,
  stepsOf,
  urgencyOf,
} from '../phrases.js';
import { typedTask } from '../typed-name.js';
import { unbrokenNames } from '../unbroken.js';
import { upcomingTasks } from '../upcoming.js';
import { aboveSteps } from '../way-parts.js';
import { accountLines, nothingNowLines } from './account.js';
import { dotted, type Pen, page, penFor, type Screen } from './screen.js';
import { shellWord } from './shell-word.js';
import { firstLines } from './standing.js';

/**
 * The tasks to do next, each with its steps and how to say that it is done.
 * @param count how many at most
 * @param afterAnother it stands below a view that has said already what a person must know before all else
 */
export function nextView(
  input: ReportInput,
  count: number,
  words: Words,
  screen: Screen,
  { afterAnother = false }: { afterAnother?: boolean } = {},
): string {
  const pen = penFor(screen, unbrokenNames(input));
  const { next } = words.views;
  const tasks = upcomingTasks(input, count);
  const before = afterAnother ? [] : firstLines(input, words, pen);
  const account = afterAnother ? [] : accountLines(input, words, pen);
  if (tasks.length === 0) {
    const [first = '', ...rest] = nothingNowLines(input, words, pen);
    return page([before, [...pen.heading(first), ...rest], account]);
  }
  return page([
    before,
    pen.heading(next.title(tasks.length)),
    ...tasks.map((task, index) => taskLines(task, index + 1, input, words, pen)),
    account,
    pen.aside(next.detail),
  ]);
}

function taskLines(task: Task, place: number, input: ReportInput, words: Words, pen: Pen): string[] {
  const { labels, labelled, task: say } = words.views;
  const binding = input.bindings.find((candidate) => candidate.id === task.binding);
  const operation = operationOf(task, input)?.operation;
  const path = operation?.path;
  const { steps, general } = stepsOf(task, input, words);
  const conditions = conditionsOf(task, input, words);
  const planned = input.plan.days.find((day) => day.tasks.includes(task.id))?.day;
  return [
    ...pen.item(
      `${place}.`,
      dotted([
        pen.paint.bold(outside(task.name)),
        operationName(task, words),
        pen.level(task.hurtsNow ? 'critical' : task.exposure, urgencyOf(task, words)),
        planned && planned > input.today && say.planned(planned),
      ]),
    ),
    ...(binding && !isErrand(task) ? pen.aside(dotted(reasonsOf(binding.exposure, words)), 1) : []),
    ...(conditions.length > 0 ? pen.text(dotted(conditions), 1) : []),
    ...(task.covers.length > 0 ? pen.text(say.covers(namesOf(task.covers, input)), 1) : []),
    ...notesOf(task, words).flatMap((note) => pen.text(labelled(labels.notes, note), 1)),
    ...(path ? pen.text(labelled(labels.path, outside(path)), 1) : []),
    ...(general ? pen.aside(say.generalWay, 1) : []),
    ...aboveSteps(operation, words).flatMap((text) => pen.aside(text, 1)),
    ...steps.flatMap((step, index) => pen.item(`${index + 1})`, step, 1)),
    ...(task.basis === 'general' ? [] : pen.aside(basisOf(task, input, words), 1)),
    ...(task.asksMoney ? pen.aside(say.howToComplain, 1) : []),
    ...(isCalledDone(task) ? pen.aside(say.howToMark(shellWord(outside(typedTask(task, input)))), 1) : []),
  ];
}
