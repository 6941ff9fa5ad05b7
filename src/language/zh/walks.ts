import type { KeepPlan, Service } from '../../catalog/service-types.js';
import { fullWidth } from '../full-width.js';
import { withAddress } from '../with-address.js';
import { keeping } from './keeping.js';

const indent = (lines: readonly string[]): string => lines.map((line) => `  · ${line}`).join('\n');

/** 停机保号 keeps the number but gets no codes: that must stand beside its price. */
const planLine = (plan: KeepPlan): string => {
  const price = plan.yuanPerMonth ? `每月约 ${priceRange(plan.yuanPerMonth)} 元` : '价格以运营商页面为准';
  const conditions = plan.conditions.map(({ zh }) => zh);
  if (plan.kind === 'suspended')
    return `${plan.name.zh}：${[conditions[0], price].join('。')}（不是官方公布的价）。`;
  return `${plan.name.zh}：${[price, conditions.join('；')].filter(Boolean).join('。')}。`;
};

const priceRange = ({ from, to }: { from: number; to: number }): string =>
  from === to ? `${from}` : `${from}–${to}`;

/** What one file gave, in counts; `older`: from before the day `since`. */
type ReadFile = {
  path: string;
  older: number;
  since: string | null;
  messages: number;
  logins: number;
  skipped: number;
  problems: readonly unknown[];
};

/** What the guided conversations say. */
export const walks = {
  listComma: '、',
  ownEntries: '自己添加的',
  tracks: {
    'prepare-cancel': {
      welcome:
        '我们一起把绑在这个号码上的账号找出来，排好顺序，一个个处理。\n全部在您自己的电脑上进行，不联网；短信内容只读不存。随时按 Ctrl+C 停下，下次接着来。',
      number: '要处理的是哪个手机号？',
    },
    'audit-new-number': {
      welcome:
        '新号码总收到找别人的短信、电话？我们一起把前机主留下的绑定清掉：先止住催收和扣费，再一个个找平台。\n别登录、也别看别人的账号，不小心进去了就马上退出。全部在您自己的电脑上进行，不联网；短信内容只读不存。随时按 Ctrl+C 停下，下次接着来。',
      number: '新拿到的是哪个手机号？',
    },
    'recover-accounts': {
      welcome:
        '旧号码已经没了，账号还能找回来。我们先看号码能不能恢复，再把要紧的账号冻住，然后一个个找回。\n全部在您自己的电脑上进行，不联网；短信内容只读不存。随时按 Ctrl+C 停下，下次接着来。',
      number: '原来用的是哪个手机号？',
    },
  },
  resumed: (number: string) => `接着上次的清理（${number}）继续。`,
  finished: '这个号码的问题已经都问完了，下面是现在的情况。',
  numberHint: '11 位手机号，只存在这台电脑上',
  source: (titles: readonly string[], day: string) =>
    `出处：${titles.map((title) => `《${fullWidth(title)}》`).join('')}（${day} 查到）`,
  carrier: {
    message: '这个号码是哪家运营商的？',
    hint: '先按号段猜了一个；携号转网过的请自己选',
    unknown: '不清楚',
  },
  newNumber: {
    message: '新的手机号是多少？',
    hint: '还没有就直接回车',
  },
  currentNumber: {
    message: '现在用的手机号是多少？',
    hint: '账号找回来以后换绑到它；没有就直接回车',
  },
  blockedPlatforms: {
    message: '您自己要用的平台里，哪些提示“手机号已注册”，或者您知道还绑着前机主的账号？',
    hint: '想起几个选几个，以后还能用 numclean add 补上',
  },
  since: {
    message: '号码是哪天开到您名下的？',
    hint: '看开户合同、受理单，或问运营商“入网时间”；记不清就填您确定已经在用的最早那天。更早的短信不算您的',
  },
  openingProof: {
    intro:
      '找放贷机构、平台和监管，都要能证明号码是哪天开到您名下的。两个办法：翻出开户合同或受理单；或者问运营商客服，App 或营业厅能不能查、能不能开入网时间证明（叫法各地不一样）。',
    message: '开户日期有证明吗？',
    hint: '还没有也没关系，会排进核对表，告诉您怎么拿',
    choices: { contract: '有开户合同或受理单', query: '运营商查到了入网时间（App 或客服）', none: '还没有' },
  },
  signMessages: '收到过写给别人的短信吗（叫别人的名字、别人的订单）？',
  signCalls: '接到过找别人的电话吗？',
  callsFor: {
    message: '电话里找的是谁？',
    hint: '只记姓，名字不存；不知道就直接回车',
  },
  signRegistered: '注册自己的账号时，提示过“手机号已注册”吗？',
  renewal: {
    intro: (service: Service, carrierName: string, entrances: readonly string[]) =>
      [
        `先办运营商的“${service.name.zh}”。${service.summary.zh}`,
        `谁能办、怎么办：${service.needs.map((need) => need.zh).join('；')}`,
        entrances.length > 0
          ? `${carrierName}从这里进：\n${indent(entrances)}`
          : `${carrierName}有没有这项服务没有查到，请直接问客服。`,
        ...(service.answer ? [`多久有结果：${service.answer.zh}（以运营商页面为准）`] : []),
        '要知道：',
        indent(service.limits.map((limit) => limit.zh)),
      ].join('\n'),
    message: '“二次号码焕新”是哪天提交的？',
    hint: '今天办了就写今天；还没办直接回车，会排在核对表最前面',
  },
  mine: {
    message: '下面这些平台都有线索。哪些是您自己注册、自己在用的？勾上就不当成前机主的：',
    hint: '验证码是您自己要的也勾上；拿不准就别勾，以后还能用 numclean dismiss 放一边',
  },
  opened: {
    message: '有没有哪个账号，一打开或一登录就直接进去了，里面是别人的？',
    hint: '只选是哪个平台；里面有什么不用说，也别再进去看。没有就直接回车',
  },
  openedOn: {
    message: '是哪天发现的？',
    hint: '告诉平台时要用',
  },
  moreIncidents: {
    message: '还有别的事要记下来吗（催收电话、别人的快递、熟人来找……）？',
    hint: '以后随时能补：numclean incident add',
  },
  cancelledOn: {
    message: '号码是哪天注销的？',
    hint: '看销号凭证或最后一次能用的日子；不记得就直接回车',
  },
  restore: {
    intro: (carrierName: string, days: number | null, ways: readonly string[]) =>
      [
        days === null
          ? '不知道哪天销的，就先问运营商号码还在不在冷冻期。'
          : days <= 60
            ? `销号 ${days} 天：一般还在冷冻期里，先把号码恢复回来最省事。`
            : `销号 ${days} 天：有的说法是冷冻 60 天，有的是 90 天，马上去问还来得及吗。`,
        ...(ways.length > 0 ? [`${carrierName}：`, indent(ways)] : []),
      ].join('\n'),
    ask: '先弄清号码是哪家运营商的，再带身份证问它的客服或营业厅：还在不在冷冻期，能不能恢复',
    tooLate: (days: number) =>
      `销号 ${days} 天：一般已经恢复不了，号码可能到了别人手里。可以问一句运营商客服；下面直接找回账号。`,
    message: '号码打算恢复吗？',
    hint: '恢复以后账号都能用验证码进，别的都好办',
    choices: { try: '去试试', back: '已经恢复了', no: '不恢复，或者已经问过不行' },
  },
  stillLoggedIn: {
    message: '先想一想：哪些账号在旧手机、平板、电脑或浏览器上还登录着？',
    hint: '选上的直接在那里换号码，不用申诉；先别退出。没有就直接回车',
  },
  misused: {
    message: '有人用旧号码登录过您的账号、冒充您发消息、借钱或花钱吗？',
    hint: '选“是”会列出找谁追究责任、要证明什么；这是一般的说明，不是法律意见',
  },
  misusedAt: {
    message: '是哪些平台？',
    hint: '选上的排在前面；没有就直接回车',
  },
  cancelOn: {
    message: '打算哪天注销？',
    hint: '例如 2027-03-01；没想好就直接回车',
  },
  keepNumber: {
    intro: (carrier: string, plans: readonly KeepPlan[], ported: boolean) =>
      [
        '先想一想：不注销，换成最便宜的保号套餐，往往更省心。',
        plans.length > 0
          ? `${carrier}：\n${indent(plans.map(planLine))}\n资费以运营商公布的为准。`
          : `${carrier}的保号套餐没有查到可靠的资料，请直接问客服“有没有保号套餐”。`,
        ...(ported ? [`${keeping.porting}。`] : []),
      ].join('\n'),
    message: '改成保号，先不注销了？',
    hint: '选“是”也会照样把账号查清，只是不再安排注销',
  },
  service: {
    intro: (service: Service) =>
      [
        `${service.name.zh}\n${service.summary.zh}`,
        '怎么进：',
        indent(service.entrances.map((entrance) => withAddress(entrance.zh, entrance.url))),
        ...(service.limits.length > 0
          ? ['要知道：', indent(service.limits.slice(0, 3).map((limit) => limit.zh))]
          : []),
      ].join('\n'),
    message: (service: Service) => `${service.name.zh}，查过了吗？`,
    hint: '现在没空就选“否”，之后用 numclean official 再看',
  },
  officialAnswer: {
    message: '把“一证通查”发来的短信粘贴到这里：',
    hint: '没收到、不方便，以后再录也行',
    right: (understood: readonly string[]) => `我们读到的对吗？\n${indent(understood)}`,
    typed: '那就自己写一下吧：平台和账号数',
    typedHint: '例如：微信 1，淘宝 2；没有就直接回车',
  },
  import: {
    message: '短信导出文件在哪里？',
    leftOut: (path: string, why: string) => `${path}：${why}。`,
    read: (file: ReadFile) => {
      const some = [
        ...(file.older > 0 && file.since ? [`${file.older} 条早于 ${file.since}，不算`] : []),
        ...(file.skipped > 0 ? [`${file.skipped} 条看不出是哪个平台`] : []),
      ];
      return [
        `读完 ${file.path}：${file.logins > 0 ? `${file.logins} 条登录记录` : `${file.messages} 条短信`}`,
        ...(some.length > 0 ? [`其中 ${some.join('，')}`] : []),
        ...(file.problems.length > 0 ? [`${file.problems.length} 处读不懂，已跳过`] : []),
      ]
        .join('，')
        .concat('。');
    },
  },
  platforms: {
    message: '还有哪些平台也绑了这个号码？',
    hint: '想起几个选几个，以后还能用 numclean add 补上',
    add: (text: string) => `添加“${text}”（目录里没有）`,
  },
  onceMore: {
    message: '要再走一遍，改掉某个回答吗？',
    hint: '上次的回答都留着，直接回车就不变',
  },
  meant: {
    message: (name: string) => `“${name}”是下面哪一个？`,
    asTyped: (name: string) => `都不是，就叫“${name}”`,
  },
  dismiss: {
    message: '下面这些只发过广告、催款或一条验证码，可能根本没有您的账号。不用管的请勾上：',
    hint: '没勾的会照样列进核对表；拿不准就别勾',
  },
  operations: {
    later: '有了新号码再换绑',
    count: (operation: string, count: number) => `${operation} ${count} 个`,
    message: (counts: string) => `建议这样处理：${counts}。`,
    hint: '两年多没动静、关掉也不可惜的建议注销，其余的换成新号码',
  },
};
