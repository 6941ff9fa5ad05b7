import { incidentsDocument } from '../../reports/document.js';
import { incidentsView } from '../../reports/terminal/incidents.js';
import type { Context } from '../shared/context.js';
import { currentInput } from '../shared/current.js';
import { type LookOptions, printLong } from '../shared/pager.js';

/** Prints what came in for somebody else. */
export async function run(context: Context, _given: [], options: LookOptions = {}): Promise<number> {
  const input = await currentInput(context);
  context.document(() => incidentsDocument('incident list', input, 0));
  printLong(incidentsView(input, context.words, context.screen), options, context);
  return 0;
}
