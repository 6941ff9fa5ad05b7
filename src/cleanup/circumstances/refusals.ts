import type { Cleanup, TaskMark } from '../record/cleanup.js';

/** Why somebody says no, as far as the person's words tell. */
export type RefusalKind =
  | 'name'
  | 'face'
  | 'old-code'
  | 'no-code'
  | 'taken'
  | 'old-sim'
  | 'in-person'
  | 'elsewhere'
  | 'papers'
  | 'unsettled'
  | 'wait'
  | 'nobody'
  | 'no-number'
  | 'gone'
  | 'reissued'
  | 'heirs'
  | 'theirs'
  | 'by-phone'
  | 'withheld'
  | 'still-old'
  | 'tricked'
  | 'locked'
  | 'fee'
  | 'foreign-number'
  | 'foreign-paper'
  | 'minor'
  | 'branch-gone';

type ToldBy = readonly (readonly [RefusalKind, RegExp])[];

/** By what words in a reason each is told; one reason may tell several. Most starts read none, and need not make them. */
const words = (): ToldBy => [
  [
    'name',
    /(姓名|名字|户名|实名|机主).{0,14}(不一致|不符|不匹配|不一样|不对|对不上|有误|不是)|不是本人(实名|名下|的)|names? .{0,30}(differs?|does(n’t|n't| not) (match|fit)|mismatch)/iu,
  ],
  ['face', /人脸|[刷扫].{0,4}脸|面部|人像|\bfac(e|ial)\b/iu],
  [
    'old-code',
    /(旧|原|老|以前的?|之前的?)(手机)?(号码?|卡)?.{0,10}(验证码|短信|收码)|\b(wants?|asks?|insists?|needs?|requires?) .{0,30}\bcodes?\b|\bold (number|phone|SIM)\b.{0,20}\bcodes?\b|\bcodes?\b.{0,25}\bold (number|phone|SIM)\b/iu,
  ],
  [
    'no-code',
    /收不(到|了).{0,6}(验证码|短信|码)|(验证码|短信|码).{0,8}(收不(到|了)|不来|发不(出|过)来|没(有)?(来|到|收到))|没(有)?收到.{0,6}(验证码|短信)|(要|等).{0,8}(验证码|码).{0,6}收不到|\bno codes?\b|\bcodes?\b.{0,24}\b(never|not|does(n’t|n't)|did(n’t|n't))\b|\b(never|not|does(n’t|n't)|did(n’t|n't)) (get|receive|arrive).{0,16}\bcodes?\b/iu,
  ],
  [
    'taken',
    /占用|被占|已(经)?(被)?.{0,6}(注册|绑定|使用|存在)|(新(手机)?号码?|[这该]个?号码?).{0,6}(绑定?|注册|用)[着过了]|\b(taken|in use|already (registered|bound))\b/iu,
  ],
  ['old-sim', /(原|旧|老)(来的)?.{0,3}(卡|SIM)|\b(old|original) SIM\b/iu],
  [
    'in-person',
    /本人.{0,6}(到场|来|去|亲自|办|柜)|(要|须|需).{0,4}本人|不能代办|不(让|给)代办|亲自|服刑|监狱|看守所|昏迷|重症|在部队|当兵|出海|\bin (person|prison|hospital|the army)\b/iu,
  ],
  [
    'elsewhere',
    /(回|到|去|在).{0,6}(开户|开卡|原来的?|归属|办卡)的?.{0,3}(地|城市|省|网点|行)|归属地|开户行|异地|外地|跨省|\bhome (area|branch|city)\b/iu,
  ],
  [
    'papers',
    /(身份证|证件|护照).{0,12}(过期|失效|换|变|旧|老|升级|15 ?位|更新|早)|[新旧老]的?(身份证|证件|护照)|曾用名|改过名|一代(身份)?证|\b(expired|renewed|new|old) (ID|passport)\b/iu,
  ],
  [
    'unsettled',
    /(还有|有|先|没|未).{0,4}余额|余额.{0,6}(没|未|不为|要|先|清|提|转)|欠款|欠费|逾期|未结|没(还|结)清|订单|分期|合约|合同|违约金|靓号|副卡|主卡|宽带|套餐|\b(contract|balance|owed|unpaid|orders?)\b/iu,
  ],
  [
    'wait',
    /(\d{1,3}|[一二两三四五六七八九十几半]{1,3}) ?个?(天|日|周|星期|月|小时|工作日)(以后|之后|后|内|才|再)|(等|过|隔|满).{0,6}(\d{1,3}|[一二两三四五六七八九十几半]) ?个?(天|日|周|星期|月|小时|工作日)|(明天|后天|下周|下个?月|(周|星期)[一二三四五六日天]).{0,8}(再|来|才)|过.{0,3}(段时间|阵子).{0,2}(再|来)|频繁|次数.{0,6}(多|限|用完|超)|上限|系统.{0,4}(升级|维护|故障|繁忙)|只能.{0,4}次|冷静期|审核中|稍后再试|\b(come back|try again|wait)\b.{0,24}\b(days?|weeks?|months?|hours?|later|tomorrow)\b|\btoo (many|often)\b/iu,
  ],
  [
    'nobody',
    /打不通|没(有)?人(接|理|管)|挂(断|了|掉|我|机)|就挂|占线|机器人|不理|没(有)?(回|答复|回音)|推来推去|踢皮球|\b(no answer|hung up|nobody)\b/iu,
  ],
  [
    'no-number',
    /没(有)?(绑|留|填|自己的).{0,3}(手机|号码|电话)|没(有)?手机号|(只|都)(能)?(用|是用?|有) ?(微信|QQ|苹果|Apple|支付宝|微博).{0,4}登|\b(only|just) .{0,20}\b(log|sign)(s|ged|ed)? ?in\b|\bno (phone )?number (there|of its own|on it|bound)\b/iu,
  ],
  [
    'gone',
    /(账号|帐号|账户|邮箱|会员)[^号码]{0,12}(回收|不存在|没了|已(经)?注销|被注销|被删|清空)|停止(服务|运营)|停服|\b(no longer exists?|does(n’t|n't| not) exist|was (closed|deleted) already|shut down)\b/iu,
  ],
  [
    'reissued',
    /号码?.{0,8}(放|卖|分|给)(给|了|出去)(了)?(别人|他人|新|$)|已经?是(别人|他人)的|(被|有)(别人|他人|新机主).{0,2}(在用|用着|买|办走|开户)|\bre-?issued\b|\b(somebody|someone) else has (it|the number)\b|\bnew holder\b/iu,
  ],
  [
    'heirs',
    /公证|继承|遗嘱|(所有|全部|全体|其他|几个)的?(子女|兄弟姐妹|家属|亲属)|\b(probate|notar|inherit|heirs?\b)/iu,
  ],
  [
    'theirs',
    /(老公|老婆|丈夫|妻子|爱人|爸爸?|妈妈?|父亲|母亲|爷爷|奶奶|外公|外婆|姥姥|姥爷|公公|婆婆|儿子|女儿|哥哥?|姐姐?|弟弟?|妹妹?|家里?人|朋友|前夫|前妻|同事|别人)的?.{0,3}(实名|认证|身份证|开的|注册的)|(账号|帐号|账户|微信|支付宝|银行卡).{0,6}(老公|老婆|丈夫|妻子|爱人|爸|妈|父亲|母亲|爷爷|奶奶|儿子|女儿|家里?人|朋友|前夫|前妻|别人).{0,4}(名下|的名字)|\bin (my|his|her|somebody|someone) ?.{0,16} name\b|\b(husband|wife|partner|mother|father|son|daughter|brother|sister|friend)(’s|'s) (name|ID|face)\b/iu,
  ],
  [
    'by-phone',
    /聋|听障|听力|听不(见|清)|[打接]不了.{0,3}电话|说不(了|出)话|\b(deaf|hard of hearing)\b|\b(can’t|can't|cannot) (hear|phone|make calls?)\b/iu,
  ],
  [
    'withheld',
    /(手机(?!号|银行)|SIM ?卡?|电话卡).{0,10}(收走|收回|交回|交上去|还给|扣着|扣下|拿走)|号码?.{0,6}(交回|交还)|(公司|单位|老板|人事|领导).{0,6}不(让|肯|给|准).{0,8}(手机|卡|号|码|绑)|\b(hand|give) (the |my )?(phone|SIM|number) back\b|\b(took|takes|kept|keeps) (my|the) (phone|SIM)\b/iu,
  ],
  [
    'still-old',
    /(码|短信|通知).{0,4}(还|仍|又|照样|一直)(是|在|会)?(发|到|收|来).{0,4}[旧老原]|[旧老原](手机)?号码?.{0,4}(还|仍|又)(在|能|会|是)?.{0,2}(收|发|来)|\bstill\b.{0,30}\bold (number|phone)\b|\bold (number|phone) still\b/iu,
  ],
  [
    'tricked',
    /(链接|网址).{0,16}(填|输|卡号|密码)|[被受挨]骗|上当|骗子|钓鱼|中招|(告诉|念给|发给|给)了(他|她|对方|人家|别人).{0,6}(验证码|密码)|(验证码|密码).{0,4}(告诉|念给|发给|给)了?(他|她|对方|人家|别人)|\b(phish|scam|tricked)/iu,
  ],
  [
    'locked',
    /被(公安|警察|法院|银行|司法|平台|官方|系统)?(封|冻结|限制|风控|止付|锁)|封号|封了|封禁|解封|冻结(了|着)|司法冻结|涉案账户|只收不付|\b(banned|suspended|(account|card) (is|was) (frozen|restricted|blocked))\b/iu,
  ],
  [
    'fee',
    /(手续|解冻|解绑|服务|工本|代办)费|[交付收要]一?(笔|些|点)?(押金|保证金)|先.{0,4}[交转付].{0,8}[元块钱]|\b(deposit|fee) (first|to)\b|\bpay\b.{0,16}\bfirst\b/iu,
  ],
  [
    'foreign-number',
    /(境外|国外|海外|外国|国际|港澳台?|香港|澳门|台湾)的?(手机)?号码?.{0,8}(不|没|无法)|不(支持|接受|收|认|让|能).{0,8}(境外|国外|海外|外国|国际|港澳台?|香港|澳门|台湾)的?(手机)?号|(只|仅)(支持|收|认|能).{0,6}(内地|大陆|国内|中国)的?(手机)?号|\bonly .{0,16}\b(mainland|Chinese|China) (mobile |phone )?numbers?\b|\b(UK|US|foreign|overseas|international) (mobile |phone )?numbers?\b.{0,24}\b(cannot|not|can’t|can't|refused|rejected)\b/iu,
  ],
  [
    'foreign-paper',
    /(护照|永居证?|永久居留|通行证|居住证).{0,6}(不(认|行|支持|能|可以|让)|办不了)|不(认|支持|收|接受).{0,4}(护照|永居|通行证|居住证)|(只|仅)(认|收|支持|能用).{0,6}身份证|\bonly .{0,20}\bID( cards?)?\b|\bpassports?\b.{0,16}\b(not|isn’t|isn't) (accepted|supported|taken)\b|\b(no|not|don’t|don't|doesn’t|doesn't) (accept|take|support)( my| a)? passports?\b/iu,
  ],
  [
    'minor',
    /未成年|[未不没][满到够]? ?(18|16|14|十八|十六|十四) ?(周?岁|$)|[等到满] ?(18|16|十八|十六) ?周?岁|成年(以?后|之后|了?才|再)|\b(a minor|under ?age|under 1[468]|turns? 18|(s?he|they|child|kid|son|daughter)( is|’s|'s| are| reaches)? 18)\b/iu,
  ],
  [
    'branch-gone',
    /(网点|支行|分行|营业[厅部]|开户行).{0,6}(撤|关(?!门)|没了|不在了|并(到|入|给|了)|合并|拆)|\bbranch\b.{0,20}\b(closed (down|for good)|was closed|has closed|gone|shut down|merged|no longer exists?)\b/iu,
  ],
];
let toldBy: ToldBy | undefined;

/** A reason that tells the first says nothing by the second: a code that the old number does not get is one to it. */
const WITHIN: readonly (readonly [RefusalKind, RefusalKind])[] = [
  ['old-code', 'no-code'],
  ['still-old', 'old-code'],
  ['by-phone', 'nobody'],
  ['theirs', 'name'],
  ['theirs', 'face'],
  ['branch-gone', 'elsewhere'],
  ['branch-gone', 'gone'],
];

/** Nobody tells it further down; and no expression takes long over so little. */
const READ_AT_MOST = 500;

/** Why a task is stuck, or was until somebody else was asked about it; empty where the reason tells nothing known. */
export function refusalsIn(mark: Pick<TaskMark, 'state' | 'reason' | 'note'> | undefined): RefusalKind[] {
  if (mark?.state !== 'blocked' && mark?.state !== 'waiting') return [];
  const said = `${mark.reason ?? ''} ${mark.note ?? ''}`.slice(0, READ_AT_MOST);
  const isWaitedFor = mark.state === 'waiting';
  toldBy ??= words();
  const told = toldBy.flatMap(([kind, by]) => (by.test(said) ? kind : []));
  return told.filter(
    (kind) =>
      !(kind === 'wait' && isWaitedFor) &&
      !WITHIN.some(([whole, part]) => part === kind && told.includes(whole)),
  );
}

/** All that holds a cleanup up, each once. */
export const refusalsOf = ({ marks }: Cleanup): RefusalKind[] => [
  ...new Set(Object.values(marks).flatMap(refusalsIn)),
];
