import { mayBeTerminal } from '../../standard-output.js';

/** Puts a text into lines that its reader's window has room for. */
export type Fold = (text: string) => string;

/**
 * How what is said on stderr is folded: at words where a terminal reads it, which itself breaks a line anywhere; not at
 * all where a file or a script does. What folding takes is loaded only for a terminal.
 */
export async function foldedForTerminal(): Promise<Fold> {
  if (!mayBeTerminal(2) || !process.stderr.isTTY) return (text) => text;
  const { wrap } = await import('../../text/wrap.js');
  return (text) => wrap(text, process.stderr.columns || 80).join('\n');
}
