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
