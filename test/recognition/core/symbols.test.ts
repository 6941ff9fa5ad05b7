import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { core } from '../../../src/recognition/core.js';
import { unitsOf } from '../../../src/recognition/units.js';

const LINK = '\x01';
/** How a number may be written, in the order of the bits. */
const WRITTEN = 'point time dashed masked spaced slashed grouped mixed spoken partly'.split(' ');

const read = (text: string): string => {
  const { address, judgedLength } = unitsOf(text);
  core().readSymbols(address, judgedLength);
  const symbols = new Uint16Array(core().memory.buffer, core().SYMBOLS.value, core().symbolCount());
  return String.fromCharCode(...symbols).replaceAll(LINK, '→');
};
const numbers = (text: string): [digits: number, written: string[]][] => {
  read(text);
  const four = new Int32Array(core().memory.buffer, core().OF_NUMBERS_READ.value);
  return Array.from({ length: core().numberCount() }, (_, i) => [
    four[i * 4 + 1] as number,
    WRITTEN.filter((_, bit) => ((four[i * 4 + 2] as number) & (1 << bit)) !== 0),
  ]);
};

/** Any characters, halves of pairs too. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
  .map((codes) => String.fromCharCode(...codes));

describe('a message as symbols', () => {
  it.each([
    ['numbers as one symbol', '消费1,240.50元', '消费#元'],
    ['masked numbers too', '尾号xxxx的卡于x月x日消费xxx.xx元', '尾号#的卡于#月#日消费#元'],
    ['a number with its unit', '流量5GB', '流量#gb_'],
    ['a currency written to its number', 'CNY100 and CNY 100', '_cny_#_and_cny_#'],
    ['letters and digits in one word', '回KT5办理', '回_@_办理'],
    ['a number of its own behind a colon', '编号07：551209', '编号##'],
    ['edges of Latin words', '回T退订，Your code', '回_t_退订,_your_code_'],
    ['no apostrophes', "Don't share", '_dont_share_'],
    ['full-width and traditional characters plainly', '驗證碼：ＡＢ４０２９', '验证码_@_'],
    ['hidden words', '快*速还.款 借 钱', '快速还款借钱'],
    ['links', '点 http://example.com/a?b=1 或 s.example.cn/x0 看', '点→或→看'],
    ['no link where a sentence ends', 'Your code.Do it', '_your_code_。_do_it_'],
    ['brackets of titles', '[Bank] 您好【示例】', '【_bank_】您好【示例】'],
    ['ends of sentences', '好。好！好?好\n', '好。好!好?好。'],
    ['nothing', '', ''],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['402 918', 6, ['spaced']],
    ['4 0 2 9 1 8', 6, ['spaced']],
    ['402-918', 6, ['dashed']],
    ['12:30', 4, ['time']],
    ['71.40', 4, ['point']],
    ['1,240', 4, ['grouped']],
    ['xxxxxx', 6, ['masked']],
    ['138****8000', 11, ['masked', 'partly']],
    ['fA9bQx', 6, ['mixed']],
    ['四零二九一八', 6, ['spoken']],
  ])('knows how %s is written', (text, digits, written) => {
    expect(numbers(`码${text}，`)).toEqual([[digits, written]]);
  });

  it('reads any text, in the same way again, and no more than its first 10,000 characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(read(text)).toBe(read(text));
      }),
    );
    expect(read('码'.repeat(20_000))).toHaveLength(10_000);
    expect(read('a1'.repeat(20_000))).toBe('_@_');
  });
});
