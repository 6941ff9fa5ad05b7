import { characters } from '../text/characters.js';
import { cleanForTerminal } from '../text/clean.js';

/** A key as Node's readline reports it; a composed Chinese word arrives as one key for each character. */
export type Key = {
  name?: string | undefined;
  sequence?: string | undefined;
  ctrl?: boolean | undefined;
  meta?: boolean | undefined;
};

/**
 * What a typed text becomes by a key: a character is added, Backspace takes back what looks like one character,
 * Ctrl+W a word, Ctrl+U all. Keys that type nothing change nothing.
 */
export function typeInto(text: string, key: Key): string {
  if (key.ctrl && key.name === 'u') return '';
  if (key.ctrl && key.name === 'w') return text.trimEnd().replace(/(?<!\S)\S+$/u, '');
  if (key.name === 'backspace') return withoutLast(text);
  return text + cleanForTerminal(key.sequence ?? '');
}

function withoutLast(text: string): string {
  const last = [...characters(text)].at(-1) ?? '';
  return text.slice(0, text.length - last.length);
}
