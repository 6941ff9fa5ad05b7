import type { Track } from '../../cleanup/record/cleanup.js';
import { fullWidth } from '../full-width.js';
import { size } from '../size.js';
import { carriers } from './carriers.js';
import { codes } from './codes.js';
import { finding } from './finding.js';
import { generalSteps } from './general-steps.js';
import { numberTaskWords } from './number-tasks.js';

/** What has become of a group in which nothing is left. */
const settled = (all: number, skipped: number): string =>
  skipped > 0 ? `办好 ${all - skipped} 件，跳过 ${skipped} 件` : `${all} 件都办了`;

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

const policyFacts = (date: string | null): string =>
  date ? `隐私政策版本：${date}，可能已经有变化` : '隐私政策日期不详，可能已经有变化';

/** Words of the views and documents, in Chinese. */
export const views = {
  ...finding,
  ...codes,
  operationWords: numberTaskWords,
  /** instead of the operation, where somebody asks for money */
  stopDemands: '让对方别再找您要钱',
  /** instead of changing the number of an account that is called by it */
  moveOut: '换号，换不了就把东西搬走',
  /** instead of a level, where it hurts now */
  mostUrgent: '最急',
  /** a Chinese name that is in no other language */
  chinese: (text: string): string => text,
  carriers,
  generalSteps,

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
