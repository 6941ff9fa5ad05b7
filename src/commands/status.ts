import { statusDocument } from '../reports/document.js';
import { statusView } from '../reports/terminal/status.js';
import type { Context } from './shared/context.js';
import { currentInput } from './shared/current.js';
import { type FilterOptions, filterFrom } from './shared/filters.js';
import { withMoved } from './shared/moved.js';
import { printLong } from './shared/pager.js';

/** Prints the current cleanup's status. */
export async function run(
  context: Context,
  _given: [],
  options: FilterOptions & { pager?: boolean },
): Promise<number> {
  const input = await withMoved(await currentInput(context), context);
  const only = filterFrom(options, input, context);
  context.document(() => statusDocument('status', input, context.words));
  printLong(statusView(input, context.words, context.screen, only), options, context);
  return 0;
}
