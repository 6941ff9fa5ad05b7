/** The first fifteen minutes, and what is done at counters. */
export const emergency = {
  title: '头十五分钟：手机丢了、卡没了，或者有人进了您的账号',
  intro: '借一部电话，照顺序打。先停卡：所有验证码都发到它那里。',
  introGone: '借一部电话，照顺序打。号码已经不在您手里，停不了它，也别打它：先冻结账号。',
  stopCard: (carrier: string): string => `${carrier}：挂失停机，先把卡锁住，谁也收不到验证码`,
  stopAnyCard: '打号码所属运营商的客服，挂失停机，先把卡锁住',
  freeze: (name: string, steps: readonly string[]): string => `${name}：${steps.join('；')}`,
  call: (name: string): string => `${name}：打客服电话，说手机丢了，先冻结或挂失账号`,
  moveOn: '冻结好了，再逐个找回、换成现在的号码、改密码。怎么解冻：numclean show 名字',
  police: '钱已经少了、有人用您的名义借钱：报警，留好报警回执',
  tell: '告诉家人朋友：用您的账号借钱、要验证码的都别信',
  /** who can have a new card made: the one in whose name the number is */
  newCard: {
    me: '带身份证去营业厅补卡，补好再逐个解冻、改密码。怎么解冻：numclean show 名字',
    parent: '补卡要父母本人带身份证去营业厅，您陪着；补好再逐个解冻、改密码。怎么解冻：numclean show 名字',
    child:
      '带上您和孩子的身份证、户口本或出生医学证明，一起去营业厅补卡；补好再逐个解冻、改密码。怎么解冻：numclean show 名字',
    partner: '补卡要登记的那位带身份证去营业厅，一起去；补好再逐个解冻、改密码。怎么解冻：numclean show 名字',
    company:
      '补卡要由单位去办：先找单位里管号码的人，问清带什么证明；补好再逐个解冻、改密码。怎么解冻：numclean show 名字',
    stranger:
      '补卡要登记的人到场；找不到人，就当号码没了：冻结好了，逐个换到自己名下的号码、改密码。怎么解冻：numclean show 名字',
    deceased:
      '再问运营商客服：家属要带哪些证明，才能补卡或留住号码；各地不一样。各家账号以后怎么办：numclean show 名字',
    unknown:
      '先问客服号码登记在谁名下，由那个人带身份证去营业厅补卡；补好再逐个解冻、改密码。怎么解冻：numclean show 名字',
  },
  /** what is said otherwise to whoever calls for somebody else */
  behalf: {
    me: {},
    parent: {
      title: '头十五分钟：父母的手机丢了、卡没了，或者有人进了父母的账号',
      intro: '照顺序打，让父母坐在旁边：客服多半要本人报身份证号。先停卡：所有验证码都发到它那里。',
      introGone:
        '照顺序打，让父母坐在旁边：客服多半要本人报身份证号。号码已经不在了，停不了它，也别打它：先冻结父母的账号。',
      call: (name: string): string => `${name}：打客服电话，说替父母打、手机丢了，先冻结或挂失账号`,
      moveOn: '冻结好了，再陪父母逐个找回、换成现在的号码、改密码。怎么解冻：numclean show 名字',
      police: '钱已经少了、有人用父母的名义借钱：陪父母报警，留好报警回执',
      tell: '告诉家人朋友：用父母的账号借钱、要验证码的都别信；也告诉父母，谁打来要验证码都不说',
    },
    child: {
      title: '头十五分钟：孩子的手机或手表丢了、卡没了，或者有人进了孩子的账号',
      introGone: '借一部电话，照顺序打。号码已经不在了，停不了它，也别打它：先冻结孩子的账号。',
      call: (name: string): string => `${name}：打客服电话，说孩子的手机丢了、您是监护人，先冻结或挂失账号`,
      moveOn: '冻结好了，再和孩子一起逐个找回、换成现在的号码、改密码。怎么解冻：numclean show 名字',
      police: '钱已经少了、有人用孩子的名义借钱：报警，留好报警回执',
      tell: '告诉家人、老师和同学家长：用孩子的账号借钱、要验证码的都别信',
    },
    // the family calls: they cannot recover accounts as their own
    deceased: {
      title: '头十五分钟：亲人的手机丢了、卡没了，或者有人进了亲人的账号',
      introGone: '借一部电话，照顺序打。号码已经停不了了，也别打它：先冻结亲人的账号。',
      call: (name: string): string => `${name}：打客服电话，说机主已经去世，先冻结账号`,
      moveOn: '冻结好了，再一家一家问：家属要带哪些证明才能办。numclean show 名字',
      police: '钱已经少了、有人用亲人的名义借钱：报警，留好报警回执',
      tell: '告诉家人朋友：用亲人的账号借钱、要验证码的都别信',
    },
    company: {
      title: '头十五分钟：单位的手机丢了、卡没了，或者有人进了单位的账号',
      introGone: '借一部电话，照顺序打。号码已经不在了，停不了它，也别打它：先冻结单位的账号。',
      police: '钱已经少了、有人用单位的名义借钱：告诉单位并报警，留好报警回执',
      tell: '告诉同事和客户：用单位的账号借钱、要验证码的都别信',
    },
  },
  cannotPhone:
    '打不了电话（听不见、没电话、人在境外）：写着 App、网页的自己先冻结；别的请旁边或国内的人照这页打，您打字作答，密码、验证码不报。报警借手机发短信到 12110 加区号后三位（北京 12110010），写清时间、地点、什么事；短信会慢，请旁人也打 110',
  hint: '只打官方电话；别人发来的“客服”号码、链接都别信。',
  errands: '出门一趟办的事',
  errand: (where: string, tasks: readonly string[], papers: readonly string[]): string =>
    `${where}：${tasks.join('、')}（带${papers.join('、')}）`,
  bag: (papers: readonly string[]): string => `一个包带齐：${papers.join('、')}`,
};
