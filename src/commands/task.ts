import { isOpen } from '../cleanup/checklist/checklist.js';
import { comeBackOn } from '../cleanup/circumstances/come-back-on.js';
import { refusalsIn } from '../cleanup/circumstances/refusals.js';
import { parseComingDay } from '../cleanup/days/coming-day.js';
import type { Day } from '../cleanup/days/day.js';
import type { TaskMark, TaskState } from '../cleanup/record/cleanup.js';
import type { Situation } from '../cleanup/situation.js';
import type { Task } from '../cleanup/types.js';
import { Problem } from '../problem.js';
import { checklistDocument } from '../reports/document.js';
import type { ReportInput } from '../reports/input.js';
import { outside } from '../reports/outside.js';
import { operationName } from '../reports/phrases.js';
import { shellWord } from '../reports/terminal/shell-word.js';
import { whatFollows } from '../reports/terminal/what-follows.js';
import { typedTask } from '../reports/typed-name.js';
import { cleanLine } from '../text/clean.js';
import { keptText } from '../walks/kept-text.js';
import { personPrompter } from './shared/answering.js';
import { whichTask } from './shared/ask-task.js';
import type { Context, Run } from './shared/context.js';
import { changeCurrent, currentInput, inputOf } from './shared/current.js';
import { askDetails, type MarkOptions } from './shared/mark-details.js';
import { NEEDED } from './shared/needed.js';
import { findTask } from './shared/targets.js';

export type TaskCommand = 'start' | 'done' | 'wait' | 'block' | 'skip' | 'reopen';

const STATES: Record<TaskCommand, TaskState> = {
  start: 'doing',
  done: 'claimed',
  wait: 'waiting',
  block: 'blocked',
  skip: 'skipped',
  reopen: 'todo',
};

/** The command that gives a task a state. */
export const markTask =
  (command: TaskCommand): Run =>
  async (context, [given]: [string?], options: MarkOptions) => {
    const name = await whichTask(given, command, context);
    const told = context.asks
      ? await askDetails(command, options, await personPrompter(context), context)
      : options;
    if (command === 'done' && !(await allAccountsDone(name, context))) return 0;
    const { task, after } = await mark(context, command, name, told);
    context.document(() => checklistDocument(command, { ...after, tasks: [task] }, context.words));
    context.print(sayMark(task, context));
    warnOfEarlyCancellation(task, after, context);
    const input = inputOf(after, context);
    if (isRefused(task, input)) context.print(whereTo(task, input, context));
    context.print(whatFollows(input, context.words));
    return 0;
  };

/** Whether it is stuck, and somebody can be turned to about it. */
export const isRefused = ({ id, state }: Task, input: ReportInput): boolean =>
  state === 'blocked' && input.remedies().some(({ task }) => task === id);

/** Where somebody goes on who was refused: to wait is no refusal yet. */
export function whereTo(task: Task, input: ReportInput, { words: { standing }, today }: Context): string {
  const { marks } = input.cleanup;
  const refusals = refusalsIn(marks[task.id]);
  if (refusals.includes('tricked')) return standing.stopFirst(shellWord(outside(task.name)));
  return refusals.includes('wait')
    ? standing.askedToWait(
        shellWord(outside(typedTask(task, input))),
        comeBackOn(marks[task.id]?.reason ?? '', today),
      )
    : standing.turnTo(shellWord(outside(task.name)));
}

/**
 * Gives a task a state, in one write.
 * @param name a task id, or a platform where only one task fits
 * @returns the task as it is now
 * @throws Problem `usage.task-unknown`, `usage.task-ambiguous`, `usage.option-missing`, `usage.day-past`
 */
export async function mark(
  context: Context,
  command: TaskCommand,
  name: string,
  options: MarkOptions,
): Promise<{ task: Task; after: Situation }> {
  const taskMark = markOf(command, options, context.today);
  let id = '';
  const { after } = await changeCurrent(context, (before) => {
    const { id: found, operation } = findTask(name, before, context);
    id = found;
    // it is settled by the number itself
    if (operation === 'choose-number' && command === 'done') {
      throw new Problem('usage.number-not-chosen');
    }
    return [{ type: 'task-marked', task: id, mark: taskMark }];
  });
  return { task: after.tasks.find((task) => task.id === id) as Task, after };
}

/** Where an official answer counted several accounts, a person is asked whether all of them are done. */
async function allAccountsDone(name: string, context: Context): Promise<boolean> {
  const { name: place, accounts } = findTask(name, await currentInput(context), context);
  if (accounts === null || accounts < 2) return true;
  const { standing } = context.words;
  if (!context.asks) {
    context.note(standing.accounts(accounts));
    return true;
  }
  const message = standing.allAccounts(cleanLine(place), accounts);
  const prompter = await personPrompter(context);
  const all = await prompter.ask({ kind: 'confirm', key: 'accounts', message, default: true });
  if (all !== true) context.print(standing.notAll(cleanLine(name)));
  return all === true;
}

function markOf(command: TaskCommand, options: MarkOptions, today: Day): TaskMark {
  const needed = NEEDED[command];
  if (needed && !options[needed]?.trim())
    throw new Problem('usage.option-missing', { option: `--${needed}`, command });
  const until = command === 'wait' && options.until ? parseComingDay(options.until, today) : null;
  return {
    state: STATES[command],
    on: today,
    ...(until ? { until } : {}),
    ...(options.note ? { note: keptText(options.note, '--note') } : {}),
    ...(options.reason ? { reason: keptText(options.reason, '--reason') } : {}),
  };
}

/** One line that says what was marked how. */
export function sayMark(task: Task, { words }: Context): string {
  const { states } = words.views;
  const until = task.until ? `（${words.marks.until(task.until)}）` : '';
  return words.marks.marked(cleanLine(task.name), operationName(task, words), states[task.state] + until);
}

/** Once the number is gone no code arrives: said plainly when somebody cancels with tasks still open. */
function warnOfEarlyCancellation(task: Task, { tasks }: Situation, context: Context): void {
  if (task.operation !== 'cancel-number' || !['doing', 'claimed'].includes(task.state)) return;
  const open = tasks.filter((other) => other !== task && (isOpen(other) || other.state === 'waiting'));
  if (open.length > 0) context.note(context.words.marks.cancelTooEarly(open.length));
}
