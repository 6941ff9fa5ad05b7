import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/recognition/explain.js';
import { lookUpsIn } from '../../src/recognition/signature.js';
import { smallCatalog } from '../support/small-catalog.js';

const lookUps = lookUpsIn(smallCatalog());
const signed = (text: string, sender: string | null = '106900000001') => {
  const { signature, platform } = explain({ text, sender }, lookUps);
  return [signature, platform];
};

describe('a name at the start or the end', () => {
  it.each([
    ['at the start', '【支付宝】您的验证码是1234', '支付宝', 'alipay'],
    ['at the end', '您的验证码是1234【支付宝】', '支付宝', 'alipay'],
    ['at the end before a full stop and quotes', '“您的验证码是1234【支付宝】。”', '支付宝', 'alipay'],
    ['after spaces and marks nobody sees', ' \u200b\u202a【支付宝】验证码1234', '支付宝', 'alipay'],
    ['with spaces inside', '【 支付 宝 】验证码1234', '支付宝', 'alipay'],
    ['in full-width letters', '【ＱＱ】验证码1234', 'QQ', 'qq'],
    ['with digits in the name', '【58同城】验证码1234', '58同城', '58'],
    ['that is digits', '【12306】订单已出票', '12306', 'railway-12306'],
    ['in mixed brackets', '【支付宝]验证码1234', '支付宝', 'alipay'],
    ['in ASCII brackets at the end', '您尾号1234消费5元[招商银行]', '招商银行', 'cmb'],
    ['in ASCII brackets at the start', '[招商银行]您尾号1234消费5元', '招商银行', 'cmb'],
    ['in full-width square brackets', '［招商银行］您尾号1234消费5元', '招商银行', 'cmb'],
    ['in 〔〕', '验证码1234〔美团〕', '美团', 'meituan'],
    ['in 『』', '『美团』验证码1234', '美团', 'meituan'],
    ['in 「」', '「美团」验证码1234', '美团', 'meituan'],
    ['in round brackets in last place', '验证码1234（美团）', '美团', 'meituan'],
    ['in 《》 in last place', '验证码1234《美团》', '美团', 'meituan'],
    ['in <> in last place', '验证码1234<美团>', '美团', 'meituan'],
    ['two in a row', '【湖南住房公积金】【省直】您的业务已办结', '湖南住房公积金', 'housing-fund'],
    ['two in a row, the first a headline', '【验证码】【支付宝】1234', '支付宝', 'alipay'],
    ['alone', '【支付宝】', '支付宝', 'alipay'],
  ])('is read %s', (_, text, signature, platform) => {
    expect(signed(text)).toEqual([signature, platform]);
  });

  it.each([
    ['退订回T', '全场5折【淘宝】退订回T'],
    ['回TD退订', '全场5折【淘宝】 回TD退订'],
    ['拒收请回复R', '全场5折【淘宝】拒收请回复R'],
    ['如需屏蔽，回复0000', '全场5折【淘宝】如需屏蔽，回复0000'],
    ['in brackets', '全场5折【淘宝】（退订回T）'],
    ['in the same brackets', '全场5折【淘宝】[回B退订]'],
    ['Reply STOP', 'Half price today 【淘宝】 Reply STOP to unsubscribe'],
  ])('is found before an opt-out: %s', (_, text) => {
    expect(signed(text)).toEqual(['淘宝', 'taobao']);
  });
});

describe('names at both ends', () => {
  it.each([
    ['【验证密码】您的密码是123456【中国移动】', '中国移动', 'china-mobile'],
    ['【账单提醒】您本月话费68元【中国联通】', '中国联通', 'china-unicom'],
    ['【生日祝福】送您礼包【天猫】', '天猫', 'tmall'],
    ['【EBM141210001】您尾号1234入账1元【工商银行】', '工商银行', 'icbc'],
    ['【ETC通行提醒】您的车通行扣费【工商银行】', '工商银行', 'icbc'],
    ['【美团】联名卡已寄出【招商银行】', '招商银行', 'cmb'],
    ['【招商证券】开户有礼[回B退订]', '招商证券', 'cms'],
    ['【网银在线】您的账单已出【白条】', '网银在线', 'jd'],
    ['【支付宝】快来看【某某活动】', '支付宝', 'alipay'],
  ])('%s', (text, signature, platform) => {
    expect(signed(text)).toEqual([signature, platform]);
  });
});

describe('no evidence', () => {
  it.each([
    ['a name in the middle', '您好，推荐【支付宝】给您，快来下载'],
    ['a name in the body', '支付宝提醒您：账户异常，请点击链接'],
    ['an unclosed bracket', '【支付宝 您的验证码1234'],
    ['a part of a long message', '[1/2]您的快递已到'],
    ['a link', '[链接] 看看这个'],
    ['round brackets at the start', '（美团）看看这个'],
    ['an unknown name in ASCII brackets', '[某某楼盘]看看这个'],
    ['a face at the end', '明天见【微笑】'],
    ['a face in ASCII brackets', '明天见[玫瑰]'],
    ['an opt-out in brackets', '全场5折【退订回T】'],
    ['a headline', '【温馨提示】明天降温'],
    ['a person with a trade', '楼盘开盘，欢迎来电【易经理】'],
    ['a code in brackets', '【483920】是您的验证码'],
    ['a sentence about a code', '【访问验证码是:123456请妥善保管】'],
    ['nothing', ''],
  ])('is in %s', (_, text) => {
    expect(signed(text)).toEqual([null, null]);
  });
});

describe('an unknown name', () => {
  it('is kept as it is written', () => {
    expect(signed('【某某健身】周年庆')).toEqual(['某某健身', null]);
    expect(signed('周年庆【某某 健身】退订回T')).toEqual(['某某健身', null]);
  });

  it.each(['TCL', 'NIKE', 'N26'])('may begin like an opt-out: %s', (name) => {
    expect(signed(`【${name}】会员日`)).toEqual([name, null]);
  });

  it('that sounds like a trade is a name all the same', () => {
    expect(signed('【植物医生】会员日')).toEqual(['植物医生', null]);
  });

  it('at the start counts for a gateway, at the end for an office with its own number', () => {
    const text = '【甲乙丙店】会员日到了【丁戊己行】';
    expect(signed(text, '106900000001')).toEqual(['甲乙丙店', null]);
    expect(signed(text, '95999')).toEqual(['丁戊己行', null]);
  });
});

describe('the sender', () => {
  it.each([
    ['an unsigned message', '您尾号1234入账1元', '95588', null],
    ['a headline', '【账单提醒】您尾号1234入账1元', '95588', null],
    ['an unknown name', '【某某分行】您尾号1234入账1元', '95588', '某某分行'],
    ['the country code', '您尾号1234入账1元', '+8695588', null],
    ['an extension', '您尾号1234入账1元', '9558801', null],
  ])('decides for %s', (_, text, sender, signature) => {
    expect(signed(text, sender)).toEqual([signature, 'icbc']);
  });

  it('decides against a headline that happens to be a known name', () => {
    expect(signed('【美团】联名卡账单已出', '95588')[1]).toBe('icbc');
  });

  it('yields to a name at the end', () => {
    expect(signed('您的账单已出【招商银行】', '95588')).toEqual(['招商银行', 'cmb']);
  });

  it.each(['106941995555', '1069095588', '13800138000', '955', 'null', '', '(Unknown)', '招商银行'])(
    'does not decide when it is %j',
    (sender) => {
      expect(signed('您尾号1234入账1元', sender)).toEqual([null, null]);
    },
  );
});

it('answers for any text in any brackets, and never with a bracket in the name', () => {
  const piece = fc.constantFrom(
    '【',
    '】',
    '[',
    ']',
    '（',
    ')',
    '支付宝',
    '退订回T',
    '。',
    ' ',
    '1',
    '\n',
    '<',
    '》',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const [signature] = signed(pieces.join(''));
      expect(signature ?? '').not.toMatch(/[【】[\]\n]/);
    }),
  );
});
