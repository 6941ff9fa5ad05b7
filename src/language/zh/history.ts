/** The list of changes, and taking one back. */
export const history = {
  title: '改动记录',
  count: (changes: number): string => `一共 ${changes} 处`,
  hint: '收回最后一次改动：numclean undo',
  undone: (what: readonly string[]): string =>
    what.length === 0 ? '已收回最后一次改动。' : `已收回：${what.join('；')}。`,
  takenBack: (what: string): string => `${what}（已收回）`,
  events: {
    created: (track: string): string => `开始：${track}`,
    answered: '回答了问题',
    found: (names: string, count: number): string => `记下线索 ${count} 条：${names}`,
    dismissed: (names: string): string => `排除：${names}`,
    restored: (names: string): string => `找回：${names}`,
    confirmed: (names: string): string => `确认：${names}`,
    marked: (task: string, state: string): string => `${task}：${state}`,
    incidents: (count: number): string => `记下找别人的短信和电话 ${count} 条`,
    continued: (track: string): string => `接着办：${track}`,
    others: {
      set: '改了号码的情况',
      'remedy-marked': '记下找过谁、怎么答复的',
      'proofs-added': '存了证据',
      'proof-removed': '去掉了一份证据',
      'incident-edited': '改了一条找别人的短信或电话',
      'incident-removed': '去掉了一条找别人的短信或电话',
      'circumstances-told': '说了自己的处境',
      'letter-written': '写了文书',
      paced: '改了时间安排',
      ordered: '改了先后顺序',
      undone: '收回了一次改动',
    },
  },
};
