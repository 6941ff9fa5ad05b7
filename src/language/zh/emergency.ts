/** The first fifteen minutes, and what is done at counters. */
export const emergency = {
  title: '头十五分钟：手机丢了、卡没了，或者有人进了您的账号',
  intro: '借一部电话，照顺序打。先停卡：所有验证码都发到它那里。',
  introGone: '借一部电话，照顺序打。号码已经不在您手里，停不了它，也别打它：先冻结账号。',
  stopCard: (carrier: string): string => `${carrier}：挂失停机，先把卡锁住，谁也收不到验证码`,
  stopAnyCard: '打号码所属运营商的客服，挂失停机，先把卡锁住',
  freeze: (name: string, steps: readonly string[]): string => `${name}：${steps.join('；')}`,
  call: (name: string): string => `${name}：打客服电话，说手机丢了，先冻结或挂失账号`,
  newCard: '带身份证去营业厅补卡，补好再逐个解冻、改密码。怎么解冻：numclean show 名字',
  moveOn: '冻结好了，再逐个找回、换成现在的号码、改密码。怎么解冻：numclean show 名字',
  police: '钱已经少了、有人用您的名义借钱：报警，留好报警回执',
  tell: '告诉家人朋友：用您的账号借钱、要验证码的都别信',
  /** where the holder has died: said to the family, who cannot have a new SIM made or recover accounts as their own */
  late: {
    title: '头十五分钟：亲人的手机丢了、卡没了，或者有人进了亲人的账号',
    introGone: '借一部电话，照顺序打。号码已经停不了了，也别打它：先冻结亲人的账号。',
    call: (name: string): string => `${name}：打客服电话，说机主已经去世，先冻结账号`,
    newCard:
      '再问运营商客服：家属要带哪些证明，才能补卡或留住号码；各地不一样。各家账号以后怎么办：numclean show 名字',
    moveOn: '冻结好了，再一家一家问：家属要带哪些证明才能办。numclean show 名字',
    police: '钱已经少了、有人用亲人的名义借钱：报警，留好报警回执',
    tell: '告诉家人朋友：用亲人的账号借钱、要验证码的都别信',
  },
  hint: '只打官方电话；别人发来的“客服”号码、链接都别信。',
  errands: '出门一趟办的事',
  errand: (where: string, tasks: readonly string[], papers: readonly string[]): string =>
    `${where}：${tasks.join('、')}（带${papers.join('、')}）`,
  bag: (papers: readonly string[]): string => `一个包带齐：${papers.join('、')}`,
};
