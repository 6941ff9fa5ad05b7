import { checklistDocument } from '../reports/document.js';
import { checklistView } from '../reports/terminal/checklist.js';
import type { Context } from './shared/context.js';
import { currentInput } from './shared/current.js';
import { type FilterOptions, filterFrom } from './shared/filters.js';
import { printLong } from './shared/pager.js';

/** Prints the current cleanup's checklist. */
export async function run(
  context: Context,
  _given: [],
  options: FilterOptions & { pager?: boolean },
): Promise<number> {
  const input = await currentInput(context);
  const only = filterFrom(options, input, context);
  context.document(() =>
    checklistDocument('checklist', { ...input, tasks: input.tasks.filter(only.task) }, context.words),
  );
  printLong(checklistView(input, context.words, context.screen, only), options, context);
  return 0;
}
