import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it, test } from 'vitest';
import { cleanLine } from '../../src/text/clean.js';
import { padEnd, truncate, widthOf } from '../../src/text/columns.js';
import { nasty } from './nasty.js';

test('a text is as wide as the careful measure says, whatever is in it', () => {
  const near = fc.constantFrom(
    ...'a~ 中文，。：；“”（）·…→—',
    '\u3099',
    '\ufe0f',
    '\u200d',
    '👩‍💻',
    '🇨🇳',
    '\u001b[31m',
    'ｱ',
    'é',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(near, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 12 }),
      (parts) => {
        expect(widthOf(parts.join(''))).toBe(stringWidth(parts.join('')));
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([
  [0x20, 0x7f],
  [0xa0, 0xbf],
  [0x2000, 0x2070],
  [0x2190, 0x2200],
  [0x2ff0, 0x3100],
  [0x4dff, 0x4f00],
  [0x9f00, 0xa010],
  [0xff00, 0xffef],
])('each character from %i to %i alone is as wide as the careful measure says', (from, to) => {
  const texts = Array.from({ length: to - from }, (_, at) => String.fromCharCode(from + at));
  expect(texts.filter((text) => widthOf(text) !== stringWidth(text))).toEqual([]);
});

describe('columns', () => {
  it('counts Chinese and emoji as two', () => {
    expect(widthOf('支付宝 a')).toBe(8);
    expect(widthOf('👨‍👩‍👧‍👦')).toBe(2);
    expect(padEnd('支付', 6)).toBe('支付  ');
  });

  it('truncates to the width, and says so', () => {
    expect(truncate('中国工商银行', 7)).toBe('中国工…');
    expect(truncate('中国工商银行', 12)).toBe('中国工商银行');
    expect(truncate('中国', 0)).toBe('');
  });

  it('never exceeds the width and never splits a character', () => {
    fc.assert(
      fc.property(nasty.map(cleanLine), fc.integer({ min: 0, max: 40 }), (text, width) => {
        const short = truncate(text, width);
        expect(widthOf(short)).toBeLessThanOrEqual(width);
        expect(short).not.toMatch(/\p{Cs}/u);
        expect(text.startsWith(short.replace(/…$/, '')) || short === text).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
