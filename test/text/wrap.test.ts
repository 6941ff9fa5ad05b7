import { stripVTControlCharacters } from 'node:util';
import { Chalk } from 'chalk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine } from '../../src/text/clean.js';
import { widthOf } from '../../src/text/columns.js';
import { wrap } from '../../src/text/wrap.js';

fc.configureGlobal({ seed: 20261129 });

const KEPT = ['2026-12-03', '2026年12月3日', '12月3日', '1,234.50', '138****8000', 're-issue', 'and/or'];
const COMMANDS = [
  'numclean done wechat-change',
  'numclean letter write freeze-and-return',
  'numclean block 豆瓣 --reason',
];
const said = fc.constantFrom(
  '账号',
  '银行卡，',
  '（含验证码）',
  '《办法》第',
  '「我」页',
  '号码“换绑”后',
  '等',
);
const word = fc.oneof(
  said,
  said,
  fc
    .constantFrom(...KEPT, 'account', 'the', 'number,', '(or', 'so)', '·', '12', '100%', '…')
    .map((text) => ` ${text} `),
);
const sentence = fc.array(word, { minLength: 5, maxLength: 60 }).map((words) => cleanLine(words.join('')));
const anything = fc
  .array(fc.string({ unit: 'grapheme' }), { maxLength: 40 })
  .map((parts) => cleanLine(parts.join(' ')));
const width = fc.integer({ min: 60, max: 200 });
const letters = (text: string): string => text.replace(/\s/gu, '').normalize();

describe('wrap', () => {
  it('makes lines that fit and loses nothing but blanks', () => {
    fc.assert(
      fc.property(fc.oneof(sentence, anything), fc.integer({ min: 12, max: 200 }), (text, columns) => {
        const lines = wrap(text, columns);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
        expect(letters(lines.join(''))).toBe(letters(text));
      }),
      { numRuns: 150 },
    );
  });

  it('begins no line with a closing mark and ends none with an opening one', () => {
    fc.assert(
      fc.property(sentence, width, (text, columns) => {
        const lines = wrap(text, columns);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[\s，。、；：？！）」》”…·%,.)]/u);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（「《“(]$/u);
      }),
      { numRuns: 150 },
    );
  });

  it('breaks no word, number, date or command', () => {
    fc.assert(
      fc.property(
        sentence,
        fc.constantFrom(...KEPT, ...COMMANDS),
        sentence,
        width,
        (before, kept, after, columns) => {
          const lines = wrap(`${before} ${kept}，${after}`, columns);
          expect(lines.some((line) => line.includes(kept))).toBe(true);
          for (const said of before.match(/[!-~]+/g) ?? [])
            expect(lines.some((line) => line.includes(said))).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('breaks nothing early: what begins a line had no room on the one before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('账', '号 12 ', '个', ' 3 ', '张卡'), { minLength: 40, maxLength: 120 }),
        width,
        (parts, columns) => {
          const lines = wrap(cleanLine(parts.join('')), columns);
          for (const [index, line] of lines.slice(1).entries()) {
            const [first = ''] = /^(?:\d+|.)/u.exec(line) ?? [];
            expect(widthOf(`${lines[index]} ${first}`)).toBeGreaterThan(columns - 1);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('keeps a colour on every line it goes over, and what it says as it is without', () => {
    const paint = new Chalk({ level: 1 });
    fc.assert(
      fc.property(sentence, sentence, sentence, width, (plain, red, bold, columns) => {
        const lines = wrap(`${plain}${paint.red(red + paint.bold(bold))}${plain}`, columns);
        expect(lines.map(stripVTControlCharacters)).toEqual(wrap(`${plain}${red}${bold}${plain}`, columns));
      }),
      { numRuns: 50 },
    );
    expect(wrap(`${paint.red('one two')} three`, 5)).toEqual([
      `${paint.red('one').slice(0, -5)}\u{1b}[0m`,
      paint.red('two'),
      'three',
    ]);
    expect(wrap(paint.bold(`one ${paint.dim('two')} three`), 8)).toEqual([
      `${paint.bold(`one ${paint.dim('two')}`).slice(0, -5)}\u{1b}[0m`,
      paint.bold('three'),
    ]);
  });

  it.each([
    ['one two three', 8, ['one two', 'three']],
    ['先看 numclean checklist 再说', 22, ['先看', 'numclean checklist 再', '说']],
    ['run numclean checklist to see all', 24, ['run numclean checklist', 'to see all']],
    ['https://example.com/abcdefghijklmnop', 20, ['https://example.com/', 'abcdefghijklmnop']],
    ['abcdefghij，klm', 10, ['abcdefghi', 'j，klm']],
    ['甲\n乙', 10, ['甲', '乙']],
  ])('breaks %j at %i', (text, columns, lines) => expect(wrap(text, columns)).toEqual(lines));
});

it('breaks no name that it is told of, as far as it fits', () => {
  const text = '先办好 中国工商银行、支付宝、国家医保服务平台';
  expect(wrap(text, 14)).toContain('先办好 中国工');
  for (const width of [14, 16, 20, 24, 30]) {
    const lines = wrap(text, width, ['中国工商银行', '支付宝', '国家医保服务平台']);
    for (const name of ['中国工商银行', '支付宝']) {
      expect(
        lines.filter((line) => line.includes(name)),
        `${name} at ${width}`,
      ).toHaveLength(1);
    }
  }
  expect(wrap('国家医保服务平台', 8, ['国家医保服务平台'])).toEqual(['国家医保', '服务平台']);
});
