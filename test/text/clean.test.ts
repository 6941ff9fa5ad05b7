import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanForTerminal, cleanLine } from '../../src/text/clean.js';
import { ESC, nasty } from './nasty.js';

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
