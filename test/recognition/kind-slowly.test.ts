import fc from 'fast-check';
import { expect, it } from 'vitest';
import { realMessage } from '../../bench/real-texts.js';
import { judge, kindIn, provesNoAccount, readKind } from '../../src/recognition/kind.js';
import { FACTS } from '../../src/recognition/tables/facts.js';
import { unitsOf } from '../../src/recognition/units.js';
import { readExamples } from './examples/read-examples.js';
import { factsOfWords, judgedBy, notedFacts } from './slowly.js';

/** `JUDGE_ALL=1` compares more. */
const MADE = process.env.JUDGE_ALL === '1' ? 4_000 : 150;

const LABELLED = (['written-with.tsv', 'manner.tsv', 'held-out.tsv'] as const)
  .flatMap((name) => readExamples(name))
  .map(({ text }) => text);
const pieces = fc.constantFrom(
  ...LABELLED.slice(0, 400).flatMap((text) => text.split(/(?<=[。，！!,【】])/)),
  ...'【 】 [ ] 。 4029 128元 尾号0042 退订回T 以免逾期 优惠码 \ud800 😀 \u200b ＲＭＢ Don’t http://a.cn/x'.split(
    ' ',
  ),
);
const made = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((codes) => String.fromCharCode(...codes)),
);

const OF_WORDS = new Set(FACTS.slice(FACTS.indexOf('a number') + 1));

/** What differs between the module's answer and one worked out word by word and rule by rule; what numbers are is taken from it. */
function differences(text: string): unknown[] {
  const answer = judge(unitsOf(text));
  const { kind, reason } = kindIn(answer);
  const quick = { kind, reason, noAccount: provesNoAccount(answer) };
  const noted = notedFacts();
  const words = [...factsOfWords(text)].sort();
  const slow = judgedBy(new Set(noted));
  const notedWords = noted.filter((name) => OF_WORDS.has(name)).sort();
  return JSON.stringify([quick, notedWords]) === JSON.stringify([slow, words])
    ? []
    : [{ text, quick, slow, notedWords, words }];
}

it('finds the words, holds by the rules and weighs as looking for word after word and asking rule after rule does', () => {
  const texts = [
    ...(process.env.JUDGE_ALL === '1' ? LABELLED : LABELLED.filter((_, n) => n % 10 === 0)),
    ...Array.from({ length: MADE }, (_, n) => realMessage(n * 97).text),
    ...fc.sample(made, { numRuns: MADE, seed: 5 }),
  ];
  expect(texts.flatMap(differences)).toEqual([]);
}, 600_000);

it.each([
  ['消费128元', ['an amount', 'a number']],
  ['付了71.40', ['an amount', 'a number']],
  ['尾号0042的卡', ['an account named', 'a number']],
  ['取件码4-2-4029', ['a ticket', 'a number']],
  ['致电4008001234', ['a phone number', 'a number']],
  ['找13800138000', ['a phone number', 'a number']],
  ['见 http://example.com/a', ['a link']],
  ['给你402918吧', ['digits alone', 'a number']],
  ['生于1998', ['a number']],
  ['验证码402918', ['a code', 'digits alone', 'a number']],
  ['验证码由短信发出。编号一。402918', ['digits alone', 'a number']],
  ['【验证码】402918', ['a code', 'digits alone', 'a number']],
  ['验证码在138****8000', ['a phone number', 'a number']],
  ['请输入1894', ['digits to type in', 'digits alone', 'a number']],
  ['ＲＭＢ and RMB100', ['an amount', 'a number']],
])('knows what numbers are in %s', (text, expected) => {
  readKind(text);
  expect(notedFacts().filter((name) => name !== 'always' && !OF_WORDS.has(name))).toEqual(expected);
});

it('judges the first 10,000 characters, as if nothing stood behind them', () => {
  const filled = (end: string): string => '的'.repeat(10_000 - end.length) + end;
  for (const end of ['验证码4029', '验证码40', 'http://example.', '四零二', 'abc', '*', '402 ', '.']) {
    const alone = readKind(filled(end));
    const facts = notedFacts();
    expect(readKind(`${filled(end)}2918.com/a 尾号0042`)).toBe(alone);
    expect(notedFacts()).toEqual(facts);
  }
});
