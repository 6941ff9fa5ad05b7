/** What a message is. Confidence hangs on it: codes and notices show an account, marketing only a customer list. */
export type MessageKind = 'code' | 'notice' | 'transaction' | 'marketing' | 'collection';

/** The rule that decided. */
export type KindReason = (typeof RULES)[number]['reason'] | 'addressed-to-a-user' | 'nothing-of-an-account';

type Rule = {
  kind: MessageKind;
  reason: string;
  /** all of these occur */
  all: readonly RegExp[];
  /** and none of these */
  none?: readonly RegExp[];
};

const OPT_OUT =
  /退订|拒收|不再接收|回(?:复)?\s?(?:TD?|QX|N|R)(?![A-Za-z])|回\s?T\b|unsubscribe|opt[- ]?out|(?:reply|text|txt) (?:stop|end)\b|stop to (?:end|quit)/i;
const LURE =
  /优惠|折扣|[1-9一二三四五六七八九](?:\.\d)?折|满减|满\d+\D{0,4}(?:减|送|返)|立减|红包|抽奖|中奖|领取|免费领|限时|特惠|大促|秒杀|狂欢|钜惠|促销|福利|新品|上新|爆款|抢购|开抢|返场|低至|低价|会员日|专享|好礼|赠送|礼包|加推|到店|报名|直播|邀您|诚邀|额度.{0,8}(?:待|可)(?:领|用|提)|可借|提额|秒批|免息|低息|\d+% off|\bsale\b|discount|coupon|promo|free gift|special offer|limited time|\bdeals?\b|win a |exclusive/i;
const DEBT =
  /(?:已|严重|恶意|持续|长期|仍)(?:经)?逾期|逾期(?:已|达|超过)?\s?\d+\s?(?:天|日|期)|逾期(?:未|账|欠|款|贷|借|金额|客户)|欠款|拖欠|催收|催款|尚欠|拒不还|未按时还款|overdue|past due|delinquent|outstanding (?:debt|loan|balance)|debt/i;
const DEMAND =
  /还款|归还|偿还|结清|清偿|还清|立即|马上|尽快|今日|限期|务必|联系|律师|法院|起诉|诉讼|仲裁|上门|走访|征信|失信|报案|公安|后果|转告|转达|协商|pay|repay|settle|legal action|court|lawyer|collection|contact us/i;
const MONEY = /\d(?:[\d,]*)(?:\.\d+)?\s?(?:元|块|人民币|CNY|RMB|USD|HKD)|(?:¥|￥|RMB|CNY|USD|HK\$|\$)\s?\d/i;

/** Tried from the top; the first that fits decides. Each says why it stands where it stands. */
const RULES = [
  {
    // before all else: a code is the strongest sign, also where a shop adds its opt-out
    kind: 'code',
    reason: 'code-word-and-digits',
    all: [
      /(?:验证|校验|确认|动态|随机|登[录陆]|激活|安全|授权|短信|认证|交易|支付|一次性)(?:码|密码|口令|代码)[^\d]{0,24}(?<!\d)\d{4,8}(?!\d|[-–]\d{4}|年|元)|(?<![\d.*])(?:[A-Z]-)?\d{4,8}(?!\d)[^\d]{0,16}(?:验证|校验|确认|动态|随机|登[录陆]|激活|安全|授权|短信|认证|一次性)(?:码|密码|口令|代码)/i,
    ],
    none: [/(?:取件|取货|提货|自提|开箱|兑换|核销|消费|优惠|券)码/],
  },
  {
    kind: 'code',
    reason: 'code-for-an-action',
    all: [
      /(?:代码|动态码|code|pin|otp)\s?(?:为|是|is)?\s?:?\s?["“(（]?(?:[A-Z]-)?(?<!\d)(?:\d{4,8}|\d{3}[- ]\d{3})(?!\d)/i,
    ],
    none: [
      /(?:取件|取货|提货|优惠|兑换|promo|coupon|zip|股票|证券|基金|产品|discount)\s?(?:代)?码?(?:code)?[^\n]{0,4}(?:代码|code)|promo code|coupon code|discount code|zip code|error code|(?:股票|证券|基金|产品)代码/i,
    ],
  },
  {
    kind: 'code',
    reason: 'code-in-english',
    all: [
      /(?<![\d.,$])(?:[A-Z]-)?(?:\d{4,8}|\d{3}[- ]\d{3})(?!\d|[,.]\d)[^.\n]{0,40}\b(?:code|otp|passcode|one[- ]time (?:password|pin))\b|\b(?:code|otp|passcode|one[- ]time (?:password|pin|passcode))\b[^.\n\d]{0,50}(?<![\d.,$])(?:[A-Z]-)?(?:\d{4,8}|\d{3}[- ]\d{3})(?!\d|[,.]\d)/i,
    ],
    none: [/promo|coupon|discount|voucher|zip code|error code|pick-?up|locker/i],
  },
  {
    // offers to debtors speak of debts too
    kind: 'marketing',
    reason: 'offer-to-debtors',
    all: [
      /(?:逾期|负债|征信|黑户|网贷|欠款)[^。\n]{0,16}(?:可贷|能贷|也能|也可|可办|可下|都能|修复|优化|代办|代理|停催|减免方案|咨询|规划)|停息挂账|债务(?:优化|重组|规划)|debt (?:relief|consolidation)|clear your debt/i,
    ],
  },
  {
    // a debt is a person's: a book or a toll that is late is none
    kind: 'notice',
    reason: 'loan-of-books',
    all: [/(?:图书|借阅|馆藏|library|book)/i, /逾期|到期|归还|overdue|due|return/i],
    none: [/元欠款|贷款|loan/i],
  },
  {
    kind: 'collection',
    reason: 'debt-and-demand',
    all: [DEBT, DEMAND],
    none: [/(?:以免|避免|防止|免于|不要|勿|如|若)(?:产生|造成|发生)?逾期|avoid (?:any )?(?:overdue|late)/i],
  },
  {
    kind: 'collection',
    reason: 'threat-of-law',
    all: [
      /(?:律师函|起诉|诉讼|立案|强制执行|失信被执行人|上门(?:核实|走访|催)|legal action|lawsuit)/i,
      /欠|借款|贷款|还款|债务|账款|网贷|信用卡|debt|loan|owe|repay/i,
    ],
  },
  {
    kind: 'transaction',
    reason: 'account-movement',
    all: [
      /尾号|末四位|账户|账号|卡|余额|零钱|account|card|balance|wallet/i,
      /消费|支出|支取|入账|收入|转入|转出|转账|汇款|存入|取款|取现|扣款|代扣|扣费|还款成功|到账|交易|工资|结息|spent|debited|credited|withdrawn|deposited?|transfer|charged|purchase|received|payment/i,
      MONEY,
    ],
    none: [
      /满\d+\D{0,4}(?:减|送|返)|抽奖|领取|抢|邀您|立减|可借|额度|办理.{0,8}(?:分期|享)|% off|sale|免息|限时/i,
      /(?:登录|登陆)(?:密码|提醒)/,
    ],
  },
  {
    kind: 'notice',
    reason: 'number-bound',
    all: [
      /(?:手机号?码?|号码|预留号|联系方式|邮箱|银行卡|微信|支付宝)[^。\n]{0,12}(?:绑定|解绑|换绑|变更|更换|修改|更改|解除)|(?:绑定|解绑|换绑|变更|更换|修改|解除)[^。\n]{0,12}(?:手机|号码|邮箱|银行卡)|phone number (?:was|has been|is) (?:added|changed|removed|updated|linked)|(?:added|linked|changed|removed|updated) (?:to |from )?(?:your|the|a) [^.\n]{0,24}(?:phone|number|mobile)/i,
    ],
    none: [/绑定[^。\n]{0,14}(?:领|享|送|立减|抽|返)/],
  },
  {
    // before marketing: notices of an account often end with an opt-out
    kind: 'notice',
    reason: 'login',
    all: [
      /(?:在|于|从|通过|使用)[^。\n]{0,30}(?:登[录陆])|登[录陆](?:提醒|通知|成功|失败|异常|设备|地点|保护|环境)|(?:异地|异常|新设备|陌生设备|首次|尝试|成功|其他设备)[^。\n]{0,8}登[录陆]|(?:new|unusual|suspicious|recent) (?:sign|log)[- ]?in|(?:signed|logged) in|(?:sign|log)[- ]?in (?:attempt|from|to|on|was|alert)/i,
    ],
    none: [/登[录陆][^。\n]{0,12}(?:领取|抽奖|抢|参与|查看详情|即可|即送|即享)|领取|抽奖|秒杀|优惠/],
  },
  {
    kind: 'notice',
    reason: 'password-changed',
    all: [
      /密码[^。\n]{0,10}(?:修改|重置|更改|变更|设置|找回|更新|锁定)|(?:修改|重置|更改|变更|设置|找回|更新)[^。\n]{0,10}密码|password (?:was|has been|is|had been|reset|change)|(?:changed?|reset) (?:of )?(?:your|the) [^.\n]{0,20}password/i,
    ],
  },
  {
    kind: 'notice',
    reason: 'account-security',
    all: [
      /(?:账[号户]|帐[号户]|卡片|account)/i,
      /注销|冻结|解冻|锁定|封禁|封停|限制|异常|风险|被盗|盗用|开通|激活|注册成功|实名|认证|安全|申诉|挂失|停用|升级|审核|locked|suspended|security|deleted|closed|deactivat|verif|restricted|unusual|created|activated|recover/i,
    ],
    none: [/领取|抽奖|秒杀|红包|立减|免费|满\d+|可借|免息|优惠|邀您|理财|收益|% off|sale|offer/i],
  },
  {
    kind: 'transaction',
    reason: 'parcel',
    all: [
      /取件码|取货码|提货码|自提码|开箱码|运单|单号|快件|快递|包裹|派送|派件|签收|揽收|揽件|驿站|快递柜|丰巢|物流|骑手|外卖|送达|parcel|package|shipment|courier|deliver(?:y|ed)|locker|tracking/i,
      /取件|取货|领取|到达|已到|存放|放入|放至|派送|派件|签收|揽收|发出|发货|运输|送达|投递|配送|送餐|取餐|投柜|代收|ready|arriv|deliver|shipped|pick|on its way|dispatched|delay/i,
    ],
    none: [
      /优惠|红包|抽奖|满\d+\D{0,4}(?:减|送|返)|包邮|秒杀|立减|折扣|会员日|低至|大促|free delivery|free shipping|% off|\bsale\b|coupon/i,
    ],
  },
  {
    kind: 'marketing',
    reason: 'lure-and-opt-out',
    all: [LURE, OPT_OUT],
  },
  {
    kind: 'transaction',
    reason: 'order',
    all: [
      /(?:订单|下单|购票|出票|购买|预订|预约|挂号|订座|支付|付款|退款|退货|退票|充值|缴费|缴纳|扣费|交费|续费|订购|开票|发票|车票|机票|航班|车次|酒店|行程|就诊|理赔|保单|保费|公积金|社保|提现|还款|账单|话费|流量|通行|停车|借款|放款|order|booking|reservation|payment|refund|ticket|invoice|receipt|bill|statement|appointment|flight|trip|ride|top[- ]?up|policy|subscription)/i,
      /成功|已(?:经)?(?:支付|付款|完成|出票|取消|确认|受理|发货|退|到账|入账|缴|扣|生成|提交|预订|预约|充|开具|生效|续|放款|下单|接单|改签|出)|完成|失败|待支付|未支付|账单|应还|到期还款|还款日|余额|剩余|为您服务|值机|登机|检票|请于|请在|请按时|请提前|入住|confirm|paid|received|cancel|refund|processed|complete|due|issued|shipped|booked|scheduled|success|fail|remaining|remind|depart|arriv|renewed|ready/i,
    ],
    none: [
      OPT_OUT,
      /抽奖|秒杀|立减|邀您|抢购|满\d+\D{0,4}(?:减|送|返)|% off|\bsale\b|coupon|额度.{0,8}(?:待|可)(?:领|用|提)|可借|[一-九1-9]折/i,
    ],
  },
  { kind: 'marketing', reason: 'opt-out', all: [OPT_OUT] },
  { kind: 'marketing', reason: 'lure', all: [LURE] },
] as const satisfies readonly Rule[];

/** Words by which an office speaks to somebody it has on file. */
const ADDRESSED =
  /您的|您好|尊敬的|您已|您在|您于|本机|办理|申请|审核|业务|服务|客户|用户|会员|同学|家长|旅客|车主|业主|缴|\byour?\b|dear|account/i;

/**
 * The kind of a message, by the first rule that fits. Where none does, a message that addresses a user counts as a
 * notice and any other as marketing, the weaker evidence.
 */
export function readKind(text: string): { kind: MessageKind; reason: KindReason } {
  const plain = text.normalize('NFKC');
  const rule = (RULES as readonly Rule[]).find((entry) => fits(entry, plain)) as
    | (typeof RULES)[number]
    | undefined;
  if (rule) return { kind: rule.kind, reason: rule.reason };
  return ADDRESSED.test(plain)
    ? { kind: 'notice', reason: 'addressed-to-a-user' }
    : { kind: 'marketing', reason: 'nothing-of-an-account' };
}

const fits = (rule: Rule, text: string): boolean =>
  rule.all.every((pattern) => pattern.test(text)) && !rule.none?.some((pattern) => pattern.test(text));
