import type { ChosenFact, CircumstanceFact, Circumstances } from '../../cleanup/record/circumstances.js';

const facts: Record<CircumstanceFact, string> = {
  'number-state': '号码现在',
  'restore-by': '最晚哪天要恢复',
  'registered-to': '登记在谁名下',
  'name-fits': '登记的姓名证件',
  'on-behalf-of': '替谁办',
  others: '还有谁在用这个号',
  place: '人在哪里',
  'back-on': '哪天回来',
  'leave-on': '哪天离开',
  paper: '用什么证件',
  'new-number-state': '新号码',
};

const values: { [Fact in ChosenFact]: Record<Circumstances[Fact], string> } = {
  'number-state': {
    works: '能正常用',
    unused: '能用，但很久没用了',
    arrears: '欠费停机了',
    stopped: '没欠费，却被停机了（风险管控，或长期不用）',
    'sim-dead': 'SIM 卡坏了，没信号',
    lost: '手机或卡丢了',
    stolen: '手机或卡被偷了',
    held: '卡在别人手里用着',
    cancelled: '已经注销了',
    reissued: '已经是别人的号了',
  },
  'registered-to': {
    me: '我自己',
    parent: '我的父母',
    child: '我的孩子',
    partner: '我的爱人',
    company: '公司',
    stranger: '不认识的人，或卖卡的店',
    deceased: '已经去世的亲人',
    unknown: '不知道',
  },
  'name-fits': {
    unchecked: '还没核对过',
    yes: '和身份证一致',
    no: '和身份证对不上',
  },
  'on-behalf-of': {
    me: '我自己',
    parent: '我的父母',
    child: '我的孩子',
    deceased: '已经去世的亲人',
    company: '公司或员工',
  },
  place: {
    home: '就在当地',
    away: '在外省',
    abroad: '在境外',
    leaving: '要离开中国，不再回来住',
  },
  paper: {
    'id-card': '居民身份证',
    passport: '外国护照',
    'hmt-permit': '港澳台居民的通行证或居住证',
    'foreign-residence': '外国人永久居留证',
  },
  'new-number-state': {
    unchecked: '还没查过',
    clean: '查过了，干净',
    taken: '已经绑在我的另一个账号上',
    shared: '和别人合用',
    recycled: '别人用过，还留着旧绑定',
  },
};

/** Whose number it is, in what state, and where and as whom the person is. */
export const circumstances = {
  facts,
  values,
  title: '您的处境',
  /** where nothing differs from what is usual */
  nobody: '没有别人',
  day: {
    'back-on': '哪天回来？',
    'leave-on': '哪天离开？',
    'restore-by': '运营商短信里说，最晚哪天要恢复？',
  },
  dayHint: '写成 2027-03-01 这样；还不知道就留空。',
  othersQuestion: {
    message: '还有谁的账号、银行卡、门禁、车或手表挂在这个号上？',
    hint: '写称呼就行，例如：妈妈、爸爸。没有就直接回车。',
  },
  /** in the walk: one screen, one Enter where all is as usual */
  walk: {
    message: '先看看您的处境，下面哪一项不对就改哪一项',
    hint: '都对就直接回车。以后有变化，用 numclean circumstances 再改。',
    othersItem: { no: '没有别人', yes: '家里人也在用，下一步写是谁' },
  },
  accountOf: (person: string, platform: string) => `${person}的${platform}`,
  belongingsOf: (person: string) => `${person}的账号和设备`,
  saved: '记下了。',
  lateFirst: '请节哀。不用急着销号，先让它继续能用；下面慢慢来，哪一步不想答都可以留空，随时停下。',
  lostFirst:
    '先别往下填：马上借一部电话打运营商挂失（移动 10086、联通 10010、电信 10000、广电 10099）。再运行 numclean emergency，照着冻结银行卡和钱包。办完回来，我们再一件一件来。',
  because: (name: string) => `您的处境 · ${name}`,
  papers: '要带的',
  said: (source: string, others: number) =>
    others > 0 ? `（${source}，另有 ${others} 处）` : `（${source}）`,
  unsourced: '（没有查到出处）',
  unknown: (text: string) => `没有查到：${text}`,
  cannot: (text: string) => `这里帮不了：${text}`,
  assumed: (value: string) => `${value}（没说过，先这样算）`,
  setHint: '有变化时，再运行一次 numclean circumstances。',
};
