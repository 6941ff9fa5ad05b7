/** What a message is. Confidence hangs on it: codes and notices show an account, marketing only a customer list. */
export type MessageKind = 'code' | 'notice' | 'transaction' | 'marketing' | 'collection';

export type Rule = {
  kind: MessageKind;
  reason: string;
  /** all of these occur */
  all: readonly RegExp[];
  /** and none of these */
  none?: readonly RegExp[];
};

const OPT_OUT =
  /退订|拒收|不再接收|回(?:复)?\s?(?:TD?|QX|N|R)(?![A-Za-z])|回\s?T\b|unsubscribe|opt[- ]?out|(?:reply|text|txt) (?:stop|end|n)\b|stop to (?:end|quit)/i;
/** Words of advertising alone; with an opt-out or without. */
const LURE =
  /优惠|折扣|特价|(?<=[1-9一二三四五六七八九])折|满减|满\d+\D{0,4}(?:减|送|返|包邮)|立减|直降|红包(?!已退)|抽奖|中奖|免费(?:领|送|试|体验|咨询|停车)|限时|特惠|大促|秒杀|狂欢|钜惠|促销|福利|新品|上新|爆款|抢购|开抢|抢先|返场|返现|低至|低价|会员日|专享|好礼|有礼|豪礼|赠送|礼包|买一送|买.{1,4}送.{1,4}|加推|诚邀|邀您|邀请您(?:参加|到店|品)|恭迎|火热|名额有限|仅剩|首月(?:0|1|免)|元起(?!步)|年化|额度.{0,8}(?:待|可)(?:领|用|提)|可借|可提现\d|提额|秒批|审批快|利率低|免息|低息|最高\d+万|清仓|工厂直供|0元[领抢体]|仅限前\d|代金券|优惠券|消费券|速抢|(?<=\d)% ?off|\bsale\b|discount|coupon|promo\b|promo code|free gift|special offer|limited time|\bdeals?\b|win a |exclusive|double points|you're invited|new (?:collection|arrivals|menu)|shop now|apply now|apply at|no credit check|first month free|get your first|instant approval|half price|save \d+%|be the first to|book now|upgrade to [^.\n]{0,24}save/i;
/** What only sounds like advertising after all: it needs an opt-out to be believed. */
const WEAK_LURE =
  /领取|报名|到店|来店|直播|欢迎(?:咨询|品尝|选购|试|到|来)|敬请|咨询|点击?\s?[a-z]|戳|快来|试听|券/i;

const CODE_NOUN =
  '(?:(?:验证|初始|校验|核验|确认|动态|随机|登[录陆]|激活|安全|授权|短信|认证|注册|一次性|交易|支付|绑定)(?:短信|登[录陆])?(?:码|密码|口令|代码|编码|编号)|验证短信|动态口令|代码)';
/** Digits of a code: not a year, an amount, or a part of a longer number. */
const CODE_DIGITS =
  '(?<![\\d.,$*])(?:[A-Z]-)?(?:\\d{4,9}|\\d{3}[- ]\\d{3}|\\d{2} \\d{2} \\d{2}|\\d(?: \\d){3,5})(?!\\d|[-–]\\d{4}|[.,]\\d|年|元|号线)';
const CODE_LETTERS = '(?=[A-Za-z\\d]{5,8}(?![A-Za-z\\d]))(?:[A-Za-z]+\\d|\\d+[A-Za-z])[A-Za-z\\d]*';
const NO_LOGIN_CODE =
  /(?:取件|取货|提货|自提|开箱|兑换|核销|消费|优惠|券|取票|预约|条形|二维)码|(?:股票|证券|基金|产品)代码|promo|coupon|discount|voucher|zip code|error code|pick-?up|locker/i;

const DEBT =
  /(?<!以免|避免|防止|免于|产生|不要|如|若|勿|以防)(?:逾期|超期)(?![^。\n]{0,6}(?:作废|无效|不候|视为|未取|将退|不领))|欠[款息付本]|欠\s?\d|拖欠|尚欠|未清偿|债权|催告|本息|未(?:还|偿|足额)|失联|不还|未付(?!款)|未(?:依约)?履行|(?:至今|仍|始终)未(?:处理|归还)|(?<=[一两二三四五六\d])期未还|未还(?:最低|款)|还款额未|应还款未|违约(?!金标准)|进入不良|失信|催收|催款|清收|宽限期|追偿|代偿|罚息|拒不(?:还|履行)|(?:不|没)还钱|借款未还|(?:借款|贷款|信用卡|金融|合同)[^。\n]{0,8}(?:纠纷|违约)|overdue|past due|delinquent|outstanding (?:debt|loan|balance)|\bdebts?\b|\bowed?\b|unpaid|in default|\bdues\b|charged off|\brepay\b|recovery (?:services|team)/i;
const LOAN =
  /贷|借|信用卡|账单|分期|花呗|白条|消金|金融|还钱|不还|未还|款|债|租|欠|还清|本[金息]|义务|抵押|loan|credit|debt|balance|payment|account|bill|owe|instal|repay|collections/i;
const DEMAND =
  /还款|归还|偿还|结清|清偿|还清|立即|马上|尽快|速|今[日天]|限期|限.{1,3}日内|务必|联系|律师|法院|法务|司法|起诉|诉讼|诉前|仲裁|上门|走访|外访|征信|失信|报案|公安|后果|转告|转达|协商|户籍地|通讯录|亲友|责任|补[缴足]|处理|回电|致电|督促|移[交送]|委托|委外|收车|财产|保全|追偿|依法|影响|撤销|案件|法律|措施|配合|派人|群发|拖车|来电|递交|告知|移送|说法|处置|停止|\bpay\b|repay|settle|legal|court|lawyer|law firm|lawsuit|collection|contact|\bcall\b|recovery|notify|friday|within|clear your/i;
const NO_DEBT =
  /取件|包裹|快件|快递|图书|借阅|馆藏|library|发票|报名|停机|欠费|话费|资格认证|补助|证件|代理|免费咨询|可贷|可借|(?:如|若)(?:您)?(?:产生|发生)?逾期|(?:以免|避免|防止)(?:产生|造成|发生)?逾期|avoid (?:any )?(?:overdue|late)/i;

const MONEY =
  /\d(?:[\d,]*)(?:\.\d+)?\s?(?:元|块|人民币|CNY|RMB|USD|HKD)|(?:¥|￥|RMB|CNY|USD|HK\$|\$|人民币|余额|金额)[:：]?\s?[-+]?\d|\d\.\d{2}(?!\d)/i;
const ACCOUNT =
  /尾号|末四位|通行|账[户号]|帐[户号]|卡|余额|零钱|户号|钱包|银行|一卡通|account|card|balance|wallet|\bATM\b|bank/i;
const MOVEMENT =
  /消费|支出|支[付取]|入账|收入|收到|转[入出账]|汇款|存入|取[款现]|提现|扣[款收费缴除划]|代[扣付发]|还款.{0,12}(?:成功|入账)|已还|到账|交易|工资|结息|记入|退至|赔款|汇缴|withdrawn|withdrawal|spent|debited|credited|deposited?|transfer|charged|purchase|received|payment|you paid/i;
/** A movement so plain that no account needs to be named. */
const PLAIN_MOVEMENT =
  /快捷支付|网上支付|网上快捷|银证转账|ATM|自动(?:扣|还|缴)|[你您]收到(?:一笔)?[^。\n]{0,10}(?:收款|转账)|[你您]?向[^。\n]{1,20}付款|已(?:打至|转至|放款至|发放至)|定投扣款|元已(?:到账|入账|退|支付)/i;
const NO_MOVEMENT =
  /满\d+\D{0,4}(?:减|送|返)|抽奖|领取|抢|邀您|立减|直降|可借|可提现|额度(?!.{0,6}(?:可用|剩余))|办理.{0,8}(?:分期|享)|分期手续费|折|% ?off|\bsale\b|免息|限时|最高\d+万|\bloan today/i;

/** Words by which an office speaks to somebody it has on file, or of what it does for them. */
const ADDRESSED =
  /您的|你的|[您你]有|[您你]已|[您你]在|[您你]于|[您你]提|[您你]申|[您你]被|贵[户公]|尊敬|本机|办理|申请|审核|业务|客户|用户|同学|家长|旅客|车主|业主|缴|已受理|将于|通知|停[水电气课用]|检修|查收|受理|开庭|\byour\b|account|maintenance|unavailable/i;

/** Tried from the top; the first that fits decides. Each says why it stands where it stands. */
export const RULES = [
  {
    // before all else: a code is the strongest sign, also where a shop adds its opt-out
    kind: 'code',
    reason: 'code-word-and-digits',
    all: [
      new RegExp(CODE_NOUN),
      new RegExp(
        `${CODE_NOUN}[^\\d\\n]{0,24}?(?:${CODE_DIGITS})|(?:${CODE_DIGITS})[^\\d]{0,16}${CODE_NOUN}|${CODE_NOUN}[为是:：\\s]{1,3}${CODE_LETTERS}`,
      ),
    ],
    none: [NO_LOGIN_CODE],
  },
  {
    // also where the text speaks of another code: 提取码为4402，用于验证身份
    kind: 'code',
    reason: 'code-beside-a-warning',
    all: [
      /(?:密码|口令|码)\s?(?:[为是]|[:：])\s?["“(（]?\d{4,8}(?!\d)/,
      /(?:请勿|切勿|勿|不要|别)[^。\n]{0,8}(?:泄[露漏]|告[诉知]|转发|提供|透露|外传|截图)|任何人|如非本人|若非本人|[您你]正在|序号\d/,
    ],
    none: [/(?:取件|取货|提货|自提|开箱|取票)码/],
  },
  {
    kind: 'code',
    reason: 'code-to-type-in',
    all: [/(?:输入|填写|回填)[^\d。\n]{0,6}\d{4,6}(?!\d|元)/, /验证|登[录陆]|绑定|注册/],
  },
  {
    kind: 'code',
    reason: 'code-for-an-action',
    all: [
      /(?:代码|动态码|识别码|code|pin|otp|passcode)\s?(?:为|是|is)?\s?[:：]?\s?["“(（]?(?:[A-Z]-)?(?<!\d)(?:\d{4,8}|\d{3}[- ]\d{3})(?!\d)/i,
    ],
    none: [NO_LOGIN_CODE],
  },
  {
    kind: 'code',
    reason: 'code-in-english',
    all: [
      /\b(?:code|otp|passcode|pin|verification number|password|use|enter|type)\b/i,
      /(?<![\d.,$])(?:[A-Z]-)?(?:\d{4,8}|\d{3}[- ]\d{3,4}|\d{2}-\d{2}-\d{2})(?!\d|[,.]\d)[^\n]{0,60}\b(?:code|otp|passcode|pin\b|verification number|one[- ]time (?:password|pin))\b|\b(?:access|sign-in|login) code: [A-Z\d]{5,8}\b|\b(?:code|otp|passcode|pin|one[- ]time (?:password|pin|passcode))\b[^.\n\d]{0,50}(?<![\d.,$])(?:[A-Z]-)?(?:\d{4,8}|\d{3}[- ]\d{3})(?!\d|[,.]\d)|\b(?:use|enter|type) (?:\d{4,8}|\d{3}[- ]\d{3})\b[^.\n]{0,12}\bto (?:verify|confirm|approve|sign|log|complete|reset)/i,
    ],
    none: [NO_LOGIN_CODE],
  },
  {
    // offers to debtors speak of debts too
    kind: 'marketing',
    reason: 'offer-to-debtors',
    all: [
      /(?:逾期|负债|征信|黑户|网贷|欠款|债务)[^。\n]{0,16}(?:可贷|能贷|也能|也可|可办|可下|都能|修复|优化|代办|代理|停催|减免方案|咨询|规划)|停息挂账|债务(?:优化|重组|规划)|debt (?:relief|consolidation)|clear your debt/i,
    ],
  },
  {
    // a debt is a person's: a book or a toll that is late is none
    kind: 'notice',
    reason: 'loan-of-books',
    all: [/图书|借阅|馆藏|library|book/i, /逾期|到期|归还|overdue|due|return/i],
    none: [/元欠款|贷款|loan|booking|booked/i],
  },
  { kind: 'collection', reason: 'debt-and-demand', all: [DEBT, LOAN, DEMAND], none: [NO_DEBT] },
  {
    kind: 'collection',
    reason: 'threat-of-law',
    all: [
      /(?:律师函|传票|应诉|缺席(?:审理|判决|裁决)|仲裁|法诉|起诉|诉讼|诉前|立案|强制执行|失信被执行人|财产保全|外访|上门(?:核实|走访|催)|通讯录[^。\n]{0,4}(?:核实|联系)|legal (?:action|proceedings)|lawsuit|law firm)/i,
      /欠|借[款贷]|贷款|还款|结清|偿|债务|[账货]款|网贷|信用卡|debt|loan|\bowe|repay|outstanding/i,
    ],
    none: [/代理|免费咨询/],
  },
  {
    // a bill asks to be paid in time, not at once
    kind: 'collection',
    reason: 'urged-to-pay',
    all: [
      /(?:立即|马上|尽快|速|见信|再不|最后期限|三日内)[^。\n]{0,14}(?:还款|还钱|结清|还清|清偿|归还|偿[还付]|足额|处理(?:债务|欠款))|\bcollections?\b[^\n]{0,60}\bpay\b/i,
      LOAN,
    ],
    none: [OPT_OUT, NO_DEBT],
  },
  {
    kind: 'transaction',
    reason: 'account-movement',
    all: [ACCOUNT, MOVEMENT, MONEY],
    none: [OPT_OUT, NO_MOVEMENT, /登[录陆](?:密码|提醒)/],
  },
  {
    kind: 'transaction',
    reason: 'plain-movement',
    all: [PLAIN_MOVEMENT, MONEY],
    none: [OPT_OUT, NO_MOVEMENT],
  },
  {
    kind: 'notice',
    reason: 'number-bound',
    all: [
      /(?:手机号?码?|号码|预留号|联系方式|邮箱|银行卡|微信|支付宝|地址|密保)[^。\n]{0,12}(?:绑定|解绑|换绑|变更|更换|修改|更改|解除)|(?:绑定|解绑|换绑|变更|更换|修改|解除)[^。\n]{0,12}(?:手机|号码|邮箱|银行卡|钥匙)|(?:phone|recovery|mobile|email)[^.\n]{0,24} (?:was|has been|is) (?:added|changed|removed|updated|linked|verified)|(?:added|linked|changed|removed|updated) (?:to |from )?(?:your|the|a) [^.\n]{0,24}(?:phone|number|mobile)/i,
    ],
    none: [OPT_OUT, /绑定[^。\n]{0,14}(?:领|享|送|立减|抽|返)/],
  },
  {
    // before marketing: notices of an account often end with an opt-out
    kind: 'notice',
    reason: 'login',
    all: [
      /(?:在|于|从|通过|使用)[^。\n]{0,30}(?:登[录陆])|登[录陆](?:提醒|通知|成功|失败|异常|设备|地点|保护|环境)|(?:异地|异常|新设备|陌生设备|首次|尝试|成功|其他设备)[^。\n]{0,8}登[录陆]|(?:new|unusual|suspicious|recent|noticed a) (?:sign|log)[- ]?in|(?:signed|logged|sign|log) in (?:to|from|on)|used to sign in|(?:sign|log)[- ]?in (?:attempt|from|to|on|was|alert)/i,
    ],
    none: [
      /登[录陆][^。\n]{0,12}(?:领取|抽奖|抢|参与|查看详情|即可|即送|即享|签到)|领取|抽奖|抽|秒杀|优惠/,
      LURE,
    ],
  },
  {
    kind: 'notice',
    reason: 'password-changed',
    all: [
      /密码[^。\n]{0,10}(?:修改|重置|更改|变更|设置|找回|更新|锁定|输错|错误)|(?:修改|重置|更改|变更|设置|找回|更新)[^。\n]{0,10}密码|password (?:was|has been|is|had been|reset|change|will)|(?:changed?|reset) (?:of )?(?:your|the) [^.\n]{0,20}password/i,
    ],
  },
  {
    kind: 'notice',
    reason: 'account-security',
    all: [
      /账[号户]|帐[号户]|卡片|微信号|设备|account|membership|apple id/i,
      /注销|冻结|解冻|锁定|封禁|封停|禁言|限制|异常|风险|被盗|盗用|开通|激活|注册成功|实名|认证|安全|申诉|挂失|停用|升级|审核|暂时?无法|关闭|丢失|退出|locked|suspended|security|deleted|closed|deactivat|verif|restricted|unusual|created|activated|recover|on hold|inactive|secure/i,
    ],
    none: [
      OPT_OUT,
      /领取|抽奖|秒杀|红包|立减|免费|满\d+|可借|免息|优惠|邀您|理财|收益|% ?off|\bsale\b|special offer/i,
    ],
  },
  {
    kind: 'transaction',
    reason: 'parcel',
    all: [
      /取件|取货码|提货码|自提码|开箱码|运单|单号|快件|快递|包裹|派送|派件|已签收|签收人|准备签收|揽收|揽件|驿站|快递柜|智能柜|(?:快递|包裹)已|物流|骑手|外卖|送达|邮件(?:EX|已|将|到)|邮[件政].{0,12}(?:投递|妥投|领取)|挂号信|订单.{0,8}(?:发货|发出|送达)|已发货|鉴[别定]通过|通过鉴[别定]|师傅[^。\n]{0,12}上门|parcel|package|shipment|courier|deliver(?:y|ed)|locker|tracking|has shipped/i,
      /取件|取货|取餐|领取|到达|已到|已被?取|存放|放入|放至|放在|派送|派件|签收|揽收|揽件|发出|发货|发往|寄出|运输|送达|送到|投递|妥投|配送|送餐|投柜|代收|凭|交由|上门|未取|ready|arriv|deliver|shipped|pick|on its way|dispatched|delay/i,
    ],
    none: [
      /优惠|红包|抽奖|满\d+\D{0,4}(?:减|送|返)|包邮|秒杀|立减|折扣|\d折|会员日|低至|大促|券|速来|快来|free delivery|free shipping|% ?off|\bsale\b|coupon/i,
    ],
  },
  // what invites to something, and lets itself be stopped: only offices that write to customers must offer that
  { kind: 'marketing', reason: 'lure-and-opt-out', all: [LURE, OPT_OUT] },
  { kind: 'marketing', reason: 'weak-lure-and-opt-out', all: [WEAK_LURE, OPT_OUT] },
  {
    kind: 'transaction',
    reason: 'order',
    all: [
      /订单|下单|购票|出票|购买|预订|预约|挂号|订座|支付|付款|退款|退货|退票|退回|充值|缴费|缴纳|扣费|扣[划缴]|交费|续费|订购|开票|发票|车票|机票|门票|航班|车次|列车|酒店|行程|就诊|理赔|保单|保费|公积金|社保|提现|还款|账单|话费|流量|通行|停车|借款|放款|电费|水费|燃气费|房租|团购|骑行|充电|加油|申购|认购|份额|定投|order|booking|reservation|payment|refund|ticket|invoice|receipt|\bbill\b|statement|appointment|flight|\btrip\b|\bride\b|top[- ]?up|policy/i,
      /成功|已(?:经)?(?:支付|付款|完成|出票|取消|确认|受理|发货|退|到账|入账|缴|扣|生成|提交|预订|预约|充|开具|生效|续|放款|下单|接单|改签|出|收到|兑现|安排|为[您你])|完成|失败|待支付|未支付|待还|账单|应还|到期还款|还款日|余额|剩余|为[您你]|值机|登机|检票|请于|请在|请按时|请提前|请凭|入住|确认|自动扣|实付|结束|中签|停运|延误|改期|费用|将自动|将于|到店|时间为|confirm|\bpaid\b|received|cancel|refund|processed|complete|\bdue\b|issued|shipped|booked|scheduled|success|fail|remaining|remind|depart|arriv|ready|\bfor\b.{0,20}(?:nov|dec|tonight|tomorrow)/i,
    ],
    none: [
      OPT_OUT,
      /抽奖|秒杀|立减|邀您|抢购|满\d+\D{0,4}(?:减|送|返)|% ?off|\bsale\b|coupon|额度.{0,8}(?:待|可)(?:领|用|提)|可借|[一-九1-9]折|优惠|特价|低至/i,
      // what is stopped, ends or is asked for belongs to an account and moves nothing
      /套餐|停机|欠费|即将到期|将于[^。\n]{0,8}到期|将在[^。\n]{0,8}[到过]期|审核(?:不|未)|材料不全|社保关系|异地就医|失业金|应聘|面试|业务，|业务已|资格认证|受益人|变更申请|授权|已关闭|取消自动|理赔申请已提交|subscription/,
    ],
  },
  {
    // a queue, a table, a trip, a visit, a repair: what was ordered goes on
    kind: 'transaction',
    reason: 'under-way',
    all: [
      /取号|叫号|到号|排号|前方还有|前面还有|排队|(?:司机|车主|骑[手士]|师傅|配送员|保洁员|接诊医生|技师|快递员|商家)[^。\n]{0,8}(?:到达|出发|接[单诊]|赶往|取[货餐]|正在|已[到出接取上])|接单|配送中|行程结束|骑行结束|座位|餐品|配票|登机|检票|券码|取票码|您约了|[您你]预[约订]|改签|退改|取消[^。\n]{0,6}退|停运|备好|(?:餐|订单)[^。\n]{0,8}制作|取[车货餐]时间|取餐|上门(?:服务|取|安装|维修|保洁)|看房|保证金|已?结清|份[^。\n]{0,4}确认|问诊|报案|查勘|验机|押金|货物|维修完成|(?:table|appointment|driver|ride|flight|hotel|room|delivery|delivered|scheduled|check[- ]in|boarding pass|gate closes|being prepared|is (?:today|tomorrow|tonight) at)\b/i,
    ],
    none: [OPT_OUT, /优惠|特价|低至|\d折|新品|邀您|% ?off/i],
  },
  { kind: 'marketing', reason: 'opt-out', all: [OPT_OUT] },
  { kind: 'marketing', reason: 'lure', all: [LURE] },
  // advertising says so above: an amount that is left is paid, owed or paid back
  { kind: 'transaction', reason: 'amount', all: [MONEY], none: [WEAK_LURE, /[!！]|订购|加微信|热线|万/] },
  // advertising without an opt-out is against the rules, so it is the exception: it shouts, or is only kind
  {
    kind: 'marketing',
    reason: 'invitation',
    all: [
      /欢迎(?:咨询|品尝|选购|试|光临)|加微信|订购|热销|直销|诚聘|快来|[!！]|快乐|恭祝|祝[您你大各]|happy|merry|wishes|join us|come and/i,
    ],
    none: [ADDRESSED],
  },
] as const satisfies readonly Rule[];
