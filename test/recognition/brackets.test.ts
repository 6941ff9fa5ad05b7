import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findBrackets, KNOWN_AS } from '../../src/recognition/brackets.js';
import { unitsOf } from '../../src/recognition/units.js';

/** What stands in the brackets at both ends of a text, and how it must be known to be a name. */
function bracketsOf(text: string): { start: string[]; end: string[] } {
  const units = unitsOf(text);
  const rows = findBrackets(units);
  const inside = (row: number): string =>
    `${KNOWN_AS[rows[row * 4 + 2] as number]} ${units.slice(rows[row * 4] as number, rows[row * 4 + 1] as number)}`;
  const [atStart, atEnd] = [Number(rows[0]), Number(rows[1])];
  return {
    start: Array.from({ length: atStart }, (_, i) => inside(1 + i)),
    end: Array.from({ length: atEnd }, (_, i) => inside(1 + atStart + i)),
  };
}

it.each([
  ['【支付宝】您好', ['alias 支付宝'], []],
  ['\u200b "【支付宝】 [某某]您好', ['alias 支付宝', 'name 某某'], []],
  ['[招商银行】您好', ['alias 招商银行'], []],
  ['（某某）您好', [], []],
  ['您好（某某）', [], ['signature 某某']],
  ['您好【某某】退订回T', [], ['alias 某某']],
  ['您好 [某某]。如需退订请回复N', [], ['name 某某']],
  ['您好【某某】回复TD退订，拒收请回复R', [], ['alias 某某']],
  ['您好【某某】Reply STOP', [], ['alias 某某']],
  ['您好【某某】退订', [], []],
  ['您好【某某】[微笑]', [], ['name 微笑', 'alias 某某']],
  ['【某某】', ['alias 某某'], []],
  ['您好【】', [], []],
  ['您好【某\n某】', [], []],
  ['【【某某】您好', [], []],
  [`【${'某'.repeat(40)}】您好`, [`alias ${'某'.repeat(40)}`], []],
  [`【${'某'.repeat(41)}】您好【${'某'.repeat(41)}】`, [], []],
])('finds the brackets at the ends of %j', (text, start, end) => {
  expect(bracketsOf(text)).toEqual({ start, end });
});

it('finds the same whatever it was told of other texts', () => {
  const bits = '【 】 [ ] （ ） 某某 退订回T 拒收请回复R Reply·STOP ab ， 。 \n \u200b 回 T 退'
    .split(' ')
    .map((bit) => bit.replace('·', ' '));
  const made = fc.array(fc.constantFrom(...bits), { maxLength: 14 }).map((all) => all.join(''));
  const before = new Map<string, unknown>();
  fc.assert(
    fc.property(fc.array(made, { maxLength: 8 }), (texts) => {
      for (const text of [...texts, ...texts]) {
        const found = bracketsOf(text);
        expect(found).toEqual(before.get(text) ?? found);
        before.set(text, found);
      }
    }),
  );
});

it('finds as many as a text can have', () => {
  const { start, end } = bracketsOf('【某】'.repeat(3333));
  expect(start).toEqual(Array(3333).fill('alias 某'));
  expect(end).toEqual(Array(3332).fill('alias 某'));
});
