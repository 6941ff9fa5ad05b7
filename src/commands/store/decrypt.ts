import { Problem } from '../../problem.js';
import type { Context } from '../shared/context.js';
import { withWriter } from '../shared/current.js';

/** Lays a locked store open again. @throws Problem `usage.store-state` where it is not locked */
export async function run(context: Context): Promise<number> {
  const { store, words, document, print } = context;
  if (!store.isSealed()) throw new Problem('usage.store-state');
  await withWriter(context, (writer) => writer.unseal());
  document({ schemaVersion: 1, command: 'store decrypt', path: store.path, encrypted: false });
  print(words.store.unsealed);
  return 0;
}
