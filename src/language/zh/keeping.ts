import type { KeepPlan } from '../../catalog/service-types.js';

const price = (plan: KeepPlan | null): string => {
  const { yuanPerMonth } = plan ?? {};
  if (!yuanPerMonth) return '价格没查到，问客服';
  const { from, to } = yuanPerMonth;
  return from === to ? `每月约 ${from} 元` : `每月约 ${from}–${to} 元`;
};

const porting =
  '还是嫌贵，别家又有更便宜的：可以带着号码转过去，账号一个也不用换（要话费结清、没有合约、入网满 120 天）。先问好那家能收短信的最低套餐；怎么转：numclean official 携号转网';

/** How a number is kept for little money, without losing it after all. */
export const keeping = {
  title: '把号码留着',
  /** `ported`: whether the number may go to another carrier, of which the catalog's `number-porting` says more */
  steps: (plan: KeepPlan | null, hotline: string | null, ported: boolean): string[] => [
    `打${hotline ? ` ${hotline}` : '运营商客服'}，要换成最便宜、能收短信的套餐${plan ? `（${plan.name.zh}，${price(plan)}，以运营商公布的为准）` : ''}`,
    '说“办不了”的，问清是合约、宽带还是副卡挡着；没有理由的可以投诉到工信部申诉中心',
    ...(ported ? [porting] : []),
    '下个月看一眼账单，确认换成了',
  ],
  porting,
  notSuspended: '别办“停机保号”：停机后可能收不到验证码',
  lines: (plan: KeepPlan | null): string[] => [
    `换成最便宜的套餐：${price(plan)}（以运营商公布的为准）`,
    '开自动充值，或一次存够一年的话费；欠费停机，放久了号码会被收回',
    '每月打一个电话、发一条短信：一直没有通话和短信的卡，交着钱也可能被当成异常停机',
    '身份证放在手边：停机后复机要本人拿身份证认证，限期多半只有一个月',
    '卡留在能开机的手机里，偶尔看一眼短信；别借给别人用',
    '留到什么时候：账号都换走了，再看满一年（报税、续保这些一年才来一次），没有平台给它发短信，就可以放手：numclean cleanup set --cancel-on 日期，再照次序销号；有换不走的，就一直留着',
    '一直留就一直有月租：现在多少、以后变不变，只有运营商说了算',
  ],
  monthly: '给保号的卡打一个电话、发一条短信',
  monthlyDetail: '一直没有通话和短信的卡，交着钱也可能被停机。',
  yearly: '看一眼保号的卡：套餐、话费余额、身份证有效期',
  yearlyDetail:
    '自动充值还在扣吗？套餐变贵了没有？身份证快到期的，换了证去营业厅更新。这一年都没有平台给它发短信、账号也都换走了的，可以放手。',
};
