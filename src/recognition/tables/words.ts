import { DOES_SHIFT, GIVE_ROLE, LENGTH_SHIFT, MEANING_SHIFT, SAY, TAKE_BACK } from '../core/agreed.js';
import { NUMBERS } from '../words/numbers.js';
import type { Word } from './automaton.js';
import { MEANING_NAMES, MEANINGS, placeOfMeaning } from './meanings.js';

export const ROLE_NAMES = Object.keys(NUMBERS) as (keyof typeof NUMBERS)[];

/** All words of all meanings and roles of numbers, found together. */
export function allWords(symbolsOf: (text: string) => Uint16Array): Word[] {
  const read = (list: string | undefined, does: number, means: number): Word[] =>
    (list ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => {
        const symbols = symbolsOfWord(word, symbolsOf);
        const item = (symbols.length << LENGTH_SHIFT) | (means << MEANING_SHIFT) | (does << DOES_SHIFT);
        return { symbols, does: item };
      });
  return [
    ...MEANING_NAMES.flatMap((name) => {
      const { says, not } = MEANINGS[name];
      const meaning = placeOfMeaning(name);
      return [...read(says, SAY, meaning), ...read(not, TAKE_BACK, meaning)];
    }),
    ...ROLE_NAMES.flatMap((name, role) => read(NUMBERS[name].says, GIVE_ROLE, role)),
  ];
}

const NUMBER = '#'.charCodeAt(0);

/** The symbols of a word as the files write it: read as a message is. */
function symbolsOfWord(word: string, symbolsOf: (text: string) => Uint16Array): Uint16Array {
  const goesOn = word.endsWith('~');
  const plain = goesOn ? word.slice(0, -1) : word;
  const text = plain
    .replaceAll('_', ' ')
    .replace(/([a-z])#/g, '$1 #')
    .replaceAll('#', '7')
    .replaceAll('@', 'a7b');
  const symbols = symbolsOf(text);
  const read = goesOn ? symbols.slice(0, -1) : symbols;
  if (read.length === 0 || (read.length === 1 && read[0] === NUMBER))
    throw new RangeError(`says nothing: ${word}`);
  return read;
}
