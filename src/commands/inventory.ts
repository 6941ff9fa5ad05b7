import { inventoryDocument } from '../reports/document.js';
import { inventoryView } from '../reports/terminal/inventory.js';
import type { Context } from './shared/context.js';
import { currentInput } from './shared/current.js';

/** Prints the current cleanup's inventory. */
export async function run(context: Context): Promise<number> {
  const input = await currentInput(context);
  context.document(inventoryDocument('inventory', input));
  context.print(inventoryView(input, context.words, context.screen));
  return 0;
}
