import { letterListView } from '../../reports/terminal/letters.js';
import type { Context } from '../shared/context.js';
import { currentInput } from '../shared/current.js';
import { type LookOptions, printLong } from '../shared/pager.js';

/** Shows the letters that fit the situation: to whom they may go, what they lack, and which were written. */
export async function run(
  context: Context,
  _given: [],
  { all = false, ...options }: LookOptions & { all?: boolean },
): Promise<number> {
  const letters = (await currentInput(context)).letters();
  context.document({ schemaVersion: 1, command: 'letter list', letters });
  printLong(letterListView(letters, context.words, context.screen, all), options, context);
  return 0;
}
