import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, writeFile } from 'node:fs/promises';
import { hasNoLinks, moveOver } from '../../move-over.js';
import { outputProblem, Problem } from '../../problem.js';
import { writeOutput } from '../../standard-output.js';
import { dropFile } from '../../store/disk.js';
import { cleanLine } from '../../text/clean.js';
import type { Context } from './context.js';

/**
 * Writes a document to the file asked for, readable by its owner only, or prints it as it is; bytes are for files only.
 * @throws Problem `usage.output-exists` (nothing is overwritten), `output.full` (nothing half-written stays) or
 *   `usage.output-unwritable`
 */
export async function writeOut(
  context: Context,
  content: string | Uint8Array,
  path: string | undefined,
): Promise<void> {
  if (path === undefined) {
    const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
    writeOutput(text.endsWith('\n') ? text : `${text}\n`);
    return;
  }
  const out = await draftOut(content, path);
  try {
    await out.commit(context);
  } finally {
    out.drop();
  }
}

/** A file that is written whole, but has not its name yet. */
type DraftOut = { commit(context: Context): Promise<void>; drop(): void };

/**
 * Writes a document beside the file asked for, so that what must be noted elsewhere can be noted before it gets its name: a
 * second try after a full disk finds nothing in its way.
 * @throws as `writeOut`
 */
export async function draftOut(content: string | Uint8Array, path: string): Promise<DraftOut> {
  if (existsSync(path)) throw new Problem('usage.output-exists', { path });
  const draft = `${path}.${randomUUID().slice(0, 8)}.draft`;
  const drop = (): void => {
    process.off('exit', drop);
    dropFile(draft);
  };
  process.once('exit', drop);
  try {
    await writeFile(draft, content, { flag: 'wx', mode: 0o600, flush: true });
  } catch (cause) {
    drop();
    throw outputProblem(path, cause);
  }
  return {
    async commit(context) {
      try {
        await nameIt(draft, path);
      } catch (cause) {
        throw outputProblem(path, cause);
      }
      context.note(context.words.cli.written(cleanLine(path)));
    },
    drop,
  };
}

/** Gives a file its name unless something has it; where a file can have but one, it is moved. */
async function nameIt(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    if (!hasNoLinks(error)) throw error;
    moveOver(draft, path);
  }
}
