import type { Context } from '../shared/context.js';
import { withWriter } from '../shared/current.js';
import { newPassphraseFrom } from '../shared/passphrase.js';

/** Locks the store with a passphrase; where it is locked already, with another one. */
export async function run(
  context: Context,
  _given: [],
  { newPassphraseFile }: { newPassphraseFile?: string },
): Promise<number> {
  const { store, words, document, print } = context;
  const wasLocked = store.isSealed();
  const source = { ...context, env: process.env };
  const passphrase = await newPassphraseFrom(source, newPassphraseFile, wasLocked);
  await withWriter(context, (writer) =>
    wasLocked ? writer.changePassphrase(passphrase) : writer.seal(passphrase),
  );
  const files = (await store.check()).length;
  document({ schemaVersion: 1, command: 'store encrypt', path: store.path, encrypted: true, files });
  print(wasLocked ? words.store.changed : words.store.sealed(files));
  return 0;
}
