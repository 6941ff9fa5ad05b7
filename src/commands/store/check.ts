import { Problem } from '../../problem.js';
import type { Context } from '../shared/context.js';
import { withWriter } from '../shared/current.js';

/**
 * Checks every file of the store.
 * @returns 1 when one of them is damaged
 */
export async function run(context: Context): Promise<number> {
  const { store, words, document, print } = context;
  const files = await store.check();
  const faults = files.filter(({ state }) => state !== 'whole');
  const writing = files.length > 0 ? await tryWriting(context) : null;
  document({ schemaVersion: 1, command: 'store check', ok: faults.length === 0, files });
  if (files.length === 0) print(words.store.checkedNone);
  else if (faults.length === 0)
    print([words.store.checked(files.length), ...(writing ? [words.store[writing]] : [])].join('\n'));
  for (const { kind, name, state } of faults) {
    print(words.store.fault(words.store.kinds[kind], name, words.store.faults[state]));
  }
  return faults.length === 0 ? 0 : 1;
}

/** Whether the lock can be had. A copy on a medium that cannot be written to is checked all the same, and so is a store on a full disk. */
async function tryWriting(context: Context): Promise<'lockFree' | 'diskFull' | null> {
  try {
    await withWriter(context, async () => undefined);
    return 'lockFree';
  } catch (error) {
    const code = error instanceof Problem ? error.code : null;
    if (code === 'store.full') return 'diskFull';
    if (code === 'store.read-only') return null;
    throw error;
  }
}
