import type { Holding, Operation, PartOfLife, Platform } from '../../catalog/types.js';
import type { OperationName, TaskState, Track } from '../../cleanup/record/cleanup.js';
import type { EvidenceKind } from '../../cleanup/record/evidence.js';
import type { Confidence, Level, WayOut } from '../../cleanup/types.js';
import { programNames } from '../program-names.js';
import { numberTasks } from './number-tasks.js';

const levels: Record<Level, string> = { critical: '极高', high: '高', medium: '中', low: '低' };

const confidences: Record<Confidence, string> = {
  confirmed: '确定',
  likely: '很可能',
  possible: '可能',
};

const parts: Record<PartOfLife, string> = {
  money: '钱',
  talk: '聊天和社交',
  files: '文件和照片',
  shopping: '购物吃喝',
  travel: '出行旅游',
  'public-services': '政务和缴费',
  work: '工作',
  school: '学习',
  health: '健康',
  home: '家里',
  games: '游戏娱乐',
};

/** What somebody in the account reaches, in the order of the catalog's types. */
const holdings: Record<Holding, string> = {
  money: '资金',
  credit: '借款额度',
  identity: '身份信息',
  files: '文件',
  photos: '照片',
  messages: '消息',
  contacts: '联系人',
  location: '住址和行踪',
  orders: '订单',
  health: '健康记录',
  work: '工作资料',
  content: '发布和收藏的内容',
  devices: '设备',
};

/** Why a binding is exposed as it is, by the heart's codes; those that begin with `reaches-` are in `holdings`. */
const reasons: Record<string, string> = {
  'sms-opens': '一条短信验证码就能登录',
  'sms-may-open': '可能凭短信验证码就能登录',
  'sms-with-more': '光有短信验证码还进不去',
  'sms-no-login': '不能用短信验证码登录',
  'opens-others': '别的账号靠它登录',
  'belongs-to-another': '是家里别人的账号、银行卡或设备',
  'opened-itself': '一打开就进了别人的账号：不要再进去，也不要看里面的东西',
  'own-unknown': '自己添加的，情况不清楚，先按中等看',
  'asks-collection': '对方把您当成了前机主：别人欠的钱，您不用还',
  'asks-charge': '扣费或账单是前机主的：先留证据，别急着付',
};

const kinds: Record<EvidenceKind, string> = {
  code: '验证码',
  notice: '账号通知',
  transaction: '交易提醒',
  marketing: '营销短信',
  collection: '催收短信',
  'saved-login': '保存的登录（用这个号码）',
  'saved-login-other': '保存的登录（用别的名字）',
  official: '官方查询结果',
  'by-hand': '自己添加',
};

/** Where evidence comes from, by source id; an id that is not here is shown as it is. */
const sources: Record<string, string> = {
  ...programNames,
  'adb-query': 'adb 查询',
  'forwarded-mail': '转发到邮箱的短信',
  'telegram-html': 'Telegram 聊天记录（网页）',
  'freeotp-xml': 'FreeOTP 验证器',
  'login-notes': '自己记的密码（文本）',
  'login-lines': '密码清单（文本）',
  'login-text': '密码清单（文本）',
  'other-database': '短信数据库',
  'raivo-json': 'Raivo 验证器',
  'json-table': '短信表格（JSON）',
  'plist-messages': '短信（plist）',
  'xml-messages': '短信（XML）',
  'sms-backup-restore': '短信备份（SMS Backup & Restore）',
  yizhengtongcha: '一证通查',
  'unbinding-result': '解绑结果',
  'by-hand': '自己添加',
  'adb-backup': 'adb 备份',
  'android-sms-db': '安卓短信数据库',
  'apple-messages': 'iPhone / Mac 短信',
  'csv-messages': '短信表格（CSV）',
  'xlsx-messages': '短信表格（Excel）',
  'extracted-sms-db': '短信数据库',
  fossify: 'Fossify 短信',
  'huawei-sms-db': '华为备份',
  'json-messages': '短信（JSON）',
  'nokia-csv': '诺基亚套件',
  none: '没有读',
  'plain-text': '粘贴的文本',
  'sms-forwarder': '短信转发器',
  'sms-forwarder-db': '短信转发器',
  'sms-record': '短信备份（SMSRecord）',
  'super-backup': '超级备份',
  vmsg: 'vMessage（.vmsg）',
  'xiaomi-backup': '小米备份',
  'chrome-csv': 'Chrome 等浏览器的密码',
  'firefox-csv': 'Firefox 密码',
  'apple-passwords-csv': '苹果“密码”',
  'login-csv': '密码表格（CSV）',
  'login-json': '保存的密码、验证器（JSON）',
  'cxf-json': '密码（CXF）',
  'macos-keychain': 'Mac 钥匙串',
  'aegis-json': 'Aegis 验证器',
  '2fas-json': '2FAS 验证器',
  'andotp-json': 'andOTP 验证器',
  'freeotp-json': 'FreeOTP 验证器',
  'freeotp-backup': 'FreeOTP 验证器',
  'stratum-json': 'Stratum 验证器',
  'proton-authenticator-json': 'Proton 验证器',
  'duo-json': 'Duo 验证器',
  'steam-json': 'Steam 令牌',
  'authy-xml': 'Authy 验证器',
  'google-authenticator': '谷歌验证器',
  'google-authenticator-db': '谷歌验证器',
  'microsoft-authenticator-db': '微软验证器',
  otpauth: '验证器（otpauth）',
  'xiaomi-cloud': '小米云短信',
};

const operations: Record<OperationName, string> = {
  ...numberTasks,
  change: '换绑到新号',
  unbind: '解绑手机号',
  deregister: '注销账号',
  recover: '找回账号',
  'new-owner': '清掉前机主的绑定',
  'cancel-number': '注销号码',
  'carrier-proof': '开运营商证明',
  renewal: '办二次号码焕新',
  'renewal-check': '焕新后复查',
  'opening-proof': '开入网时间证明',
  'account-query': '用一证通查查账号',
  'restore-number': '恢复号码',
  'cancellation-proof': '开销号和曾用证明',
  freeze: '先冻结账号',
  unfreeze: '解冻账号',
  'claim-person': '向盗用账号的人追究责任',
  'claim-platform': '要求平台承担责任',
  circumstance: '按您的处境先办',
  'claim-carrier': '要求运营商承担责任',
};

const states: Record<TaskState, string> = {
  todo: '未开始',
  doing: '进行中',
  waiting: '等待中',
  blocked: '卡住了',
  claimed: '办了，待核实',
  verified: '已核实',
  skipped: '跳过',
};

const channels: Record<Operation['channels'][number], string> = {
  app: 'App',
  web: '网页',
  'mini-program': '小程序',
  hotline: '客服电话',
  branch: '线下网点',
  email: '电子邮件',
  mail: '邮寄',
};

/** What a person must have at hand, by the catalog's codes. */
const needs: Record<string, string> = {
  password: '密码',
  'id-card': '身份证',
  face: '本人刷脸',
  'bank-card': '银行卡',
  email: '绑定的邮箱',
  'new-number': '新号码',
  friend: '好友帮忙验证',
  history: '以前的使用记录',
  'sim-proof': '号码在您名下的证明',
  video: '视频验证',
  device: '常用的设备',
};

const needsOldNumber: Record<Operation['oldNumber'], string> = {
  required: '要用旧号收验证码',
  alternative: '旧号验证码，或别的验证',
  'not-needed': '不用旧号',
  unknown: '可能要用旧号',
};

/** The same, once the old number receives nothing any more. */
const withoutOldNumber: Record<Operation['oldNumber'], string> = {
  required: '要旧号的验证码：问客服有没有别的办法',
  alternative: '不用旧号：选别的验证',
  'not-needed': '不用旧号',
  unknown: '旧号收不到码，看有没有别的验证',
};

const smsLogins: Record<Platform['smsLogin'], string> = {
  alone: '短信验证码就能登录',
  'second-factor': '短信验证码之外还要别的验证',
  none: '不能用短信验证码登录',
  unknown: '能不能用短信验证码登录还不清楚',
};

const lookedUp = (day: string | null): string => (day ? `（${day} 查到）` : '');

/** How sure the steps are, with the day they were looked up. */
const basis: Record<Operation['basis'], (day: string | null) => string> = {
  official: (day) => `出自平台官方说明${lookedUp(day)}`,
  reported: (day) => `出自媒体或网上教程${lookedUp(day)}，以平台页面为准`,
  general: (day) => `未核实：没找到可靠出处${day ? `（${day} 查过）` : ''}，以平台页面为准`,
};

const basisShort: Record<Operation['basis'], string> = {
  official: '官方',
  reported: '报道或教程',
  general: '未核实',
};

const tracks: Record<Track, string> = {
  'prepare-cancel': '准备销号',
  'audit-new-number': '清理新号码',
  'recover-accounts': '找回账号',
};

/** What to do when the time is too short, by the heart's codes. */
const waysOut: Record<WayOut, string> = {
  'change-instead': '不注销，先换绑到新号',
  'unbind-instead': '改成先解绑手机号',
  'deregister-instead': '不换绑，直接注销账号',
  'more-minutes': '每天多留些时间',
  appeal: '销号后凭证明向平台申诉（不一定办得成）',
  'cancel-later': '把销号的日子往后推',
  'keep-number': '先换成最便宜的套餐把号留着',
};

/** What went wrong while reading a file, by the sources' codes. */
const fileProblems: Record<string, string> = {
  truncated: '文件没有完整结束，前面的都读了',
  'bad-entity': '有写坏的字符',
  'bad-attribute': '有读不懂的字段',
  'bad-date': '日期读不出来',
  'no-text': '没有文字',
  'too-long': '这一条太长，没有读',
  'bad-encoding': '文字编码有错',
  'count-differs': '文件里写的条数和实际的不一样',
  'bad-json': '这一条写坏了，跳过了',
  'no-columns': '看不出哪一列是短信内容、号码和时间；请在第一行写上“内容”“号码”“时间”这样的标题',
  'bad-row': '这一行缺了内容，跳过了',
  'open-quote': '引号没有配对，跳过了这一行',
  'too-deep': '嵌套太深，后面没有读',
  damaged: '文件有损坏，能读的都读了',
  'unknown-format': '不认识的格式，跳过了',
  'columns-unclear': '看不出哪一列是短信内容，跳过了；单独导入它，并用 --columns 说明',
  'columns-unknown': '没有 --columns 里说的那一列，跳过了',
  binary: '不是能读的文件，跳过了',
  'call-log': '是通话记录，不是短信，跳过了',
  html: '是网页，跳过了',
  'old-spreadsheet': '是旧版或加密的 Excel 表格；另存为 .xlsx 或 CSV 再导入',
  encrypted: '加了密，没有打开；在终端里导入会问密码，或者重新导出一份不加密的',
  'wrong-password': '密码不对，没有读',
  'key-too-costly': '打开它要的内存超过 1 GB，没有读',
  empty: '是空的',
  unreadable: '打不开',
  'not-that-format': '不是指定的格式',
  'zip-bomb': '压缩包不正常，没有读',
  'folder-empty': '里面没有短信',
  foreign: '是程序、音视频一类的文件，没有打开；真是导出的话，单独导入它',
};

const official: Record<keyof Platform['official'], string> = {
  yizhengtongcha: '一证通查',
  oneClickUnbind: '一键解绑',
  huanxin: '二次号码焕新',
};

/** What the program's codes are called. */
export const codes = {
  levels,
  confidences,
  parts,
  holdings,
  reasons,
  kinds,
  sources,
  operations,
  states,
  channels,
  needs,
  needsOldNumber,
  withoutOldNumber,
  smsLogins,
  basis,
  basisShort,
  tracks,
  waysOut,
  fileProblems,
  official,
};
