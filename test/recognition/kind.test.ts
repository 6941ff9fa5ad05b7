import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstCharacters } from '../../src/recognition/first-characters.js';
import { readKind } from '../../src/recognition/kind.js';
import { RULES, type Rule } from '../../src/recognition/kind-rules.js';
import { KIND_WORDS } from '../../src/recognition/kind-words.js';
import { simplified } from '../../src/recognition/simplified.js';
import { readExamples } from './examples/read-examples.js';

const EXAMPLES = readExamples('written-with.tsv');

describe('the kind of a message', () => {
  it.each(EXAMPLES)('is $kind because of $reason: $text', ({ kind, reason, text }) => {
    expect(readKind(text)).toMatchObject(reason === null ? { kind } : { kind, reason });
  });
});

describe('the quick ways of judging', () => {
  /** Rule after rule, pattern after pattern, on the text as it is. */
  const slowly = (text: string): string =>
    RULES.find(
      ({ all, none = [] }: Rule) =>
        all.every((pattern) => pattern.test(text)) && !none.some((pattern) => pattern.test(text)),
    )?.reason ?? 'words';

  it('change nothing, whatever numbers, names and words a message has', () => {
    const example = fc.constantFrom(...EXAMPLES.map(({ text }) => text.normalize('NFKC')));
    const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code));
    const piece = fc.oneof(
      han,
      fc.constantFrom(...'0123456789 一九折码元退'),
      fc.constantFrom('\n', '验证码', 'code', '。'),
    );
    const changes = fc.array(fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 6 }), piece), { maxLength: 8 });
    fc.assert(
      fc.property(example, changes, (text, made) => {
        let changed = text;
        for (const [at, lost, put] of made) changed = changed.slice(0, at) + put + changed.slice(at + lost);
        expect(readKind(changed).reason).toBe(slowly(simplified(changed.normalize('NFKC'))));
      }),
      { numRuns: 2000 },
    );
  });

  it('hold because rules and words name no digit but 0, and Chinese characters as themselves', () => {
    const patterns = [
      ...RULES.flatMap(({ all, none = [] }: Rule) => [...all, ...none]),
      ...Object.values(KIND_WORDS),
    ];
    for (const { source } of patterns) {
      const literal = source.replace(/\{\d+(?:,\d*)?\}/g, '').replaceAll('1-9', '');
      expect(literal).not.toMatch(/[1-9]|\\[ux]|\\p\{/);
    }
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
        if (!pattern.test(text)) return;
        const begins = (character: string, i: number): boolean => {
          const next = first.get(character);
          return next === null || (next?.has(text[i + 1] ?? '') ?? false);
        };
        expect(text.split('').some(begins)).toBe(true);
      }),
    );
  });

  it.each([
    [/a|bc/, { a: null, A: null, b: 'cC', B: 'cC' }],
    [/(?:x|[y-z])?wv/, { x: 'wW', X: 'wW', y: 'wW', Y: 'wW', z: 'wW', Z: 'wW', w: 'vV', W: 'vV' }],
    [/(?<!no)\b1o\./, { 1: 'oO' }],
    [/(?=[a-c])\(2/, { '(': '2' }],
    [/\[{1,3}/, { '[': null }],
    [/\[{2,3}/, { '[': '[' }],
    [/1+2/, { 1: '12' }],
    [/1{0,2}2.3/, { 1: '12', 2: null }],
    [/1(?:2?|.)3/, { 1: null }],
  ])('are read from %s, with those that follow', (pattern, expected) => {
    const first = Object.fromEntries(
      [...firstCharacters(pattern)].map(([character, next]) => [
        character,
        next && [...next].sort().join(''),
      ]),
    );
    const sorted = Object.entries(expected).map(([character, next]) => [
      character,
      next && [...next].sort().join(''),
    ]);
    expect(first).toEqual(Object.fromEntries(sorted));
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
    ['notice', '【丰巢】取件码123456，您的快件已放入柜机，请尽快取件'],
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
