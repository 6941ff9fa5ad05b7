import { type OpenProblem, openProblems } from '../../cleanup/remedies/remedy.js';
import { remedyDocument } from '../../reports/document.js';
import type { ReportInput } from '../../reports/input.js';
import { remedyView } from '../../reports/terminal/remedy.js';
import type { Context } from '../shared/context.js';
import { currentInput } from '../shared/current.js';
import { type LookOptions, printLong } from '../shared/pager.js';

/** Shows the next rung for each open problem: whom, with what, by when. */
export async function run(context: Context, _given: [], options: LookOptions): Promise<number> {
  printRemedy('remedy', await currentInput(context), context, options);
  return 0;
}

/** The open problems of a cleanup today. */
export const problemsOf = (
  input: Pick<ReportInput, 'cleanup' | 'bindings' | 'tasks' | 'letterInstead' | 'rungsNotSaid'>,
  { today, facts, catalog }: Context,
): OpenProblem[] => openProblems({ ...input, platform: (id) => catalog.platform(id) }, today, facts.calendar);

/** Prints problems as a document, or as a view. */
export function printRemedy(
  command: string,
  input: ReportInput,
  context: Context,
  options: LookOptions = {},
): void {
  const parts = input.remedies();
  context.document(() => remedyDocument(command, parts, context.words));
  printLong(remedyView(parts, context.words, context.screen), options, context);
}
