import { isSettled } from '../../cleanup/checklist/accounting.js';
import type { Task } from '../../cleanup/types.js';
import { Problem } from '../../problem.js';
import type { ReportInput } from '../../reports/input.js';
import { operationName } from '../../reports/phrases.js';
import { upcomingTasks } from '../../reports/upcoming.js';
import { cleanLine } from '../../text/clean.js';
import { personPrompter } from './answering.js';
import { missingArgument } from './command-line-problem.js';
import type { Context } from './context.js';
import { currentInput } from './current.js';
import { findTask } from './targets.js';

/**
 * The id of the task that is meant. Where no name is given, or one that fits several, a person picks from a list.
 * @param name a task id, or the name of an account
 * @throws Problem `usage.command-line` where nobody can be asked, and as `findTask`
 */
export async function whichTask(
  name: string | undefined,
  command: string,
  context: Context,
): Promise<string> {
  const input = await currentInput(context);
  if (name === undefined) return pickAny(command, input, context);
  try {
    return findTask(name, input, context).id;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'usage.task-ambiguous') throw error;
    const ids = [error.values.tasks ?? []].flat();
    const named = input.tasks.filter(({ id }) => ids.includes(id));
    const only = onlyOneFor(command, named);
    if (only) return only.id;
    if (!context.asks) throw error;
    return pick(named, context);
  }
}

/** A task from the list of all, what a command most likely means first. */
async function pickAny(command: string, input: ReportInput, context: Context): Promise<string> {
  if (!context.asks) throw missingArgument('task', command, context.words);
  const coming = upcomingTasks(input, input.tasks.length);
  const others = input.tasks.filter((task) => !coming.includes(task) && !isSettled(task.state));
  const settled = input.tasks.filter((task) => isSettled(task.state));
  const listed = command === 'reopen' ? [...settled, ...others] : [...coming, ...others];
  return listed.length > 0
    ? pick(listed, context)
    : Promise.reject(missingArgument('task', command, context.words));
}

/** Of several tasks at one account the one that a command can mean: what is settled, or held up by another, it does not. */
function onlyOneFor(command: string, tasks: readonly Task[]): Task | undefined {
  if (new Set(tasks.map(({ binding }) => binding)).size > 1) return undefined;
  const meant =
    command === 'reopen'
      ? tasks.filter(({ state }) => state !== 'todo')
      : tasks.filter(({ state }) => !isSettled(state));
  const free = meant.filter(({ heldBy }) => heldBy.length === 0);
  return meant.length === 1 ? meant[0] : free.length === 1 ? free[0] : undefined;
}

async function pick(tasks: readonly Task[], context: Context): Promise<string> {
  const { words } = context;
  const prompter = await personPrompter(context);
  return (await prompter.ask({
    kind: 'choice',
    key: 'task',
    message: words.asking.whichTask,
    choices: tasks.map((task) => ({
      value: task.id,
      name: words.views.show.task(cleanLine(task.name), operationName(task, words)),
    })),
  })) as string;
}
