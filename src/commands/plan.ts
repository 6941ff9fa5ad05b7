import { planDocument } from '../reports/document.js';
import { planView } from '../reports/terminal/plan.js';
import type { Context } from './context.js';
import { currentInput } from './current.js';

/** Prints the current cleanup's plan. */
export async function run(context: Context): Promise<number> {
  const input = await currentInput(context);
  context.document(planDocument('plan', input.plan));
  context.print(planView(input, context.words, context.screen));
  return 0;
}
