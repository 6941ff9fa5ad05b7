import { dirname, join } from 'node:path';
import { keptFiles } from '../../cleanup/record/proof.js';
import { situationOf } from '../../cleanup/situation.js';
import { cleanupDocument } from '../../reports/document.js';
import { maskNumber } from '../../text/mask.js';
import { confirmed } from '../shared/confirmed.js';
import type { Context } from '../shared/context.js';
import { withWriter } from '../shared/current.js';

/** Removes a cleanup, once somebody has said yes to it. */
export async function run(context: Context, [id]: [string]): Promise<number> {
  const cleanup = context.store.read(id);
  const question = context.words.cli.cleanupRemoveQuestion(maskNumber(cleanup.number));
  if (!(await confirmed(context, 'remove', question))) return 0;
  const backup = await withWriter(context, async (writer) => writer.remove(id));
  context.document(() =>
    cleanupDocument('cleanup remove', situationOf(cleanup, context.facts, context.today)),
  );
  context.print(context.words.cli.cleanupRemoved(id));
  const kept = keptFiles(cleanup).length;
  if (kept > 0) context.print(context.words.proofs.movedAway(kept, join(dirname(backup), 'proof')));
  return 0;
}
