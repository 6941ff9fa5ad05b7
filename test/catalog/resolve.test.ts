import { describe, expect, it } from 'vitest';
import { resolvePlatform, wayOperation } from '../../src/catalog/resolve.js';
import type { Way, WayOperation, WrittenOperation, WrittenPlatform } from '../../src/catalog/types.js';
import { platform } from './small-catalog.js';

const said = (given: Partial<WayOperation> = {}): WayOperation => ({
  by: [
    { channels: ['app'], steps: [{ zh: '打开页面', en: 'Open the page' }] },
    { channels: ['branch'], steps: [{ zh: '拨打{hotline}', en: 'Call {hotline}' }] },
  ],
  usualPlace: { zh: '我的 > 设置', en: 'Me > Settings' },
  oldNumber: 'alternative',
  needs: ['face'],
  waitDays: 5,
  conditions: [{ zh: '余额为零', en: 'Balance zero' }],
  check: [{ zh: '登录一次', en: 'Sign in once' }],
  refused: [{ zh: '找{support}', en: 'Ask {support}' }],
  basis: 'general',
  sources: [],
  ...given,
});
const bank: Way = {
  id: 'bank',
  name: { zh: '银行', en: 'banks' },
  here: { zh: '这家银行', en: 'this bank' },
  ops: { change: said() },
  sources: [],
};
const card: Way = { ...bank, id: 'card', name: { zh: '信用卡', en: 'credit cards' }, like: 'bank', ops: {} };
const ways = new Map([bank, card].map((way) => [way.id, way]));

const told = (
  change: WrittenOperation,
  given: Partial<WrittenPlatform> = {},
  english?: Record<string, string>,
) => {
  const written = platform({ id: 'any-bank', ...given, ops: { change } });
  return resolvePlatform(written, {
    ways,
    families: new Map(),
    nameOf: (id) => id,
    lang: english ? 'en' : 'zh',
    english: english && {
      menu: { 我的: 'Me', 设置: 'Settings' },
      common: { 本人: 'You yourself' },
      platforms: { 'any-bank': english },
    },
  }).ops.change;
};

describe('an operation of which nothing is known', () => {
  it('is told as its way says, and as the way’s', () => {
    expect(told({ way: 'bank' })).toEqual({
      steps: ['打开页面', '登录一次'],
      way: {
        id: 'bank',
        kind: '银行',
        here: '这家银行',
        leads: true,
        usualPlace: '我的 > 设置',
        otherwise: [{ channels: ['branch'], steps: ['拨打客服热线'] }],
        check: [],
        refused: ['找平台客服'],
        rules: null,
        basis: 'general',
        sources: [],
      },
      channels: ['app', 'branch'],
      oldNumber: 'alternative',
      needs: ['face'],
      waitDays: 5,
      conditions: ['余额为零'],
      basis: 'general',
      sources: [],
    });
  });

  it('names the platform’s hotline where the way asks for it', () => {
    const change = told({ way: 'bank', channels: ['branch'] }, { contact: { hotline: '95000' } });
    expect(change?.steps[0]).toBe('拨打客服热线 95000');
    expect(change?.way?.refused).toEqual(['找客服热线 95000']);
  });

  it('begins with the way’s steps for its own first channel', () => {
    expect(told({ way: 'bank', channels: ['branch', 'app'] })?.way?.otherwise).toEqual([
      { channels: ['app'], steps: ['打开页面'] },
    ]);
  });

  it('takes from the way that its own is like', () => {
    expect(told({ way: 'card' })).toMatchObject({ steps: ['打开页面', '登录一次'], way: { kind: '信用卡' } });
  });
});

describe('what law says', () => {
  const law = (id: string, on: string, operations: ('change' | 'deregister')[]): Way => ({
    ...bank,
    id,
    ops: {},
    rules: [{ operations, zh: `${id}第一条`, en: `${id}, article 1`, sources: ['text'] }],
    sources: [{ id: 'text', url: 'https://law.example', title: id, retrieved: on, linkable: false }],
  });
  const rulesOf = (id: string, all: readonly Way[]) =>
    wayOperation(id, 'change', new Map(all.map((way) => [way.id, way])))?.rules.map(({ rule }) => rule.zh);

  it('is told with the day its text was read, its own kind’s before those of all accounts', () => {
    const account = law('通则', '2026-11-30', ['change']);
    const ofBanks = {
      ...bank,
      ...law('银行法', '2026-11-29', ['change']),
      id: 'bank',
      ops: bank.ops,
      like: '通则',
    };
    expect(rulesOf('bank', [ofBanks, account])).toEqual(['银行法第一条', '通则第一条']);
    expect(rulesOf('bank', [ofBanks, law('通则', '2026-11-30', ['deregister'])])).toEqual(['银行法第一条']);
  });

  it('ends where a kind says that no law that was read holds for it', () => {
    const abroad: Way = { ...bank, id: 'abroad', rules: [], like: '通则' };
    expect(rulesOf('abroad', [abroad, law('通则', '2026-11-30', ['change'])])).toEqual([]);
  });
});

describe('what a platform says itself', () => {
  it('stands around the way’s steps, and its conditions before the way’s', () => {
    const change = told({
      way: 'bank',
      before: ['先开机'],
      after: ['再关机'],
      conditions: ['本人'],
      waitDays: 1,
    });
    expect(change?.steps).toEqual(['先开机', '打开页面', '再关机', '登录一次']);
    expect(change?.conditions).toEqual(['本人', '余额为零']);
    expect(change?.waitDays).toBe(1);
  });

  it('stands alone where it has steps of its own; the way only says what to look at and what to try', () => {
    const change = told({
      way: 'bank',
      path: '我的 > 设置 > 手机号',
      steps: ['打开「手机号」'],
      channels: ['app'],
      oldNumber: 'required',
      needs: [],
      basis: 'official',
      sources: ['help'],
    });
    expect(change?.steps).toEqual(['打开「手机号」']);
    expect(change).not.toHaveProperty('waitDays');
    expect(change).not.toHaveProperty('conditions');
    expect(change?.way).toMatchObject({ leads: false, check: ['登录一次'], refused: ['找平台客服'] });
    expect(change?.way).not.toHaveProperty('usualPlace');
  });
});

describe('in English', () => {
  it('texts that are put into English are told so, and menus keep the words on the screen', () => {
    const change = told(
      { way: 'bank', path: '我的 > 设置', before: ['先开机'] },
      {},
      { 先开机: 'Switch it on' },
    );
    expect(change?.steps).toEqual(['Switch it on', 'Open the page', 'Sign in once']);
    expect(change?.path).toBe('「我的 > 设置」 (Me > Settings)');
  });

  it('a step that nobody has put into English gives way to the way’s, and is kept apart as Chinese', () => {
    const change = told({ way: 'bank', steps: ['打开「手机号」'] }, {}, {});
    expect(change?.steps).toEqual(['Open the page', 'Sign in once']);
    expect(change?.way).toMatchObject({ leads: true, inChinese: ['打开「手机号」'] });
  });

  it('a text that several platforms say is put into English once', () => {
    expect(told({ way: 'bank', conditions: ['本人'] }, {}, {})?.conditions?.[0]).toBe('You yourself');
  });

  it('marks every other text that is still Chinese', () => {
    const change = told({ way: 'bank', path: '更多 > 设置', conditions: ['说「好」'] }, {}, {});
    expect(change?.path).toBe('「更多 > 设置」');
    expect(change?.conditions?.[0]).toBe('「说『好』」');
  });
});
