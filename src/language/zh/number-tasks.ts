import type { OperationName } from '../../cleanup/record/cleanup.js';

/** What the tasks about the number itself are called: where to move to, what to ask officially, how to keep it. */
export const numberTasks = {
  'choose-number': '定好换到哪个号码',
  'card-query': '查名下有几张电话卡',
  'bank-query': '查名下的银行卡',
  'insurance-query': '查名下的保单',
  'credit-query': '查信用报告',
  'cheapest-plan': '换成最便宜的套餐',
  'top-up': '开自动充值',
};

/** What people call a task of the number itself when they note something about it. */
export const numberTaskWords: Partial<Record<OperationName, readonly string[]>> = {
  'choose-number': ['选号', '新号', '换号', '定号码', '办新号', 'new-number'],
  'card-query': ['查电话卡', '查名下号码', '名下电话卡'],
  'bank-query': ['查银行卡', '云闪付查卡'],
  'insurance-query': ['查保单', '金事通'],
  'credit-query': ['查征信', '征信', '信用报告'],
  'account-query': ['一证通查', '查账号', '查绑定'],
  'cheapest-plan': ['保号', '保号套餐', '留号', '换套餐', '改套餐', '套餐'],
  'top-up': ['充值', '充话费', '交话费'],
  'cancel-number': ['销号', '注销', '销户', '销卡'],
  'carrier-proof': ['开证明', '证明', '销号凭证', '曾用证明'],
  'cancellation-proof': ['开证明', '证明', '销号凭证', '曾用证明'],
  'opening-proof': ['开证明', '证明', '入网证明', '开户证明'],
  renewal: ['焕新', '二次焕新', '号码焕新'],
  'renewal-check': ['复查'],
  'restore-number': ['恢复', '复号', '找回号码'],
};

/** The general way of each, where the carrier's or the service's entry says no more. */
export const numberSteps: Record<keyof typeof numberTasks, string[]> = {
  'choose-number': [
    '想好账号都换到哪个号码：家人不常换的、新办的、境外的都行',
    '告诉我们：numclean cleanup set --new-number 号码',
    '不打算再用手机号，就用邮箱：numclean cleanup set --new-number none',
  ],
  'card-query': [
    '用“一证通查”查名下有几张电话卡，看看有没有不认识的：numclean official yizhengtongcha-cards',
  ],
  'bank-query': ['查名下有哪些银行卡，每家银行都要改预留手机号：numclean official unionpay-card-query'],
  'insurance-query': ['查名下有哪些保单，每份都要改联系电话：numclean official jinshitong'],
  'credit-query': ['查信用报告，看看还有哪些贷款和信用卡：numclean official credit-report'],
  'cheapest-plan': [
    '打运营商客服，问最便宜的、能收短信的套餐怎么换',
    '确认没有合约、副卡、宽带绑着现在的套餐',
    '换好以后，下个月看一眼账单对不对',
  ],
  'top-up': [
    '在运营商 App 或支付宝、微信里开自动充值，或者一次存够一年的钱',
    '每个月打一个电话或发一条短信：长期没有通话和短信的号码，交着钱也可能被停',
  ],
};
