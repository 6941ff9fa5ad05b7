import type { EventEmitter } from 'node:events';
import type { Key } from './typed-text.js';
import type { Streams } from './window.js';

const SHOW_CURSOR = '\u{1b}[?25h';
const CLEAR_BELOW = '\r\u{1b}[J';
/** Terminals then mark pasted text, so that no line break in it counts as Enter. */
const MARK_PASTED = '\u{1b}[?2004h';
const MARK_PASTED_NO_MORE = '\u{1b}[?2004l';
/** What takes a drawing off the screen stands before the next one. */
const ERASURE = new RegExp(`^(?:${'\u{1b}'}\\[\\d*[A-HJK])+`);
/** By then a program that can be stopped is. */
const STOPPED_MS = 100;

/**
 * Lets a person leave a question for the shell (Ctrl+Z) and come back to it (`fg`), as often as they like. Readline alone would
 * stop listening then, which ends the program, and inquirer would not draw the question anew.
 * @param isMarked whether the question wants pasted text marked
 * @returns ends that, and gives the terminal back as it was
 */
export function lettingGo(
  { input, output }: Pick<Streams, 'input' | 'output'>,
  isMarked: boolean,
): () => void {
  let drawn = '';
  let timer: NodeJS.Timeout | undefined;
  // what is typed unseen comes by another way
  const terminal = input.isTTY ? input : process.stdin;
  const listen = (isRaw: boolean): void => {
    if (terminal.isTTY) terminal.setRawMode(isRaw);
  };
  const onPipe = (source: EventEmitter): void => {
    source.on('data', (chunk: unknown) => {
      drawn = String(chunk).replace(ERASURE, '') || drawn;
    });
  };
  const leave = (): void => {
    output.write(`${isMarked ? MARK_PASTED_NO_MORE : ''}${SHOW_CURSOR}`);
    listen(false);
    process.kill(process.pid, 'SIGTSTP');
    // what nobody could wake up again is not stopped
    timer = setTimeout(listen, STOPPED_MS, true);
  };
  const onKey = (_text: unknown, key: Key | undefined): void => {
    if (!key?.ctrl || key.name !== 'z' || process.platform === 'win32') return;
    // whoever hears of the key after this has nothing to do, and draws once more at most
    key.name = undefined;
    setImmediate(leave);
  };
  const onReturn = (): void => {
    // Node may take the terminal's mode for what it was
    listen(false);
    listen(true);
    output.write(`${isMarked ? MARK_PASTED : ''}${CLEAR_BELOW}${drawn}`);
  };
  if (isMarked) output.write(MARK_PASTED);
  output.on('pipe', onPipe);
  input.on('keypress', onKey);
  process.on('SIGCONT', onReturn);
  return () => {
    clearTimeout(timer);
    output.off('pipe', onPipe);
    input.off('keypress', onKey);
    process.off('SIGCONT', onReturn);
    if (isMarked) output.write(MARK_PASTED_NO_MORE);
  };
}
