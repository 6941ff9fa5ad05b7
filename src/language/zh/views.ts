import type { Holding, Operation, PartOfLife, Platform } from '../../catalog/types.js';
import type { OperationName, TaskState, Track } from '../../cleanup/record/cleanup.js';
import type { EvidenceKind } from '../../cleanup/record/evidence.js';
import type { Confidence, Level, WayOut } from '../../cleanup/types.js';
import { fullWidth } from '../full-width.js';
import { programNames } from '../program-names.js';
import { size } from '../size.js';
import { carriers } from './carriers.js';
import { exportNames } from './exports.js';
import { finding } from './finding.js';
import { numberSteps, numberTasks } from './number-tasks.js';

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
  ...exportNames,
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

/** What has become of a group in which nothing is left. */
const settled = (all: number, skipped: number): string =>
  skipped > 0 ? `办好 ${all - skipped} 件，跳过 ${skipped} 件` : `${all} 件都办了`;

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

const UNITS: Record<string, string> = {
  line: '行',
  row: '行',
  byte: '字节',
  message: '条',
  mail: '封',
  file: '个文件',
};

/** `line 5, byte 60` in Chinese. */
const placeInFile = (at: string): string =>
  at
    .replace(/\b([a-z]{1,12}) (\d{1,15})/g, (all, unit: string, number) =>
      UNITS[unit] ? `第 ${number} ${UNITS[unit]}` : all,
    )
    .replaceAll(', ', '，');

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

/** The general way where the catalog has no steps of its own. */
const generalSteps: Record<OperationName, string[]> = {
  ...numberSteps,
  change: [
    '登录这个平台的 App 或网站',
    '在“我的”“设置”“账号与安全”一类的页面里，找到“手机号”或“更换手机号”',
    '按提示验证身份，填新号码和新号收到的验证码',
    '退出，用新号码再登录一次，确认换好了',
  ],
  unbind: [
    '登录这个平台，先设好密码或绑定邮箱，免得解绑后进不去',
    '在“账号与安全”一类的页面里，找到“手机号”，看能不能解绑',
    '只能更换、不能解绑时，换绑到别的号码，或联系客服',
    '退出，用别的方式再登录一次，确认还进得去',
  ],
  deregister: [
    '登录这个平台，把要留的东西存下来，余额、会员和订单先处理好',
    '在“账号与安全”一类的页面里，找到“注销账号”',
    '读完说明，按提示验证身份并提交',
    '等待期里不要再登录，有的平台一登录就会撤回注销',
  ],
  recover: [
    '在登录页找“忘记密码”“手机号已停用”或“收不到验证码”',
    '选不用旧号的验证方式，例如密码、邮箱、刷脸或身份证',
    '都不行就联系人工客服申诉，带上运营商开的证明',
    '进去以后，马上换绑到现在的号码',
  ],
  'new-owner': [
    '不要用验证码登录前机主的账号；不小心进去了就马上退出，什么都别看、别动',
    '联系平台客服，说明自己是这个号码的新机主，请对方解除旧的绑定',
    '准备好运营商开的开户证明，写明号码是哪天开到您名下的',
    '记下受理编号和日期，方便以后查',
  ],
  'cancel-number': [
    '再看一遍核对表，确认别的任务都办完了，等待期也过了',
    '结清话费，看看有没有合约、宽带、副卡还连着这个号码',
    '带身份证去营业厅，或按运营商说明在它的 App 里申请销号',
    '要一份销号凭证，拍照存好',
  ],
  renewal: [
    '问运营商客服有没有“二次号码焕新”，从哪里进、包括哪些应用；移动、联通、电信的入口：numclean official number-renewal',
    '号码要已经实名在您名下；勾选要解绑的应用，提交',
    '只解您开户之前的绑定，您自己注册的不受影响',
    '提交后记下日子：numclean wait 任务 --until 日期',
  ],
  'renewal-check': [
    '再打开焕新的页面，看提交的应用办成了没有',
    '隔 24 小时以上，再查一次“一证通查”，把答复录进来：numclean official answer',
    '还剩下的，按核对表一个个找平台',
  ],
  'opening-proof': [
    '问运营商客服：能开什么样的入网（开户）时间证明，App 里能不能开；叫法各地不一样',
    '写明号码、机主和开户日期；开户合同、受理单也能当证明',
    '给别人看时遮住无关的身份信息，拍照或扫描存好',
  ],
  'account-query': [
    '用“一证通查”查这个号码下有哪些互联网账号，入口：numclean official yizhengtongcha-accounts',
    '收到短信答复后录进来：numclean official answer',
    '只看各有几个，不用登录任何一个',
  ],
  'restore-number': [
    '马上问运营商客服：号码是不是还在冷冻期，能不能恢复，手续费多少',
    '本人带身份证去营业厅办；只按销号后 60 天打算，越早越好',
    '恢复以后先别再销：把账号一个个换绑完（numclean prepare-cancel）',
  ],
  'cancellation-proof': [
    '带身份证去原来的营业厅，开销号凭证，写明号码和销号日期',
    '再问能不能开“号码曾用证明”，写明号码从哪天到哪天在您名下',
    '拍照或扫描存好：向平台申诉、跟人说理都靠它',
  ],
  freeze: [
    '从平台官方的 App、网站或客服电话进，找“紧急冻结”“账号被盗”“挂失”一类的入口',
    '没有这样的入口，就打客服电话，说明号码已经不在您手里，请先冻结账号',
    '冻结后记下受理编号和日期，再去办找回',
  ],
  unfreeze: ['先把手机号和密码都换好', '从冻结时的同一入口，或联系客服，按提示验证身份后解冻'],
  'claim-person': [
    '把登录提醒、转账、聊天记录都截图存好，别删：numclean proof add 文件',
    '先报案，别自己去找对方；要证明什么、带什么：numclean remedy',
    '找过一步就记下来，等多久会排进计划：numclean remedy sent 名字',
  ],
  'claim-platform': [
    '写信请平台冻结并返还账号，寄出后留好凭据：numclean letter write freeze-and-return',
    '没有答复、不满意，下一步找谁、等多久：numclean remedy',
    '找过一步就记下来，等多久会排进计划：numclean remedy sent 名字',
  ],
  circumstance: ['按下面写的办。'],
  'claim-carrier': [
    '先找运营商客服，问清销号和重新投放的日子、当时怎么提醒您的；这些说法要书面的',
    '没有答复、不满意，下一步找谁、等多久：numclean remedy',
    '找过一步就记下来，等多久会排进计划：numclean remedy sent 名字',
  ],
  'carrier-proof': [
    '问运营商客服：能开哪些证明（号码使用、开户和销号），怎么办理',
    '趁号码还在您名下，带身份证去办好号码使用的证明',
    '拍照或扫描存好，以后向平台申诉时要用',
  ],
};

const official: Record<keyof Platform['official'], string> = {
  yizhengtongcha: '一证通查',
  oneClickUnbind: '一键解绑',
  huanxin: '二次号码焕新',
};

const policyFacts = (date: string | null): string =>
  date ? `隐私政策版本：${date}，可能已经有变化` : '隐私政策日期不详，可能已经有变化';

/** Words of the views and documents, in Chinese. */
export const views = {
  ...finding,
  levels,
  confidences,
  parts,
  reasons,
  holdings,
  kinds,
  sources,
  operations,
  /** instead of the operation, where somebody asks for money */
  stopDemands: '让对方别再找您要钱',
  /** instead of changing the number of an account that is called by it */
  moveOut: '换号，换不了就把东西搬走',
  /** instead of a level, where it hurts now */
  mostUrgent: '最急',
  states,
  channels,
  needs,
  needsOldNumber,
  withoutOldNumber,
  smsLogins,
  /** a Chinese name that is in no other language */
  chinese: (text: string): string => text,
  basis,
  basisShort,
  carriers,
  tracks,
  waysOut,
  fileProblems,
  generalSteps,
  official,

  /** what somebody in the account can see or use */
  reaches: (things: readonly string[]): string => `能接触到${things.join('、')}`,
  /** joins short things inside a sentence */
  list: (things: readonly string[]): string => things.join('、'),
  /** joins whole clauses */
  clauses: (clauses: readonly string[]): string => clauses.join('；'),
  /** joins what stands as a sentence of its own */
  sentences: (sentences: readonly string[]): string => sentences.join('；'),
  /** a label and its value */
  labelled: (label: string, value: string): string => `${label}：${value}`,
  daysLeft: (days: number): string => {
    if (days > 1) return `还有 ${days} 天`;
    if (days === 1) return '就在明天';
    if (days === 0) return '就是今天';
    return `已经过了 ${-days} 天`;
  },
  yes: '是',
  no: '否',

  evidence: {
    counted: (kind: string, count: number): string => `${kind} ${count} 条`,
    official: (count: number): string => `官方查到 ${count} 个账号`,
    unsure: (counted: string): string => `${counted}（未必是有账号）`,
    between: (first: string, last: string): string => (first === last ? first : `${first} 到 ${last}`),
    more: (count: number): string => `另有 ${count} 处`,
    none: '没有线索',
    /** the carrier of the number itself: what is known of it without any evidence */
    carrier: {
      'prepare-cancel': '要注销的就是它',
      'audit-new-number': '这个号码就是它的',
      'recover-accounts': '这个号码就是它的',
    } satisfies Record<Track, string>,
  },

  labels: {
    number: '号码',
    newNumber: '新号码',
    carrier: '运营商',
    track: '场景',
    platform: '平台',
    category: '类别',
    exposure: '暴露程度',
    reasons: '原因',
    confidence: '把握',
    evidence: '线索',
    firstSeen: '最早',
    lastSeen: '最近',
    operation: '操作',
    state: '状态',
    oldNumber: '旧号',
    waitDays: '等待天数',
    startBy: '最晚开始',
    finishBy: '最晚办完',
    until: '等到',
    family: '同一家',
    basis: '依据',
    steps: '步骤',
    note: '备注',
    why: '说明',
    dismissed: '已排除',
    taskId: '任务编号',
    path: '位置',
    conditions: '先要满足',
    needs: '要准备',
    channels: '在哪里办',
    url: '入口',
    hotline: '客服电话',
    web: '网站',
    inApp: 'App 内客服',
    operator: '运营方',
    aliases: '也叫',
    smsLogin: '登录方式',
    official: '官方服务能查到',
    account: '实际是这个账号',
    opens: '可用来登录它的账号',
    notes: '留意',
    after: '要先办完',
    source: '出处',
  },

  task: {
    waits: (days: number): string => `要等 ${days} 天`,
    waitUnknown: '没查到要等多久',
    rests: (days: number): string => `改过密码或安全设置的，要过 ${days} 天才能办`,
    codeAfterWait: '等待期结束时，这个号码还要收一次验证码',
    startBy: (day: string): string => `最晚 ${day} 开始`,
    startNow: '该开始的日子已经过了，尽快开始',
    finishBy: (day: string): string => `最晚 ${day} 办完`,
    until: (day: string): string => `等到 ${day}`,
    waitOver: (day: string): string => `等到 ${day}，日子到了：去看看办成没有`,
    planned: (day: string): string => `排在 ${day}`,
    unverified: '未核实',
    generalWay: '这里没有它的具体步骤，下面是一般的办法：',
    covers: (names: readonly string[]): string => `办好这一件，这些也跟着好了：${names.join('、')}`,
    howToComplain: '先找谁、写什么、等多久：numclean remedy',
    howToMark: (id: string): string => `办好了：numclean done ${id}`,
    howToWait: (id: string): string => `要等结果：numclean wait ${id} --until 日期`,
  },

  inventory: {
    title: '清单',
    count: (count: number): string => `一共 ${count} 个平台`,
    group: (level: string, count: number): string => `暴露程度${level} · ${count} 个`,
    dismissed: (count: number): string => `已排除 · ${count} 个`,
    unknown: (count: number): string => `还不认识的短信签名和网站 · ${count} 个`,
    unknownMore: (count: number): string => `还有 ${count} 个：numclean inventory --all`,
    answerHint:
      '里面有一条“一证通查”的答复：把那条短信的文字复制下来，运行 numclean official answer 贴进去，查到的账号就都记上了',
    unknownHint: '有您用过的，就加进来：numclean add 名字',
    dismissHint: '不是您的，就排除：numclean dismiss 名字；看错了能找回：numclean restore 名字',
    empty: '清单还是空的。导入短信备份：numclean import 文件；或自己添加：numclean add 名字',
  },

  checklist: {
    title: '核对表',
    group:
      (level: string) =>
      (open: number, all: number, skipped: number): string =>
        `暴露程度${level} · ${open === 0 ? settled(all, skipped) : `还剩 ${open} 件，共 ${all} 件`}`,
    now: (open: number, all: number, skipped: number): string =>
      open === 0
        ? `最急 · ${settled(all, skipped)}`
        : `最急（催收、扣费、丢了卡、账号有人在用、陌生人的账号自己打开了）· 还剩 ${open} 件，共 ${all} 件`,
    last: '最后办 · 运营商',
    legend: '[ ] 未开始  [>] 进行中  [~] 等待中  [!] 卡住了  [x] 办了  [v] 已核实  [-] 跳过',
    hint: '看一件怎么办：numclean show 名字；办好了：numclean done 名字',
    empty: '核对表还是空的。先导入短信备份：numclean import 文件；或自己添加：numclean add 名字',
  },

  plan: {
    title: '计划',
    earliest: (day: string, left: string): string => `最早 ${day} 销号才安全（${left}）`,
    wished: (day: string): string => `打算 ${day} 销号`,
    noWish: '还没有定销号的日子',
    fits: '按这个计划来得及',
    doesNotFit: '按这个计划来不及',
    pace: (weekday: number, weekend: number, away: readonly { from: string; to: string }[]): string =>
      [
        `按工作日每天 ${weekday} 分钟、休息日 ${weekend} 分钟排`,
        ...away.map(({ from, to }) => (from === to ? `${from} 不办事` : `${from} 到 ${to} 不办事`)),
        '时间不合适，用 numclean plan --help 看怎么改',
      ].join('；'),
    late: (name: string, days: number): string => `${name}：还差 ${days} 天`,
    lateCount: (count: number, most: number): string =>
      count === 1 ? '有 1 件来不及：' : `有 ${count} 件来不及，最多差 ${most} 天：`,
    lateMore: (count: number): string => `还有 ${count} 件，加 --all 看全部`,
    onlyWatch: (days: number, day: string): string =>
      `要办的都来得及，只是办完还要留意 ${days} 天短信，到 ${day} 才放心。`,
    waysOut: '可以这样',
    waysInOrder: '可以这样，从最省的说起：',
    wayOut: (way: string, names: readonly string[], count: number, how: string): string =>
      `${way}：${names.join('、')}${count > names.length ? ` 等 ${count} 件` : ''}${how && `（${how}）`}`,
    cancelLater: (day: string): string => `把销号推到 ${day}，就都来得及（numclean plan --cancel-on ${day}）`,
    insteadOf: (name: string, operation: string): string => `numclean plan --instead ${name}=${operation}`,
    name: '名字',
    watch: (day: string): string => `从 ${day} 起留意：销号前不该再有平台发短信来`,
    day: (day: string, note: string): string => (note ? `${day}（${note}）` : day),
    rests: (day: string): string => `要等到 ${day} 才能办`,
    critical: (names: readonly string[]): string => `日子由这几件决定：${names.join(' → ')}`,
    asEarlyAsCanBe: '照您的时间，这已经是最早的一天',
    notBefore: (day: string): string => `照您的时间，再怎么排也不会早于 ${day}`,
    forward: '只有改办法才能更早：',
    dropped: (names: readonly string[], days: number): string =>
      `不办 ${names.join('、')}：早 ${days} 天（numclean skip 名字 --reason 原因）`,
    instead: (name: string, operation: string, days: number, how: string): string =>
      `${name} 改成${operation}：早 ${days} 天（${how}）`,
    beginNow: (name: string, days: number, id: string): string =>
      `${name} 要是近来没改过密码、没换绑过，不用等：早 ${days} 天（numclean start ${id}）`,
    moreMinutes: (days: number): string =>
      `每天多留些时间：最多早 ${days} 天（numclean plan --minutes-weekday 分钟）`,
    minutes: (minutes: number): string => `约 ${minutes} 分钟`,
    out: '要出门',
    off: '休息日，先问开不开门',
    over: '这一件比您一天留的时间长',
    waitGuessed: (days: number): string => `没查到要等多久，先按 ${days} 天排`,
    holidays: (year: number): string =>
      `${year + 1} 年起怎么调休还不知道，只避开了周末和法定节日。去网点、打电话之前，看一眼那年的放假通知`,
    keepNumber: (plan: string, yuan: string, source: string, day: string): string =>
      `把号留着：${plan}，${yuan}（出自《${fullWidth(source)}》，${day} 查到，以运营商公布的为准）`,
    yuanPerMonth: (from: number, to: number): string =>
      from === to ? `每月 ${from} 元` : `每月 ${from}–${to} 元`,
    priceUnknown: '没查到价格',
    keepUnknown: '先换成最便宜的套餐把号留着（没查到价格，问问运营商客服）',
    empty: '没有要排的任务了。',
    hint: '现在就做第一件：numclean next',
  },

  status: {
    title: (track: string): string => track,
    progress: (done: number, all: number): string => `办好 ${done} 件，共 ${all} 件`,
    skipped: (count: number): string => `跳过 ${count} 件`,
    waiting: (count: number): string => `等待中 ${count} 件`,
    open: '还没办的',
    openAt: (level: string, count: number): string => `${level} ${count} 件`,
    allDone: '都办好了。',
    /** where the rest was left out: it is not done */
    allButSkipped: (names: readonly string[], count: number, example: string): string =>
      `要办的都办好了；跳过的没有办：${names.join('、')}${count > names.length ? ` 等 ${count} 件` : ''}。想补上：numclean reopen ${example}`,
    verifyHint: '再导入一次新的短信备份，看看还有没有平台发来：numclean verify 文件',
    onlyWaiting: '手上的都办了，只剩等待。到日子再来看：numclean status',
    next: '接下来',
    hint: '一步一步做：numclean work；看全部：numclean checklist',
  },

  next: {
    title: (count: number): string => (count === 1 ? '接下来这一件' : `接下来这 ${count} 件`),
    none: '现在没有马上能办的任务。',
    detail: '看详细的：numclean show 名字',
  },

  show: {
    operationsKnown: '能办的事',
    noOperations: '还没有它的办法。可以先找它的客服。',
    contact: '联系方式',
    /** `age`: null where the day has been said of all of them */
    source: (title: string, day: string, age: string | null): string =>
      age === null ? fullWidth(title) : `${fullWidth(title)}（${day} 查到，${age}）`,
    age: (days: number): string => {
      if (days < 1) return '今天';
      if (days < 60) return `${days} 天前`;
      return days < 730 ? `${Math.floor(days / 30)} 个月前` : `${Math.floor(days / 365)} 年前`;
    },
    policy: policyFacts,
    task: (name: string, operation: string): string => `${name} · ${operation}`,
  },

  imported: {
    title: '导入结果',
    file: (path: string, messages: number, logins: number): string =>
      logins === 0
        ? `${path}：读到 ${messages} 条`
        : `${path}：读到 ${messages > 0 ? `${messages} 条短信、` : ''}${logins} 条登录记录`,
    files: (count: number, some: string, more: boolean): string =>
      `${count} 个文件（${some}${more ? ' 等' : ''}）`,
    skipped: (count: number): string => `跳过 ${count} 条`,
    older: (count: number): string => `${count} 条早于开户日，不算`,
    problem: (at: string, why: string): string => (at === '' ? why : `${placeInFile(at)}：${why}`),
    looked: (bytes: number): string => `看过 ${size(bytes)}`,
    moreProblems: (count: number): string => `还有 ${count} 处`,
    added: (count: number): string => `新找到 ${count} 个平台`,
    strengthened: (count: number): string => `${count} 个平台有了新线索`,
    reopened: (count: number): string => `${count} 件办过的又有短信来，重新打开了`,
    nothingNew: '没有新的发现。',
    notes: {
      'hardly-any-codes':
        '这里短信不少，验证码却几乎没有：不少国产手机不让别的应用读验证码，导出来的正好缺了最有用的。可以这样补上：先在设置里关掉“验证码安全保护”一类的开关，再导出一次；或者用手机自带的备份；也可以在短信里搜“验证码”，把搜到的复制成文字，存成 .txt 再导入。',
      'no-message-told':
        '这段文字里没有认出短信：没有一行看得出是谁发的（短信开头或末尾的【签名】、发来的号码）。可以读的有：手机短信的备份或导出、浏览器和密码管理器导出的密码，还有复制下来、带着【签名】的短信。怎么导出：numclean help exports。',
      'nothing-in-it':
        '格式认出来了，里面却没有一条收到的短信，也没有一个保存的登录：可能导出时没选短信，可能只有自己发出的，也可能是认错了格式。请打开文件看看有没有短信：是表格的话，用 --columns 说明哪一列是什么；是别的格式，用 --format 指明；还不行，就把短信复制成文字，存成 .txt 再导入。',
    },
    columns: {
      unclear: (path: string): string =>
        `看不出这张表里哪一列是什么：${path}\n每一列只显示标题、日期、号码开头和签名，…×42 表示大约 42 个字。`,
      column: (number: number, description: string): string => `第 ${number} 列 ${description}`,
      which: { text: '哪一列是短信内容？', sender: '哪一列是发来的号码？', time: '哪一列是时间？' },
      none: { text: '都不是，这张表里没有短信', sender: '没有这一列', time: '没有这一列' },
    },
    whichSim: '短信来自几张卡。要清理的号码是哪一张？',
    whichSimHint: '只问这一次，以后导入也照这个来；想换就加 --sim',
    sim: (sim: string, messages: number): string => `卡 ${sim}（${messages} 条短信）`,
    allSims: '都算上（说不清，或者都是这个号码的）',
    onlySim: (sim: string): string => `只算${sim}，别的卡收到的没算。`,
    severalSims: (count: number): string =>
      `这些短信来自 ${count} 张卡，都算上了。只想算一张：numclean import 文件 --sim 卡号`,
    hint: '接着看清单：numclean inventory；开始办：numclean next',
  },

  services: {
    title: '能帮上忙的官方服务',
    none: '没有适合现在情况的官方服务。',
    more: (id: string): string => `怎么用：numclean official ${id}`,
    notServing: (names: string): string => `这些用不了：${names}`,
    entrances: '从这里进',
    answer: '结果怎么来',
    limits: '要知道的',
    unknown: '还没查清的',
    /** above several sources of one day */
    sourcesOf: (day: string): string => `出处（都是 ${day} 查到的）`,
    source: (title: string, day: string | null): string =>
      day ? `${fullWidth(title)}（${day} 查到）` : fullWidth(title),
  },

  report: {
    title: (number: string): string => `手机号 ${number} 的清理`,
    made: (day: string): string => `整理于 ${day}`,
    stand: '现在到哪一步',
    next: '接下来做什么',
    checklist: '核对表',
    inventory: '清单和线索',
    unknown: '还不认识的短信签名和网站',
    unknownIntro: '这些签名给这个号码发过短信，但目录里没有。用过的，请自己核对一下。',
    privacy: '这份文件里有您用过哪些平台，打印或发送前请留意。号码已经遮住中间四位。',
    count: '条数',
    signature: '签名',
  },
};
