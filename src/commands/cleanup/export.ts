import { keptFiles } from '../../cleanup/record/proof.js';
import type { Context } from '../shared/context.js';
import { writeOut } from '../shared/output.js';

/** Writes a cleanup, with its number, as a file that another machine can take in. */
export async function run(context: Context, [id]: [string], options: { out?: string }): Promise<number> {
  const text = `${JSON.stringify(context.store.exportCleanup(id), null, 2)}\n`;
  await writeOut(context, text, options.out);
  const kept = keptFiles(context.store.read(id)).length;
  if (kept > 0) context.note(context.words.proofs.notExported(kept));
  return 0;
}
