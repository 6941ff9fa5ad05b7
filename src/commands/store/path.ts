import { cleanLine } from '../../text/clean.js';
import type { Context } from '../shared/context.js';

/** Says where the data is. */
export async function run({ store, words, document, print }: Context): Promise<number> {
  const encrypted = store.isSealed();
  document({ schemaVersion: 1, command: 'store path', path: store.path, encrypted });
  print(words.store.place(cleanLine(store.path), encrypted));
  return 0;
}
