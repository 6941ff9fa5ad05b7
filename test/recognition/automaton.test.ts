import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packageFile } from '../../src/package-root.js';
import { newCore } from '../../src/recognition/core.js';
import { treeOf } from '../../src/recognition/tables/automaton.js';

const core = newCore(packageFile('dist/judge.wasm'));
const place = (address: number, table: Uint16Array): void => {
  new Uint16Array(core.memory.buffer, address).set(table);
};

/** What the module finds with these words in its tables. */
const wordsIn = (words: readonly (readonly number[])[], text: readonly number[]): string[] => {
  const { symbols, shapes, items } = treeOf(words.map((symbols, name) => ({ symbols, does: name * 2 })));
  place(core.SYMBOL_OF.value, symbols);
  place(core.SHAPES.value, shapes);
  new Uint32Array(core.memory.buffer, core.ITEMS.value).set(items);
  core.prepare();
  const found: string[] = [];
  let node = 0;
  text.forEach((symbol, at) => {
    node = core.step(node, symbol);
    for (let end = core.endingAt(node); end !== 0; end = core.endingAt(core.fallbackOf(end))) {
      let item = 0;
      for (let i = core.itemOf(end); item % 2 === 0; i++) {
        item = items[i] as number;
        found.push(`${item >> 1} ends at ${at}`);
      }
    }
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
