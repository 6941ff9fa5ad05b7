import type { KeepPlan, Service } from '../../catalog/types.js';

const indent = (lines: readonly string[]): string => lines.map((line) => `  · ${line}`).join('\n');

/** 停机保号 keeps the number but gets no codes: that must stand beside its price. */
const planLine = (plan: KeepPlan): string =>
  [
    plan.name.zh,
    ...(plan.yuanPerMonth ? [`每月 ${priceRange(plan.yuanPerMonth)} 元`] : ['价格以运营商页面为准']),
    ...(plan.receivesSms === false ? ['停机期间收不到短信'] : []),
    ...plan.conditions.map((condition) => condition.zh),
  ].join('，');

const priceRange = ({ from, to }: { from: number; to: number }): string =>
  from === to ? `${from}` : `${from}–${to}`;

/** What the guided conversations say. */
export const walks = {
  listComma: '、',
  ownEntries: '自己添加的',
  prepareCancel: {
    welcome:
      '换号、销号前，我们一起把绑在这个号码上的账号找出来，排好顺序，一个个处理。\n全部在您自己的电脑上进行，不联网；短信内容只读不存。随时按 Ctrl+C 停下，下次接着来。',
    resumed: (number: string) => `接着上次的清理（${number}）继续。`,
    finished: '这个号码的问题已经都问完了，下面是现在的情况。',
  },
  number: {
    message: '准备注销哪个手机号？',
    hint: '11 位手机号，只存在这台电脑上',
  },
  carrier: {
    message: '这个号码现在是哪家运营商的？',
    hint: '先按号段猜了一个；携号转网过的请自己选',
  },
  newNumber: {
    message: '新的手机号是多少？',
    hint: '还没有就直接回车',
  },
  cancelOn: {
    message: '打算哪天注销？',
    hint: '例如 2027-03-01；没想好就直接回车',
  },
  keepNumber: {
    intro: (carrier: string, plans: readonly KeepPlan[]) =>
      [
        '先想一想：不注销，换成最便宜的保号套餐，往往更省心。',
        plans.length > 0
          ? `${carrier}：\n${indent(plans.map(planLine))}\n资费以运营商公布的为准。`
          : `${carrier}的保号套餐没有查到可靠的资料，请直接问客服“有没有保号套餐”。`,
      ].join('\n'),
    message: '改成保号，先不注销了？',
    hint: '选“是”也会照样把账号查清，只是不再安排注销',
  },
  service: {
    intro: (service: Service) =>
      [
        `${service.name.zh}\n${service.summary.zh}`,
        '怎么进：',
        indent(
          service.entrances.map((entrance) =>
            entrance.url ? `${entrance.zh} ${entrance.url}` : entrance.zh,
          ),
        ),
        ...(service.limits.length > 0
          ? ['要知道：', indent(service.limits.slice(0, 3).map((limit) => limit.zh))]
          : []),
      ].join('\n'),
    message: (service: Service) => `${service.name.zh}，查过了吗？`,
    hint: '现在没空就选“否”，之后用 numclean official 再看',
  },
  officialAnswer: {
    message: '把“一证通查”发来的短信粘贴到这里：',
    hint: '粘贴后按两次回车；没有就直接回车',
    right: (understood: readonly string[]) => `我们读到的对吗？\n${indent(understood)}`,
    typed: '那就自己写一下吧：平台和账号数',
    typedHint: '例如：微信 1，淘宝 2；没有就直接回车',
  },
  import: {
    intro:
      '接下来从短信里找账号。请在手机上用 SMS Backup & Restore 导出短信（XML），传到电脑上。\n有的手机不让应用读取验证码短信，导出前先关掉“验证码安全保护”一类的开关。',
    message: '短信导出文件在哪里？',
    read: (file: { path: string; messages: number; skipped: number; problems: readonly unknown[] }) =>
      `读完 ${file.path}：${file.messages} 条短信${file.skipped > 0 ? `，其中 ${file.skipped} 条没有署名` : ''}${file.problems.length > 0 ? `，${file.problems.length} 处读不懂，已跳过` : ''}。`,
  },
  platforms: {
    message: '还有哪些平台也绑了这个号码？',
    hint: '想起几个选几个，以后还能用 numclean add 补上',
    add: (text: string) => `添加“${text}”（目录里没有）`,
  },
  dismiss: {
    message: '下面这些只发过广告、催款或一条验证码，可能根本没有您的账号。不用管的请勾上：',
    hint: '没勾的会照样列进核对表；拿不准就别勾',
  },
  operations: {
    count: (operation: string, count: number) => `${operation} ${count} 个`,
    message: (counts: string) => `建议这样处理：${counts}。`,
    hint: '两年多没动静的建议注销账号，其余的换成新号码',
  },
};
