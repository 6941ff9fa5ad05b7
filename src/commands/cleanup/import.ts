import { situationOf } from '../../cleanup/situation.js';
import { Problem } from '../../problem.js';
import { cleanupDocument } from '../../reports/document.js';
import { readSmallText } from '../../text/small-file.js';
import type { Context } from '../shared/context.js';
import { withWriter } from '../shared/current.js';

/** Takes in a cleanup that was exported elsewhere. */
export async function run(context: Context, [path]: [string]): Promise<number> {
  const text = await readSmallText(path);
  const { cleanup } = await withWriter(context, async (writer) => writer.importCleanup(parse(text, path)));
  context.document(cleanupDocument('cleanup import', situationOf(cleanup, context.facts, context.today)));
  context.print(context.words.cli.cleanupImported(cleanup.id));
  return 0;
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Problem('input.not-a-cleanup', { path }, undefined, { cause });
  }
}
