import type { Words } from '../../language/words.js';
import { Problem } from '../../problem.js';
import { writeAside } from '../../standard-output.js';
import { cleanForTerminal } from '../../text/clean.js';
import { shortened, shortenedValues } from '../../text/shorten.js';
import { foldedForTerminal } from './fold.js';

/** The answer that a sentence about a number speaks of anyway. */
const OWN_NUMBER = 'number';

/** A path that is not given whole goes out from the current folder: without one the system refuses, wherever that is. */
const problemOf = (error: unknown): Problem | undefined =>
  error instanceof Problem
    ? error
    : (error as NodeJS.ErrnoException | null)?.syscall === 'uv_cwd'
      ? new Problem('usage.no-current-folder')
      : undefined;

/**
 * Tells the person (or, with `json`, a script) what went wrong, on stderr.
 * @returns the exit code; 1 for a fault of the program itself
 */
export async function reportError(
  error: unknown,
  words: Words,
  { json, debug }: { json: boolean; debug: boolean },
): Promise<number> {
  const problem = problemOf(error);
  const { message, hint } = problem
    ? words.errors.describe(new Problem(problem.code, shortenedValues(problem.values), problem.at))
    : { message: words.errors.bug, hint: words.errors.bugHint };
  const place = problem?.at === undefined ? undefined : shortened(problem.at);
  if (json) {
    const document = { code: problem?.code ?? 'bug', message, hint, ...(place ? { at: place } : {}) };
    writeAside(`${JSON.stringify({ schemaVersion: 1, error: document })}\n`);
  } else {
    const lines = [message, ...(place && place !== OWN_NUMBER ? [words.errors.at(place)] : []), hint];
    const folded = await foldedForTerminal();
    writeAside(`${lines.map((line) => folded(cleanForTerminal(line))).join('\n')}\n`);
  }
  if (debug && error instanceof Error) writeAside(`${error.stack}\n`);
  return problem?.exitCode ?? 1;
}
