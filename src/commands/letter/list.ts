import { letterListView } from '../../reports/terminal/letters.js';
import type { Context } from '../shared/context.js';
import { currentInput } from '../shared/current.js';

/** Shows the letters that fit the situation: to whom they may go, what they lack, and which were written. */
export async function run(context: Context): Promise<number> {
  const letters = (await currentInput(context)).letters();
  context.document({ schemaVersion: 1, command: 'letter list', letters });
  context.print(letterListView(letters, context.words, context.screen));
  return 0;
}
