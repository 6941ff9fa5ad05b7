import { bindingsOf, proofFor } from '../../cleanup/record/proof.js';
import { outside } from '../../reports/outside.js';
import type { Context } from '../shared/context.js';
import { appendSettled, currentInput, withWriter } from '../shared/current.js';
import { findBinding } from '../shared/targets.js';

type Outcome = 'added' | 'known' | 'putBack';

/** Copies files into the store as proof, one by one: each is noted as soon as it is there. */
export async function run(
  context: Context,
  [paths]: [string[]],
  options: { for?: string[] },
): Promise<number> {
  const input = await currentInput(context);
  const bindings = (options.for ?? []).map((name) => findBinding(name, input, context).id);
  const { id } = input.cleanup;
  const files = await withWriter(context, async (writer) => {
    const taken: { name: string; bytes: number; sha256: string; outcome: Outcome }[] = [];
    for (const path of paths) {
      const cleanup = context.store.read(id);
      const before = new Map(
        cleanup.proofs.map((proof) => [proof.sha256, context.store.proof(id, proof).state]),
      );
      const kept = await writer.keepProof(id, path);
      const state = before.get(kept.sha256);
      const known = cleanup.proofs.find(({ sha256 }) => sha256 === kept.sha256);
      if (!known || bindings.some((id) => !bindingsOf(known).includes(id))) {
        const proof = proofFor({ ...kept, on: context.today }, bindings);
        await appendSettled(writer, cleanup, [{ type: 'proofs-added', proofs: [proof] }], context);
      }
      const outcome = state === undefined ? 'added' : state === 'kept' ? 'known' : 'putBack';
      taken.push({ ...kept, name: outside(kept.name), outcome });
      context.print(context.words.proofs[outcome](outside(kept.name)));
    }
    return taken;
  });
  context.document({ schemaVersion: 1, command: 'proof add', files });
  return 0;
}
