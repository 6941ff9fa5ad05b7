import type { ReadStream } from 'node:tty';
import { dieOfHangup, isHungUp } from '../interruption.js';
import { Problem } from '../problem.js';
import { lettingGo } from './come-back.js';
import type { Key } from './typed-text.js';
import { WentBack } from './types.js';
import type { Streams } from './window.js';

/** What inquirer throws when it is interrupted: Ctrl+C, a signal, or our own abort. */
const INTERRUPTIONS = ['ExitPromptError', 'AbortPromptError', 'CancelPromptError'];

/** Runs one prompt; is told by its signal when nobody will answer any more. `goBack` ends it as Esc does elsewhere. */
type RunPrompt<T> = (ended: AbortSignal, goBack: () => void) => Promise<T>;

/** What a prompt wants to be otherwise than it is for most. */
type PromptNeeds = {
  /** it has a use of its own for Esc, and calls `goBack` itself */
  ownEscape?: boolean;
  /** where nothing lies behind it, Esc leaves it as Ctrl+C does: nothing that was typed is lost */
  escapeLeaves?: boolean;
  /** which keys mean something there; the others change nothing */
  heeds?: (key: Key) => boolean;
  /** it tells pasted text from typed, by marks that the terminal sets */
  marksPasted?: boolean;
};

/**
 * Runs a prompt that ends with the input: inquirer alone would wait for ever when the input is closed or Ctrl+D
 * ends it. Inquirer cannot go back either: where that is possible, Esc ends the prompt.
 * @throws Problem `interrupted.by-person` on Ctrl+C, at the end of the input, or by the outer signal; `WentBack`
 */
export async function whilePersonIsThere<T>(
  { input, output, signal: outer, back }: Streams,
  run: RunPrompt<T>,
  { ownEscape = false, escapeLeaves = false, marksPasted = false, heeds = () => true }: PromptNeeds = {},
): Promise<T> {
  if (input.readableEnded || input.destroyed) throw new Problem('interrupted.by-person');
  const controller = new AbortController();
  const end = (): void => {
    if (isHungUp(input as ReadStream)) dieOfHangup();
    controller.abort();
  };
  const goBack = (): void => controller.abort(new WentBack());
  const onKey = (_text: unknown, key: Key | undefined): void => {
    // readline pauses the input when Ctrl+D closes it; elsewhere in a line that key only deletes
    if (key?.ctrl && key.name === 'd') setImmediate(() => input.isPaused() && end());
    if (key?.name === 'escape' && !ownEscape) {
      if (back) goBack();
      else if (escapeLeaves) controller.abort();
    }
    // Backspace is the one that nothing moves by
    if (key && !heeds(key)) Object.assign(key, { name: 'backspace', ctrl: false, meta: false });
  };
  const holdOn = lettingGo({ input, output }, marksPasted);
  input.on('end', end).on('close', end).on('keypress', onKey);
  try {
    return await run(outer ? AbortSignal.any([outer, controller.signal]) : controller.signal, goBack);
  } catch (error) {
    if (controller.signal.reason instanceof WentBack) throw controller.signal.reason;
    if (error instanceof Error && INTERRUPTIONS.includes(error.name)) {
      throw new Problem('interrupted.by-person', {}, undefined, { cause: error });
    }
    throw error;
  } finally {
    holdOn();
    input.off('end', end).off('close', end).off('keypress', onKey);
  }
}
