import type { Task } from '../../cleanup/types.js';
import type { Words } from '../../language/words.js';
import { wrap } from '../../text/wrap.js';
import type { ReportInput } from '../input.js';
import { operationOf } from '../looked-up.js';
import { outside } from '../outside.js';
import { conditionsOf, isErrand, namesOf, operationName, reasonsOf, stepsOf } from '../phrases.js';
import { dotted, penFor, type Screen } from './screen.js';

/** A task as it is worked at: what must be known to begin, and its steps, each with its lines. */
export type TaskCard = { head: string[]; steps: string[] };

/**
 * One task so short that it stands on a screen together with the choices below it; all else of it is one key away.
 * @param done places of the steps that are ticked, from 0
 * @param left how many tasks are left, this one with them
 * @param most lines that the head may have
 */
export function taskCard(
  task: Task,
  { done, left, most }: { done: readonly number[]; left: number; most: number },
  input: ReportInput,
  words: Words,
  screen: Screen,
): TaskCard {
  const pen = penFor(screen);
  const { views, work } = words;
  const known = operationOf(task, input);
  const binding = input.bindings.find(({ id }) => id === task.binding);
  const { levels, labelled, labels, list } = views;
  const head = [
    ...pen.heading(
      dotted([views.show.task(outside(task.name), operationName(task, words)), work.left(left)]),
    ),
    ...(binding && !isErrand(task)
      ? pen.text(
          dotted([pen.level(task.exposure, levels[task.exposure]), ...reasonsOf(binding.exposure, words)]),
        )
      : []),
    ...pen.text(
      dotted([...conditionsOf(task, input, words), task.finishBy && views.task.finishBy(task.finishBy)]),
    ),
    ...(task.after.length > 0 ? pen.text(labelled(labels.after, list(namesOf(task.after, input)))) : []),
    ...(known?.operation.path ? pen.text(labelled(labels.path, outside(known.operation.path))) : []),
    ...(known?.operation.url ? pen.text(labelled(labels.url, outside(known.operation.url))) : []),
  ].filter((line) => line.trim() !== '');
  return {
    head: head.length > most ? [...head.slice(0, most - 1), pen.paint.dim(work.more)] : head,
    steps: stepsOf(task, input, words).steps.map((step, place) => stepRow(step, place, done, screen)),
  };
}

/** Columns that a list draws before each of its rows, and the tick before a step. */
const CURSOR = 4;
const BOX = '[ ] ';

function stepRow(step: string, place: number, done: readonly number[], { width }: Screen): string {
  const box = done.includes(place) ? '[x] ' : BOX;
  const lead = `${box}${place + 1}) `;
  const room = Math.max(20, width - CURSOR - lead.length);
  return wrap(step, room)
    .map((line, at) => (at === 0 ? lead : ' '.repeat(lead.length)) + line)
    .join('\n');
}
