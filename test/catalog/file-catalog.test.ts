import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Platform } from '../../src/catalog/types.js';
import { compiled, SOURCE } from './compiled.js';
import { platform, sourceFolder } from './small-catalog.js';

const real = compiled();
const all = real.cards().map((card) => real.platform(card.id) as Platform);
const everyPlatform = fc.constantFrom(...all);

describe('the whole catalog', () => {
  it('gives back every entry as it was written, and tells every operation that is in it', () => {
    for (const { id } of all) {
      const written = JSON.parse(readFileSync(join(SOURCE, 'platforms', `${id}.json`), 'utf8'));
      const family = real.families().find(({ settles }) => settles.includes(id));
      expect(real.written(id)).toEqual(family ? { ...written, accountOf: family.account } : written);
      const told = real.platform(id)?.ops ?? {};
      expect(Object.keys(told)).toEqual(Object.keys(written.ops));
      for (const operation of Object.values(told)) {
        expect(operation.steps.length).toBeGreaterThan(0);
        expect(operation.channels.length).toBeGreaterThan(0);
      }
    }
  });

  it('finds every platform first by its id and its Chinese name', () => {
    for (const { id, name } of all) {
      expect(real.search(id)[0]?.id).toBe(id);
      expect(real.search(name.zh)[0]?.id).toBe(id);
      expect(real.named(name.zh).map((card) => card.id)).toEqual([id]);
    }
  });

  it('finds every platform by each alias, full width and in capitals too', () => {
    for (const { id, aliases } of all) {
      for (const alias of aliases) {
        expect(real.search(alias).map((card) => card.id)).toContain(id);
        expect(real.search(` ${alias.toUpperCase()}　`).map((card) => card.id)).toContain(id);
      }
    }
  });

  it('finds every platform by any piece of what it is called', () => {
    fc.assert(
      fc.property(everyPlatform, fc.nat(), fc.nat(), ({ id, name, aliases }, which, from) => {
        const called = [id, name.zh, name.en, ...aliases];
        const points = [...(called[which % called.length] ?? '')];
        const piece = points.slice(from % points.length, (from % points.length) + 1 + (which % 7)).join('');
        if (piece.trim() === '') return;
        expect(real.search(piece).map((card) => card.id)).toContain(id);
      }),
      { numRuns: 300 },
    );
  });

  it('finds every platform by each signature, sender, domain below it, and package', () => {
    for (const entry of all) {
      for (const signature of entry.smsSignatures)
        expect(real.bySignature(`【${signature}】`)).toContain(entry.id);
      for (const sender of entry.smsSenders) expect(real.bySender(`+86${sender}`)).toContain(entry.id);
      for (const domain of entry.domains) expect(real.byDomain(domain)).toContain(entry.id);
      for (const name of entry.androidPackages) expect(real.byPackage(name)).toContain(entry.id);
    }
  });

  it('never throws on what people or exports may hold, and finds nothing in nothing', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('__proto__', 'constructor', '\ud83d'),
    );
    fc.assert(
      fc.property(text, (anything) => {
        for (const card of real.search(anything)) expect(real.platform(card.id)?.id).toBe(card.id);
        real.named(anything);
        for (const find of ['bySignature', 'bySender', 'byDomain', 'byPackage'] as const) {
          expect(Array.isArray(real[find](anything))).toBe(true);
        }
        real.carrierOf(anything);
      }),
      { numRuns: 200 },
    );
    expect(real.search(' \u200b')).toEqual([]);
    expect(real.named('')).toEqual([]);
    expect(real.platform('../services/jinshitong')).toBeUndefined();
  });

  it('finds by any beginning of a name', () => {
    fc.assert(
      fc.property(everyPlatform, fc.nat(), (entry, cut) => {
        const points = [...entry.name.zh];
        const beginning = points.slice(0, 1 + (cut % points.length)).join('');
        expect(real.search(beginning).map((card) => card.id)).toContain(entry.id);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['zfb', 'alipay'],
    ['zhifubao', 'alipay'],
    ['weixin', 'wechat'],
    ['wx', 'wechat'],
    ['ｑｑ', 'qq'],
    ['zhaoshangyinhang', 'cmb'],
    ['12306', 'railway-12306'],
    ['ysf', 'unionpay'],
  ])('%s is first of all %s', (typed, id) => {
    expect(real.search(typed)[0]?.id).toBe(id);
  });

  it('shows first what most people have', () => {
    const first = real
      .cards()
      .slice(0, 8)
      .map((card) => card.id);
    expect(first).toEqual(expect.arrayContaining(['wechat', 'alipay', 'qq', 'taobao']));
  });

  it.each([
    ['13800138000', 'mobile'],
    ['+86 134 8000 0000', 'mobile'],
    ['18600000000', 'unicom'],
    ['17400000000', 'telecom'],
    ['19200000000', 'broadnet'],
    ['17000000000', 'virtual'],
    ['16700000000', 'virtual'],
    ['13490000000', 'unknown'],
    ['17490000000', 'unknown'],
    ['', 'unknown'],
  ])('guesses %s to be %s', (number, carrier) => {
    expect(real.carrierOf(number)).toBe(carrier);
  });
});

describe('what decides between several', () => {
  it('an exact name wins over an alias, an alias over pinyin, whole over beginning over inside', () => {
    const catalog = compiled(
      sourceFolder([
        platform({ id: 'inside', name: { zh: '大微信馆', en: 'Inside' }, category: 'payment' }),
        platform({ id: 'beginning', name: { zh: '微信群友', en: 'Beginning' }, category: 'payment' }),
        platform({
          id: 'aliased',
          name: { zh: '别的', en: 'Aliased' },
          aliases: ['微信'],
          category: 'payment',
        }),
        platform({ id: 'exact', name: { zh: '微信', en: 'Exact' } }),
        platform({ id: 'sounds', name: { zh: '威信', en: 'Sounds' } }),
      ]),
    );
    expect(catalog.search('微信').map((card) => card.id)).toEqual([
      'exact',
      'aliased',
      'beginning',
      'inside',
    ]);
    expect(catalog.named('微信').map((card) => card.id)).toEqual(['exact']);
    expect(
      catalog
        .named('weixin')
        .map((card) => card.id)
        .sort(),
    ).toEqual(['aliased', 'exact', 'sounds']);
    expect(catalog.named('wx')).toEqual([]);
  });

  it('a shared signature belongs to the decided owner, then to the others', () => {
    const two = [
      platform({ id: 'big', category: 'payment', smsSignatures: ['两家'] }),
      platform({ id: 'small', smsSignatures: ['两家'] }),
    ];
    expect(compiled(sourceFolder(two)).bySignature('两家')).toEqual(['big', 'small']);
    const decided = sourceFolder(two, { '【两 家】': { owners: ['small'], why: 'test' } });
    expect(compiled(decided).bySignature('两家')).toEqual(['small', 'big']);
  });

  it('a site belongs to the platform called like it, a site below to the nearest listed', () => {
    const catalog = compiled(
      sourceFolder([
        platform({ id: 'pay', category: 'payment', domains: ['shop.com'] }),
        platform({ id: 'shop', domains: ['shop.com'] }),
        platform({ id: 'mail', domains: ['mail.shop.com'] }),
      ]),
    );
    expect(catalog.byDomain('www.shop.com')).toEqual(['shop', 'pay']);
    expect(catalog.byDomain('https://in.mail.shop.com/x')).toEqual(['mail']);
    expect(catalog.byDomain('notshop.com')).toEqual([]);
  });

  it('part of another account stands after it in lists', () => {
    const catalog = compiled(
      sourceFolder([
        platform({ id: 'part', category: 'payment', holds: ['money'], accountOf: 'whole' }),
        platform({ id: 'whole', category: 'shopping' }),
      ]),
    );
    expect(catalog.cards().map((card) => card.id)).toEqual(['whole', 'part']);
  });
});
