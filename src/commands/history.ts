import { heard } from '../interruption.js';
import { historyView } from '../reports/terminal/history.js';
import type { Context } from './shared/context.js';
import { currentCleanup } from './shared/current.js';
import { historyOf } from './shared/history.js';
import { type LookOptions, printLong } from './shared/pager.js';

/** Lists what was changed, oldest first, what was taken back with it. */
export async function run(context: Context, _given: [], options: LookOptions = {}): Promise<number> {
  const cleanup = await currentCleanup(context);
  await heard();
  const kept = context.store.exportCleanup(cleanup.id).events;
  await heard();
  const events = historyOf(kept, { ...context, cleanup });
  context.document({ schemaVersion: 1, command: 'history', events });
  printLong(historyView(events, context.words, context.screen), options, context);
  return 0;
}
