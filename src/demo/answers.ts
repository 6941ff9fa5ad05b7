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
