import { situationOf } from '../../cleanup/situation.js';
import { cleanupDocument } from '../../reports/document.js';
import type { Context } from '../shared/context.js';

/** Makes another cleanup the current one. */
export async function run(context: Context, [id]: [string]): Promise<number> {
  const { store, facts, today, words } = context;
  const situation = situationOf(store.read(id), facts, today);
  await store.use(id);
  context.document(() => cleanupDocument('cleanup use', situation));
  context.print(words.cli.cleanupUsed(id));
  return 0;
}
