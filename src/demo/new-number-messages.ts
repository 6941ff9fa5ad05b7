import type { DemoMessage } from './messages.js';

/** The day on which the demo person's new number was opened in their name. */
export const OPENED_ON = '2026-08-20';

const DAYS = 96;
const MS_PER_DAY = 86_400_000;

/**
 * What arrives at a number that somebody else had before: 300 messages, of which 39 are for the former holder. As in
 * `messages.ts` all of it is invented; the two lenders don't exist, and the former holder is called 甄旧主.
 */
export function newNumberMessages(): DemoMessage[] {
  return [...BEFORE, ...demands(), ...codes(), ...own()].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
}

/** From the time before: on the phone, but not on this number, so they must not count. */
const BEFORE: DemoMessage[] = [
  {
    at: '2026-08-02 10:12',
    address: '106900014120',
    how: 'sms',
    text: '【虎扑】您的验证码是338201，请于5分钟内输入。',
  },
  {
    at: '2026-08-09 15:40',
    address: '106900016313',
    how: 'sms',
    text: '【示例速贷】提醒：您的账单已结清，感谢使用。',
  },
  {
    at: '2026-08-17 20:05',
    address: '106900015627',
    how: 'sms',
    text: '【天猫】超级品牌日满300减40，拒收请回复R',
  },
];

/** Two lenders who want the former holder; one of them calls the debt by name. */
const demands = (): DemoMessage[] => [
  ...every(9, 3, 10, (index, at) => ({
    at,
    address: '106900031001',
    how: 'sms',
    text: `【示例速贷】甄旧主，您的借款已逾期${30 + index * 9}天，欠款5${index}00元，请尽快还款，否则将影响征信。`,
  })),
  ...every(7, 8, 12, (index, at) => ({
    at,
    address: '106900031002',
    how: 'sms',
    text: `【示例分期】请转告甄旧主，其账款逾期已${60 + index * 12}天仍未还款，我司将委托律师处理。`,
  })),
];

/** Codes from fifteen platforms that the person never asked for, some twice. */
const CODE_SENDERS: readonly (readonly [address: string, text: string])[] = [
  ['106900011370', '【微博】395790（微博登录验证码），仅用于登录，请勿转发。'],
  ['106900015490', '【淘宝网】验证码320021，您正在登录淘宝，请勿告诉他人，如非本人操作请忽略。'],
  ['106900011380', '【网易】您的163邮箱验证码为894831，10分钟内有效，请勿转发。'],
  ['106900013298', '【知乎】你的验证码是 244217，此验证码用于登录知乎账号，10 分钟内有效。'],
  ['106900013435', '【豆瓣】验证码488133，请在30分钟内使用，请勿告诉他人。'],
  ['106900013161', '【小红书】您的验证码是: 657855, 3分钟内有效，请勿向他人泄漏。'],
  ['106900013572', '【抖音】验证码814552，用于手机验证码登录，5分钟内有效。'],
  ['106900013846', '【快手】938832 是您的快手验证码，请不要把验证码泄漏给其他人。'],
  ['106900013983', '【哔哩哔哩】889692为你的登录验证码，5分钟内有效，请勿泄漏给他人。'],
  ['106900016312', '【唯品会】验证码267637，您正在登录唯品会。'],
  ['106900014394', '【爱奇艺】952552，是您的登录验证码。请勿泄露，谨防被骗。'],
  ['106900023162', '【钉钉】您的登录验证码是112579，请勿透露给他人。'],
  ['106900010010', '【支付宝】验证码：735517，您正在登录支付宝，打死都不要告诉别人哦！唯一热线：95188'],
  ['106900010284', '【腾讯科技】你正在登录QQ，验证码307228。提供给他人可能导致QQ被盗，请勿泄露。'],
  ['106900016175', '【拼多多】649409是您的登录验证码，请勿告诉他人，以免造成损失。'],
];

const codes = (): DemoMessage[] =>
  every(23, 2, 4, (index, at) => {
    const [address, text] = CODE_SENDERS[index % CODE_SENDERS.length] as readonly [string, string];
    return { at, address, how: 'sms', text };
  });

type Template = (index: number) => { address: string; text: string };

/** The person's own life with the number. */
const OWN: readonly Template[] = [
  (i) => ({
    address: '95588',
    text: `您尾号0000卡快捷支付支出${12 + (i % 70)}.50元，余额请登录手机银行查询。【工商银行】`,
  }),
  (i) => ({
    address: '106900017545',
    text: `【美团】您的外卖订单已送达，放在${1 + (i % 8)}号柜，请及时取餐。`,
  }),
  (i) => ({
    address: '106900016038',
    text: `【京东】您的订单（尾号${1000 + i}）已签收，感谢您在京东购物，期待您的评价。`,
  }),
  (i) => ({
    address: '106900019737',
    text: `【滴滴出行】您的行程已结束，支付${15 + (i % 40)}.80元，可在App内开具发票。`,
  }),
  (i) => ({
    address: '106900020833',
    text: `【丰巢】凭取件码『${300000 + i * 37}』至示例小区南门丰巢柜取件，18小时内免费保管。`,
  }),
  (i) => ({
    address: '95588',
    text: `您正在登录手机银行，验证码：${400000 + i * 53}，请勿向任何人（包括银行人员）透露。【工商银行】`,
  }),
  () => ({ address: '106900018504', text: '【肯德基】疯狂星期四来了！9.9元起，拒收请回复R' }),
  (i) => ({
    address: '106900017545',
    text: `【美团】${500000 + i * 29}（登录验证码，5分钟内有效），请勿告诉他人。`,
  }),
];

const own = (): DemoMessage[] => [
  ...every(255, 0, 0, (index, at) => ({ at, how: 'sms', ...(OWN[index % OWN.length] as Template)(index) })),
  ...every(3, 20, 30, (index, at) => ({
    at,
    address: '10086',
    how: 'sms',
    text: `您好，您的手机号13800100500在${8 + index}月的话费账单为${38 + index}.00元，可登录中国移动App查看明细。【中国移动】`,
  })),
];

/** So many messages from a day after the opening on, so many days apart; 0: spread over the whole time. */
function every(
  count: number,
  firstDay: number,
  daysApart: number,
  message: (index: number, at: string) => DemoMessage,
): DemoMessage[] {
  return Array.from({ length: count }, (_, index) => {
    const day = daysApart === 0 ? Math.floor((index * (DAYS - 1)) / count) : firstDay + index * daysApart;
    const minute = 8 * 60 + ((index * 97 + firstDay * 31) % (14 * 60));
    return message(index, `${dayAfterOpening(day)} ${clock(minute)}`);
  });
}

const dayAfterOpening = (days: number): string =>
  new Date(Date.parse(`${OPENED_ON}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
