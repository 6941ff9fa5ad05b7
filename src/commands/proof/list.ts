import { bindingsOf } from '../../cleanup/record/proof.js';
import { outside } from '../../reports/outside.js';
import { proofListView } from '../../reports/terminal/proofs.js';
import type { Context } from '../shared/context.js';
import { currentInput } from '../shared/current.js';

/** Shows the files kept as proof, and whether they are still there. */
export async function run(context: Context): Promise<number> {
  const { cleanup, bindings } = await currentInput(context);
  const proofs = cleanup.proofs.map((proof) => ({
    ...proof,
    name: outside(proof.name),
    about: bindingsOf(proof)
      .map((about) => bindings.find(({ id }) => id === about)?.name ?? about)
      .join(context.words.proofs.between),
    state: context.store.proof(cleanup.id, proof).state,
  }));
  context.document({ schemaVersion: 1, command: 'proof list', proofs });
  context.print(proofListView(proofs, context.words, context.screen));
  return 0;
}
