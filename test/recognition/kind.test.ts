import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKind } from '../../src/recognition/kind.js';
import { type ExampleFile, readExamples } from './examples/read-examples.js';

/** Any characters, halves of pairs too. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
  .map((codes) => String.fromCharCode(...codes));

describe('labelled examples', () => {
  it.each<[ExampleFile, number]>([
    ['written-with.tsv', 0.97],
    ['manner.tsv', 0.95],
    ['held-out.tsv', 0.95],
    ['manner-held-out.tsv', 0.95],
  ])('%s: at least so many are right, with hardly a code or a demand that is none', (file, least) => {
    const judged = readExamples(file).map(({ kind, text }) => ({ kind, found: readKind(text).kind, text }));
    const wrong = judged.filter(({ kind, found }) => kind !== found);
    expect(1 - wrong.length / judged.length, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(least);
    for (const invented of ['code', 'collection']) {
      expect(wrong.filter(({ found }) => found === invented).length).toBeLessThanOrEqual(judged.length / 140);
    }
  });
});

describe('the kind of a message', () => {
  it.each([
    // no demand for money
    ['transaction', '您尾号0042信用卡还款人民币500.00元已入账，欠款余额120.00元。【示例银行】'],
    ['transaction', '【示例银行】您尾号0042卡外币欠款入账人民币1,024.30元'],
    ['marketing', '快*速还*款，低*息借*钱，当天到账'],
    ['transaction', '【示例贷】还款完成：您第3期480.90元已还清'],
    ['transaction', '【示例银行】您本期应还2,140.20元，还款日15日，请按时还款，以免逾期。'],
    // no code
    ['notice', '【示例银行】您的卡已激活，查询密码请另行设置，详询4006600000'],
    ['notice', '【示例银行】尾号0042的卡密码已锁定，请到网点办理'],
    ['notice', '【示例影城】凭取票码402918在自助机取票'],
    ['notice', '【来访通知】您的邀请码4029，请凭码登记入园'],
    ['notice', '[Example Meet] Your meeting ID is 402 918 004, passcode 402918'],
    ['notice', '【丰巢】取件码123456，您的快件已放入柜机，请尽快取件'],
    ['marketing', '【示例商城】优惠码888888，下单立减，退订回T'],
    ['marketing', '【示例旗舰店】今晚八点开抢，一分钱换新包！点 s.example.cn/x 看验证码 回T退订'],
    ['notice', '【支付宝】任何人向您索要验证码都是诈骗，请勿泄露您的验证码。'],
    // a code
    ['code', '【示例】请输入 1894 完成登录'],
    ['code', '【示例机场】您的上网密码为402918，有效期24小时'],
    ['code', '【TapTap】402918，仅用于解除账号异常'],
    ['code', '402 918 is your Example code'],
    // a payment, whatever advertisement follows
    [
      'transaction',
      '【北京银行】您尾号0042的信用卡1月28日消费人民币71.40元。消费满300元可申请分期，详询4006600000。',
    ],
    ['transaction', '【光大银行】您尾号0042信用卡消费35元，积分可兑好礼，戳 example.cn/x 退订回T'],
    ['transaction', '【中国移动】您2026年11月消费68.00元，余额12.30元，验证码服务正常'],
    // a notice
    ['notice', '文明有礼 从我做起，防火人人有责【示例镇】'],
    ['notice', '【中国电信】您家的光猫已用满5年，可联系装维师傅免费换新'],
    // an offer
    ['marketing', '【示例银行】您的专属分期额度30000元，首期手续费5折，回复FQ办理。退订回TD'],
    ['marketing', '【示例影城】购票剩余优惠名额不多，19.9元看首映 退订T'],
    ['marketing', '【饿了么】评价上一单得5元券，点 example.cn/x 领，拒收请回复R'],
  ])('is %s: %s', (kind, text) => {
    expect(readKind(text).kind).toBe(kind);
  });

  it('of nothing is a notice', () => {
    expect(readKind('').kind).toBe('notice');
  });

  it('hangs on no name, no place and no digit of a code', () => {
    const code = fc.integer({ min: 100_000, max: 999_999 });
    const shop = fc.constantFrom('甲乙丙', '小麦', '云朵');
    fc.assert(
      fc.property(code, shop, (digits, name) => {
        expect(readKind(`【${name}】验证码${digits}，5分钟内有效`).kind).toBe('code');
        expect(readKind(`【${name}】尾号${digits % 10_000}的卡消费${digits / 100}元`).kind).toBe(
          'transaction',
        );
      }),
    );
  });

  it('is said of any text, long ones too', () => {
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
          anyText,
          fc.array(words, { maxLength: 400 }).map((list) => list.join('')),
        ),
        (text) => {
          expect(['code', 'notice', 'transaction', 'marketing', 'collection']).toContain(readKind(text).kind);
        },
      ),
    );
    expect(readKind('验证码1234退订'.repeat(100_000)).kind).toBe('code');
  });
});
