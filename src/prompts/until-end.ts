import type { ReadStream } from 'node:tty';
import { Problem } from '../problem.js';
import type { Key } from './typed-text.js';

/** What inquirer throws when it is interrupted: Ctrl+C, a signal, or our own abort. */
const INTERRUPTIONS = ['ExitPromptError', 'AbortPromptError', 'CancelPromptError'];

/**
 * Runs a question that ends with the input: inquirer alone would wait for ever when the input is closed or Ctrl+D
 * ends it.
 * @param run asks; is told by its signal when nobody will answer any more
 * @throws Problem `interrupted.by-person` on Ctrl+C, at the end of the input, or by the outer signal
 */
export async function whilePersonIsThere<T>(
  input: ReadStream,
  outer: AbortSignal | undefined,
  run: (ended: AbortSignal) => Promise<T>,
): Promise<T> {
  if (input.readableEnded || input.destroyed) throw new Problem('interrupted.by-person');
  const controller = new AbortController();
  const end = (): void => controller.abort();
  // readline pauses the input when Ctrl+D closes it; elsewhere in a line that key only deletes
  const onKey = (_text: unknown, key: Key | undefined): void => {
    if (key?.ctrl && key.name === 'd') setImmediate(() => input.isPaused() && end());
  };
  input.on('end', end).on('close', end).on('keypress', onKey);
  try {
    return await run(outer ? AbortSignal.any([outer, controller.signal]) : controller.signal);
  } catch (error) {
    if (error instanceof Error && INTERRUPTIONS.includes(error.name)) {
      throw new Problem('interrupted.by-person', {}, undefined, { cause: error });
    }
    throw error;
  } finally {
    input.off('end', end).off('close', end).off('keypress', onKey);
  }
}
