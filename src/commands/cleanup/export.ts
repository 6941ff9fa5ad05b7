import { type KeptFile, keptFiles } from '../../cleanup/record/proof.js';
import { Problem } from '../../problem.js';
import { checkBundle } from '../../proofs/check-bundle.js';
import { writeBundle } from '../../proofs/write-bundle.js';
import { cleanLine } from '../../text/clean.js';
import type { Context } from '../shared/context.js';
import { writeOut } from '../shared/output.js';
import { CLEANUP_FILE, proofEntry } from './archive.js';

type Options = { out?: string; withProofs?: boolean };

/** Writes a cleanup, with its number, as a file that another machine can take in; with its proofs as one archive, checked. */
export async function run(context: Context, [id]: [string], { out, withProofs }: Options): Promise<number> {
  const text = `${JSON.stringify(context.store.exportCleanup(id), null, 2)}\n`;
  const kept = keptFiles(context.store.read(id));
  if (withProofs) {
    await writeArchive(context, id, { text, kept, out });
    return 0;
  }
  await writeOut(context, text, out);
  if (out !== undefined) context.document({ schemaVersion: 1, command: 'cleanup export', id, out });
  if (kept.length > 0) context.note(context.words.proofs.notExported(kept.length));
  return 0;
}

async function writeArchive(
  context: Context,
  id: string,
  { text, kept, out }: { text: string; kept: readonly KeptFile[]; out: string | undefined },
): Promise<void> {
  const { store, words, note } = context;
  if (out === undefined)
    throw new Problem('usage.option-missing', { option: '--out', command: 'cleanup export' });
  const entries = [
    { name: CLEANUP_FILE, content: text },
    ...kept.map((file) => ({ ...file, name: proofEntry(file), open: () => store.proof(id, file).open() })),
  ];
  await writeBundle(out, entries, new Date(store.now()));
  const { files, changed, missing } = await checkBundle(out);
  if (changed.length + missing.length > 0)
    throw new Problem('store.proof-damaged', { names: [...changed, ...missing] });
  note(words.proofs.exported(files.length - 1));
  note(words.cli.written(cleanLine(out)));
  context.document({ schemaVersion: 1, command: 'cleanup export', id, out });
}
