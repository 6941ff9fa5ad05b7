import { bindingsOf } from '../../cleanup/record/proof.js';
import { outside } from '../../reports/outside.js';
import { proofListView } from '../../reports/terminal/proofs.js';
import type { Context } from '../shared/context.js';
import { currentInput } from '../shared/current.js';
import { nameIn } from '../shared/name-in.js';
import { type LookOptions, printLong } from '../shared/pager.js';

/** Shows the files kept as proof, and whether they are still there. */
export async function run(context: Context, _given: [], options: LookOptions = {}): Promise<number> {
  const { cleanup, bindings } = await currentInput(context);
  const nameOf = nameIn(context);
  const proofs = cleanup.proofs.map((proof) => ({
    ...proof,
    name: outside(proof.name),
    about: bindingsOf(proof)
      // an incident that was changed may have taken the account with it
      .map((about) => bindings.find(({ id }) => id === about)?.name ?? nameOf(about))
      .join(context.words.proofs.between),
    state: context.store.proof(cleanup.id, proof).state,
  }));
  context.document({ schemaVersion: 1, command: 'proof list', proofs });
  printLong(proofListView(proofs, context.words, context.screen), options, context);
  return 0;
}
