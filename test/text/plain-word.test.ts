import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPlainWord } from '../../src/text/plain-word.js';

it('is a word of letters, digits, dots, hyphens and underscores in any script', () => {
  for (const word of ['微信', 'QQ', '12306', 'a.b_c-d', 'Ünïcode', 'ひらがな', '𠮷野家'])
    expect(isPlainWord(word)).toBe(true);
  for (const text of ['', '谷歌账号（Gmail）', 'a b', "it's", '$HOME', 'a/b', '～', '微信，QQ', '\u{1f600}'])
    expect(isPlainWord(text)).toBe(false);
});

it('says what Unicode says', () => {
  const characters = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme-ascii' }),
    fc.string({ unit: fc.constantFrom(...'微信（）a.-_1 \'"`～') }),
  );
  fc.assert(
    fc.property(characters, (text) => {
      expect(isPlainWord(text)).toBe(/^[\p{L}\p{N}._-]+$/u.test(text));
    }),
    { numRuns: 2_000 },
  );
});
