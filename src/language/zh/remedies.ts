import type { Outcome, RungId } from '../../cleanup/record/remedy-steps.js';
import type { MapName } from '../../cleanup/remedies/maps/types.js';
import type { Condition, LenderKind, Proof, Rung, WaitStage } from '../../cleanup/remedies/rung.js';
import { fullWidth } from '../full-width.js';

const maps: Record<MapName, string> = {
  lender: '让放贷方和它的催收停下',
  collector: '来路不明的人催债',
  platform: '让平台放开号码',
  carrier: '让运营商办理',
  'cheap-plan': '让运营商给最便宜的套餐',
  charges: '别人的扣费、账单',
  notices: '法院、公安等机关找别人的通知',
  'private-notices': '门锁、学校、医院等给别人的通知',
  parcels: '别人的快递、订单',
  acquaintances: '别人的熟人来找',
  codes: '没要过的验证码',
  advertising: '营销电话和短信',
  labels: '打出去被显示成骚扰、外卖、推销',
  refusal: '销号前，平台不给办',
  'own-account': '有人在动您的账号',
  'doubted-debt': '有人来催一笔不认得的债',
  'own-notices': '您的门锁、学校、医院等的通知还发到旧号',
  'account-back': '让平台还回账号',
  'leak-person': '向盗用账号的人追究责任',
  'leak-carrier': '要求运营商承担责任',
};

/** One word for each, as a problem without a name of its own is called in commands. */
const typed: Record<MapName, string> = {
  lender: '放贷',
  collector: '催债',
  platform: '误入账号',
  carrier: '运营商',
  'cheap-plan': '保号套餐',
  charges: '扣费',
  notices: '机关通知',
  'private-notices': '别人的通知',
  parcels: '快递',
  acquaintances: '熟人',
  codes: '验证码',
  advertising: '骚扰电话',
  labels: '号码标记',
  refusal: '被拒绝',
  'own-account': '动账号的人',
  'doubted-debt': '催收',
  'own-notices': '发到旧号的通知',
  'account-back': '盗号',
  'leak-person': '盗用账号的人',
  'leak-carrier': '运营商的责任',
};

/** Whom to turn to, or what to do oneself. */
const recipients: Record<RungId, string> = {
  'still-signed-in': '先看看哪里还登着：旧手机、平板、电脑、网页',
  'freeze-account': '先把账号冻结或挂失',
  'secure-account': '自己打开它的 App，把账号守住',
  'check-debt': '先查清这笔债是不是您的',
  'ask-who': '先弄清是哪家公司',
  'answer-acquaintance': '回一句话',
  'tell-former-holder': '请熟人转告原来的机主',
  'verify-notice': '先核实真假',
  'tell-office': '告诉发通知的机关：号码换人了',
  'call-for-help': '马上打 119（着火）、120（救人）或 110，把短信念给接线的人听',
  'tell-sender': '告诉发通知的那一家：收的人不对',
  'redirect-notices': '先把收通知的号码改掉',
  'give-no-code': '验证码谁要都不给，也别输进任何页面',
  unsubscribe: '正规商家的，退订、拒收',
  'parcel-company': '快递员、快递公司或商家：收件人不是您',
  'find-labeller': '先看是谁标的：用几部不同牌子的手机互打',
  'label-service': '去清标记，不用花钱',
  'lender-service': '放贷机构公布的官方客服或投诉渠道（不是打来电话的人）',
  'lender-privacy': '放贷机构的个人信息保护负责人；外包催收由它管',
  'dispute-debt': '放贷机构公布的官方客服：说明债不是您的，要它拿出凭据',
  'platform-service': '平台客服',
  'platform-counter': '它的网点、窗口：本人带身份证原件去',
  'platform-privacy': '平台的个人信息保护负责人（隐私政策里写着联系方式）',
  'carrier-service': '运营商客服，要投诉编号',
  'carrier-statement': '运营商，开入网（开户）时间证明',
  'number-blocking': '运营商的免费“骚扰电话拒接”，和手机自带的拦截',
  'spam-center': '12321，举报号码和短信',
  'finance-regulator': '12378（金融监管总局，管银行、消费金融、信托、保险）',
  'local-finance': '放贷公司注册地的地方金融管理部门（管小额贷款、融资担保公司，这些 12378 不管）',
  'central-bank': '12363（人民银行，管支付和征信）',
  'city-hotline': '12345（政务热线），请它转给主管部门',
  'finance-association': '中国互联网金融协会举报平台',
  'telecom-appeal': '电信用户申诉（12300）',
  'internet-association': '互联网信息服务投诉平台（中国互联网协会）',
  'cyberspace-office': '网信办举报中心（12377），举报滥用个人信息',
  'consumer-office': '12315',
  'credit-objection': '向征信中心或报送的机构提征信异议',
  police: '报警 110',
  court: '法院起诉',
};

/** What a rung is called in a command, and where room is short. */
const shortNames: Record<RungId, string> = {
  'still-signed-in': '还登着的设备',
  'freeze-account': '冻结',
  'secure-account': '守住账号',
  'check-debt': '查清债务',
  'ask-who': '问清是谁',
  'answer-acquaintance': '回一句话',
  'tell-former-holder': '请人转告',
  'verify-notice': '核实通知',
  'tell-office': '告知机关',
  'call-for-help': '求助',
  'tell-sender': '告知发送方',
  'redirect-notices': '改收通知的号码',
  'give-no-code': '不给验证码',
  unsubscribe: '退订',
  'parcel-company': '快递公司',
  'find-labeller': '看谁标的',
  'label-service': '清标记',
  'lender-service': '放贷方客服',
  'lender-privacy': '放贷方隐私负责人',
  'dispute-debt': '否认债务',
  'platform-service': '平台客服',
  'platform-counter': '网点窗口',
  'platform-privacy': '平台隐私负责人',
  'carrier-service': '运营商客服',
  'carrier-statement': '开户证明',
  'number-blocking': '拦截',
  'spam-center': '12321',
  'finance-regulator': '12378',
  'local-finance': '地方金融管理部门',
  'central-bank': '12363',
  'city-hotline': '12345',
  'finance-association': '互金协会',
  'telecom-appeal': '12300',
  'internet-association': '互联网投诉平台',
  'cyberspace-office': '12377',
  'consumer-office': '12315',
  'credit-objection': '征信异议',
  police: '报警',
  court: '起诉',
};

/** How one has turned to somebody; others are found by their short name. */
const asked: Partial<Record<RungId, string>> = {
  'check-debt': '已查自己的信用报告',
  'dispute-debt': '已告诉放贷机构债不是您的',
  'lender-service': '已找放贷机构的官方客服',
  'lender-privacy': '已找放贷机构的个人信息保护负责人',
  'platform-service': '已找平台客服',
  'platform-counter': '已去网点、窗口',
  'platform-privacy': '已找平台的个人信息保护负责人',
  'carrier-service': '已向运营商客服投诉',
  'carrier-statement': '已请运营商开证明',
  'spam-center': '已向 12321 举报',
  'finance-regulator': '已向 12378 投诉',
  'local-finance': '已向地方金融管理部门投诉',
  'central-bank': '已向 12363 投诉',
  'city-hotline': '已向 12345 反映',
  'finance-association': '已向互金协会举报',
  'telecom-appeal': '已向 12300 申诉',
  'internet-association': '已向互联网信息服务投诉平台投诉',
  'cyberspace-office': '已向 12377 举报',
  'consumer-office': '已向 12315 投诉',
  'credit-objection': '已提征信异议',
  police: '已经报警',
  court: '已经起诉',
};
const askedOf = (rung: RungId): string => asked[rung] ?? `已找${shortNames[rung]}`;

/** What is waited for where nobody says how long. */
const openEnd: Partial<Record<RungId, string>> = { court: '等法院的结果', police: '等警方的结果' };
const waitOf = (rung: RungId, until: string | null): string =>
  until === null
    ? (openEnd[rung] ?? '要等多久没有查到；一直没有答复，就记“没答复”，看下一步')
    : `等到 ${until}`;

/** What to do or say there. */
const how: Partial<Record<RungId, readonly string[]>> = {
  'still-signed-in': [
    '还登着的，进“账号与安全”把手机号换成现在的号码，再退出其他设备、改密码：几分钟就好，不用申诉。',
    '别先退出登录；一退出，就可能再也进不去了。',
  ],
  'freeze-account': ['找回要几天的，先冻结；能马上找回的，直接找回，不用等冻结。'],
  'secure-account': [
    '从自己手机上的 App 进，别点短信里的链接：改密码，在「登录设备」里退出不认识的，再看手机号、邮箱、收货地址、免密支付有没有被改。',
    '进不去了，或钱正在少：马上照 numclean emergency 冻结、挂失。',
    '验证码谁要都不给。有人在试、还没进来的，改好密码就够了。',
  ],
  'check-debt': [
    '翻翻它的 App 里有没有您的借据，再查一次自己的信用报告：有没有这笔借款，替谁担保过没有。',
    '是您借的：只在它的 App 或公布的渠道还，销号前先把它那里的手机号换成新号，免得催到下一个人那里。',
    '不是您借的：不承认、不代还、不点链接、不报验证码，照下面的找放贷机构。',
  ],
  'dispute-debt': [
    '说：“这笔借款不是我的。请告诉我合同编号和放款日期，拿出凭据；拿不出，就删掉我的号码，不要再联系。”要受理编号，记下日期。',
    '它说是用您的身份借的：要合同和放款记录，马上报警，再提征信异议；别先还钱。',
  ],
  'ask-who': [
    '只问：您是哪家公司、替哪家机构催、工号多少、这笔债的合同编号。录音，截图。',
    '不承认、不代还、不加微信，不报姓名、身份证号和住址；您不知道原机主是谁，也不用帮着找。',
    '问出来了，用 numclean incident edit 把那一条改成那家机构，就有了该找的人。',
  ],
  'answer-acquaintance': [
    '可以这样回：“您好，这个号码现在是我在用，不是您要找的人。请告诉他，号码已经换人，让他尽快把各个平台上的手机号改掉。”',
    '不用说自己是谁；对方托您转钱、转物的，都别答应。',
  ],
  'tell-former-holder': [
    '请熟人转告三件事：号码已经换人；支付、网盘、社交账号先换手机号；贷款机构也要更新联系方式。',
    '您自己不用去找原来的机主，也别把他的姓名告诉旁人。',
  ],
  'verify-notice': [
    '别点短信里的链接，也别打短信里的号码：法院的打 12368（外地加区号），公安的打当地派出所公布的电话，其他机关通过 12345 转。',
    '真通知不会要您转账、报验证码、下载软件。要的就是骗子，打 96110。',
  ],
  'tell-office': [
    '说清楚：这个号码从哪天起是您的，您不是通知里的人，请改用别的办法送达，并把这个号码从案卷里删掉。',
    '您没有义务转交，也不会因此被算作收到通知的人；记下接线人、日期，短信留着。',
  ],
  'call-for-help': ['不用先弄清是谁家；接线的人会查。说明这条是误发到您号码上的。'],
  'tell-sender': [
    '打它公布的电话，别打短信里的，也别点链接：“这个号码是我的，不是他的，请删掉，改用别的办法通知他。”',
    '学校、医院的，当天就说：那边有人在等这条消息。',
    '门锁、摄像头的，告诉品牌客服；别开锁、别看画面、别上门，那是别人家。内容也别告诉旁人。',
  ],
  'redirect-notices': [
    'App 还进得去的，今天就把收报警的手机号、紧急联系人换成新号，移掉不认识的成员和设备。',
    '门锁、摄像头会告诉别人家里有没有人：先照说明书在锁上换密码；App 进不去的，恢复出厂，用新号重新绑。',
    '学校、医院、物业、快递：打它公布的电话，或去窗口，把登记的号码改掉。',
  ],
  'give-no-code': [
    '有人正用您的号码登录或注册。来电要验证码的，不管说是客服还是熟人，都是骗子。',
    '总是同一家发来的，请它放开号码；一下子来很多条的，先开拦截。',
  ],
  unsubscribe: [
    '短信末尾写着退订办法的照做（多是回 T 或 TD）；电话里说“以后不要再打，请从名单里删掉”。',
    '不认识的、带链接的别回，直接举报、拉黑。',
  ],
  'parcel-company': [
    '跟快递员说收件人不是您，请他联系寄件人；别代收、别拆。总是来的，打快递公司客服，请它把这个号码从收件人那里去掉。',
    '货到付款的一律不付。',
  ],
  'find-labeller': ['接的手机上写着标记来自哪家（腾讯手机管家、百度、泰迪熊……），截图记下。'],
  'label-service': ['哪家标的找哪家，一家一家申请；要花钱才给清的，都不是官方的。'],
  'lender-service': ['跟对方要受理编号，记下日期。它要对外包的催收公司负责，“不是我们打的”不算答复。'],
  'platform-service': ['听到菜单或机器人，说“转人工”；挂断前要受理编号，记下日期。'],
  'platform-counter': [
    '去之前打电话问：这家网点办不办、要带什么、要不要预约；说不办的，请对方写明理由，或换一家再问。',
  ],
  'city-hotline': ['说清楚：哪个平台、哪天找过谁、对方怎么答的；记下受理编号。'],
  'carrier-service': ['听到菜单或机器人，说“转人工”；挂断前要受理编号，记下日期。'],
  'lender-privacy': ['同一天就可以发，不用等客服答复。'],
  'carrier-statement': ['App 或营业厅都可以问；叫法和能不能开各地不同，入网合同、首次缴费记录也能说明。'],
  'number-blocking': [
    '移动发 KTFSR 到 10086，电信发 KTFSR 到 10001，联通打 10010；广电和虚拟运营商问自己的客服。',
    '快递、外卖可能被误拦，拦下的会有短信告诉您。',
  ],
  'spam-center': ['原文不要改动；写清号码、时间、说的是找别人。'],
  'finance-regulator': ['您不是它的客户，要求就写“号码错了，请删除并停止联系”。'],
  'local-finance': ['打 12345，说要投诉注册在当地的小额贷款公司，请转地方金融管理部门。'],
  'cyberspace-office': ['写明对方没有处理您号码的依据，您要求删除，它没有照办。'],
  'consumer-office': [
    '写清您怎样使用、或打算使用它的服务。有报道说它要原机主的身份信息：写明您不知道、也无从知道。',
  ],
  'credit-objection': ['先查自己的信用报告；上面没有这笔，就不用提，也正好能证明不是您欠的。'],
  police: [
    '带上来电记录、录音、截图、号码是您的证明和身份证；要报警回执或受理编号。骗钱的，也可以打 96110。',
  ],
  court: ['起诉前，先请律师看看证据够不够。'],
};

const conditions: Record<Condition, string> = {
  threatened: '被威胁、辱骂、公开隐私，或有人上门',
  'on-record': '自己的信用报告上出现了不是您的借款或查询',
  'as-customer': '您自己也在用、或想用它的服务',
  'goes-on': '还是不停',
  'money-gone': '钱被转走、被盗刷',
  'real-notice': '核实是真的',
  'in-danger': '像是有人正出事（着火、摔倒、求救）',
  'not-mine': '查清了，不是您借的',
};

const proofs: Record<Proof, string> = {
  'opening-statement': '入网（开户）时间证明',
  'cancellation-proof': '销号凭证',
  'former-use': '号码曾用证明',
  'incident-log': '事件记录',
  screenshots: '短信原文截图和来电记录，不裁剪',
  recordings: '通话录音',
  'earlier-answers': '前面几步的受理编号和答复',
  'account-use': '账号是您的证明：注册时间、常用设备、消费记录、绑定的银行卡',
  'own-credit-report': '自己的信用报告',
  'own-id': '身份证件',
  'death-and-kinship': '死亡证明、亲属关系证明，您自己的身份证',
  damage: '损失的凭据',
};

const answers: Record<Rung['answer'], string> = {
  receipt: '书面或短信回执，写明已经更正、删除或解除；口头答应不算',
  statement: '盖章的或 App 里开出的证明，写明号码、机主和开户日期',
  decision: '受理或不受理的决定，以及处理结果',
  mediation: '受理决定，之后是调解结果',
  'case-number': '受理编号和处理结果',
  judgment: '裁判文书',
  name: '公司全称',
  quiet: '不再来了',
  'own-eyes': '自己看到的结果',
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

const lenders: Record<LenderKind, string> = {
  licensed: '',
  'small-loan': '',
  unknown:
    '看短信、合同上写的放贷公司：银行、消费金融、信托找 12378；小额贷款、融资担保公司找当地金融管理部门。',
};

const stages: Record<WaitStage['what'], string> = {
  answer: '答复',
  'app-answer': '按管 App 的规定，答复',
  acceptance: '决定受不受理',
  mediation: '调解',
};

const outcomes: Record<Outcome | 'skipped' | 'over', string> = {
  solved: '解决了',
  got: '拿到了',
  refused: '被拒绝',
  silent: '没有答复',
  skipped: '不找',
  over: '到期没有答复',
};

/** What is said about whom to turn to next. */
export const remedies = {
  maps,
  typed,
  recipients,
  shortNames,
  how,
  conditions,
  proofs,
  answers,
  mustShow,
  lenders,
  stages,
  outcomes,
  /** what people write for an outcome */
  outcomeWords: {
    solved: ['解决', '解决了', '好了', '停了'],
    got: ['拿到', '拿到了', '受理', '受理了'],
    refused: ['拒绝', '被拒', '被拒绝', '不办'],
    silent: ['没答复', '没有答复', '没回音', '不理'],
  } satisfies Record<Outcome, string[]>,
  title: (count: number): string => `接下来找谁 · ${count} 件`,
  none: '现在没有要追的事。任务被拒绝了就记一笔：numclean block 任务 --reason 原因，再来看这里。',
  noneAt: (name: string, task: string | null): string =>
    `${name}现在没有要追的事。${task === null ? '' : `它不给办，就先记一笔：numclean block ${task} --reason 原因，再来看这里。`}`,
  ifRefused: (name: string): string => `${name}要是不给办，可以这样找：`,
  otherProblems: (count: number): string => `另外还有 ${count} 件：numclean remedy`,
  general: '这是一般的建议，不是法律意见；能不能成、要多久，谁也不能保证。',
  now: (who: string): string => `现在：${who}`,
  meanwhile: (who: string): string => `同时可以：${who}`,
  ifNeeded: (condition: string, who: string): string => `${condition}：${who}`,
  later: (who: string, day: string | null): string =>
    day === null ? `前面的没有解决，再找：${who}` : `${day} 起，还没解决就找：${who}`,
  sent: (rung: RungId, on: string, until: string | null): string =>
    `${on} ${askedOf(rung)}，${waitOf(rung, until)}`,
  didLine: (who: string, on: string): string => `${on} 做过：${who}。没解决的，往下看`,
  answeredLine: (who: string, outcome: string, on: string | null): string =>
    `${who}：${outcome}${on === null ? '' : `（${on}）`}`,
  skippedLine: (who: string, reason: string | null): string => `${who}：不找${reason ? `（${reason}）` : ''}`,
  climbed: '能走的路都走过了。带上全部答复，问律师还有没有别的办法。',
  letter: (kind: string): string => `写文书：numclean letter write ${kind}`,
  letterTo: (kind: string, binding: string): string =>
    `写文书：numclean letter write ${kind} --to ${binding}`,
  bring: '带上',
  answer: '这样才算数',
  waitStage: (stage: string, days: number, working: boolean, day: string): string =>
    `${stage} ${days} ${working ? '个工作日' : '天'}（到 ${day}）`,
  wait: (stages: readonly string[]): string => `今天去办，要等：${stages.join('，之后')}`,
  waitUnknown: '要等多久没有查到，办的时候问清楚',
  source: (title: string, day: string): string => `出处：${fullWidth(title)}（${day} 查到）`,
  triesTitle: '先试试',
  triesAbove: '先试试上面说过的办法',
  mustShowTitle: '要证明',
  grounds: '依据',
  seen: (count: number, first: string, last: string): string =>
    `${count} 次，${first === last ? first : `${first} 到 ${last}`}`,
  markSent: (id: string): string => `办了就记：numclean remedy sent ${id}`,
  markAnswered: (id: string): string =>
    `有了结果就记：numclean remedy answered ${id} 解决（或 拿到、拒绝、没答复）`,
  markOthers: (id: string, rung: string): string =>
    `别的一步、以前办的也能记：numclean remedy sent ${id} --rung ${rung} --on 2026-11-20；不打算找的：numclean remedy skip ${id} --rung ${rung} --reason 原因`,
  noted: (rung: RungId, until: string | null): string => `记下了：${askedOf(rung)}，${waitOf(rung, until)}。`,
  /** no rung was named: which one was noted, and how another is */
  tookNext: (rung: string, problem: string, other: string): string =>
    `没写是哪一步，按下一步“${rung}”记的。要记别的：先 numclean undo，再用 --rung 写明，例如 numclean remedy sent ${problem} --rung ${other}`,
  noPeriod: (who: string): string => `记下了：${who}。`,
  skipped: (who: string): string => `记下了：“${who}”这一步不走。`,
  answered: {
    solved: () => '记下了：解决了。',
    got: (who) => `记下了：${who}，拿到了。事情还没完，接着看下一步。`,
    refused: (who) => `记下了：${who}，被拒绝。看下一步。`,
    silent: (who) => `记下了：${who}，没有答复。看下一步。`,
  } satisfies Record<Outcome, (who: string) => string>,
  /** several were asked, and none of them was named */
  anotherMeant: (id: string, rungs: readonly string[]): string =>
    `说的是别的一步（${rungs.join('、')}）：先 numclean undo，再用 numclean remedy answered ${id} 加 --rung 说明是哪一步。`,
};
