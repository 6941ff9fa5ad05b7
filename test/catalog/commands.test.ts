import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { run as checkLinks } from '../../src/commands/catalog/check-links.js';
import { run as stats } from '../../src/commands/catalog/stats.js';
import { run as validate } from '../../src/commands/catalog/validate.js';
import { run as list } from '../../src/commands/platform/list.js';
import { run as search } from '../../src/commands/platform/search-or-services.js';
import { run as show } from '../../src/commands/platform/show.js';
import type { Context } from '../../src/commands/shared/context.js';
import { en } from '../../src/language/en.js';
import { zh } from '../../src/language/zh.js';
import { Problem } from '../../src/problem.js';
import { compiled } from './compiled.js';
import { platform, sourceFolder } from './small-catalog.js';

const catalog = compiled();

/** What a command printed, and its document. */
function context(
  words: typeof zh = zh,
  given = catalog,
): {
  context: Context;
  text(): string;
  document(): Record<string, unknown>;
} {
  const texts: string[] = [];
  const documents: object[] = [];
  const partial: Partial<Context> = {
    words,
    catalog: given,
    today: '2026-11-24',
    screen: { width: 80, colour: false },
    print: (text) => void texts.push(text),
    document: (document) => void documents.push(document),
  };
  return {
    context: partial as Context,
    text: () => texts.join('\n'),
    document: () => documents[0] as Record<string, unknown>,
  };
}

describe('platform', () => {
  it('search finds by pinyin, best first', async () => {
    const { context: given, document, text } = context();
    expect(await search(given, ['zfb'])).toBe(0);
    expect(document()).toMatchObject({
      schemaVersion: 1,
      command: 'platform search',
    });
    expect((document().platforms as object[])[0]).toEqual(
      expect.objectContaining({ id: 'alipay', name: { zh: '支付宝', en: 'Alipay' }, category: 'payment' }),
    );
    expect(text()).toContain('支付宝');
  });

  it('search finds nothing without failing', async () => {
    const { context: given, document } = context();
    expect(await search(given, ['没有这种平台吧'])).toBe(0);
    expect(document().platforms).toEqual([]);
  });

  it('show prints the whole entry, by id or by name', async () => {
    for (const name of ['alipay', '支付宝', 'zhifubao']) {
      const { context: given, document } = context();
      expect(await show(given, [name])).toBe(0);
      expect(document().platform).toEqual(catalog.platform('alipay'));
    }
  });

  it('show refuses what the catalog does not know', async () => {
    const shown = show(context().context, ['没有这种平台吧']);
    await expect(shown).rejects.toMatchObject({ code: 'usage.platform-unknown', exitCode: 2 });
    await expect(shown).rejects.toBeInstanceOf(Problem);
  });

  it('list keeps to a category and refuses one that is none', async () => {
    const { context: given, document } = context();
    expect(await list(given, [], { category: 'bank' })).toBe(0);
    const platforms = document().platforms as { category: string }[];
    expect(platforms.length).toBeGreaterThan(10);
    expect(new Set(platforms.map((card) => card.category))).toEqual(new Set(['bank']));
    await expect(list(given, [], { category: 'banks' })).rejects.toMatchObject({ exitCode: 2 });
  });
});

describe('catalog stats', () => {
  it('counts every platform once, in both languages', async () => {
    for (const words of [zh, en]) {
      const { context: given, document, text } = context(words);
      expect(await stats(given)).toBe(0);
      const counts = document() as { platforms: number; categories: { platforms: number }[] };
      expect(counts.platforms).toBe(catalog.cards().length);
      expect(counts.categories.reduce((sum, category) => sum + category.platforms, 0)).toBe(counts.platforms);
      expect(text()).toContain(String(counts.platforms));
    }
  });
});

describe('catalog stats of a small catalog', () => {
  const source = (id: string, url: string, retrieved: string, linkable = false) => ({
    id,
    url,
    title: id,
    retrieved,
    linkable,
  });
  const change = (basis: 'official' | 'reported', ...sources: string[]) => ({
    change: {
      steps: ['示例'],
      channels: ['app' as const],
      oldNumber: 'unknown' as const,
      needs: [],
      basis,
      sources,
    },
  });
  const small = compiled(
    sourceFolder([
      platform({
        id: 'own',
        domains: ['example.com'],
        ops: change('reported', 'a', 'b'),
        sources: [
          source('a', 'https://m.example.org/a', '2020-01-01'),
          source('b', 'https://help.example.com/b', '2026-11-20'),
        ],
      }),
      platform({
        id: 'office',
        ops: change('reported', 'a'),
        sources: [source('a', 'https://www.example.gov.cn/a', '2026-05-24')],
      }),
      platform({
        id: 'press',
        ops: change('reported', 'a'),
        sources: [source('a', 'https://news.example.org/a', '2025-11-30', true)],
      }),
      platform({
        id: 'tutorial',
        ops: change('reported', 'a'),
        sources: [source('a', 'https://tips.example.org/a', '2025-10-31')],
      }),
      platform({ id: 'nobody', ops: { change: {} } }),
    ]),
  );

  it('counts the steps of platforms and of ways; what three platforms share stands in a way, so those are few', async () => {
    const { context: given, document } = context();
    expect(await stats(given)).toBe(0);
    const { stepLines, platforms } = document() as {
      stepLines: { platforms: number; ways: number };
      platforms: number;
    };
    expect(stepLines.platforms).toBeLessThan(platforms * 3.4);
    expect(stepLines.ways).toBeGreaterThan(200);
  });

  it('counts each operation by its best source and by its newest one', async () => {
    const { context: given, document } = context(zh, small);
    expect(await stats(given)).toBe(0);
    expect(document()).toMatchObject({
      sourceKinds: { operator: 1, authority: 1, press: 1, tutorial: 1, none: 1 },
      ages: { upTo6Months: 2, upTo12Months: 1, older: 1 },
    });
  });

  it.each([
    ['tutorial', /一年多以前查的/, /more than a year ago/],
    ['own', /^(?!.*一年多以前)/s, /^(?!.*more than a year ago)/s],
  ])('marks what is old when it shows %s', async (id, chinese, english) => {
    for (const [words, expected] of [[zh, chinese] as const, [en, english] as const]) {
      const { context: given, text } = context(words, small);
      await show(given, [id]);
      expect(text().replace(/\s+/g, words === en ? ' ' : '')).toMatch(expected);
    }
  });
});

describe('catalog validate', () => {
  it('names a file that is not there', async () => {
    const validated = validate(context().context, [['/nowhere/x.json']]);
    await expect(validated).rejects.toMatchObject({ code: 'input.not-found', exitCode: 4 });
  });
});

describe('catalog check-links', () => {
  const linked = (origin: string) =>
    compiled(
      sourceFolder([
        platform({ id: 'here', contact: { web: `${origin}/here` } }),
        platform({ id: 'gone', contact: { web: `${origin}/gone` } }),
        platform({
          id: 'record',
          sources: [
            { id: 's', url: `${origin}/record`, title: 's', retrieved: '2026-11-24', linkable: false },
          ],
        }),
      ]),
    );

  it('says which links are gone and who uses them, asks for none that is only a record, and exits 1', async () => {
    const server = createServer((request, response) => {
      response.writeHead(request.url === '/here' ? 200 : 404).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { context: given, document, text } = context(zh, linked(origin));
    expect(await checkLinks(given)).toBe(1);
    expect(document()).toMatchObject({
      command: 'catalog check-links',
      summary: { ok: 1, moved: 0, gone: 1, unclear: 0 },
      links: [
        { url: `${origin}/gone`, state: 'gone', status: 404, usedBy: ['gone'] },
        { url: `${origin}/here`, state: 'ok', status: 200, usedBy: ['here'] },
      ],
    });
    expect(text()).toContain(`[没有了] ${origin}/gone`);
    const schemas = new Ajv2020({ allErrors: true });
    for (const name of ['shapes', 'catalog-check-links'])
      schemas.addSchema(JSON.parse(readFileSync(`src/reports/schemas/${name}.schema.json`, 'utf8')));
    schemas.validate('catalog-check-links.schema.json', document());
    expect(schemas.errors ?? []).toEqual([]);
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  it('exits 5 when not one link can be reached', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await new Promise((done) => server.close(done));
    const checked = checkLinks(context(zh, linked(origin)).context);
    await expect(checked).rejects.toMatchObject({ code: 'network.failed', exitCode: 5 });
  });
});
