import { writeDemo } from '../demo/demo.js';
import { cleanLine } from '../text/clean.js';
import type { Context } from './shared/context.js';

/** Writes the invented person's files into a folder, to try things on. */
export async function run(context: Context, [dir]: [string]): Promise<number> {
  const files = writeDemo(dir);
  context.document({ schemaVersion: 1, command: 'demo', files });
  context.print(context.words.cli.demoWritten(cleanLine(dir)));
  return 0;
}
