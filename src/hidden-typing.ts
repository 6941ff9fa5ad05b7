import type { PassThrough } from 'node:stream';
import { isConversation } from './standard-output.js';
import { rootOf } from './store/root.js';
import { optionValue } from './text/option-value.js';

// A terminal shows what is typed whenever nothing asks: so also a passphrase that somebody types who does not wait for the
// question, or too early for the second one. This module hides it from the program's start on; it is loaded at every start,
// and stays small.

/** With these nobody is asked for a passphrase. */
const UNASKED = /^--(?:json|yes|answers|demo|help|version|passphrase-file)(?:=|$)|^-[^-]*[yhV]/;
const CTRL_C = 3;

let isHidden = false;
/** What was typed and not read yet. */
let typed = Buffer.alloc(0);
/** Who reads it: one line. */
let reader: PassThrough | null = null;
let hasEnded = false;

/** Whether a command line may ask a person for a passphrase: the store is locked, or shall be. */
export function mayAskHidden(argv: readonly string[], env: NodeJS.ProcessEnv): boolean {
  if (env.NUMCLEAN_PASSPHRASE || argv.some((word) => UNASKED.test(word))) return false;
  if (!argv.includes('encrypt')) {
    try {
      const { existsSync } = process.getBuiltinModule('node:fs');
      if (!existsSync(`${rootOf(optionValue('--store', argv), env)}/sealed`)) return false;
    } catch {
      return false;
    }
  }
  return isConversation();
}

/** Shows nothing any more of what is typed, until `showTyping`; Ctrl+C still ends the program. */
export function hideTyping(): void {
  const { stdin } = process;
  if (isHidden || !stdin.isTTY || stdin.destroyed) return;
  isHidden = true;
  stdin.setRawMode(true);
  stdin.on('data', take).on('end', end).on('close', end).on('error', end);
}

/** Lets the terminal show what is typed, as before. What was typed already is left to whoever asks next. */
export function showTyping(): void {
  if (!isHidden) return;
  isHidden = false;
  const { stdin } = process;
  stdin.off('data', take).off('end', end).off('close', end).off('error', end);
  if (hasEnded || !process.getBuiltinModule('node:tty').isatty(0)) return;
  stdin.setRawMode(false);
  stdin.pause();
  if (typed.length > 0) stdin.unshift(typed);
  typed = Buffer.alloc(0);
}

/** The next line typed, also where that was before. Typing is hidden. */
export function hiddenLine(): PassThrough {
  const { PassThrough } = process.getBuiltinModule('node:stream');
  reader = new PassThrough();
  const line = reader;
  if (hasEnded) end();
  // whoever asks listens in this turn
  else setImmediate(feed);
  return line;
}

function take(chunk: Buffer): void {
  typed = Buffer.concat([typed, chunk]);
  feed();
}

/** A line ends with Enter, and what comes after it belongs to the next question. */
function feed(): void {
  if (reader) {
    const enter = typed.findIndex((byte) => byte === 13 || byte === 10);
    const isPair = typed[enter] === 13 && typed[enter + 1] === 10;
    const length = enter < 0 ? typed.length : enter + 1;
    reader.write(typed.subarray(0, length));
    typed = typed.subarray(isPair ? length + 1 : length);
    if (enter >= 0) reader = null;
  }
  if (reader || !typed.includes(CTRL_C)) return;
  typed = Buffer.alloc(0);
  if (!process.emit('SIGINT')) process.exit(130);
}

function end(): void {
  hasEnded = true;
  reader?.end();
}
