// Messages as real phones have them: no two alike. How often kinds of senders sign, at which end, with what, how long texts are
// and how often a short link or an opt-out stands in them follows counts of public message collections (7,280 signatures); the
// texts themselves are made up. The same number gives the same message on every machine.

/** Numbers from 0 to 1 that look random (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const list = (words) => words.split(' ');
const BANKS = list(
  '招商银行 建设银行 工商银行 平安银行 中国银行 农业银行 浦发银行 民生银行 华夏银行 光大银行 交通银行 邮储银行',
);
const CARRIERS = list('中国移动 中国电信 中国联通');
const PLATFORMS = list(
  '淘宝 天猫 京东 美团 支付宝 微信 顺丰速运 菜鸟 唯品会 苏宁易购 大众点评 去哪儿网 滴滴出行 铁路12306 中国平安 搜狐焦点 丰巢 抖音 拼多多 饿了么',
);
const TRADES = list(
  '楼盘 家装 教育 健身 酒店 汽车 百货 服饰 美容 口腔 建材 影城 餐饮 超市 家电 金融 招聘 旅行社 物业 驾校',
);
const FACES = list('微笑 玫瑰 愉快 鼓掌 爱心 呲牙 太阳 拥抱');
const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗'];
const HAN =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严';

/** So many shops, schools and builders write to one number in years. */
const SHOPS = Array.from({ length: 3000 }, (_, n) => {
  const random = randomFrom(n * 2);
  const pick = (all) => all[Math.floor(random() * all.length)];
  return `${pick(HAN)}${pick(HAN)}${random() < 0.5 ? pick(HAN) : ''}${pick(TRADES)}`;
});

/** Of so many of them the person is a customer: these send codes and notices, and so are accounts. */
const CUSTOMER_OF = 60;

const made = (random) => {
  const pick = (all) => all[Math.floor(random() * all.length)];
  const int = (from, to) => from + Math.floor(random() * (to - from + 1));
  const digits = (count) => Array.from({ length: count }, () => int(0, 9)).join('');
  const han = (from, to) => Array.from({ length: int(from, to) }, () => pick(HAN)).join('');
  const letters = (count) =>
    Array.from({ length: count }, () => pick('abcdefghijkmnpqrstuvwxyz23456789')).join('');
  const amount = () => `${int(1, 4000)}.${digits(2)}`;
  // a few shops write often, many now and then
  const shop = () => SHOPS[Math.floor(SHOPS.length * random() ** 3)];
  const link = () => ` ${pick(['s', 't', 'u', 'm'])}.example.cn/${letters(int(4, 7))} `;
  const day = () => `${int(1, 12)}月${int(1, 28)}日`;
  const time = () => `${int(0, 23)}:${digits(1)}${digits(1)}`;
  const person = () => `${pick(SURNAMES)}${pick(['先生', '女士', '经理'])}`;
  const optOut = () => pick(['退订回T', '回TD退订', '拒收请回复R', '退订回N', '回T退', '']);
  return { pick, int, digits, han, letters, amount, shop, link, day, time, person, optOut };
};

/** What platforms, banks and offices write. */
const BUSINESS = [
  (r) => `您的验证码为${r.digits(6)}，${r.int(2, 30)}分钟内有效，用于${r.han(2, 4)}登录，请勿泄露给他人。`,
  (r) => `${r.digits(4)}是您的${r.han(2, 4)}验证码，工作人员不会索取。`,
  (r) =>
    `您尾号${r.digits(4)}的账户${r.day()}${r.time()}在${r.shop()}消费人民币${r.amount()}元，余额${r.amount()}元。`,
  (r) =>
    `尊敬的客户，您尾号${r.digits(4)}的信用卡${r.int(1, 12)}月账单${r.amount()}元，最低还款${r.amount()}元，到期还款日${r.day()}，可办理账单分期，详见${r.link()}`,
  (r) => `您已成功向${r.shop()}支付${r.amount()}元，如有疑问请致电客服${r.digits(5)}。`,
  (r) =>
    `您的包裹已到${r.han(2, 5)}小区${r.int(1, 40)}号${r.han(2, 3)}店，取件码${r.int(1, 9)}-${r.int(1, 9)}-${r.digits(4)}，营业至21:00，地址${r.han(3, 8)}。`,
  (r) => `您的订单${r.digits(14)}已发货，${r.han(2, 3)}快递${r.digits(12)}，预计${r.day()}送达。`,
  (r) => `您的账号于${r.day()}${r.time()}在${r.han(2, 3)}登录，设备${r.letters(6)}，如非本人操作请修改密码。`,
  (r) =>
    `截至${r.day()}，您的套餐已用流量${r.int(1, 40)}.${r.digits(2)}GB，剩余${r.int(1, 9)}.${r.digits(2)}GB，话费余额${r.amount()}元，查询${r.link()}`,
  (r) =>
    `计划停水通知：${r.day()}${r.time()}至${r.time()}${r.han(3, 6)}路检修，${r.han(3, 8)}一带停水，请提前储水，敬请谅解。`,
  (r) =>
    `您预约的${r.day()}${r.time()}${r.han(2, 3)}科${r.person()}号源已确认，请提前到${r.int(1, 5)}楼签到。`,
  (r) => `您的退款${r.amount()}元已退回，${r.han(2, 6)}，预计${r.int(1, 5)}个工作日到账。`,
];

/** What shops write. */
const ADVERTISING = [
  (r) =>
    `${r.han(2, 4)}节到了，${r.han(2, 3)}满${r.int(2, 9)}00减${r.int(20, 90)}，全场${r.int(2, 9)}折起，${r.han(4, 10)}，地址${r.han(4, 8)}，电话${r.digits(8)}。`,
  (r) =>
    `尊敬的会员，${r.han(2, 4)}新品上市，${r.han(6, 16)}，凭短信到店领取${r.han(2, 4)}一份，戳${r.link()}`,
  (r) => `${r.han(3, 5)}洋房首付${r.int(5, 50)}万起，${r.han(6, 14)}，样板间开放，热线${r.digits(8)}`,
  (r) => `亲爱的家长，${r.han(2, 4)}班火热招生，${r.han(6, 18)}，免费试听，${r.person()}${r.digits(8)}`,
  (r) =>
    `您有${r.int(1, 30)}万额度待领取，年化低至${r.int(3, 9)}.${r.digits(1)}%，${r.han(4, 10)}，点${r.link()}`,
  (r) =>
    `${r.han(3, 6)}周年庆，${r.han(8, 20)}，${r.int(9, 99)}元抢${r.han(2, 4)}，限时${r.int(1, 7)}天，先到先得。${r.han(4, 12)}！`,
];

/** What people write, and what is sent. */
const PRIVATE = [
  (r) => `${r.han(4, 24)}，${r.han(3, 12)}`,
  (r) => `${r.person()}您好，我是${r.shop()}的${r.person()}，${r.han(8, 24)}，电话1380013${r.digits(4)}`,
  (r) => `好的${r.han(2, 10)}，${r.day()}${r.time()}见`,
];

/**
 * @param n the number of the message
 * @returns its text, sender, and whether it was sent by the phone's owner (a tenth)
 */
export function realMessage(n) {
  const random = randomFrom(n * 2 + 1);
  const r = made(random);
  if (n % 10 === 0) return { text: r.pick(PRIVATE)(r), sender: '13800138000', sent: true };
  const what = random();
  if (what < 0.08)
    return {
      text: r.pick(PRIVATE)(r) + (random() < 0.3 ? `[${r.pick(FACES)}]` : ''),
      sender: '13800138000',
      sent: false,
    };
  if (what < 0.5) return business(random, r);
  const name = random() < 0.35 ? r.pick(PLATFORMS) : r.shop();
  const body = `${r.pick(ADVERTISING)(r)}${random() < 0.25 ? r.link() : ''}`;
  // older messages sign at the end
  const text = random() < 0.4 ? `${body}${r.optOut()}【${name}】` : `【${name}】${body}${r.optOut()}`;
  return { text, sender: gatewayOf(name), sent: false };
}

const bank = (n) => [BANKS[n], `955${88 - n}`];

/** The number that a name writes from. */
function gatewayOf(name) {
  let sum = 0;
  for (const one of name) sum = (sum * 131 + one.charCodeAt(0)) % 99_991;
  return `10690${sum % 7}${String(sum).padStart(5, '0')}`;
}

function business(random, r) {
  const who = random();
  const [name, sender] =
    who < 0.3
      ? bank(r.int(0, BANKS.length - 1))
      : who < 0.42
        ? [r.pick(CARRIERS), r.pick(['10086', '10010', '10001'])]
        : who < 0.9
          ? [r.pick(PLATFORMS), null]
          : [SHOPS[r.int(0, CUSTOMER_OF - 1)], null];
  const body = r.pick(BUSINESS)(r);
  return {
    text: random() < 0.4 ? `${body}【${name}】` : `【${name}】${body}`,
    sender: sender ?? gatewayOf(name),
    sent: false,
  };
}
