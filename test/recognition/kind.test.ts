import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKind } from '../../src/recognition/kind.js';

/** Own wording after the patterns of real messages: kind, reason, text. */
const EXAMPLES = `
code | code-word-and-digits | 【微信】验证码483920,用于登录,10分钟内有效,请勿转发他人。
code | code-word-and-digits | 【支付宝】校验码：8841，您正在登录支付宝，工作人员不会向您索取，打死都不要告诉别人哦！
code | code-word-and-digits | 您的动态码为 773201，请在页面填写，如非本人操作请致电客服。[招商银行]
code | code-word-and-digits | 【美团】230981（登录验证码，5分钟有效）。如非本人操作，请忽略。
code | code-word-and-digits | 【京东】尊敬的用户，123987是您本次的短信验证码，5分钟内有效。
code | code-word-and-digits | 【铁路12306】验证码：5520，12306用户注册或既有用户手机核验专用验证码。
code | code-word-and-digits | 【抖音】验证码4417，用于手机登录，5分钟内有效。验证码提供给他人可能导致账号被盗，请勿泄露。
code | code-word-and-digits | 【淘宝】您的登录密码修改验证码是905512，切勿告知他人。
code | code-word-and-digits | 【滴滴出行】您正在更换手机号，验证码 664120，请不要告诉任何人。
code | code-word-and-digits | 交易密码：动态密码 902311，向商户示例支付25.00元，泄露有风险。【建设银行】
code | code-word-and-digits | 【饿了么】您的验证码是：338811，请不要把验证码泄露给其他人。退订回T
code | code-word-and-digits | 【中国移动】尊敬的客户，您的随机密码为：118273，有效期5分钟。
code | code-word-and-digits | 【QQ】您正在进行密保验证，确认码 55120987 ，转发可能导致帐号被盗。
code | code-word-and-digits | 【网易】验证码：7 位以内有效，您的激活码为667788
code | code-word-and-digits | 【示例租车】支付验证码为 ０９１２３４，金额300元，请勿泄露
code | code-word-and-digits | 【拼多多】您的验证码是8832。请于5分钟内正确输入，切勿泄露他人。
code | code-word-and-digits | 【小红书】您的验证码是: 201933, 3分钟内有效，请勿泄漏
code | code-word-and-digits | 【百度】您的注册认证码是448812，若非本人操作，请忽略本短信
code | code-word-and-digits | 【中国联通】授权码 129933，用于办理携号转网，请勿转发。
code | code-word-and-digits | 【云闪付】您在新设备登录，安全码为 448102，任何索要的都是骗子
code | code-for-an-action | Apple ID 代码为：448301。请勿与他人共享。
code | code-for-an-action | WhatsApp 代码：228-413。请勿分享。
code | code-in-english | 123456 is your Example verification code. Don't share it with anyone.
code | code-in-english | G-449201 is your Google verification code.
code | code-for-an-action | Your Uber code is 4471. Never share this code.
code | code-in-english | Your one-time password for login at Example Bank is 889102. Valid for 5 minutes.
code | code-in-english | Use 771209 as your one-time passcode. We will never ask for it.
code | code-for-an-action | Telegram code: 55102. You can also tap the link.
code | code-in-english | [TikTok] 440912 is your login code, it expires in 10 minutes.
code | code-in-english | 339-112 is your Example security code. Reply STOP to opt out.
code | code-for-an-action | Your Example account: OTP is 662910
notice | login | 【QQ】您的帐号于11月20日在新设备上登录，如非本人操作请尽快处理。
notice | login | 【微博】检测到您的账号异地登录，登录地点：示例市，若非本人请修改密码。
notice | login | 【支付宝】登录提醒：您的账户在一台陌生设备登录成功。
notice | login | 您于11月20日20:13登录手机银行，如有疑问请致电95588。【工商银行】
notice | login | Your Example account was signed in from a new device in Example City.
notice | login | New sign-in to your Example account. If this wasn't you, review your activity.
notice | login | Suspicious login attempt blocked on your Example account.
notice | login | 【网易】账号在网页端登录成功，不是您本人？退订回T
notice | password-changed | 【淘宝】您的登录密码已于今日修改成功，如非本人操作请立即联系客服。
notice | password-changed | 【京东】您已成功重置支付密码。
notice | password-changed | 【小米】您的小米账号密码已更改
notice | password-changed | 密码输错次数过多，您的网银登录密码已锁定，次日自动恢复。[招商银行]
notice | password-changed | Your Example password has been changed. Not you? Contact support.
notice | password-changed | You changed the password of your Example ID on Friday.
notice | number-bound | 【美团】您的账号绑定手机号已变更为139****0000，如有疑问请联系客服。
notice | number-bound | 【微信】你的微信号已成功解绑手机号138****8000。
notice | number-bound | 【百度】您的帐号已成功绑定手机，可用于找回密码与登录。
notice | number-bound | 尊敬的客户，您在我行的预留手机号码已修改，如非本人办理请致电。【建设银行】
notice | number-bound | 【抖音】你的抖音号正在更换绑定手机，如非本人操作请申诉。
notice | number-bound | Your phone number was removed from your Example account.
notice | number-bound | A new phone number has been added: it was linked to your Example account number.
notice | account-security | 【快手】您的账号存在被盗风险，已临时冻结，请前往申诉。
notice | account-security | 【支付宝】您的账户已注销成功，感谢您的陪伴。
notice | account-security | 【示例证券】您的账户已开通创业板权限。
notice | account-security | 【社保】您的账户实名认证未通过，请重新提交。
notice | account-security | Your Example account has been locked for security reasons.
notice | account-security | Your Example account will be deleted in 30 days.
notice | account-security | 【哔哩哔哩】您的帐号注册成功，欢迎加入。
notice | loan-of-books | 【示例图书馆】您借阅的图书《示例》已逾期3天，请尽快归还。
notice | loan-of-books | Library notice: your book is overdue, please return it.
notice | addressed-to-a-user | 【示例小区】尊敬的业主，明日8点至12点停水，请提前储水。
notice | addressed-to-a-user | 【示例小学】各位家长，周五下午两点放学，请准时接孩子。
notice | addressed-to-a-user | 【中国移动】您的业务办理已受理
notice | addressed-to-a-user | 【示例医院】您的检查报告已出，可在公众号查看。
transaction | account-movement | 您尾号1234的储蓄卡11月20日消费支出人民币58.00元，余额1,024.33元。[建设银行]
transaction | account-movement | 【招商银行】您账户1234于11月20日18:03入账工资，人民币8000.00元。
transaction | account-movement | 您尾号0001卡11月20日支出(网上快捷支付)35元。【工商银行】
transaction | account-movement | 【支付宝】您的账户成功转账200.00元，收款人*明。
transaction | account-movement | 【微信支付】零钱提现到账100元，尾号1234
transaction | account-movement | 您信用卡末四位1234，11月账单已还款成功2000元。【浦发银行】
transaction | account-movement | 【农业银行】您尾号1234账户现存500元，代扣水费35.20元。
transaction | account-movement | Your card ending 1234 was charged $25.00 at EXAMPLE SHOP.
transaction | account-movement | CNY 88.00 spent on your account ending 4321 at EXAMPLE MART.
transaction | account-movement | Example Bank: your account was credited with RMB 300.00.
transaction | parcel | 【菜鸟驿站】您的包裹已到示例路店，取件码6-2-3041，请及时取件。
transaction | parcel | 【丰巢】您有快件存放在示例小区1号柜，取件码 88120934，24小时后收费。
transaction | parcel | 【顺丰速运】您的快件SF000000已由快递员派送，请保持电话畅通。
transaction | parcel | 【中通快递】运单号7300000已签收，签收人：本人。
transaction | parcel | 【京东物流】您的包裹正在派送途中，骑手1060000。
transaction | parcel | 【美团外卖】骑手已送达，请取餐，祝您用餐愉快。
transaction | parcel | Your package has been delivered to the locker.
transaction | parcel | Example Express: your parcel is on its way, tracking EX000.
transaction | parcel | 【兔喜】您的圆通快递已到店，请凭取货码2-1-0030取货，拒收请回复R
transaction | order | 【携程】您的订单已出票，航班EX0001，11月22日08:00起飞，请提前值机。
transaction | order | 【铁路12306】订单E000000，您已购11月22日G1次1车1A号，请按时乘车，预订成功。
transaction | order | 【淘宝】您的退款已成功，金额将原路退回。
transaction | order | 【中国电信】您已成功充值50元，当前话费可在营业厅查询。
transaction | order | 【中国移动】您本月账单68.00元，当前话费余额12.30元。
transaction | order | 【示例医院】您已成功预约11月22日上午内科，请提前取号。
transaction | order | 【国家电网】您的电费缴费成功，本次缴纳100.00。
transaction | order | 【信用卡】您本期账单应还1,230.50元，到期还款日12月5日，请按时还款，以免逾期。
transaction | order | 【花小猪】您的行程已完成，请支付车费。
transaction | order | 【平安】您的保单已生效，感谢投保。
transaction | order | Your booking at Example Hotel is confirmed for 22 Nov.
transaction | order | Your order has been received and is being processed.
transaction | order | Your Example bill for November is ready, payment due on 5 Dec.
transaction | order | Refund issued for your ticket.
marketing | lure-and-opt-out | 【天猫】双11狂欢，满300减50，红包天天领，戳 example.cn 退订回T
marketing | lure-and-opt-out | 【京东】PLUS会员日，爆款低至5折，拒收请回复R
marketing | lure-and-opt-out | 【美团】送您8元外卖红包，今日有效，回TD退订
marketing | lure-and-opt-out | 【示例健身】周年店庆，年卡特惠，到店有礼，退订回N
marketing | lure-and-opt-out | 【示例贷】您有50000元额度待领取，最快3分钟到账，拒收请回复R
marketing | lure-and-opt-out | 【唯品会】超级大促明早10点开抢，全场3折封顶 退订回T
marketing | lure-and-opt-out | 【招商银行】消费达标抽奖赢好礼，登录掌上生活参与，退订回B
marketing | lure-and-opt-out | 【借钱花】您的可借额度已更新，新人享免息，回T退订
marketing | lure-and-opt-out | Example Store: 30% off everything this weekend! Reply STOP to unsubscribe.
marketing | lure-and-opt-out | Limited time: free gift with any order. Text STOP to opt out.
marketing | lure-and-opt-out | 【当当网】图书每满100减50，快来，退订回TD
marketing | opt-out | 【示例楼盘】江景三居，品质生活，咨询电话4000000000，回T退订
marketing | opt-out | 【示例教育】春季班开始啦，欢迎咨询。拒收请回复R
marketing | opt-out | News from Example Club. Reply STOP to end.
marketing | lure | 【苏宁】新品上市，限时抢购，满1000送100券
marketing | lure | 【示例餐厅】本店新推小龙虾，低至38元一斤，欢迎品尝
marketing | lure | 【百佳】周末全场八折，先到先得
marketing | lure | 【滴滴】打车券已到账，限时5折专享
marketing | lure | Special offer for you: second pair at half price!
marketing | lure | 【保险】理财险收益稳健，诚邀您参加品鉴会
marketing | offer-to-debtors | 【示例咨询】征信花、有逾期也能办，专业协商停息挂账，回T退订
marketing | offer-to-debtors | 【帮您】负债过高？专业债务优化，协商分期，来电咨询
marketing | offer-to-debtors | 网贷逾期可贷，黑户可办，加微信咨询
marketing | offer-to-debtors | Overdue bills? Debt relief is here, call us today.
marketing | nothing-of-an-account | 【示例】人生若只如初见
marketing | nothing-of-an-account | happy new year
collection | debt-and-demand | 【示例金融】您的借款已逾期15天，请立即还款，否则将上报征信。
collection | debt-and-demand | 【示例消费金融】您已严重逾期，请今日18点前处理，避免后续影响。
collection | debt-and-demand | 请转告王某某尽快与我司联系处理其欠款事宜。【示例资产】
collection | debt-and-demand | 【示例网贷】王某某，您拖欠的款项5000元至今未还，我司将安排外访上门。
collection | debt-and-demand | 受示例银行委托催收，请机主立即归还信用卡欠款1万元，拒收请回复R
collection | debt-and-demand | 【示例小贷】最后通知：逾期未还，今日限期结清，后果自负
collection | debt-and-demand | 【示例分期】您的账单逾期30天，律师已介入，请尽快协商还款
collection | debt-and-demand | Your loan is 30 days overdue. Pay immediately to avoid legal action.
collection | debt-and-demand | Final notice: outstanding debt of RMB 5000, contact us to settle.
collection | threat-of-law | 【示例律所】关于您的贷款合同纠纷，我所拟于近日起诉，请速联系。
collection | threat-of-law | 【示例调解中心】您的网贷案件已进入立案程序，请及时回电。
collection | threat-of-law | We will start a lawsuit about the loan you owe.
`
  .trim()
  .split('\n')
  .map((line) => line.split(' | ') as [string, string, string]);

describe('the kind of a message', () => {
  it('has examples enough', () => {
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(120);
  });

  it.each(EXAMPLES)('is %s because of %s: %s', (kind, reason, text) => {
    expect(readKind(text)).toEqual({ kind, reason });
  });
});

describe('messages with a code word that carry no code', () => {
  it.each([
    ['notice', '【支付宝】任何人向您索要验证码都是诈骗，请勿泄露您的验证码。'],
    ['transaction', '【丰巢】取件码123456，您的快件已放入柜机，请尽快取件'],
    ['marketing', '【示例商城】优惠码888888，下单立减，退订回T'],
    ['transaction', '【中国移动】您2026年11月消费68.00元，余额12.30元，验证码服务正常'],
  ])('is %s: %s', (kind, text) => {
    expect(readKind(text).kind).toBe(kind);
  });
});

it('answers for any text, long ones too', () => {
  const words = fc.constantFrom(
    '验证码',
    '退订',
    '逾期',
    '1234',
    '元',
    '登录',
    'code',
    ' ',
    '，',
    '。',
    '尾号',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words, { maxLength: 400 }).map((list) => list.join('')),
      ),
      (text) => {
        expect(['code', 'notice', 'transaction', 'marketing', 'collection']).toContain(readKind(text).kind);
      },
    ),
  );
});
