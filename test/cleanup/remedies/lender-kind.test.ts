import { describe, expect, it } from 'vitest';
import type { Platform } from '../../../src/catalog/types.js';
import { lenderKind } from '../../../src/cleanup/remedies/lender-kind.js';
import type { Binding } from '../../../src/cleanup/types.js';
import { compiled } from '../../catalog/compiled.js';

const called = (name: string, category: Binding['category'] = 'loan'): Binding => ({
  id: 'own',
  platform: null,
  name,
  category,
  confidence: 'confirmed',
  exposure: { level: 'high', reasons: [] },
  evidence: [],
  dismissed: false,
});

describe('who watches over a lender', () => {
  it.each([
    '某某信托',
    '某某村镇银行',
    '某某农商行',
    '某某信用社',
    '某某汽车金融',
    '某某消费金融',
    '某某消金',
  ])('%s: the financial regulator', (name) => {
    expect(lenderKind(called(name), undefined)).toBe('licensed');
  });

  it.each(['某某小额贷款有限公司', '某某小贷', '某某网络小贷', '某某融资担保', '某某担保公司'])(
    '%s: the local financial authority',
    (name) => {
      expect(lenderKind(called(name), undefined)).toBe('small-loan');
    },
  );

  it.each(['某某科技', '某某资产管理', '某某消费金融（某某小贷）'])(
    '%s: either, which the message or contract decides',
    (name) => {
      expect(lenderKind(called(name), undefined)).toBe('unknown');
    },
  );

  it('is the regulator for every bank, and for the catalog’s lenders what their operator’s name says', () => {
    const catalog = compiled();
    const kindOf = (id: string) => {
      const platform = catalog.platform(id) as Platform;
      return lenderKind(called(platform.name.zh, platform.category), platform);
    };
    const banks = catalog.cards().filter(({ category }) => category === 'bank');
    expect(banks.map(({ id }) => id).filter((id) => kindOf(id) !== 'licensed')).toEqual([]);
    const loans = catalog.cards().filter(({ category }) => category === 'loan');
    const kinds = loans.map(({ id }) => [id, kindOf(id)] as const);
    expect(Object.fromEntries(kinds)).toMatchObject({
      zhaolian: 'licensed',
      weilidai: 'licensed',
      'ant-huabei-jiebei': 'licensed',
      'licensed-cf-generic': 'licensed',
      'meituan-jieqian': 'small-loan',
      'didi-finance': 'small-loan',
      'qifu-360jietiao': 'small-loan',
      ppdai: 'unknown',
      'ctrip-finance': 'unknown',
      'debt-collector-generic': 'unknown',
    });
  });
});
