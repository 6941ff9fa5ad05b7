// Who types traditional characters (Hong Kong, Taiwan, old habits) finds what is written in simplified ones.
import { describe, expect, it } from 'vitest';
import { inSimplified } from '../../src/text/simplified-names.js';
import { compiled } from './compiled.js';

const catalog = compiled();

/** As people write them, not as the table has them. */
const WRITTEN =
  '淘寶 支付寶 餓了麼 美團 京東 攜程 閒魚 閑魚 飛豬 網易雲音樂 酷狗音樂 騰訊視頻 愛奇藝 優酷 嗶哩嗶哩 小紅書 釘釘 飛書 工商銀行 建設銀行 農業銀行 中國銀行 郵儲銀行 順豐 圓通 中國移動 中國聯通 中國電信 鐵路12306 花唄 微粒貸 百度網盤 東方財富 華為 華爲 榮耀 聯想 蘋果 貝殼 鏈家 智聯招聘 獵聘 學信網 學習通 拍拍貸 唯品會 國家電網'.split(
    ' ',
  );

describe('a name typed in traditional characters', () => {
  it.each(WRITTEN)('%s is found as its simplified form is', (written) => {
    const simple = inSimplified(written);
    expect(simple).not.toBe(written);
    expect(catalog.search(simple).length).toBeGreaterThan(0);
    expect(catalog.search(written)).toEqual(catalog.search(simple));
    expect(catalog.searchLoosely(written)).toEqual(catalog.searchLoosely(simple));
    expect(catalog.named(written)).toEqual(catalog.named(simple));
    expect(catalog.meant(written)).toEqual(catalog.meant(simple));
  });

  it('is found for every platform', () => {
    const traditional = new Map<string, string>();
    for (let code = 0x4e00; code < 0xa000; code++) {
      const character = String.fromCharCode(code);
      const simple = inSimplified(character);
      if (simple !== character && !traditional.has(simple)) traditional.set(simple, character);
    }
    const inTraditional = (name: string): string =>
      [...name].map((character) => traditional.get(character) ?? character).join('');
    const lost = catalog
      .cards()
      .filter(({ id, name }) => !catalog.named(inTraditional(name.zh)).some((card) => card.id === id));
    expect(lost.map(({ name }) => inTraditional(name.zh))).toEqual([]);
  });

  it('that means nothing finds nothing', () => {
    expect(catalog.search('雲上無此寶')).toEqual([]);
    expect(catalog.named('雲上無此寶')).toEqual([]);
  });
});
