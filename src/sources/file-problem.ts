import { Problem, type ProblemCode } from '../problem.js';

const CODES: Readonly<Record<string, ProblemCode>> = {
  ENOENT: 'input.not-found',
  ENOTDIR: 'input.not-found',
  EISDIR: 'input.is-folder',
};

/** A file system's error as the problem that the person is told; any other reason is `input.unreadable`. */
export function asInputProblem(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (error instanceof Problem || typeof code !== 'string') return error;
  return new Problem(CODES[code] ?? 'input.unreadable', { path }, undefined, { cause: error });
}
