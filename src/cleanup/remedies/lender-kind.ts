import type { Platform } from '../../catalog/types.js';
import type { Binding } from '../types.js';
import type { LenderKind } from './rung.js';

// in full and as people say it: 招联消金, 某某农商行, 某某小贷
const LICENSED = /银行|农商行|信用社|农信社|消费金融|消金|信托|汽车金融|保险/;
const SMALL_LOAN = /小额贷款|小贷|融资担保|担保公司/;

/**
 * Who watches over a lender: the financial regulator over banks, consumer finance and trust companies, the local
 * authority over small-loan companies and guarantors (小额贷款公司监督管理暂行办法, 金规〔2024〕26号). An entry that names both
 * kinds, or none, leaves it open: the message or contract says which company lends.
 */
export function lenderKind(binding: Binding | undefined, platform: Platform | undefined): LenderKind {
  if (binding?.category === 'bank' || binding?.category === 'insurance') return 'licensed';
  const name = `${platform?.operator ?? ''} ${binding?.name ?? ''}`;
  const [licensed, small] = [LICENSED.test(name), SMALL_LOAN.test(name)];
  if (licensed === small) return 'unknown';
  return licensed ? 'licensed' : 'small-loan';
}
