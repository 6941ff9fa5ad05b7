import fc from 'fast-check';
import { expect, it } from 'vitest';
import { explain } from '../../src/recognition/explain.js';
import { recognize } from '../../src/recognition/recognize.js';
import { lookUpsIn } from '../../src/recognition/signature.js';
import { Units } from '../../src/recognition/units.js';
import type { EncodedMessage, MessageRecord } from '../../src/sources/types.js';
import { smallCatalog } from '../support/small-catalog.js';
import { readExamples } from './examples/read-examples.js';

/** `JUDGE_ALL=1` compares a hundred thousand. */
const RANDOM = process.env.JUDGE_ALL === '1' ? 100_000 : 2_000;
/** So few in a row find nothing kept from before. */
const AT_ONCE = 25;

const LABELLED = (
  ['written-with.tsv', 'manner.tsv', 'held-out.tsv', 'manner-held-out.tsv', 'fresh-held-out.tsv'] as const
)
  .flatMap((name) => readExamples(name))
  .map(({ text }) => text);

const BITS =
  '【 】 [ ] （ ） 支付宝 招商银行 某某健身 退订回T 回复TD退订 如不需要请回复N退订 拒收请回复R Reply·STOP 验证码 4029 402·918 138****8000 ﻿ \u3000 \n . ．com / : http://example.com/a t.example.cn/x0 example.com ＡＢＣ４０２９ x ** 元 ¥40 尾号0042 ， 。 ! Ā \u200b 😀 逾期 贷款 锦江 会员 腾讯科技 微信 京东 白条 微笑 温馨提示 ſ K don’t 四零二九 & <'
    .split(' ')
    .map((bit) => bit.replace('·', ' '));
const made = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...BITS), { maxLength: 14 }).map((bits) => bits.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...LABELLED), fc.constantFrom(...BITS)).map((both) => both.join('')),
  },
  // longer than what is judged quickly
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...BITS), fc.nat({ max: 400 }))
      .map(([bit, times]) => `【支付宝】${bit.repeat(times)}`),
  },
);
const senders = fc.constantFrom(null, '95588', '10086', '106900000001', '13800138000', 'PayPal', '9558801');

function messages(count: number, seed: number): MessageRecord[] {
  const random = fc.sample(fc.tuple(made, senders), { numRuns: count, seed });
  const labelled = LABELLED.map((text, n) => [text, n % 3 === 0 ? '95588' : '106900000001'] as const);
  return [...labelled, ...random].map(([text, sender], n) => ({
    type: 'message',
    sender,
    text,
    at: Date.parse('2026-01-05T12:00:00+08:00') + (n % 40) * 86_400_000,
  }));
}

const encoded = ({ text, ...message }: MessageRecord): EncodedMessage => {
  const bytes = Buffer.from(`…${text}…`);
  const edge = Buffer.byteLength('…');
  return { ...message, type: 'encoded', bytes, from: edge, to: bytes.length - edge };
};

it.each([1, 2, 3])('judges bytes, with kept answers, as it judges strings without (seed %i)', (seed) => {
  const all = messages(Math.ceil(RANDOM / 3), seed);
  const kept = lookUpsIn(smallCatalog());
  const units = new Units();
  let fresh = lookUpsIn(smallCatalog());
  const differing = all.filter((message, n) => {
    if (n % AT_ONCE === 0) fresh = lookUpsIn(smallCatalog());
    const { bytes, from, to } = encoded(message);
    units.readUtf8(bytes, from, to);
    const quick = explain({ text: units, sender: message.sender }, kept);
    return JSON.stringify(quick) !== JSON.stringify(explain(message, fresh)) || units.text !== message.text;
  });
  expect(differing).toEqual([]);
});

it('counts and marks bytes as it counts and marks strings', async () => {
  const all = messages(RANDOM, 4);
  const options = { source: 'test', marks: true, stray: true, reasons: true };
  async function* one() {
    yield* all;
  }
  async function* batches() {
    yield all.map(encoded);
  }
  const slow = await recognize(one(), smallCatalog(), options);
  const quick = await recognize(Object.assign(one(), { batches: batches() }), smallCatalog(), options);
  expect(quick.showing(null)).toEqual(slow.showing(null));
});
