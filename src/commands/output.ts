import { writeFile } from 'node:fs/promises';
import { Problem } from '../problem.js';
import type { Context } from './context.js';

/**
 * Writes a document to the file asked for, readable by its owner only, or prints it as it is; bytes are for files only.
 * @throws Problem `usage.output-exists` (nothing is overwritten) or `usage.output-unwritable`
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
    const exists = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    throw new Problem(exists ? 'usage.output-exists' : 'usage.output-unwritable', { path }, undefined, {
      cause,
    });
  }
  context.note(context.words.cli.written(path));
}
