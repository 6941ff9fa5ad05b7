import { statusDocument } from '../reports/document.js';
import { statusView } from '../reports/terminal/status.js';
import type { Context } from './shared/context.js';
import { currentInput } from './shared/current.js';
import { withMoved } from './shared/moved.js';

/** Prints the current cleanup's status. */
export async function run(context: Context): Promise<number> {
  const input = await withMoved(await currentInput(context), context);
  context.document(statusDocument('status', input, context.words));
  context.print(statusView(input, context.words, context.screen));
  return 0;
}
