import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../src/language/choose.js';
import { en } from '../../src/language/en.js';
import { zh } from '../../src/language/zh.js';
import { FORMATS } from '../../src/sources/formats.js';

/** Every sentence of a language by its path; functions are asked with stand-ins for what they need. */
function sentences(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const at = `${path}${key}`;
    if (typeof value === 'string') return [[at, value]];
    if (typeof value === 'function') return [[at, String(value)]];
    return value && typeof value === 'object' ? sentences(value, `${at}.`) : [];
  });
}

describe('the words', () => {
  it('are the same in both languages, sentence for sentence', () => {
    const keys = (words: object): string[] => sentences(words).map(([key]) => key.replace(/\.\d+$/, ''));
    expect([...new Set(keys(en))].sort()).toEqual([...new Set(keys(zh))].sort());
  });

  it('name every kind of export, and the place of a problem in it', () => {
    for (const { views } of [zh, en]) expect(FORMATS.filter((format) => !views.sources[format])).toEqual([]);
    expect(zh.views.imported.problem('line 5, byte 60', '坏了')).toBe('第 5 行，第 60 字节：坏了');
    expect(zh.views.imported.problem('table accounts', '坏了')).toBe('table accounts：坏了');
  });

  it('use Chinese punctuation between Chinese words', () => {
    const wrong = sentences(zh).flatMap(([key, text]) =>
      /[\u4e00-\u9fff][,;!?]|[\u4e00-\u9fff]:(?!\/\/)|[,;][\u4e00-\u9fff]|\([\u4e00-\u9fff]|[\u4e00-\u9fff]\)/u.test(
        withoutCode(text),
      )
        ? `${key}: ${text.slice(0, 80)}`
        : [],
    );
    expect(wrong).toEqual([]);
  });

  it('hold no Chinese in English, but for names of things', () => {
    const quoted =
      /「[^」]*」|“[^”]*”|（[^）]*）|\([^)]*\)|微信|淘宝|一证通查|二次号码焕新|工信微报|一键解绑/gu;
    const wrong = sentences(en).filter(([, text]) =>
      /[\u4e00-\u9fff]/u.test(withoutCode(text).replace(quoted, '')),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

/** Only the texts of a function: what stands between quotes. */
const withoutCode = (text: string): string =>
  /=>|^function|\{\n/.test(text)
    ? (text.match(/`[^`]*`|'[^']*'|"[^"]*"/g) ?? []).join('\n').replace(/\$\{[^}]*\}/g, 'x')
    : text;

describe('the language', () => {
  it.each([
    [undefined, { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [undefined, { LANG: 'en_GB.UTF-8' }, 'en'],
    [undefined, { LANG: 'de_DE.UTF-8' }, 'en'],
    [undefined, { LANG: 'C.UTF-8' }, 'zh'],
    [undefined, {}, 'zh'],
    [undefined, { LC_ALL: 'en_US', LANG: 'zh_CN' }, 'en'],
    ['zh', { LANG: 'en_US' }, 'zh'],
    ['en', { LANG: 'zh_CN' }, 'en'],
  ] as const)('for --lang %s and %j is %s', (option, env, language) =>
    expect(chooseLanguage(option, env)).toBe(language),
  );
});
