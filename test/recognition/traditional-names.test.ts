import { beforeAll, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.js';
import { lookUpsIn, readSignature } from '../../src/recognition/signature.js';
import { inSimplified } from '../../src/text/simplified-names.js';
import { compiled } from '../catalog/compiled.js';

let catalog: Catalog;
beforeAll(() => {
  catalog = compiled();
});
const signed = (text: string) => readSignature(text, null, lookUpsIn(catalog));

it.each([
  ['【淘寶】您的驗證碼是123456，請勿洩露。', 'taobao'],
  ['【支付寶】校驗碼223344', 'alipay'],
  ['您尾號1234的賬戶支出5元【招商銀行】', 'cmb'],
  ['【順豐速運】您的快遞已到', 'sf-express'],
  ['【攜程旅行網】驗證碼1234', 'ctrip'],
  ['【滴滴出行】驗證碼1234', 'didi'],
])('%s is signed by %s', (text, platform) => {
  expect(signed(text).platform).toBe(platform);
});

it('a name that nobody has is shown as it was written', () => {
  expect(signed('【雲上示例寶】驗證碼1234')).toMatchObject({ signature: '雲上示例寶', platform: null });
});

it('every name and signature of the catalog stays as it is: none is taken for another', () => {
  const names = catalog.cards().flatMap(({ name, aliases }) => [name.zh, ...aliases]);
  expect(names.filter((name) => inSimplified(name) !== name)).toEqual([]);
});
