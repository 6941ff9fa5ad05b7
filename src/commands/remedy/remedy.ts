import { isSettled } from '../../cleanup/checklist/accounting.js';
import type { Binding } from '../../cleanup/types.js';
import { remedyDocument } from '../../reports/document.js';
import type { ReportInput } from '../../reports/input.js';
import { ifRefusedView, remedyView } from '../../reports/terminal/remedy.js';
import { typedTask } from '../../reports/typed-name.js';
import type { Context } from '../shared/context.js';
import { currentInput } from '../shared/current.js';
import { type LookOptions, printLong } from '../shared/pager.js';
import { problemsAt } from './find.js';

/** Shows the next rung for each open problem: whom, with what, by when; of one account alone, where its name is given. */
export async function run(context: Context, [name]: [string?], options: LookOptions): Promise<number> {
  const input = await currentInput(context);
  if (name === undefined) {
    printRemedy('remedy', input, context, options);
    return 0;
  }
  const { problems, binding } = await problemsAt(name, input, context);
  if (problems.length > 0) printRemedy('remedy', input, context, options, new Set(problems));
  else printIfRefused(binding ?? { id: null, name }, input, context, options);
  return 0;
}

/**
 * Prints problems as a document, or as a view.
 * @param only the ids of those that are asked for; absent: all
 */
function printRemedy(
  command: string,
  input: ReportInput,
  context: Context,
  options: LookOptions = {},
  only?: ReadonlySet<string>,
): void {
  const open = input.remedies();
  const parts = only ? open.filter(({ problem }) => only.has(problem)) : open;
  context.document(() => remedyDocument(command, parts, context.words));
  printLong(remedyView(parts, context.words, context.screen, open), options, context);
}

/** Prints how a problem stands after something was noted about it, and how many others are open; as a document, all of them. */
export function printMarked(command: string, id: string, input: ReportInput, context: Context): void {
  const { words, screen } = context;
  const open = input.remedies();
  const marked = open.filter(({ problem }) => problem === id);
  context.document(() => remedyDocument(command, open, words));
  if (marked.length > 0) printLong(remedyView(marked, words, screen, open), {}, context);
  else if (open.length > 0) context.print(words.remedies.otherProblems(open.length));
}

/** Says that nothing is open there, and whom to turn to, should an account refuse what is to be done. */
function printIfRefused(
  { id, name }: Pick<Binding, 'name'> & { id: string | null },
  input: ReportInput,
  context: Context,
  options: LookOptions,
): void {
  const { words, screen } = context;
  const isThere = (ids: readonly string[]): boolean => id !== null && ids.includes(id);
  const task = input.tasks.find((one) => isThere([one.binding, ...one.covers]) && !isSettled(one.state));
  const asIf = input.tasks.map((one) => (one === task ? { ...one, state: 'blocked' as const } : one));
  const problems = task ? input.remedies(asIf).filter(({ bindings }) => isThere(bindings)) : [];
  context.document(() => remedyDocument('remedy', [], words, { ifRefused: problems }));
  const at = { name, task: task ? typedTask(task, input) : null, problems };
  printLong(ifRefusedView(at, words, screen), options, context);
}
