import { cleanupDocument } from '../../reports/document.js';
import type { Context } from '../shared/context.js';

/** Makes another cleanup the current one. */
export async function run({ store, words, document, print }: Context, [id]: [string]): Promise<number> {
  const cleanup = store.read(id);
  await store.use(id);
  document(cleanupDocument('cleanup use', cleanup));
  print(words.cli.cleanupUsed(id));
  return 0;
}
