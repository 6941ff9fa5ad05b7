import { rm, writeFile } from 'node:fs/promises';
import { outputProblem } from '../../problem.js';
import type { Context } from './context.js';

/**
 * Writes a document to the file asked for, readable by its owner only, or prints it as it is; bytes are for files only.
 * @throws Problem `usage.output-exists` (nothing is overwritten), `usage.output-full` (nothing half-written stays) or
 *   `usage.output-unwritable`
 */
export async function writeOut(
  context: Context,
  content: string | Uint8Array,
  path: string | undefined,
): Promise<void> {
  if (path === undefined) {
    process.stdout.write(typeof content === 'string' && !content.endsWith('\n') ? `${content}\n` : content);
    return;
  }
  try {
    await writeFile(path, content, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    const problem = outputProblem(path, cause);
    if (problem.code === 'usage.output-full') await rm(path, { force: true });
    throw problem;
  }
  context.note(context.words.cli.written(path));
}
