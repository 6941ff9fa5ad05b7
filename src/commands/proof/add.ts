import { bindingsOf, proofFor } from '../../cleanup/record/proof.js';
import type { ReportInput } from '../../reports/input.js';
import { outside } from '../../reports/outside.js';
import { pickerQuestion } from '../../walks/by-hand.js';
import { checkPath } from '../../walks/check-path.js';
import { converse } from '../../walks/conversation.js';
import { personPrompter } from '../shared/answering.js';
import { missingArgument } from '../shared/command-line-problem.js';
import type { Context } from '../shared/context.js';
import { appendSettled, currentInput, withWriter } from '../shared/current.js';
import { findBinding } from '../shared/targets.js';

type Outcome = 'added' | 'known' | 'putBack';

/** Copies files into the store as proof, one by one: each is noted as soon as it is there. */
export async function run(
  context: Context,
  [given]: [string[]],
  options: { for?: string[] },
): Promise<number> {
  const input = await currentInput(context);
  const { paths, names } =
    given.length > 0 ? { paths: given, names: [] } : await asked(input, options, context);
  if (paths.length === 0) return 0;
  const bindings = [...(options.for ?? []), ...names].map((name) => findBinding(name, input, context).id);
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

/**
 * Which files, and which accounts they are about.
 * @throws Problem `usage.command-line` where nobody can be asked
 */
async function asked(
  input: ReportInput,
  options: { for?: string[] },
  context: Context,
): Promise<{ paths: string[]; names: string[] }> {
  const { words, asks, catalog, facts } = context;
  if (!asks) throw missingArgument('file', 'proof add', words);
  const { asking } = words;
  const prompter = await personPrompter(context);
  return converse(prompter, async (ask) => {
    const files = { kind: 'files', key: 'files', message: asking.proofFiles, check: checkPath } as const;
    const paths = (await ask(files)) as string[];
    const kept = input.bindings.filter(({ dismissed }) => !dismissed);
    if (paths.length === 0 || options.for || kept.length === 0) return { paths, names: [] };
    const text = { message: asking.proofFor, hint: asking.proofForHint };
    const names = await ask(pickerQuestion('bindings', text, { catalog, words, facts }, kept));
    return { paths, names: names as string[] };
  });
}
