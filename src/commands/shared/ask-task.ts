import type { Task } from '../../cleanup/types.js';
import { Problem } from '../../problem.js';
import { isSettled } from '../../reports/marks.js';
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
  if (name === undefined) {
    if (!context.asks) throw missingArgument('task', command, context.words);
    const coming = upcomingTasks(input, input.tasks.length);
    const others = input.tasks.filter((task) => !coming.includes(task) && !isSettled(task.state));
    const settled = input.tasks.filter((task) => isSettled(task.state));
    const listed = command === 'reopen' ? [...settled, ...others] : [...coming, ...others];
    return listed.length > 0
      ? pick(listed, context)
      : Promise.reject(missingArgument('task', command, context.words));
  }
  try {
    return findTask(name, input, context).id;
  } catch (error) {
    const isUnsure = error instanceof Problem && error.code === 'usage.task-ambiguous';
    if (!isUnsure || !context.asks) throw error;
    const ids = [error.values.tasks ?? []].flat();
    return pick(
      input.tasks.filter(({ id }) => ids.includes(id)),
      context,
    );
  }
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
