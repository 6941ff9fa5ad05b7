import { outside } from '../../reports/outside.js';
import type { Context } from '../shared/context.js';
import { appendSettled, currentCleanup, withWriter } from '../shared/current.js';
import { atPlace } from '../shared/place.js';

/** Takes a proof out; its copy stays with the cleanup for as long as that is there, so that `undo` has it back whole. */
export async function run(context: Context, [place]: [string]): Promise<number> {
  const { id } = await currentCleanup(context);
  const removed = await withWriter(context, async (writer) => {
    const cleanup = context.store.read(id);
    const proof = atPlace(place, cleanup.proofs);
    await appendSettled(writer, cleanup, [{ type: 'proof-removed', sha256: proof.sha256 }], context);
    return { ...proof, name: outside(proof.name) };
  });
  context.document({ schemaVersion: 1, command: 'proof remove', removed });
  context.print(context.words.proofs.removed(removed.name));
  return 0;
}
