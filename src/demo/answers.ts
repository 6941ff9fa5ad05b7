import { OPENED_ON } from './new-number-messages.js';

/**
 * What the demo person answers in the walk `prepare-cancel`; the keys are those of the walk's questions, the files lie
 * beside this one in the demo's folder. The old number is 13800138000, long used as an example. The new one is
 * 13800100500, a message centre of China Mobile's: a public service number, so it can be no person's.
 */
export const PREPARE_CANCEL_ANSWERS = {
  number: '13800138000',
  carrier: 'mobile',
  newNumber: '13800100500',
  cancelOn: '2027-02-28',
  keepNumber: false,
  import: ['messages.xml'],
  officialAnswer: 'official-answer.txt',
  platforms: ['jike', 'steam', '示例小区门禁'],
  // advertising from where the person never had an account, and a collector who wants somebody else
  dismiss: ['fenbi', 'ppdai', 'tencent-games', 'tongcheng'],
  // 豆瓣 is long silent but dear; 拼多多 is busy but may go
  operations: { douban: 'change', pinduoduo: 'deregister' },
};

/**
 * The same person as a new holder: somebody else had 13800100500 before. The codes of the platforms under `mine` are
 * their own; a stranger's drive opened itself.
 */
export const AUDIT_NEW_NUMBER_ANSWERS = {
  number: '13800100500',
  carrier: 'mobile',
  since: OPENED_ON,
  openingProof: 'contract',
  signMessages: true,
  signCalls: true,
  callsFor: '甄旧主',
  signRegistered: true,
  renewalOn: '2026-11-20',
  checkedAccounts: true,
  officialAnswer: 'official-answer-new-number.txt',
  import: ['messages-new-number.xml'],
  mine: ['icbc', 'meituan', 'jd', 'didi', 'fcbox'],
  opened: ['baidu-netdisk'],
  openedOn: '2026-11-18',
  platforms: ['ximalaya'],
};

/** The same person had they cancelled 13800138000 without preparing it. */
export const RECOVER_ACCOUNTS_ANSWERS = {
  number: '13800138000',
  carrier: 'mobile',
  cancelledOn: '2026-09-10',
  restore: 'try',
  newNumber: '13800100500',
  misused: true,
  misusedAt: ['wechat'],
  import: ['messages.xml'],
  platforms: ['jike', '示例小区门禁'],
  dismiss: ['fenbi', 'ppdai', 'tencent-games', 'tongcheng'],
};
