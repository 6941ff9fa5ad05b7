import type { Recipient } from '../../cleanup/record/remedy-steps.js';
import type { LadderName, Proof, Rung } from '../../cleanup/remedies/remedy-ladders.js';
import { fullWidth } from '../full-width.js';

const ladders: Record<LadderName, string> = {
  lender: '让放贷或催收方停下',
  platform: '让平台放开号码',
  carrier: '让运营商办理',
  'account-back': '让平台还回账号',
  'leak-person': '向用了您账号的人主张',
  'leak-platform': '向平台主张',
  'leak-carrier': '向运营商主张',
};

const recipients: Record<Recipient, string> = {
  'lender-service': '放贷机构公布的官方客服或投诉渠道（不是打来电话的人）',
  'lender-privacy': '放贷机构的个人信息保护或法务联系人',
  'platform-service': '平台客服',
  'platform-privacy': '平台的个人信息保护或法务联系人（隐私政策里写着）',
  'carrier-service': '运营商客服，要投诉编号',
  'carrier-statement': '运营商，开入网时间证明，顺便开通骚扰电话拦截',
  'finance-regulator': '12378，金融监管总局的投诉热线；小额贷款公司找当地金融管理部门（12345 转）',
  'finance-association': '中国互联网金融协会举报平台',
  'telecom-appeal': '电信用户申诉（12300）',
  'internet-association': '互联网信息服务投诉平台（中国互联网协会）',
  'cyberspace-office': '网信办举报中心（12377）',
  'consumer-office': '12315（为生活消费才受理；有报道说它要前机主的身份信息，您拿不出就写明不知道）',
  police: '公安：丢了钱、被威胁打 110，诈骗打 110 或 96110',
  court: '法院；先找律师看看证据够不够',
};

const proofs: Record<Proof, string> = {
  'opening-statement': '入网（开户）时间证明',
  'cancellation-proof': '销号凭证',
  'former-use': '号码曾用证明',
  'incident-log': '事件记录（numclean incident list）',
  screenshots: '短信原文截图和来电记录，不裁剪',
  'earlier-answers': '前面几步的受理编号和答复',
  'account-use': '账号是您的证明：注册时间、常用设备、消费记录、绑定的银行卡',
  damage: '损失的凭据',
};

const answers: Record<Rung['answer'], string> = {
  receipt: '书面或短信回执，写明已经更正、删除或解除；口头答应不算',
  statement: '盖章的或 App 里开出的证明，写明号码、机主和开户日期',
  decision: '受理或不受理的决定，以及处理结果',
  mediation: '受理决定，之后是调解结果',
  'case-number': '受理编号和处理结果',
  judgment: '裁判文书',
};

/** What a claim must show, by code. */
const mustShow: Record<string, string> = {
  act: '对方做了什么（登录、转账、冒充您发消息）',
  fault: '对方知道不是自己的账号还这样做',
  damage: '您受了什么损失',
  cause: '损失是这件事造成的',
  who: '对方是谁；不知道就先报警，由公安、法院去查',
  'account-was-yours': '账号原来是您的',
  'told-the-platform': '什么时候通知了平台，给了哪些初步证据和真实身份',
  'nothing-done': '平台接到通知后没有及时处理',
  're-issue': '号码被重新放号，和放号的日子',
  'carrier-knew': '运营商知道号码上还有绑定',
  'no-warning': '销号时没有提醒您解绑的风险',
};

/** What is said about whom to turn to next. */
export const remedies = {
  ladders,
  recipients,
  proofs,
  answers,
  mustShow,
  title: (count: number): string => `接下来找谁 · ${count} 件`,
  none: '现在没有要追的事。任务被拒绝了就记一笔：numclean block 任务 --reason 原因，再来看这里。',
  general: '这是一般的建议，不是法律意见；能不能成、要多久，谁也不能保证。',
  now: (who: string): string => `现在找：${who}`,
  waiting: (who: string, day: string): string => `已经找过${who}，等到 ${day}`,
  waitingNoDay: (who: string): string =>
    `已经找过${who}；要等多久没有查到，一直没有答复就记 refused，看下一步`,
  climbed: '能找的都找过了。带上全部答复去问律师，或再从头催一次。',
  letter: (kind: string): string => `写文书：numclean letter write ${kind}`,
  letterTo: (kind: string, binding: string): string =>
    `写文书：numclean letter write ${kind} --to ${binding}`,
  bring: '带上',
  answer: '算答复的',
  wait: (days: number, working: boolean): string => `等 ${days} 个${working ? '工作日' : '自然日'}`,
  waitUntil: (wait: string, day: string): string => `${wait}：今天去办，等到 ${day}`,
  waitUnknown: '要等多久没有查到，办的时候问清楚',
  source: (title: string, day: string): string => `出处：${fullWidth(title)}（${day} 查到）`,
  mustShowTitle: '要证明',
  grounds: '依据',
  seen: (count: number, first: string, last: string): string =>
    `${count} 次，${first === last ? first : `${first} 到 ${last}`}`,
  markSent: (id: string): string => `办了就记：numclean remedy sent ${id}`,
  markAnswered: (id: string): string => `有答复就记：numclean remedy answered ${id} solved（或 refused）`,
  sent: (name: string, day: string): string => `记下了：${name}，等到 ${day}。`,
  sentNoDay: (name: string): string =>
    `记下了：${name}。要等多久没有查到，办的时候问清楚；一直没有答复就记 refused，看下一步。`,
  answered: { solved: '记下了：解决了。', refused: '记下了：没有解决，看下一步。' },
};
