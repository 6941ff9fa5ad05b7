import { dirname, join } from 'node:path';
import { keptFiles } from '../../cleanup/record/proof.js';
import { situationOf } from '../../cleanup/situation.js';
import { cleanupDocument } from '../../reports/document.js';
import { maskNumber } from '../../text/mask.js';
import { personPrompter } from '../shared/answering.js';
import type { Context } from '../shared/context.js';
import { withWriter } from '../shared/current.js';

/** Removes a cleanup, after asking where somebody can be asked. */
export async function run(context: Context, [id]: [string]): Promise<number> {
  const cleanup = context.store.read(id);
  if (context.asks && !(await confirmed(context, cleanup.number))) return 0;
  const backup = await withWriter(context, async (writer) => writer.remove(id));
  context.document(cleanupDocument('cleanup remove', situationOf(cleanup, context.facts, context.today)));
  context.print(context.words.cli.cleanupRemoved(id));
  const kept = keptFiles(cleanup).length;
  if (kept > 0) context.print(context.words.proofs.movedAway(kept, join(dirname(backup), 'proof')));
  return 0;
}

const confirmed = async (context: Context, number: string): Promise<boolean> =>
  (await (
    await personPrompter(context)
  ).ask({
    kind: 'confirm',
    key: 'remove',
    message: context.words.cli.cleanupRemoveQuestion(maskNumber(number)),
    default: false,
  })) === true;
