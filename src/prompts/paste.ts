import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import chalk from 'chalk';
import type { Words } from '../language/words.js';
import { type Key, typeInto } from './typed-text.js';

/** What was pasted so far; `line` is the last, unfinished one. */
type Pasted = {
  lines: readonly string[];
  line: string;
  /** between the terminal's marks of a pasted text */
  pasting: boolean;
  /** the last key was Return, whose twin (CR LF) must not count again */
  afterReturn: boolean;
  /** a line was left empty by hand, or so it seems */
  emptyLine: boolean;
};

const NOTHING: Pasted = { lines: [], line: '', pasting: false, afterReturn: false, emptyLine: false };

/** Terminals that do not mark pasted text send it at once: whoever presses Enter sends nothing more for a while. */
const PASTE_GAP_MS = 80;

/**
 * Takes a text of several lines. An empty line or Ctrl+D ends it, but not an empty line inside a pasted text. What was
 * pasted is never shown: it may be private, and it may be long.
 */
export const pastePrompt = createPrompt<string, { words: Words['prompts']['paste'] }>(({ words }, done) => {
  const pasted = useRef<Pasted>(NOTHING);
  const timer = useRef<NodeJS.Timeout | undefined>(undefined);
  const [shown, setShown] = useState(NOTHING);
  const [finished, setFinished] = useState(false);

  function finish(): void {
    setFinished(true);
    done(textOf(pasted.current));
  }

  useKeypress((key, readline) => {
    clearTimeout(timer.current);
    // readline must not see an empty line, or Ctrl+D would close it
    readline.clearLine(0);
    readline.write(' ');
    if (finished) return;
    if (key.ctrl && key.name === 'd') return finish();
    pasted.current = take(pasted.current, key as Key);
    if (!pasted.current.pasting) setShown(pasted.current);
    if (pasted.current.emptyLine) timer.current = setTimeout(finish, PASTE_GAP_MS);
  });

  useEffect((readline) => {
    readline.write(' ');
    return () => clearTimeout(timer.current);
  }, []);

  return finished ? resultLine(pasted.current, words) : ` ${words.lines(linesOf(shown).length)} > `;
});

const textOf = (pasted: Pasted): string => linesOf(pasted).join('\n');

/** The lines without empty ones before and after. */
function linesOf({ lines, line }: Pasted): string[] {
  const all = [...lines, line];
  const filled = all.map((one) => one.trim() !== '');
  return filled.includes(true) ? all.slice(filled.indexOf(true), filled.lastIndexOf(true) + 1) : [];
}

function resultLine(pasted: Pasted, words: Words['prompts']['paste']): string {
  const count = linesOf(pasted).length;
  return `${chalk.green('✔')} ${count === 0 ? words.nothing : words.received(count)}`;
}

function take(pasted: Pasted, key: Key): Pasted {
  const next = { ...pasted, afterReturn: key.name === 'return', emptyLine: false };
  if (key.name === 'paste-start') return { ...next, pasting: true };
  if (key.name === 'paste-end') return { ...next, pasting: false };
  if (key.name === 'enter' && pasted.afterReturn) return { ...next, emptyLine: pasted.emptyLine };
  if (key.name !== 'return' && key.name !== 'enter') return { ...next, line: typeInto(pasted.line, key) };
  const emptyLine = !pasted.pasting && pasted.line === '';
  return { ...next, lines: [...pasted.lines, pasted.line], line: '', emptyLine };
}
