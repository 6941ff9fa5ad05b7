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

/** One pattern out of several that are easier to read apart; case never matters. */
const anyOf = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'), 'i');

const OPT_OUT = anyOf(
  /(?<!业务已|业务|成功)退订(?!成功|请?拨|[^。\n]{0,4}拨)|拒收|拒绝请回|不再接收(?:此类|该类|短信|信息|消息|请|[,，]?回)|取消接收|UNSUB|不想(?:再)?(?:收到|接收)|取消订阅/,
  /回(?:复)?\s?(?:TD?|QX|N|R)(?![A-Za-z])|回\s?T\b|回\d{4}退|TD退/,
  /unsubscribe|opt[- ]?out|(?:reply|text|txt|send) (?:stop|end|out|n)\b|\bstop ?(?:to|\d) ?(?:end|quit|stop|opt)/,
);
/** Words of advertising alone; with an opt-out or without. */
const LURE = anyOf(
  // a price that is lower, or nothing
  /优惠(?!码)|折扣|特价|(?<=[1-9一二三四五六七八九])折(?!叠)|满减|满\d+\D{0,4}(?:减|送|返|赠|包邮)|立减|立省|直降|直减|降价|半价|低至|低价|最低价|一口价|到手价|券后|包邮|免单|买一[送赠]|买.{1,4}送.{1,4}/,
  /\d元起(?!步)|首月(?:\d|免)|首[课单次]\d|(?<![\d.])\d元(?:领|抢|体验|购|试|入会|开通|办|升级|住)|(?<![\d.])0(?:元|首付|租金|加盟费|手续费)|工厂直供|厂家直[供发销]|清仓|工费全免|代金券|优惠券|消费券|无门槛|膨胀|返现|返利|抵扣券|加油券|打车券|折券/,
  // a gift
  /(?<!补偿.{0,6}|赔付.{0,6})红包(?!已退|账户|余额|退)|抽奖|中奖|抽手机|大奖|幸运(?:用户|客户|观众|儿)|好礼|有礼|豪礼|壕礼|赠送(?!了)|礼包|礼品(?!卡)|福袋|盲盒|福利|免费(?:领|送|试|体验|咨询|问|停车|量|设计|验房|饮品|获取|门票|听|流量|开通|上门)|送(?:全屋|话费|流量|好礼|会员|教具|券|现金|Level)|送[您你].{0,12}(?:券|红包|礼|元|积分|会员)|免费[^。\n]{0,10}待领取|待领取[^。\n]{0,8}(?:点击|戳)|(?:积分|礼品)[^。\n]{0,8}(?:待兑|可兑|兑好|兑礼)/,
  // haste
  /限时|限量|特惠|大促|秒杀|狂欢|钜惠|促销|(?<![您你])抢购|开抢|抢先|速抢|疯抢|返场|名额有限|仅剩|仅限(?:前?\d|今|本周|[一二三]天)|限前\d|机会难得|不容错过|别错过|机不可失|早鸟|最后\d+[席套名个位]|仅\d+[席套名户个位]|前\d+名|倒计时|最后\d天|先到先得|售完即止|收官|清盘/,
  // news of a shop, a house, a school, a game
  /新品|上新|爆款|热卖|热销|囤货|囤起来|预售价|预热|会员日|周年庆|店庆|购物节|年货节|嘉年华|盛大(?:开业|开盘|开幕)|盛大|加推|诚邀|邀您|邀你|邀请您?(?:参加|到店|品)|恭迎|恭候|火热|专享|尊享|畅享|新客专|新人专|新用户专|老客(?:户)?专|老用户专|宠粉|回馈|答谢/,
  /楼盘|首付\d|现房|(?:两|三|四|一)房|样板间|看房热线|学区|双地铁|地铁口|试听|体验课|体验价|体验券|公开课|外教|一对一|[1-9]对[1-9]|冲刺班|名师|试驾|赏车|新服|公测|首充|首映|开营|集训营|礼遇|招生(?!考试|办|简章)|零基础|0基础|拿证|包过|保过|学历提升|专升本|就业推荐|储蓄险|收益不错|专属顾问|新房源|业主急[卖售]|点击看房|内部价|员工价|批发价|厂家|合伙人|兼职|日结|高薪|急聘|包教|高价(?:收|回收)|POS机|套现|彩金|注册送|首存|返水|澳门|棋牌|加群|旺铺|招租|随叫随到|疏通|相亲会|畅吃|邀请好友|亲爱的(?:会员|顾客|朋友)|房源特惠|牛股|推票|代开|税点低|注册公司|加盟|招商加盟|月入|日薪|包吃住|诚聘|急招/,
  // money to borrow or to put away
  /年化|额度.{0,8}(?:待|可|等您|等你)(?:领|用|提)|额度[^。\n]{0,4}最高|可借|可提现\d|提额|秒批|审批快|利率低|日息|免息|低息|最高\d+万|最低\d厘|就能贷|能贷|量大从优|价格(?:可谈|面议)|代办(?!点|处|员|人)|黑户|各类发票|下卡|点数低|迎新|诚招|欢迎光临|急售|无抵押|无担保|秒到账|当天放款|急用钱|缺钱|凭身份证即可|最快\d分钟|下款|预审|预授信|授信额度|内部群|涨停|理财[^。\n]{0,6}(?:收益(?!\d)|新客|\d\.\d+%)|稳健理财|开户(?:送|享|有礼|得|佣金)|佣金(?:低|优惠)|经营贷/,
  /加微信?[a-z号]|加V信?|加VX/,
  /(?<=\d)% ?off|\bsale\b|discount|savings|big save|bonus points|shop this|order at|points when you|any (?:large|two|pizza)|tonight only|free night|trial lesson|only [¥$]|double stars|win prizes|coupon|promo\b|promo code|free gift|free (?:coffee|trial|delivery|shipping|month|drink|ticket|sample)|buy one|get one free|\d for [1-9]|special offer|limited time|final hours|last chance|\bdeals?\b|win a |exclusive|double points|you're invited|new (?:collection|arrivals|menu|branch opens)|shop now|order now|apply now|apply at|apply in minutes|pre-?approved|no credit check|first month free|get your first|instant approval|half (?:the )?price|weekdays only|free upgrade|save (?:up to )?\d+%|be the first to|book now|we miss you|(?:our|free) webinar|come back and|grand opening|refer a friend|upgrade to [^.\n]{0,24}save/,
);
/** What only sounds like advertising after all: it needs an opt-out to be believed. */
const WEAK_LURE =
  /领取|报名|到店|来店|直播|欢迎(?:咨询|品尝|选购|试|到|来)|敬请|咨询|点击?\s?[a-z]|戳|快来|试听|券/i;
const CODE_NOUN = `(?:(?:验证|初始|校验|核验|确认|动态|随机|登[录陆]|激活|安全|授权|短信|认证|注册|一次性|交易|支付|绑定|配对|临时|识别|身份|取款|查询)(?:短信|登[录陆])?(?:码|密码|口令|代码|编码|编号|数字|串|字符)|验证短信|(?:手机|短信|身份|手机号|登[录陆]|注册|绑定|支付)(?:号码?)?验证(?=[:：])|动态口令|代码)`;
/** Digits of a code: not a year, an amount, or a part of a longer number. */
const CODE_DIGITS =
  '(?<![\\d.,$*])(?:[A-Z]-)?(?:\\d{4,9}|\\d{3}[- ]\\d{3}|\\d{2}[- ]\\d{2}[- ]\\d{2}|\\d(?: \\d){3,5})(?!\\d|[-–]\\d{4}|[.,]\\d|年|元|号线)';
const CODE_LETTERS = '(?=[A-Za-z\\d]{4,8}(?![A-Za-z\\d]))(?:[A-Za-z]+\\d|\\d+[A-Za-z])[A-Za-z\\d]*';
/** Digits that stand alone and belong to nothing else that the text names: no phone, card, order, date or amount. */
const LONE_DIGITS =
  /(?<![\d.,:/*$¥￥A-Za-z-]|尾号|尾号为|单号|编号|工号|卡号|账号|户号|号码|案号|致电|拨打|拨|电话|热线|咨询|客服|联系|[年月日第]|CNY |RMB |HKD |USD |NT\$)(?:\d{4,8}|\d(?: \d){3,5}|\d{3}[- ]\d{3})(?![\d*%]|[.,:/-]\d|年|元|月|号|人|米|万|份|股|个|点|公里|积分|分(?!钟)|[A-Za-z])/;
const OF_A_LOGIN =
  /登[录陆]|登入|注册|验证|绑定|解绑|换绑|找回|重置|激活|认证|校验|核验|密码|口令|verif|\bsign|log ?in|\blink|unlink|add payee|confirm|\bOTP\b|\bcode\b|password|token|digits|unlock|reset|register/i;
const WITH_CARE =
  /勿|不要|别(?:告|转|给|让)|索[要取]|分钟|半小时|秒内|小时内|有效|失效|过期|如非|若非|没注册|请核对|请在页面|以完成|用它|do ?n[o']t|never|expires?|valid|minutes|if you did ?n|ignore/i;
const NO_LOGIN_CODE =
  /(?:取件|取货|提货|自提|开箱|兑换|核销|消费|优惠|券|取票|预约|条形|二维|入园|检票|入场|推荐|邀请)码|(?:股票|证券|基金|产品|组织机构|统一社会信用)代码|promo|coupon|discount|voucher|zip code|error code|pick-?up|locker|invite code|referral/i;

/** A debt that is stated: not the one that a reminder helps to avoid. */
const DEBT = anyOf(
  /(?<!以免|避免|防止|免于|(?<!已|已经)产生|造成|不要|如|若|勿|以防)(?:逾期|超期)(?![^。，,\n]{0,6}(?:作废|无效|不候|视为|未取|将退|不领|将(?:影响|按|产生|收取|被收|无法|关闭|暂停|永久)|不?算|视为|均|将影响年检|自动取消))/,
  /欠[款息付本账债钱]|欠\s?\d|拖欠|尚欠|分期欠费|未清偿|债权|债务|催告|本息(?!.{0,8}转入)|失联|失信|老赖|罚息|滞纳金|逃废债|(?:恶意)?透支(?:款|一[事案]|逾)|恶意(?:透支|拖|逃)|骗贷|贷款诈骗/,
  /未(?:还|偿|足额|结清|归还)|不还|未付(?!款)|还未(?:支付|处理|归还|还|缴)|忘记还|忘了还|该还了|还没还|没还|未交租|未缴租|(?:没有?|不)还钱|借款未还|未(?:依约|按时|按期|按约)?(?:履行|还款)|没有还款记录|依旧没有归还|(?:至今|仍|始终|长期|一直)未(?:处理|归还|还|偿|缴|收到)|(?<=[一两二三四五六\d])期未还|还款额未|应还款未/,
  /违约(?!金)|还款日(?:已过|过了)|仍未入账|已逾[^期]|逾[^期。\n]{0,4}期限|支付命令|进入不良|催[收款缴]|缓催|清收|宽限期|追偿|代偿|拒不(?:还|履行)|逃避(?:还款|债|履行)|(?:已过|超过|过了)[^。\n]{0,4}还款(?:日|期)|昨[天日][^。\n]{0,6}还款日|(?:无法|未能)联系(?:到|上)?[您你][^。\n]{0,10}(?:联系|通知|告知)|账[务款][^。\n]{0,6}(?:拖|问题|纠纷|异常|未|严重)|(?<![A-Za-z])M\d(?![A-Za-z\d])/,
  /(?:借款|贷款|借贷|信用卡|金融|合同)[^。\n]{0,8}(?:纠纷|违约)|执行证书|限制高消费/,
  /overdue|past[- ]due|was due|days late|late (?:charge|payment)s?|delinquent|arrears|outstanding (?:debt|loan|balance|amount)|\bdebts?\b|\bowed?\b|\bowing\b|unpaid|unsettled|in default|defaulted|instal?lments? behind|behind on your|\bdues\b|charged off|\brepay\b|repayment did not|late fees|non-?payment|missed (?:a |your |the )?(?:payment|instal)|not (?:yet )?(?:been )?(?:received|paid)|recover(?:y|ies) (?:services|team|agent)|court proceedings/,
);
const LOAN =
  /应还|当期|物管费|管理费|滞纳金|缴款|贷|借|钱|信用卡|账[单务款户]|分期|花呗|白条|消金|金融|还[钱款清上]|速还|不还|未还|款|债|租|欠|本[金息]|义务|抵押|透支|合同|学费|物业费|案[件方号]|(?<![A-Za-z])M\d|loan|credit|debt|balance|payment|account|bill|owe|instal|repay|collections|client|\brent\b|lease|\bEMI\b/i;
const DEMAND =
  /还款|归还|偿还|结清|清偿|还清|缴清|立即|马上|尽快|速|今[日天晚]|明[早天日]|限期|限.{1,3}日内|务必|联系|律师|法院|法务|司法|起诉|诉讼|诉前|仲裁|上门|走访|外访|下户|征信|失信|报案|公安|经侦|派出所|后果|转告|转达|告知|协商|减免|延期|户籍地|村委|单位|家属|通讯录|通报|公示|取回|缓还|沟通|还清|发函|看着办|亲友|责任|补[缴足交]|处理|回电|致电|督促|移[交送]|委托|委外|外包|第三方|收车|财产|保全|追偿|依法|影响|撤销|案件|法律|措施|配合|派人|群发|拖车|来电|递交|说法|处置|停止|支付|存入|打开App|点击还|\bpay\b|\bpaid\b|repay|settle|legal|court|lawyer|law firm|lawsuit|collection|contact|\bcall\b|recovery|notify|friday|within|immediately|urgent|\bvisit\b|\bclear\b/i;
const NO_DEBT =
  /还款日[为是]?明[天日]|将于明[天日][^。\n]{0,6}扣|未逾期|不算逾期|还车|取件|包裹|快件|快递|图书|借阅|馆藏|library|发票|报名|停机|话费|资格认证|补助|证件|免费咨询|可贷|可借|(?:如|若)(?:您)?(?:产生|发生)?逾期|(?<!昨.{0,40})(?:以免|避免|防止)(?:产生|造成|发生)?逾期|平账|劳动|人事争议|(?<!not.{0,40})avoid (?:any )?(?:overdue|late)|your (?:order|parcel|package|ticket)/i;
const TO_YOU = /您|你|名下|机主|贵[户公司方]|\byour?\b|\bdear\b/i;
/** Somebody else is asked to pass it on: a number that was once left as a contact. */
const PASS_ON =
  /转告|转达|代为(?:转|通知|告知)|代转|烦请(?:告知|通知|提醒)|请(?:您|你)?(?:帮忙|协助)?(?:告诉|通知|告知|督促|提醒|联系)(?:其|他|她|本人|该|[^。，,\n]{1,4}[，,]?(?:其|他|她|尽))|督促其|让(?:他|她|其)|(?:您|你)的?(?:朋友|亲属|亲戚|家人|同事|联系人|亲友)[^。\n]{0,6}(?:因|在|的|已|欠|未|拖|留)|(?:紧急)?联系人(?:您好|你好|，|：)|预留(?:了)?(?:您|你)|留(?:您|你)为|担保人|本人或家属|looking for (?:mr|ms|mrs)\b|please (?:ask|tell|inform) (?:mr|ms|mrs|him|her|[a-z]+ to)/i;
const OF_A_DEBT =
  /借[款贷]|贷款|网贷|欠|账[务款]|逾期|还款|债|失联|信用卡|拖|金融|偿|钱|分期|违约|回电|来电|无法(?:取得)?联系|下户|unpaid|loan|debt|owe|collections|recover|financial matter/i;
/** Who demands what others are owed. */
const COLLECTOR =
  /负责[您你][^。\n]{0,2}案件|还款意愿|(?:未参与|错过|不参加)调解|诉讼(?:费|程序|材料)|【[^】]{0,12}(?:资产|催收|清收|委外|贷后|法务|外包|调解|律所|律师|法援|信托|保理|征信|资管|催告|法诉|债权|不良|仲裁|公证)[^】]{0,8}】|案件(?:专员|经办|专管)|贷后(?:管理|专员|部)|催收|法务(?:部|专员|人员)|委外|受[^。\n]{1,14}委托|合作方|案方|第三方(?:机构|公司)|调解(?:员|中心|委员会)|collections (?:calling|team|agency|department)|\bcollections\b|recover(?:y|ies) (?:services|team|agent)|recoveries|field agent|law firm|our client/i;
const PRESSED =
  /(?:今[日天晚]|明[日天早]|当[日天]|下班前|限|最后|速|务必|尽快|立即|及时|否则|后果|通牒|再不|不接|逾期|到期|\d日内|三日内|三天内|主动)[^。\n]{0,24}(?:回电|来电|致电|联系|协商|处理|核实|还|移交|执行|走访|下户|上门|拨打|清偿|结清|偿)|(?:回电|来电|致电|联系|协商)[^。\n]{0,14}(?:处理|核实|还款|账户|案件|方案|欠)|给我(?:回|打)|答复|承担|进入诉讼|移送|拒不配合|请[^。\n]{0,4}(?:回电|来电|协商)|(?:错过|未参与)(?:调解|协商)|强制执行|call|visit|pay|settle|contact/i;
const NO_COLLECTOR =
  /劳动|离婚|继承|抚养|交通事故|工伤|人事|免费|招聘|分配承办|判决书|不成功不收费|追债|要不回来|refund/i;

const MONEY =
  /\d(?:[\d,]*)(?:\.\d+)?\s?(?:元|块|人民币|CNY|RMB|USD|HKD)|(?:¥|￥|RMB|CNY|USD|HKD|HK\$|\$|人民币|余额|金额)[:：]?\s?[-+]?\d|\d\.\d{2}(?!\d)/i;
const ACCOUNT =
  /尾号|末四位|通行|账[户号]|帐[户号]|卡|余额|零钱|户号|钱包|银行|一卡通|account|a\/c|card|balance|wallet|\bATM\b|bank/i;
const MOVEMENT =
  /消费|支出|支[付取]|入账|收入|收到|转[入出账]|汇[款出入]|存入|取[款现]|提现|扣[款收费缴除划]|代[扣付发缴]|还款.{0,12}(?:成功|入账)|已还|到账|交易|工资|结息|记入|退至|赔款|汇缴|放款|\bDR\b|\bCR\b|withdrawn|withdrawal|spent|debited|credited|deposited?|transfer|charged|purchase|received|payment|you paid/i;
/** A movement so plain that no account needs to be named. */
const PLAIN_MOVEMENT =
  /快捷支付|网上支付|网上快捷|银证转账|ATM|自动(?:扣|还|缴)|[你您]收到(?:一笔)?[^。\n]{0,10}(?:收款|转账)|[你您]?向[^。\n]{1,20}付款|转账[^。\n]{0,8}(?:收下|领取|收款|退回)|已(?:打至|转至|放款至|发放至)|定投扣款|元已(?:到账|入账|退|支付)/i;
const NO_MOVEMENT =
  /满\d+\D{0,4}(?:减|送|返)|抽奖|领取|抢|邀您|立减|直降|可借|可提现|额度(?!.{0,6}(?:可用|剩余|\d))|可用额度可|办理.{0,8}(?:分期|享)|分期手续费|(?<!积)折|% ?off|\bsale\b|免息|限时|最高\d+万|\bloan today|pre-?approved/i;

/** What goes on with something that was booked, bought or sent, in a word that says so alone. */
const UNDER_WAY = anyOf(
  // a queue, a table, a meal
  /取号|叫号|到号|排号|排队|前方还有|前面还有|餐位|餐品|等位|订座|座位|取餐|备好|(?:餐|订单)[^。\n]{0,8}制作|已?预留[^。\n]{0,10}(?:位|桌|分钟|包间)|人位|超时[^。\n]{0,8}取消/,
  // a driver, somebody who brings or repairs
  /(?:司机|车主|骑[手士]|师傅|配送员|保洁员?|接诊医生|技师|快递员|商家|工程师|安装工|阿姨|维修员)[^。\n]{0,10}(?:到达|出发|接[单诊]|赶往|前往|取[货餐]|正在|上门|联系您|安装|安排|已[到出接取上])|接单|配送中|上车点|(?:维修|修理)(?:完成|好了)|已修好|取机|上门(?:服务|取|安装|维修|保洁|装机)/,
  // a trip, a show, a room, a car
  /配票|登机|检票|入场|值机|电子票|取票码|行李|包间|场次|影片|开场|班车|代驾|改签|退改|停运|停靠|取[车货餐]时间|取车|还车|看房|退房|晚点|延误至|发车|航班[^。\n]{0,10}(?:变更|取消|延误)|挪车/,
  // a visit
  /您约了|[您你]预约(?:的|了|成功)|复诊|就诊|号源|问诊|(?:体检|检查)[^。\n]{0,8}(?:空腹|携带|准时)|造型师|取药|已预约/,
  // goods on their way from hand to hand
  /被拍下|放[在到入][^。\n]{0,8}(?:柜|店|门|前台|架)|装车|清关|派工|装机单|出库|到货|出餐|打包完成|(?:洗|做|修|保养|清洗|打磨|裁剪|定制|印刷|干洗)(?:完(?!善)|毕|完毕|完成|好[了，,])|来(?:取|接)|提车|提货|取走|复查|预计\d{1,2}[点:]|寄回|退货申请|衣物[^。\n]{0,6}(?:洗|取)|取衣|货物|待(?:使用|收货|发货|评价|入住|出行|取)|已(?:出库|揽收|寄出|收货|拍下)|报案|查勘/,
  /(?:table|appointment|driver|courier|flight|room|delivery|delivered|scheduled|check[- ]in|boarding pass|gate closes|being prepared|is (?:today|tomorrow|tonight) at|your repair|ready for collection|due back|will arrive|arrives? (?:between|before|by)|your bag|your prescription|your groceries|your rental|is out for)\b/,
);
/** A purchase, a fee or an investment, in a word that says so alone. */
const DEAL = anyOf(
  /已?结清|已?缴清|已?成交|(?<!未)中签|委托[^。\n]{0,10}(?:成交|买入|卖出)|申购(?!上限)|赎回|理赔(?:款|案)|预付|定金|尾款|善款|押金|(?<!店铺)保证金|份[^。\n]{0,4}确认|候补[^。\n]{0,6}兑现|票款|挂号费|停车费|已购\d|待(?:付款|支付)|补缴关税|续[保费]成功|买家已付款|取消(?!，可)[^。\n]{0,4}退(?!改)|款项[^。\n]{0,6}(?:退|返|到账)|开票|发票[^。\n]{0,6}(?:开具|已)|房费|起息|团购券|房间?预订|酒店[^。\n]{0,8}已确认/,
  /(?:your fare|your refund|your transfer|your payment|process your payment|tickets [^.\n]{0,24}confirmed|your booking|reservation at)\b/,
);

/** What is sold, and how it is praised: two of these, or one with a price, sell something when no office speaks. */
const SELLS =
  /\d(?:\.\d+)?元?(?:起|包邮|[/一每]|玩|游|吃|住|观影)|[买卖购]|订购|预订|[送赠]|价(?!格保护)|会员|上市|新款|换季|清柜|开课|开采|招生|班|课|节|季|就[能送是要]|试试|收益|赚|能贷|分期|免费|补贴|翻新|套餐|门票|首发|品质|专列|坐诊|把脉|费用低|名额|吗[?？]|[?？!！]|[\d.]元|from (?:CNY|RMB|\$|¥)\s?\d|this weekend|new season|only at|members?hips?|free\b|book by|for CNY \d/i;
const SELLS_TWICE = new RegExp(`(?:${SELLS.source})[^]{1,60}?(?:${SELLS.source})`, 'i');
/** How an office speaks, to somebody it has on file or to everybody. */
const OFFICE =
  /[您你](?:的|有|已|在|于|提|申|被|将|所|尾)|已|贵[户公]|本机|请(?!您?(?:来|到店|进店))|将[于在从]|通知|提醒|公告|预警|停|故障|检修|升级|维护|注意|防范|诈骗|登记|审核|受理|同学|家长|业主|居民|旅客|会议|考试|疫苗|交警|尾号|余额|单号|失败|成功|扣[款费]|消费\d|共消费|购买的|发货|赔付|支出|账单|\byour? (?:account|password|order|payment|card|phone|profile|request|application|device|trial|sim)|\bwas\b|\bhas been\b|\bplease\b|cancelled|maintenance|unavailable|alert|closed/i;

/** Where an office speaks of such words, it advertises nothing. */
const NO_LURE = /诈骗|谨防|警惕|勿信|轻信|切勿|违规|审核|冻结|停机|到期后|如非本人|若非本人|scam|fraud/i;

/** What is stopped, ends, goes wrong or is asked for belongs to an account: nothing was bought or paid. */
const NO_DEAL =
  /(?<!份)套餐|停机|欠费|即将到期|将于[^。\n]{0,8}到期|将在[^。\n]{0,8}[到过]期|审核(?:不|未)|材料|社保卡|结息|判决书|文书|扣缴申报|社保关系|贷款利率|公告|利率将|列车延误|等待通知|异地就医|失业金|应聘|面试|业务，|业务已|资格认证|受益人|变更申请|授权|已关闭|取消自动|理赔申请已提交|会议室|会议|家长|停课|停诊|不再收取|暂停|升级|冻结|违规|申诉|权限|影响经营|售后申请|关注|简历|residence|maintenance/i;

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
        `${CODE_NOUN}(?:(?!拨打|致电|咨询|热线|客服|电话|诈骗)[^\\d\\n]){0,24}?(?:\\d{1,2}[组号）):：，,]{1,3})?(?:${CODE_DIGITS})|(?:${CODE_DIGITS})[^\\d]{0,16}${CODE_NOUN}|${CODE_NOUN}(?:[为是:：\\s]|已更新|已变更){1,3}${CODE_LETTERS}|${CODE_NOUN}[是为:：\\s]{0,3}(?:[零〇一二三四五六七八九][、，, ]?){4,8}`,
      ),
    ],
    none: [NO_LOGIN_CODE],
  },
  {
    // also where the text speaks of another code: 提取码为4402，用于验证身份
    kind: 'code',
    reason: 'code-beside-a-warning',
    all: [
      /(?:密码|口令|码)\s?(?:[为是]|[:：])?\s?["“(（]?\d{4,8}(?!\d)/,
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
      /(?:代码|动态码|识别码|code|pin|otp|passcode|verification)\s?(?:为|是|is|no\.)?\s?[:：=]?\s?["“(（]?(?:[A-Z]-)?(?<!\d)(?:\d{4,8}|\d{3}[- ]\d{3}|\d(?: \d){3,5})(?!\d)/i,
    ],
    none: [NO_LOGIN_CODE],
  },
  {
    kind: 'code',
    reason: 'code-in-english',
    all: [
      /\b(?:code|otp|passcode|pin|verification number|verification:|password|use|enter|type)\b/i,
      /(?<![\d.,$])(?:[A-Z]-)?(?:\d{4,8}|\d{3}[- ]\d{3,4}|\d{2}-\d{2}-\d{2})(?!\d|[,.]\d)[^\n]{0,60}\b(?:code|otp|passcode|pin\b|verification number|one[- ]time (?:password|pin))\b|\b(?:access|sign-in|login) code: [A-Z\d]{5,8}\b|\b(?:code|otp|passcode|pin|(?:one[- ]time|dynamic|temporary|transaction) (?:password|pin|passcode))\b[^.\n\d]{0,50}(?<![\d.,$])(?:[A-Z]-)?(?:\d{4,8}|\d{3}[- ]\d{3}|\d{2}[- ]\d{2}[- ]\d{2})(?!\d|[,.]\d)|\bverification: ?\d{4,8}\b|\b(?:use|enter|type) (?:\d{4,8}|\d{3}[- ]\d{3})\b[^.\n]{0,12}\bto (?:verify|confirm|approve|sign|log|complete|reset)/i,
    ],
    none: [NO_LOGIN_CODE],
  },
  {
    kind: 'code',
    reason: 'password-given',
    all: [
      /(?<!取票|提货|取件|取餐|取货|取衣|开箱|开柜|开门|门锁|寄存|无线|wi-?fi\s?|消费|券)(?:密码|口令)(?:[为是:：]|已重置为|重置为|更新为)?\s?\d{4,8}(?!\d|元)/i,
    ],
    none: [LURE, OPT_OUT],
  },
  {
    kind: 'code',
    reason: 'digits-to-keep-secret',
    all: [LONE_DIGITS, OF_A_LOGIN, WITH_CARE],
    none: [NO_LOGIN_CODE, LURE, OPT_OUT, /取件|包裹|快件|快递|运单|订单|诈骗|会议号/],
  },
  {
    kind: 'code',
    reason: 'code-in-letters',
    all: [
      /\b(?:code|password|otp|passcode|pin|token)\b(?: is|:| for [^.:\n]{2,30}:)? (?=[A-Za-z\d]{4,10}\b)(?:[A-Za-z]+\d|\d+[A-Za-z])[A-Za-z\d]*/i,
    ],
    none: [NO_LOGIN_CODE, LURE, OPT_OUT],
  },
  {
    // read out by a call: whoever hears it is in
    kind: 'code',
    reason: 'code-by-voice',
    all: [
      /语音(?:验证|播报|电话|来电)|来电播报|(?:电话|致电)[^。\n]{0,6}播报|voice (?:call|code)|phone call|call you/i,
      /验证码|动态码|校验码|动态数字|语音验证|verification code|your code/i,
      /接听|致电|挂断|接通|即将|稍后|正在|将(?:由|以|通过)|来电|请留意|answer|will|shortly|receive/i,
    ],
    none: [/任何人|索要|诈骗|泄露您的/],
  },
  {
    // as good as a code: whoever taps it is in
    kind: 'code',
    reason: 'login-link',
    all: [
      /https?:|点击|链接|\btap\b|\bclick\b|\blink\b|\bopen\b/i,
      /(?:链接|点击|打开)[^。\n]{0,24}(?:登[录陆]|[^。\n]{0,4}验证|激活|重置|绑定)|(?:登[录陆]|验证|激活|重置密码|绑定)[^。\n]{0,10}链接|(?:sign|log) ?in|verify|confirm your|magic link|activate|reset your password/i,
      /(?:[\d一二三四五六十]+\s?(?:分钟|小时|天|秒)|一次|本次)[^。\n]{0,6}(?:有效|失效|过期)|有效期|(?:仅|只)[^。\n]{0,4}(?:一次|本次)|失效|如非本人|若非本人|expires?|valid for|\d+ (?:minutes|hours)|only once|one[- ]time|if you did ?n[o']t|didn't request/i,
    ],
    none: [OPT_OUT, /领取|抽奖|优惠|券|积分|续费|冻结|证件|会员/],
  },
  {
    // it speaks of codes, debts and refunds, as those do that it warns of
    kind: 'notice',
    reason: 'warning-of-fraud',
    all: [
      /冒充|不法分子|反诈|诈骗(?!，)|fraudsters|scammers/i,
      /拨打|请勿|切勿|勿[信点]|警惕|谨防|防范|提高|都是|beware|never/i,
    ],
    none: [MONEY, DEBT, OPT_OUT],
  },
  {
    // offers to debtors speak of debts too
    kind: 'marketing',
    reason: 'offer-to-debtors',
    all: [
      /(?:逾期|负债|征信|黑户|网贷|欠款|债务)[^。\n]{0,16}(?:可贷|能贷|也能|也可|可办|可下|都能|修复|优化|代办|代理|停催|咨询|规划)|停息挂账|停息分期|债务(?:优化|重组|规划)|合法上岸|追债|要账|要不回来|debt (?:relief|consolidation)|clear your debt/i,
    ],
    none: [/已由我所|受[^。\n]{1,14}委托|我司|我行|我方|本公司|本中心/],
  },
  {
    // a debt is a person's: a book or a toll that is late is none
    kind: 'notice',
    reason: 'loan-of-books',
    all: [/图书|借阅|馆藏|library|book/i, /逾期|到期|归还|overdue|due|return/i],
    none: [/元欠款|贷款|loan|booking|booked/i],
  },
  { kind: 'collection', reason: 'debt-and-demand', all: [DEBT, LOAN, DEMAND], none: [NO_DEBT] },
  { kind: 'collection', reason: 'debt-held-against-you', all: [DEBT, LOAN, TO_YOU], none: [NO_DEBT, LURE] },
  { kind: 'collection', reason: 'pass-it-on', all: [PASS_ON, OF_A_DEBT], none: [NO_DEBT, OPT_OUT] },
  { kind: 'collection', reason: 'collector-presses', all: [COLLECTOR, PRESSED], none: [NO_COLLECTOR, LURE] },
  {
    kind: 'collection',
    reason: 'threat-of-law',
    all: [
      /(?:律师函|支付令|传票|应诉|缺席(?:审理|判决|裁决)|仲裁|法诉|起诉|诉讼|诉前|立案|强制执行|失信被执行人|执行证书|财产保全|经侦|报案|上报(?:人行)?征信|外访|下户|上门(?:核实|走访|催)|通讯录[^。\n]{0,4}(?:核实|联系)|legal (?:action|proceedings)|court|lawsuit|law firm)/i,
      /欠|借[款贷]|贷款|消费金融|还款|还清|结清|偿|债|[账货]款|网贷|信用卡|骗贷|缴清|debt|loan|\bowe|repay|outstanding|is paid/i,
    ],
    none: [NO_COLLECTOR, /代理(?!，|人|律)|报案已受理/],
  },
  {
    kind: 'collection',
    reason: 'threat',
    all: [
      /最后通牒|后果自负|看着办|别让我们难做|全网通报|老赖|名单公示|取回(?:车辆|设备)|所在单位[^。\n]{0,6}(?:发函|核实)|[多再]次(?:提醒|通知)[^。\n]{0,8}(?:未(?:理会|处理|回应)|不理)|再不(?:还|处理|接|联系)|不接电话|拒接|去[你您](?:公司|单位|家|户籍)|[你您](?:的)?通讯录|(?:手机里|通讯录)[^。\n]{0,4}所有人|下户|派人|上门催|断电换锁|收车|拖车|拉黑|曝光|换锁/,
      /还|欠|处理|借|贷|账|租|公司|单位|联系|上门|群发|你家|身份证|律师/,
    ],
    none: [OPT_OUT, /包裹|快件|快递|取件|外卖|违停|驶离/],
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
    kind: 'notice',
    reason: 'parcel',
    all: [
      /取件|取货码|提货码|自提码|开箱码|运单|单号|快件|快递|包裹|派送|派件|已签收|签收人|准备签收|揽收|揽件|驿站|快递柜|智能柜|(?:快递|包裹)已|物流|骑手|外卖|送达|邮件(?:EX|已|将|到)|邮[件政].{0,12}(?:投递|妥投|领取)|挂号信|订单.{0,8}(?:发货|发出|送达)|已发货|鉴[别定]通过|通过鉴[别定]|师傅[^。\n]{0,12}上门|parcel|package|shipment|courier|deliver(?:y|ed)|locker|tracking|has shipped/i,
      /取件|取货|取餐|领取|到达|已到|已被?取|存放|放入|放至|放在|派送|派件|签收|揽收|揽件|发出|发货|发往|寄出|运输|送达|送到|投递|妥投|配送|送餐|投柜|代收|凭|交由|上门|未取|ready|arriv|deliver|shipped|pick|on its way|dispatched|delay/i,
    ],
    none: [
      /\d\s?元[^。\n]{0,8}(?:支付|付款|退)|退款|赔付|补缴|已付款|补偿\d|款项|票款|实付|礼遇|优惠|红包|抽奖|满\d+\D{0,4}(?:减|送|返)|包邮|秒杀|立减|折扣|\d折|会员日|低至|大促|券|速来|快来|free delivery|free shipping|% ?off|\bsale\b|coupon/i,
    ],
  },
  // what invites to something, and lets itself be stopped: only offices that write to customers must offer that
  { kind: 'marketing', reason: 'lure-and-opt-out', all: [LURE, OPT_OUT] },
  { kind: 'marketing', reason: 'weak-lure-and-opt-out', all: [WEAK_LURE, OPT_OUT] },
  {
    kind: 'transaction',
    reason: 'movement-failed',
    all: [/(?:交易|支付|付款|扣款|转账|代扣|缴费)(?:失败|未成功|不成功|被拒)|余额不足/],
    none: [OPT_OUT, LURE],
  },
  {
    // what an office does for somebody on file, and no money or goods move
    kind: 'notice',
    reason: 'office-business',
    all: [
      /登记|备案|认证|报名|开通|关闭|变更|更新|设置|注册|激活|注销|授权|资格|证件|证照|准考证|居住证|身份证|驾驶证|护照|产权证|社保卡|医保|户籍|学籍|档案|免密|业务|套餐|权限|实名|信息|共济|签约|录入|采集|年检|年审|换证|补办|挂失/,
      /成功|完成|通过|办结|受理|生效|办理|办好|已[可为]|制作|到期|过期|失效|生成|审核|异常|有误|不完整|封顶/,
    ],
    none: [
      OPT_OUT,
      LURE,
      /\d\s?元(?![封/包])|订单|退[款货票]|付款|支付成功|充值|下单|缴费|缴纳|购买|预[约订]|挂号|车票|机票|门票|航班|酒店|贷款|放款|借款|理赔|申购|赎回|认购|定投|提现|保费|账单|话费|余额|扣[款费划]|快递|快件|包裹|取件|就诊|入园|值机|入住|行程|中签|发票|通行|分期|份额|银证|汇款|转账|交易/,
    ],
  },
  { kind: 'transaction', reason: 'deal', all: [DEAL], none: [OPT_OUT, LURE, NO_DEAL] },
  {
    kind: 'transaction',
    reason: 'order',
    all: [
      /订单|下单|购票|出票|购买|预订|支付|付款|退款|退票|退回|充值|缴费|缴纳|扣费|扣[划缴]|交费|续费|订购|开票|发票|理赔|保单|投保|保费|公积金|社保|提现|还款|账单|话费|借款|放款|电费|水费|燃气费|房租|物业费|团购|申购|认购|份额|定投|order|booking|payment|refund|ticket|invoice|receipt|\bbill\b|statement|top[- ]?up|policy/i,
      /成功|已(?:经)?(?:支付|付款|完成|出票|取消|确认|受理|退|到账|入账|缴|扣|生成|提交|预订|充|开具|同意|生效|续|放款|下单|出|收到|兑现|为[您你])|完成|失败|未支付|待还|账单|应还|到期还款|还款日|余额|剩余|为[您你]|请于|请在|请按时|入住|确认|自动扣|实付|结束|费用|将自动|将于|confirm|\bpaid\b|received|cancel|refund|processed|complete|\bdue\b|issued|booked|success|fail|remaining|remind|ready/i,
    ],
    none: [
      OPT_OUT,
      /抽奖|秒杀|立减|邀您|抢购|满\d+\D{0,4}(?:减|送|返)|% ?off|\bsale\b|coupon|额度.{0,8}(?:待|可)(?:领|用|提)|可借|[一-九1-9]折|优惠(?!后)|特价|低至/i,
      NO_DEAL,
      // what goes on after the order
      /(?<!已付款[^。]{0,12})发货|发出|送达|配送|打包|制作|接单|备好|清关|拆分|接诊|仓发|停运|改签|班次|保留|车位|房东|(?<!成功[^。]{0,20})(?:发车|检票)|(?<!出票[^。]{0,40})值机|预约的?(?!成功.{0,8}元)|shipped|on its way|deliver|left our|being prepared/i,
    ],
  },
  {
    // a queue, a table, a trip, a visit, a repair: what was ordered goes on
    kind: 'notice',
    reason: 'under-way',
    all: [UNDER_WAY],
    none: [OPT_OUT, LURE, /\d\s?元|[¥￥]\d|CNY|RMB|退款|出票成功|已出票|购买成功/],
  },
  { kind: 'marketing', reason: 'opt-out', all: [OPT_OUT] },
  { kind: 'marketing', reason: 'lure', all: [LURE], none: [NO_LURE] },
  { kind: 'marketing', reason: 'sells', all: [SELLS_TWICE], none: [OFFICE] },
  // advertising says so above: an amount that is left is paid, owed or paid back
  {
    kind: 'transaction',
    reason: 'amount',
    all: [MONEY],
    none: [
      WEAK_LURE,
      /[!！]|订购|加微信|热线|万|自动续费|额度已|额度调整|元\/|元[^。\n]{0,2}包|流量已|元\d?[斤个箱]|开业|现价|原价|活动价|\bfrom (?:CNY|RMB|HKD|\$)|up to (?:CNY|RMB)|trade in/i,
    ],
  },
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
