import fc from 'fast-check';
import { getPublicSuffix } from 'tldts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.js';
import { readLogin } from '../../src/recognition/site.js';
import type { LoginRecord } from '../../src/sources/types.js';
import { compiled } from '../catalog/compiled.js';

const NUMBER = '13800138000';
let catalog: Catalog;
beforeAll(() => {
  catalog = compiled();
});

const login = (parts: Partial<LoginRecord>): LoginRecord => ({
  type: 'login',
  sites: [],
  apps: [],
  title: null,
  userNames: [NUMBER],
  at: null,
  ...parts,
});
const platformsOf = (parts: Partial<LoginRecord>): string[] =>
  readLogin(login(parts), catalog, NUMBER).platforms;

describe('where a login belongs', () => {
  it.each([
    ['taobao.com', 'taobao'],
    ['login.taobao.com', 'taobao'],
    ['passport.jd.com', 'jd'],
    ['weibo.com', 'weibo'],
    ['WWW.ICBC.COM.CN', 'icbc'],
    // the nearest domain that the catalog has, not the registrable one
    ['work.weixin.qq.com', 'wecom'],
    ['docs.qq.com', 'tencent-docs'],
    ['mail.qq.com', 'qq'],
    ['gjzwfw.www.gov.cn', 'gov-national-service'],
  ])('%s is of %s', (site, platform) => {
    expect(platformsOf({ sites: [site] })).toEqual([platform]);
  });

  it.each([
    'taobao.com.evil.example',
    'nottaobao.com',
    'taobao.github.io',
    'weibo.com.cn.example',
    'com.cn',
    'gov.cn',
    'github.io',
    '192.168.1.1',
    'localhost',
    'router.lan',
  ])('%s is of nobody', (site) => {
    expect(platformsOf({ sites: [site] })).toEqual([]);
  });

  it('no domain of the catalog is one under which anybody may register', () => {
    const open = catalog
      .cards()
      .flatMap(({ id }) => catalog.platform(id)?.domains ?? [])
      .filter((domain) => getPublicSuffix(domain, { allowPrivateDomains: true }) === domain);
    expect(open).toEqual([]);
  });

  it('what nobody has is named by its registrable domain, private suffixes heeded', () => {
    const unknown = (...sites: string[]): string[] =>
      readLogin(login({ sites }), catalog, NUMBER).own.map(({ place }) => place);
    expect(unknown('a.b.shop.example', 'shop.example')).toEqual(['shop.example']);
    expect(unknown('somebody.github.io')).toEqual(['somebody.github.io']);
    expect(unknown('x.com.cn')).toEqual(['x.com.cn']);
    expect(unknown('192.168.1.1')).toEqual([]);
    const someone = readLogin(login({ sites: ['shop.example'], userNames: ['someone'] }), catalog, NUMBER);
    expect(someone.own).toEqual([]);
  });

  it('what nobody has is called as the person calls it, unless that is an address or another platform', () => {
    const own = (title: string | null, ...sites: string[]) =>
      readLogin(login({ sites, title }), catalog, NUMBER).own.map(({ name }) => name);
    expect(own('示例论坛', 'bbs.forum.example')).toEqual(['示例论坛']);
    expect(own('bbs.forum.example (138)', 'bbs.forum.example')).toEqual(['forum.example']);
    expect(own('支付宝', 'pay.forum.example')).toEqual(['forum.example']);
    expect(own('示例', 'a.example', 'b.example')).toEqual(['a.example', 'b.example']);
    // an authenticator's entry has no site
    expect(own('示例论坛')).toEqual(['示例论坛']);
    expect(own('路由器', '192.168.1.1')).toEqual([]);
    // no name is longer
    expect(own('测'.repeat(400_000), 'bbs.forum.example').map((name) => name.length)).toEqual([100]);
  });

  it.each([
    ['com.tencent.mm', 'wechat'],
    ['com.taobao.taobao', 'taobao'],
    ['COM.TAOBAO.TAOBAO', 'taobao'],
    ['com.jingdong.app.mall', 'jd'],
  ])('the app %s is of %s', (app, platform) => {
    expect(platformsOf({ apps: [app] })).toEqual([platform]);
  });

  it('an app that the catalog lacks goes by what the entry is called, a site that it lacks does not', () => {
    expect(platformsOf({ apps: ['com.tencent.xin'], title: '微信' })).toEqual(['wechat']);
    expect(platformsOf({ sites: ['shop.example'], title: '微信' })).toEqual([]);
    expect(readLogin(login({ apps: ['com.example.app'] }), catalog, NUMBER).own).toEqual([
      { place: 'com.example.app', name: 'com.example.app' },
    ]);
  });

  it.each([
    ['GitHub', ['github']],
    ['支付宝', ['alipay']],
    ['taobao.com (13800138000)', ['taobao']],
    // an account, not where
    ['someone@qq.com', []],
    ['13800138000@taobao.com', []],
    ['我的淘宝', []],
    ['', []],
  ])('called “%s”, without an address, is of %j', (title, platforms) => {
    expect(platformsOf({ title })).toEqual(platforms);
  });

  it('several addresses are several platforms, each once', () => {
    const sites = ['login.taobao.com', 'www.tmall.com', 'taobao.com'];
    expect(platformsOf({ sites, apps: ['com.taobao.taobao'] })).toEqual(['taobao', 'tmall']);
  });
});

describe('whose login it is', () => {
  const kindOf = (...userNames: string[]) => readLogin(login({ userNames }), catalog, NUMBER).kind;
  it.each([
    '13800138000',
    '+8613800138000',
    '+86 138 0013 8000',
    '86-138-0013-8000',
    '8613800138000',
    '0086 13800138000',
    '(+86) 138-0013-8000',
    '138.0013.8000',
    '\u202A13800138000\u202C',
    '138\u00A00013\u00A08000',
    '１３８００１３８０００',
    '＋８６ 138–0013–8000',
    ' 13800138000\t',
  ])('%j is the number', (userName) => {
    expect(kindOf(userName)).toBe('saved-login');
    expect(kindOf('someone', userName)).toBe('saved-login');
  });

  it.each([
    '13800100500',
    '1380013800',
    '138001380001',
    '113800138000',
    '+113800138000',
    '+8513800138000',
    'x13800138000',
    '13800138000@example.com',
    '86',
    '',
  ])('%j is another', (userName) => {
    expect(kindOf(userName)).toBe('saved-login-other');
  });

  it('nobody’s without a user name', () => {
    expect(kindOf()).toBe('saved-login-other');
  });

  it('the number however it is written, and no other', () => {
    const gap = fc.constantFrom('', ' ', '-', '\u00A0', '\u202C', '–');
    const prefix = fc.constantFrom('', '+86', '86', '0086', '+86 ', '86-');
    const written = fc
      .tuple(prefix, fc.array(gap, { minLength: 11, maxLength: 11 }))
      .map(([before, gaps]) => before + gaps.map((space, i) => space + NUMBER[i]).join(''));
    fc.assert(fc.property(written, (name) => kindOf(name) === 'saved-login'));
    const digit = fc.tuple(fc.nat(10), fc.nat(9)).filter(([at, to]) => NUMBER[at] !== `${to}`);
    fc.assert(
      fc.property(digit, ([at, to]) => {
        const other = NUMBER.slice(0, at) + to + NUMBER.slice(at + 1);
        expect(kindOf(other)).toBe('saved-login-other');
      }),
    );
  });
});
