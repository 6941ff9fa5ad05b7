import type { Task } from '../../cleanup/types.js';
import type { Words } from '../../language/words.js';
import { behind, wrap } from '../../text/wrap.js';
import type { ReportInput } from '../input.js';
import { operationOf } from '../looked-up.js';
import { outside } from '../outside.js';
import { conditionsOf, isErrand, operationName, reasonsOf, stepsOf, tasksNamed } from '../phrases.js';
import { unbrokenNames } from '../unbroken.js';
import { dotted, penFor, type Screen } from './screen.js';

/** A task as it is worked at: what must be known to begin, and its steps, each with its lines. */
export type TaskCard = { head: string[]; steps: string[] };

/**
 * One task so short that it stands on a screen together with the choices below it; all else of it is one key away.
 * @param done places of the steps that are ticked, from 0
 * @param left how many tasks are left, this one with them
 * @param most how many lines the head may have above so many lines of steps
 */
export function taskCard(
  task: Task,
  { done, left, most }: { done: readonly number[]; left: number; most(stepLines: number): number },
  input: ReportInput,
  words: Words,
  screen: Screen,
): TaskCard {
  const pen = penFor(screen, unbrokenNames(input));
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
    ...(task.after.length > 0
      ? pen.text(labelled(labels.after, list(tasksNamed(task.after, input, words))))
      : []),
    ...(known?.operation.path ? pen.text(labelled(labels.path, outside(known.operation.path))) : []),
    ...(known?.operation.url ? pen.text(labelled(labels.url, outside(known.operation.url))) : []),
  ].filter((line) => line.trim() !== '');
  const steps = stepsOf(task, input, words).steps.map((step, place) => stepRow(step, place, done, screen));
  const room = most(linesOf(steps));
  return {
    head: head.length > room ? [...head.slice(0, room - 1), pen.paint.dim(work.more)] : head,
    steps,
  };
}

const linesOf = (steps: readonly string[]): number =>
  steps.reduce((lines, step) => lines + step.split('\n').length, 0);

/**
 * The steps that stand on the screen where there is no room for all of them: the one to go on from, what comes after it, then what
 * comes before it.
 * @param at the place of the step to go on from
 * @param room lines for the steps, and for a row on each side that says how many are left out
 * @returns the places of the first shown and of the first behind them
 */
export function stepsInSight(
  steps: readonly string[],
  at: number,
  room: number,
): { from: number; to: number } {
  if (linesOf(steps) <= room) return { from: 0, to: steps.length };
  let from = at;
  let to = at + 1;
  const fits = (first: number, behind: number): boolean =>
    linesOf(steps.slice(first, behind)) + Number(first > 0) + Number(behind < steps.length) <= room;
  while (to < steps.length && fits(from, to + 1)) to += 1;
  while (from > 0 && fits(from - 1, to)) from -= 1;
  return { from, to };
}

/** Columns that a list draws before each of its rows, and the tick before a step. */
const CURSOR = 4;
const BOX = '[ ] ';

function stepRow(step: string, place: number, done: readonly number[], { width }: Screen): string {
  const box = done.includes(place) ? '[x] ' : BOX;
  const lead = `${box}${place + 1}) `;
  const room = Math.max(20, width - CURSOR - lead.length);
  return behind(lead, wrap(step, room)).join('\n');
}
