import { inventoryDocument } from '../reports/document.js';
import { inventoryView } from '../reports/terminal/inventory.js';
import type { Context } from './shared/context.js';
import { currentInput } from './shared/current.js';
import { type FilterOptions, filterFrom } from './shared/filters.js';
import { printLong } from './shared/pager.js';

/** Prints the current cleanup's inventory. */
export async function run(
  context: Context,
  _given: [],
  options: FilterOptions & { pager?: boolean },
): Promise<number> {
  const input = await currentInput(context);
  const only = filterFrom(options, input, context);
  context.document(
    inventoryDocument('inventory', { ...input, bindings: input.bindings.filter(only.binding) }),
  );
  printLong(inventoryView(input, context.words, context.screen, only), options, context);
  return 0;
}
