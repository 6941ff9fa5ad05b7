import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inEnglish, textsOf } from '../../src/catalog/english.js';
import { resolvePlatform } from '../../src/catalog/resolve.js';
import { readCatalogFiles } from '../../src/catalog/source-files.js';
import type { WrittenPlatform } from '../../src/catalog/types.js';
import { en } from '../../src/language/en.js';
import { platformView } from '../../src/reports/terminal/show.js';
import { unglossed } from '../support/unglossed.js';
import { compiled, SOURCE } from './compiled.js';

const { platforms, english, ways } = readCatalogFiles(SOURCE);
const told = compiled(SOURCE, 'en');

/** How many platforms, the most important first, are put into English whole. */
const IN_ENGLISH = 150;
const important = told
  .cards()
  .slice(0, IN_ENGLISH)
  .map(({ id }) => id);

/** What stands beside Chinese as its English, anywhere in a file of the catalog. */
function englishIn(value: unknown): string[] {
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'en' && typeof inner === 'string' ? [inner] : englishIn(inner),
  );
}

/** Chinese that no bracket marks as what stands on the screen or is a title. */
const unmarked = (text: string): string =>
  text.replace(/「[^」]*」|『[^』]*』|《[^》]*》|【[^】]*】|（[^）]*）|\([^)]*\)|“[^”]*”/g, '');
/** The query of the ministry goes by its own name in English too. */
const hasBareName = (text: string): boolean =>
  /\p{Script=Han}/u.test(unmarked(text).replaceAll('一证通查', ''));
const hasChineseSentence = (text: string): boolean => /[\p{Script=Han}，。；：]{9,}/u.test(unmarked(text));

describe('what platforms say in English', () => {
  it('stands for texts that are there: one that changed in Chinese is to be put into English again', () => {
    const stale = Object.entries(english.platforms).flatMap(([id, texts]) => {
      const platform = platforms.get(`${id}.json`);
      const there = new Set(platform ? textsOf(platform) : []);
      return Object.keys(texts)
        .filter((text) => !there.has(text))
        .map((text) => `${id}: ${text}`);
    });
    const all = new Set([...platforms.values()].flatMap(textsOf));
    expect([...stale, ...Object.keys(english.common).filter((text) => !all.has(text))]).toEqual([]);
  });

  it('is there for every text of the platforms that matter most', () => {
    const missing = important.flatMap((id) => {
      const platform = platforms.get(`${id}.json`) as WrittenPlatform;
      const translator = inEnglish(english, id);
      const paths = Object.values(platform.ops).flatMap(({ path = [] }) => path);
      const places = new Set([...paths, platform.contact.inApp]);
      return textsOf(platform)
        .filter((text) =>
          places.has(text) ? unglossed(translator.path(text)).length > 0 : !translator.has(text),
        )
        .map((text) => `${id}: ${text}`);
    });
    expect(missing).toEqual([]);
  });

  it('is English: Chinese stands in it only where it is marked, as it stands on the screen', () => {
    const texts = [english.menu, english.common, ...Object.values(english.platforms)].flatMap(Object.values);
    const ofWays = [...ways.values()].flatMap(({ ops }) =>
      Object.values(ops).flatMap(({ by, check = [], refused = [], conditions = [] }) =>
        [...by.flatMap(({ steps }) => steps), ...check, ...refused, ...conditions].map((text) => text.en),
      ),
    );
    expect([...texts, ...ofWays].filter((text) => text.trim() === '' || hasChineseSentence(text))).toEqual(
      [],
    );
  });

  it('names no Chinese thing without quoting it or saying in brackets what it is', () => {
    const texts = [english.menu, english.common, ...Object.values(english.platforms)].flatMap(Object.values);
    expect(texts.filter(hasBareName)).toEqual([]);
  });

  it('says what every Chinese word means that it tells people to look for, the rest of the catalog too', () => {
    const texts = [english.menu, english.common, ...Object.values(english.platforms)].flatMap(Object.values);
    const elsewhere = ['ways', 'families', 'circumstances', 'services'].flatMap((folder) =>
      readdirSync(`${SOURCE}${folder}`).flatMap((name) =>
        englishIn(JSON.parse(readFileSync(`${SOURCE}${folder}/${name}`, 'utf8'))),
      ),
    );
    expect(elsewhere.length).toBeGreaterThan(1000);
    expect([...texts, ...elsewhere].filter((text) => unglossed(text).length > 0)).toEqual([]);
  });

  it('gives the same hotlines, amounts and years as the Chinese', () => {
    const numbers = (text: string): string => [...new Set(text.match(/\d{3,}/g))].sort().join(' ');
    const pairs = [english.common, ...Object.values(english.platforms)].flatMap(Object.entries);
    expect(pairs.filter(([chinese, said]) => numbers(chinese) !== numbers(said))).toEqual([]);
  });

  it('is said once: what several platforms say stands in the common file only', () => {
    const own = Object.values(english.platforms).flatMap(Object.keys);
    const twice = own.filter((text, at) => own.indexOf(text) !== at || Object.hasOwn(english.common, text));
    expect(twice).toEqual([]);
  });

  it('is kept in files as the others are: named after a platform, or for all of them', () => {
    const names = readdirSync(`${SOURCE}english`).filter((name) => !name.startsWith('_'));
    expect(names.filter((name) => !platforms.has(name))).toEqual([]);
    expect(readFileSync(`${SOURCE}english/_menu.json`, 'utf8')).toContain('设置');
  });
});

describe('a platform shown in English', () => {
  const screen = { width: 10_000, colour: false };

  it('never prints an unmarked Chinese sentence', () => {
    const wrong = told.cards().flatMap(({ id }) => {
      const platform = told.platform(id);
      if (!platform) return [];
      const beholder = {
        today: '2026-12-01',
        nameOf: (other: string) => told.platform(other)?.name.en ?? other,
      };
      const lines = platformView(platform, beholder, en, screen).split('\n');
      return lines.filter(hasChineseSentence).map((line) => `${id}: ${line}`);
    });
    expect(wrong).toEqual([]);
  });

  it('tells how it usually goes where its own steps are known in Chinese only, and keeps those', () => {
    const untold = [...platforms.values()]
      .map((platform) =>
        resolvePlatform(platform, {
          ways: new Map([...ways.values()].map((way) => [way.id, way])),
          families: new Map(),
          nameOf: (id) => id,
          lang: 'en',
          english: { ...english, common: {}, platforms: {} },
        }),
      )
      .flatMap(({ ops }) => Object.values(ops))
      .filter(({ way }) => way?.inChinese);
    expect(untold.length).toBeGreaterThan(500);
    for (const { steps, way } of untold) {
      expect(way?.leads).toBe(true);
      expect(steps.every((step) => !hasChineseSentence(step))).toBe(true);
    }
  });
});
