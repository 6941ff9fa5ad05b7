import { describe, expect, it } from 'vitest';
import type { Holding, Platform } from '../../src/catalog/types.js';
import { exposureOf } from '../../src/cleanup/inventory/exposure.js';
import { en } from '../../src/language/en.js';
import { zh } from '../../src/language/zh.js';
import { reasonsOf } from '../../src/reports/phrases.js';
import { platformSaying } from './sample.js';

const HOLDINGS = Object.keys(zh.views.holdings) as Holding[];
const LOGINS: readonly Platform['smsLogin'][] = ['alone', 'second-factor', 'none', 'unknown'];

describe.each([
  ['zh', zh],
  ['en', en],
])('in %s', (_, words) => {
  it('every reason the heart can give is said in words, never as its code', () => {
    for (const smsLogin of LOGINS) {
      const platform = { ...platformSaying('p', 'x'), smsLogin, holds: HOLDINGS };
      const { reasons } = exposureOf(platform, true);
      const said = reasonsOf({ level: 'high', reasons }, words);
      expect(said.filter((text) => reasons.includes(text))).toEqual([]);
    }
    expect(reasonsOf(exposureOf(undefined, false), words)).toEqual([words.views.reasons['own-unknown']]);
  });

  it('what is reached is one reason, in the order the catalog gives', () => {
    const said = reasonsOf(
      { level: 'high', reasons: ['reaches-files', 'sms-opens', 'reaches-money'] },
      words,
    );
    expect(said).toEqual([
      words.views.reasons['sms-opens'],
      words.views.reaches([words.views.holdings.files, words.views.holdings.money]),
    ]);
  });
});
