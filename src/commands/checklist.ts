import { checklistDocument } from '../reports/document.js';
import { checklistView } from '../reports/terminal/checklist.js';
import type { Context } from './shared/context.js';
import { currentInput } from './shared/current.js';

/** Prints the current cleanup's checklist. */
export async function run(context: Context): Promise<number> {
  const input = await currentInput(context);
  context.document(checklistDocument('checklist', input, context.words));
  context.print(checklistView(input, context.words, context.screen));
  return 0;
}
