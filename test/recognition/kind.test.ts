import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstCharacters } from '../../src/recognition/first-characters.js';
import { readKind } from '../../src/recognition/kind.js';
import { RULES, type Rule } from '../../src/recognition/kind-rules.js';
import { readExamples } from './examples/read-examples.js';

const EXAMPLES = readExamples('written-with.tsv');

describe('the kind of a message', () => {
  it.each(EXAMPLES)('is $kind because of $reason: $text', ({ kind, reason, text }) => {
    expect(readKind(text)).toMatchObject(reason === null ? { kind } : { kind, reason });
  });
});

/** Without what looks around, which fast-check can't make strings for. */
function withoutLookAround({ source }: RegExp): RegExp {
  let plain = source;
  for (let at = plain.search(/\(\?<?[=!]/); at >= 0; at = plain.search(/\(\?<?[=!]/)) {
    let end = at + 1;
    for (let depth = 1; depth > 0; end++) {
      if (plain[end] === '\\') end++;
      else if (plain[end] === '(') depth++;
      else if (plain[end] === ')') depth--;
    }
    plain = plain.slice(0, at) + plain.slice(end);
  }
  return new RegExp(plain.replaceAll('\\b', ''));
}

describe('the first characters of a pattern', () => {
  const patterns = [...new Set(RULES.flatMap(({ all, none = [] }: Rule) => [...all, ...none]))];

  it.each(patterns)('are those of every match: %s', (pattern) => {
    const first = firstCharacters(pattern);
    fc.assert(
      fc.property(fc.stringMatching(withoutLookAround(pattern)), (text) => {
        if (pattern.test(text)) expect([...text].some((character) => first.has(character))).toBe(true);
      }),
    );
  });

  it.each([
    [/a|bc/, 'aAbB'],
    [/(?:x|[y-z\d])?w/, 'xXyYzZ0123456789wW'],
    [/(?<!no)\bgo\./, 'gG'],
    [/(?=[a-c])\(/, '('],
    [/\[{1,3}/, '['],
  ])('are read from %s', (pattern, characters) => {
    expect(firstCharacters(pattern)).toEqual(new Set(characters));
  });

  it.each([/.a/, /[^a]b/, /\Wa/, /a?/, /a*|b/, /(?:a{0,2})/, /\b/])(
    'refuses %s, which may begin with anything',
    (pattern) => {
      expect(() => firstCharacters(pattern)).toThrow(RangeError);
    },
  );
});

describe('messages with a code word that carry no code', () => {
  it.each([
    ['notice', '【支付宝】任何人向您索要验证码都是诈骗，请勿泄露您的验证码。'],
    ['transaction', '【丰巢】取件码123456，您的快件已放入柜机，请尽快取件'],
    ['marketing', '【示例商城】优惠码888888，下单立减，退订回T'],
    ['transaction', '【中国移动】您2026年11月消费68.00元，余额12.30元，验证码服务正常'],
  ])('is %s: %s', (kind, text) => {
    expect(readKind(text).kind).toBe(kind);
  });
});

it('answers for any text, long ones too', () => {
  const words = fc.constantFrom(
    '验证码',
    '退订',
    '逾期',
    '1234',
    '元',
    '登录',
    'code',
    ' ',
    '，',
    '。',
    '尾号',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words, { maxLength: 400 }).map((list) => list.join('')),
      ),
      (text) => {
        expect(['code', 'notice', 'transaction', 'marketing', 'collection']).toContain(readKind(text).kind);
      },
    ),
  );
});
