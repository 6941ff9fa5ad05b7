import fc from 'fast-check';
import { expect, test } from 'vitest';
import { characters } from '../../src/text/characters.js';
import { widthOf } from '../../src/text/columns.js';
import { wrap } from '../../src/text/wrap.js';
import { timesLonger } from '../support/times-longer.js';

const whole = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

test('a long text is taken apart as if it were taken apart at once', () => {
  const near = fc.constantFrom(...'aé中｡\r\n', '\u0301', '\u200d', '👩‍💻', '🇨🇳', '🇨', 'ᄀ', 'ᅡ', '𠮷');
  fc.assert(
    fc.property(fc.array(near, { maxLength: 700 }), (parts) => {
      const text = parts.join('');
      const found = Array.from(whole.segment(text), ({ segment }) => segment);
      expect([...characters(text)]).toEqual(found);
    }),
    { numRuns: 100 },
  );
});

test('one character without an end is cut, and nothing is lost', () => {
  const text = `a${'\u0301'.repeat(2_000)}${'𠮷\u0301'.repeat(400)}`;
  const found = [...characters(text)];
  expect(found.join('')).toBe(text);
  expect(Math.max(...found.map(({ length }) => length))).toBeLessThan(300);
});

test.each([
  ['one word', (times: number) => 'é'.repeat(times * 2_000)],
  ['characters', (times: number) => '中é'.repeat(times * 1_000)],
  ['days', (times: number) => '1月2日'.repeat(times * 500)],
  ['commands', (times: number) => 'numclean next 3 '.repeat(times * 150)],
  ['words that fill no line', (times: number) => `${'-'.repeat(90)} `.repeat(times * 25)],
])('a text of %s is measured and wrapped in time in proportion to its length', (_what, textOf) => {
  expect(timesLonger((times) => [widthOf(textOf(times)), wrap(textOf(times), 80)])).toBeLessThan(30);
});
