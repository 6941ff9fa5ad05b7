import { readFile } from 'node:fs/promises';
import { Problem, type ProblemCode } from '../../problem.js';

const CODES: Record<string, ProblemCode> = {
  ENOENT: 'input.not-found',
  ENOTDIR: 'input.not-found',
  EISDIR: 'input.is-folder',
};

/**
 * The text of a small file that a person named.
 * @throws Problem `input.not-found`, `input.is-folder` or `input.unreadable`
 */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const code = CODES[(cause as NodeJS.ErrnoException).code ?? ''] ?? 'input.unreadable';
    throw new Problem(code, { path }, undefined, { cause });
  }
}
