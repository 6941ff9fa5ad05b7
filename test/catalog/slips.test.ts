import { expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/file-catalog.js';

const catalog = loadCatalog();
const found = (text: string): string[] => catalog.searchLoosely(text).map(({ id }) => id);

it.each([
  ['taobao.com', 'taobao'],
  ['https://login.taobao.com/x', 'taobao'],
  ['95588', 'icbc'],
  ['+86 95588', 'icbc'],
])('a site or a sender number finds its platform: %s', (text, id) => {
  expect(found(text)).toContain(id);
});

it.each([
  ['zhifb', 'alipay'],
  ['wexin', 'wechat'],
  ['taobo', 'taobao'],
  ['招商银航', 'cmb'],
])('a slip is forgiven: %s', (text, id) => {
  expect(found(text).slice(0, 3)).toContain(id);
});

it('what is found without forgiving is not mixed with guesses', () => {
  for (const text of ['微信', 'alipay', 'zfb']) {
    expect(found(text)).toEqual(catalog.search(text).map(({ id }) => id));
  }
});

it('finds nothing for what is like nothing', () => {
  for (const text of ['qqqqzzzzxxxx', '10690000000000', 'nobody.example']) expect(found(text)).toEqual([]);
});

it('a task command takes no guesses: the strict search does not know slips', () => {
  for (const text of ['zhifb', 'wexin', 'taobo']) expect(catalog.search(text)).toEqual([]);
});

it.each([
  ['威信', 'wechat'],
  ['微新', 'wechat'],
  ['抖印', 'douyin'],
  ['陶保', 'taobao'],
  ['之富宝', 'alipay'],
])(
  'what a keyboard offers for the same sounds is asked about, not taken for an account of the person’s own: %s',
  (text, id) => {
    const { sure, near } = catalog.meant(text);
    expect(sure).toBeNull();
    expect(near.map((card) => card.id)).toContain(id);
  },
);

it('a short name that sounds like none stays one’s own', () => {
  for (const text of ['门禁', '物业', '健身房']) expect(catalog.meant(text).near).toEqual([]);
});

it.each(['ver', 'exit'])('letters inside a name point at no platform: %s', (text) => {
  expect(catalog.search(text)).not.toEqual([]);
  expect(catalog.pointedAt(text)).toEqual([]);
});

it('what points at one: initials, a beginning, Chinese anywhere in the name', () => {
  for (const [text, id] of [
    ['zfb', 'alipay'],
    ['taob', 'taobao'],
    ['工商银行', 'icbc'],
  ]) {
    expect(catalog.pointedAt(text as string).map((card) => card.id)).toContain(id);
  }
});
