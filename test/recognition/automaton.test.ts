import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Automaton } from '../../src/recognition/automaton.js';

const wordsIn = (words: readonly (readonly number[])[], text: readonly number[]): string[] => {
  const automaton = new Automaton(words);
  const found: string[] = [];
  let node = 0;
  text.forEach((symbol, at) => {
    node = automaton.step(node, symbol);
    for (const word of automaton.wordsAt(automaton.ending(node))) found.push(`${word} ends at ${at}`);
  });
  return found.sort();
};

/** Word after word, place after place. */
const slowly = (words: readonly (readonly number[])[], text: readonly number[]): string[] =>
  words
    .flatMap((word, name) =>
      text.flatMap((_, at) =>
        word.every((symbol, i) => text[at - word.length + 1 + i] === symbol) ? [`${name} ends at ${at}`] : [],
      ),
    )
    .sort();

it('finds what looking for one word after the other finds, wherever words overlap or hold one another', () => {
  const symbol = fc.oneof(fc.constantFrom(1, 2, 3), fc.integer({ min: 1, max: 0xffff }));
  const few = fc.constantFrom(1, 2);
  fc.assert(
    fc.property(
      fc.array(fc.array(few, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 }),
      fc.array(fc.array(symbol, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
      fc.array(fc.oneof(few, symbol), { maxLength: 60 }),
      (some, others, text) => {
        const words = [...some, ...others];
        expect(wordsIn(words, text)).toEqual(slowly(words, text));
      },
    ),
    { numRuns: 500 },
  );
});
