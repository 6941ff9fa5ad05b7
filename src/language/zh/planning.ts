/** How platforms and tasks are counted against each other. */
export type Counted = Readonly<
  Record<'platforms' | 'accounts' | 'ofAccounts' | 'covered' | 'ofNumber' | 'all', number>
>;

/** Where each open task stands, and what a plan does with the time that there is. */
export const planning = {
  byThisPlan: (safeBy: string, earliest: string): string =>
    `时间够，这份计划先办危险的，不急的往后放，${safeBy} 办完（赶一赶，${earliest} 也能办完）`,
  /** `days`: by how many it will be late with the usual wait; null: the day is over already */
  pastDue: (name: string, day: string, days: number | null): string =>
    days === null
      ? `${name}：稳妥算来，${day} 以前就该办成。今天就去问，也许还来得及`
      : `${name}：最晚 ${day} 要办成，照一般要等的日子会晚 ${days} 天。今天就去办，问能不能宽限几天`,
  goneAfterLeaving: (leaves: string, goes: string): string =>
    `您 ${leaves} 离开，照计划 ${goes} 才能销号：晚几天走；或者把号码留着，改最低月租、开好漫游带走；或者写委托书请人代办（先问运营商认不认）`,
  cancelTakes: (day: string, days: number): string =>
    `递交以后号码马上停；手续最多 ${days} 天，到 ${day} 才算销完，这期间能不能撤回以运营商的页面为准`,
  notAtMonthEnd: (carrier: string, days: number): string =>
    `${carrier}每月最后${days === 1 ? '一天' : days === 2 ? '两天' : ` ${days} 天`}可能不办销号，计划避开了`,
  /** why there are not as many tasks as platforms */
  whyThisMany: (count: Counted): string =>
    `${[
      count.accounts === count.ofAccounts
        ? `${count.platforms} 个平台：${count.accounts} 个各办一件`
        : `${count.platforms} 个平台：${count.accounts} 个要办 ${count.ofAccounts} 件`,
      ...(count.covered > 0 ? [`${count.covered} 个随别的账号一起办`] : []),
      ...(count.ofNumber > 0 ? [`号码本身 ${count.ofNumber} 件`] : []),
    ].join('，')}，一共 ${count.all} 件`,
  open: (count: number, counts: string): string => `没办完的 ${count} 件：${counts}`,
  counts: {
    ready: (count: number): string => `现在能办 ${count} 件`,
    held: (count: number): string => `要等别的 ${count} 件`,
    waiting: (count: number): string => `在等结果 ${count} 件`,
    stuck: (count: number): string => `卡住了 ${count} 件`,
  },
  stuck: (name: string, reason: string): string =>
    reason ? `${name}：卡住了（${reason}）` : `${name}：卡住了`,
  stuckHint: '看看还能找谁、怎么说：numclean remedy；想到别的办法再试：numclean reopen 名字',
  /** a task of a platform that has several */
  named: (name: string, operation: string): string => `${name} ${operation}`,
  waiting: (name: string, day: string): string => `${name}：等到 ${day}`,
  waitingOpen: (name: string): string => `${name}：在等结果`,
  noted: (text: string, note: string): string => `${text}（${note}）`,
  waitOver: (name: string, day: string): string => `${name}：等到 ${day}，日子到了，去看看办成没有`,
  heldUntil: (name: string, day: string): string => `${name}：要等到 ${day} 才能办`,
  heldBy: (name: string, others: string): string => `${name}：先办好 ${others}`,
  heldByMany: (name: string, count: number): string => `${name}：前面还有 ${count} 件要先办完`,
  heldByStuck: (name: string, other: string): string => `${name}：要先办好 ${other}，可它卡住了`,
  heldBySkipped: (name: string, other: string): string => `${name}：要先办好 ${other}，可它跳过了`,
  otherWay: (operation: string, how: string): string => `也可以改成${operation}（${how}）`,
  tryAgain: (how: string): string => `再试一次前面那件：${how}`,
  more: (count: number): string => `还有 ${count} 件，看全部：numclean checklist`,
  startsOn: (name: string, day: string): string =>
    `最近的一件是 ${day}：${name}。到那天再来看：numclean next`,
  roundOver: (count: number): string => `这一轮看完了，放一放的有 ${count} 件：想接着办就再来 numclean work`,
  prefers: '最好先办',
};
