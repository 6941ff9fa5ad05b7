import type { Track } from '../../cleanup/record/cleanup.js';
import type { Incident, IncidentKind } from '../../cleanup/record/incident.js';

const kinds: Record<IncidentKind, string> = {
  collection: '催收',
  charge: '扣费或账单',
  code: '没要过的验证码',
  order: '别人的订单或快递',
  marketing: '营销',
  acquaintance: '熟人来找',
  'official-notice': '官方通知',
  'private-notice': '门锁、学校、医院给别人的通知',
  'opened-account': '一登录就是别人的账号',
  label: '打出去被标成骚扰、外卖',
};

/** What a kind is to a former holder: somebody is in accounts that are the person's own. */
const kindsOfFormerHolder: Partial<Record<IncidentKind, string>> = {
  collection: '用您的名义借的债',
  charge: '别人花了您的钱',
  order: '别人用您的账号下单',
  acquaintance: '有人冒充您联系熟人',
  'private-notice': '您的门锁、学校、医院的通知还发到旧号',
  'opened-account': '有人进了您的账号',
};

/** What a kind is to whoever still has the number. */
const kindsOfOwnNumber: Partial<Record<IncidentKind, string>> = {
  charge: '别人花了您的钱',
  'opened-account': '有人进了您的账号',
};

const kindsIn: Record<Track, Record<IncidentKind, string>> = {
  'prepare-cancel': { ...kinds, ...kindsOfOwnNumber },
  'audit-new-number': kinds,
  'recover-accounts': { ...kinds, ...kindsOfFormerHolder },
};

/** What else people call a kind. */
const kindWords: Record<IncidentKind, readonly string[]> = {
  collection: [
    '催债',
    '要债',
    '讨债',
    '催款',
    '催收电话',
    '催收短信',
    '逾期',
    '上门',
    '上门催收',
    '冒名贷款',
    '被贷款',
    '要钱',
    '还钱',
    '欠钱',
    '讨钱',
  ],
  charge: ['扣费', '扣款', '账单', '消费', '盗刷', '被盗刷', '转账', '钱被转走'],
  code: ['验证码轰炸', '短信轰炸', '轰炸', '验证码', '短信验证码', '动态码'],
  order: ['快递', '订单', '外卖', '包裹', '取件'],
  marketing: ['营销短信', '营销电话', '广告', '推销', '骚扰', '骚扰电话', '不要钱'],
  acquaintance: [
    '微信好友',
    '别人的好友',
    '加错人',
    '前机主',
    '原机主',
    '熟人',
    '亲友',
    '朋友',
    '找人',
    '打错',
    '冒充',
    '冒充本人',
    '借钱',
  ],
  label: ['标记', '号码标记', '误标', '被标记', '骚扰标记', '标成骚扰电话', '显示成骚扰电话', '显示成外卖'],
  'official-notice': ['法院', '公安', '警察', '通知', '机关', '政府', '官方'],
  'private-notice': [
    '门锁',
    '门铃',
    '摄像头',
    '监控',
    '报警器',
    '求救',
    '学校',
    '幼儿园',
    '老师',
    '家长群',
    '医院',
    '挂号',
    '体检',
    '物业',
  ],
  'opened-account': [
    '别人的账号',
    '自动打开',
    '误入',
    '误入账号',
    '账号自动打开',
    '他人账号',
    '被登录',
    '账号被登录',
    '异地登录',
    '盗号',
    '被盗',
    '账号被盗',
    '登录提醒',
    '陌生设备登录',
    '被顶号',
    '看到别人家',
    '别人的摄像头',
    '别人的门锁',
    '别人的车',
  ],
};

const forms: Record<Incident['form'], string> = { message: '短信', call: '电话' };

/** What is said about messages and calls for somebody else. */
export const incidents = {
  kinds,
  kindsOfFormerHolder,
  kindsIn,
  kindWords,
  forms,
  ask: {
    kind: '是什么事？',
    form: '怎么来的？',
    day: { message: '哪一天？', hint: '例如 2026-11-03' },
    sender: { message: '从什么号码来的？', hint: '照抄来电或短信的号码；不知道就直接回车' },
    platform: { message: '对方自称是哪家？', hint: '平台、机构或公司的名字；不知道就直接回车' },
    openedAt: { message: '是哪个平台的账号？', hint: '里面有什么不用说，也别再进去看' },
    meantFor: { message: '找的是谁？', hint: '只记姓，名字不存；不知道就直接回车' },
    answered: { message: '您怎么回的？', hint: '例如“说了打错了”；没回就直接回车' },
    proposed: {
      message: '短信里找到这些催收和验证码。验证码是谁要的，短信里看不出来：您自己要的请去掉。',
      hint: '勾着的会记下来；您放一边的账号（numclean dismiss）已经不在里面',
    },
  },
  proposal: (name: string, kind: string, count: number): string => `${name} · ${kind} ${count} 条`,
  titleIn: {
    'prepare-cancel': (count) => `这个号上出的事 · ${count} 条`,
    'audit-new-number': (count) => `找别人的短信和电话 · ${count} 条`,
    'recover-accounts': (count) => `别人动您账号的事 · ${count} 条`,
  } satisfies Record<Track, (count: number) => string>,
  none: '还没有记下什么。补一条：numclean incident add；从短信里找：numclean incident import 文件',
  times: (count: number): string => `${count} 次`,
  meantFor: (name: string): string => `找 ${name}`,
  answered: (text: string): string => `回复：${text}`,
  noDay: '日期不详',
  nobody: '没留名',
  own: (count: number): string => `另有 ${count} 条是您自己的账号，不算在内`,
  corrected: '改好了。',
  removed: '去掉了。',
  place: (place: number): string => `${place}.`,
  takenAs: (kind: string): string => `按“${kind}”记；不是的话，用 numclean incident edit 改。`,
  noted: (count: number): string => `记下了 ${count} 条。`,
  nothingFound: '没有找到催收或验证码。',
  nothingNew: '没有新的要记。',
  hint: '看下一步找谁：numclean remedy',
  onlyKept: '这一条不用找谁，留着以后作证：numclean incident list',
};
