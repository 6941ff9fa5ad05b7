/** The guided loop: one task on one screen. */
export const work = {
  details: '看全部说明',
  code: '显示二维码，在手机上打开',
  choices: {
    done: '做完了',
    wait: '要等几天（冷静期、审核）',
    block: '卡住了',
    skip: '不打算做',
    later: '先放放，看下一个',
    stop: '今天就到这里',
  },
  keys: '↑↓ 选，回车勾上或确定',
  left: (count: number): string => `还有 ${count} 件`,
  more: '……选“看全部说明”接着看',
  goOn: '按回车，回到这件事',
  until: '等到哪一天？',
  untilHint: '例如“7天后”或 2026-12-07',
  reason: '什么原因？',
  reasonHint: '写一句就行，以后看得懂为什么',
  toNumber: '账号都换到哪个号码？',
  toNumberHint: '还没定好就按 Esc 回去；不再用手机号，写“邮箱”',
  numberKept: '记下了。',
};
