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
  const lockFree = files.length > 0 && (await canWrite(context)) ? `\n${words.store.lockFree}` : '';
  document({ schemaVersion: 1, command: 'store check', ok: faults.length === 0, files });
  if (files.length === 0) print(words.store.checkedNone);
  else if (faults.length === 0) print(`${words.store.checked(files.length)}${lockFree}`);
  for (const { kind, name, state } of faults) {
    print(words.store.fault(words.store.kinds[kind], name, words.store.faults[state]));
  }
  return faults.length === 0 ? 0 : 1;
}

/** Whether the lock can be had. A copy on a medium that cannot be written to is checked all the same. */
async function canWrite(context: Context): Promise<boolean> {
  try {
    await withWriter(context, async () => undefined);
    return true;
  } catch (error) {
    if (error instanceof Problem && error.code === 'store.read-only') return false;
    throw error;
  }
}
