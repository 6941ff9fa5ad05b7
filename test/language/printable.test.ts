import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAPS } from '../../src/cleanup/remedies/maps/index.js';
import { wordsOf } from '../../src/language/both.js';
import { compose } from '../../src/letters/compose.js';
import { LETTERS } from '../../src/letters/index.js';
import { renderLetter } from '../../src/letters/render/index.js';
import { serviceView } from '../../src/reports/terminal/service.js';
import { catalog, findService, fullFacts } from '../letters/sample.js';

/** What only those who look after the program write to each other. */
const NOTES =
  /待人工|人工核对|上线前|解析器|写死|标题未见|常识|目录可更新|宽松匹配|白名单|研究笔记|本次没有|展示时|引用时写|识别时|工具应|须核原文|hard-?code|\bTODO\b|\bFIXME\b|maintainer/i;
/** Ids that a person never calls anything by. */
const IDS =
  /(?<![\w./:@-])(?:wechat|weibo|alipay|baidu|taobao|douyin|meituan|qq)(?:[、，]|\s*,\s*(?:wechat|weibo|alipay|qq)\b)|[:：]\s*(?:wechat|weibo|alipay|baidu|taobao)(?![\w.])/;

/** What sounds like an office, a program or a translation, each with what a person says. */
const STIFF: readonly (readonly [stiff: RegExp, plainly: string])[] = [
  [/号码(?:已经?)?易主|已换机主/, '号码换人了'],
  [/运营商\/平台/, '运营商，或平台'],
  [/未查到/, '没有查到'],
  [/该入口|该行(?!动)|本号(?!码)/, '这个入口，这家，这个号码'],
  [/放贷主体|债权人全称|催收方公司/, '放贷公司，是哪家公司'],
  [/核身|核不[过了]/, '验证身份，验不过'],
  [/在途(?:借款|退款|交易|件)/, '没还清的，没到账的，没办完的'],
  [/非本市/, '外地的'],
  [/踢掉/, '退出'],
  [/少了? ?(?:KIND|task|problem)/, '要写是哪一件'],
];

const stiffIn = (text: string): string[] =>
  STIFF.flatMap(([stiff, plainly]) => (stiff.test(text) ? [plainly] : []));

const wrong = (texts: Iterable<readonly [where: string, text: string]>): string[] =>
  [...texts]
    .filter(([, text]) => NOTES.test(text) || IDS.test(text))
    .map(([where, text]) => `${where}: ${text}`);

const stiff = (texts: Iterable<readonly [where: string, text: string]>): string[] =>
  [...texts].flatMap(([where, text]) => {
    const plainly = stiffIn(text);
    return plainly.length > 0 ? [`${where}: ${text} → ${plainly.join('；')}`] : [];
  });

/** Every text in a value; functions are called with plain arguments, as far as they take them. */
function* textsIn(value: unknown, where: string): Generator<[string, string]> {
  if (typeof value === 'string') yield [where, value];
  else if (typeof value === 'function') {
    try {
      yield* textsIn(value('甲', '乙', '丙', '丁'), where);
    } catch {
      // it takes something else than texts: it is scanned where it is used
    }
  } else if (value && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, `${where}.${key}`);
  }
}

const LANGUAGES = ['zh', 'en'] as const;
const SCREEN = { width: 80, colour: false };

describe('no note of makers and no raw id is printed', () => {
  it.each(LANGUAGES)('in the words of the program: %s', (language) => {
    expect(wrong(textsIn(wordsOf(language), language))).toEqual([]);
  });

  it.each(LANGUAGES)('in official services: %s', (language) => {
    const views = catalog
      .services()
      .map((service) => [service.id, serviceView(service, wordsOf(language), SCREEN)] as const);
    expect(wrong(views)).toEqual([]);
  });

  it('in letters and their notes, in every situation', () => {
    const written = LETTERS.flatMap((letter) =>
      letter.tracks.flatMap((track) =>
        LANGUAGES.map((language) => {
          const composed = compose(letter, fullFacts(track), findService, language);
          return [`${letter.kind} ${track}`, String(renderLetter(composed, 'txt'))] as const;
        }),
      ),
    );
    expect(
      wrong(written.flatMap(([where, text]) => text.split('\n').map((line) => [where, line] as const))),
    ).toEqual([]);
  });

  it.each(LANGUAGES)('in what maps of remedies rest on: %s', (language) => {
    const grounds = Object.values(MAPS).flatMap(({ grounds: own }) =>
      own.flatMap(({ service, fact }) => {
        const found = findService(service)?.facts.find(({ id }) => id === fact);
        return found ? [[fact, found[language]] as const] : [];
      }),
    );
    expect(wrong(grounds)).toEqual([]);
  });

  it('in what entries, ways and families say', () => {
    const folder = 'src/catalog';
    const files = ['platforms', 'ways', 'families', 'circumstances']
      .map((room) => join(folder, room))
      .filter((room) => existsSync(room))
      .flatMap((room) =>
        readdirSync(room, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.json'))
          .map((name) => join(room, name)),
      );
    const texts = files.flatMap((file) => [...saidIn(JSON.parse(readFileSync(file, 'utf8')), file)]);
    expect(texts.length).toBeGreaterThan(1000);
    expect(wrong(texts)).toEqual([]);
  });
});

describe('nobody is spoken to like an office', () => {
  it('knows what it looks for', () => {
    expect(stiffIn('说明号码已易主，逐项核身')).toEqual(['号码换人了', '验证身份，验不过']);
    expect(stiffIn('以运营商/平台页面为准：未查到')).toHaveLength(2);
    expect(stiffIn('先打客服，说号码换人了')).toEqual([]);
  });

  it('in the words of the program', () => {
    expect(stiff(textsIn(wordsOf('zh'), 'zh'))).toEqual([]);
  });

  it('in ways and circumstances', () => {
    const texts = ['ways', 'circumstances'].flatMap((room) =>
      readdirSync(join('src/catalog', room)).flatMap((name) => {
        const file = join('src/catalog', room, name);
        return [...saidIn(JSON.parse(readFileSync(file, 'utf8')), file)];
      }),
    );
    expect(texts.length).toBeGreaterThan(500);
    expect(stiff(texts)).toEqual([]);
  });

  it('in what is shown of official services', () => {
    const screen = { width: 500, colour: false };
    const views = catalog
      .services()
      .map((service) => [service.id, serviceView(service, wordsOf('zh'), screen)] as const);
    expect(stiff(views)).toEqual([]);
  });
});

/** The texts of an entry that are shown: not its sources' notes, not what a person is found by. */
function* saidIn(value: unknown, where: string): Generator<[string, string]> {
  const HIDDEN = [
    'sources',
    'aliases',
    'smsSignatures',
    'smsSenders',
    'domains',
    'id',
    'url',
    'policy',
    'signInWith',
  ];
  if (typeof value === 'string') yield [where, value];
  else if (value && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      if (!HIDDEN.includes(key)) yield* saidIn(inner, `${where}.${key}`);
    }
  }
}
