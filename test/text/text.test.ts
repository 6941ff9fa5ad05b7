import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanForTerminal, cleanLine } from '../../src/text/clean.js';
import { padEnd, truncate, widthOf } from '../../src/text/columns.js';
import { maskNumber } from '../../src/text/mask.js';

fc.configureGlobal({ seed: 20261124 });

const ESC = '\u{1b}';
/** Anything: halves of surrogate pairs, escape sequences, direction marks, wide characters, emoji. */
const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(
        `${ESC}[31m`,
        `${ESC}]8;;https://example.com\u{7}`,
        `${ESC}]0;title${ESC}\\`,
        `${ESC}Pq#0${ESC}\\`,
        `${ESC}c`,
        ESC,
        '\u{9b}2J',
        '\u{9d}0;x\u{9c}',
        '\u{90}',
        '\u{202e}',
        '\u{2066}',
        '\r\n',
        '\t',
        '👨‍👩‍👧‍👦',
        '🇨🇳',
        '中文，银行',
        'é',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('maskNumber', () => {
  it.each([
    ['13800138000', '138****8000'],
    ['+86 138 0013 8000', '+86 138****8000'],
    ['8613800138000', '86138****8000'],
    ['号码13800138000的账号', '号码138****8000的账号'],
    ['138-0013-8000,13800138000', '138****8000,138****8000'],
    ['+447700900123', '+447****0123'],
    ['新号 +852 5123 4567。', '新号 +852****4567。'],
  ])('masks %s', (written, masked) => expect(maskNumber(written)).toBe(masked));

  it.each([
    '95588',
    '400-800-8888',
    '12800138000',
    '2026-11-24',
    '1380013800',
    '138001380001',
    '10690013800138000',
  ])('leaves %s, which is no mobile number', (text) => expect(maskNumber(text)).toBe(text));

  it('changes nothing the second time', () => {
    fc.assert(fc.property(nasty, (text) => maskNumber(maskNumber(text)) === maskNumber(text)));
  });
});

describe('cleanForTerminal', () => {
  it.each([
    [`${ESC}[31m红${ESC}[0m`, '红'],
    [`a${ESC}]0;title\u{7}b`, 'ab'],
    [`a${ESC}]8;;https://example.com${ESC}\\link${ESC}]8;;${ESC}\\b`, 'alinkb'],
    [`a${ESC}P1$r0m${ESC}\\b`, 'ab'],
    ['a\u{9b}2Jb', 'ab'],
    [`a${ESC}`, 'a'],
    [`${ESC}${ESC}[2J[31m`, '[31m'],
    ['abc\u{202e}fdp.exe', 'abcfdp.exe'],
    ['a\tb', 'a b'],
    ['a\r\nb', 'a b'],
    ['a\u{2028}b', 'a b'],
    ['a\ud83d', 'a\ufffd'],
    ['👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'],
  ])('%j says %j', (text, clean) => expect(cleanForTerminal(text)).toBe(clean));

  it('keeps newlines only where told', () => {
    expect(cleanForTerminal('a\r\nb\u{7}\nc', { newlines: true })).toBe('a\nb\nc');
  });

  it('does not swallow what follows a sequence that never ends', () => {
    expect(cleanForTerminal(`甲${ESC}]0;乙丙`)).toBe('甲0;乙丙');
  });

  it('looks closer at every control, half character and direction mark, and at nothing else', () => {
    const named = /[\p{Cc}\p{Cs}\u{61c}\u{200b}\u{200e}\u{200f}\u{2028}-\u{202e}\u{2060}-\u{2069}\u{feff}]/u;
    const wrong: number[] = [];
    for (let point = 0; point <= 0x10ffff; point++) {
      const character = String.fromCodePoint(point);
      if ((cleanForTerminal(character) !== character) !== named.test(character)) wrong.push(point);
    }
    expect(wrong).toEqual([]);
  });

  it('leaves no control, escape, direction mark or half character', () => {
    fc.assert(
      fc.property(nasty, fc.boolean(), (text, newlines) => {
        const clean = cleanForTerminal(text, { newlines });
        expect(newlines ? clean.replaceAll('\n', '') : clean).not.toMatch(
          /\p{Cc}|\p{Cs}|[\u{202a}-\u{202e}\u{2066}-\u{2069}\u{200e}\u{200f}\u{61c}]/u,
        );
        expect(cleanForTerminal(clean, { newlines })).toBe(clean);
      }),
      { numRuns: 1000 },
    );
  });

  it('cleanLine is one trimmed line', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const line = cleanLine(text);
        expect(line).toBe(line.trim());
        expect(line).not.toMatch(/\s\s|[\n\r\t]/u);
      }),
    );
  });
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
