import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/file-catalog.js';
import { explain } from '../../src/recognition/explain.js';
import { recognize } from '../../src/recognition/recognize.js';
import { lookUpsIn } from '../../src/recognition/signature.js';
import type { MessageRecord } from '../../src/sources/types.js';

const catalog = loadCatalog();
const lookUps = lookUpsIn(catalog);
const look = (text: string, sender: string | null = '106900000001') => {
  const { platform, kind, unsure } = explain({ text, sender }, lookUps);
  return { platform, kind, unsure };
};

describe('a code in English without a signature', () => {
  it.each([
    ['github', '402918 is your GitHub authentication code.\n\n@github.com #402918'],
    ['github', '402918 is your GitHub verification code'],
    ['instagram', "402 918 is your Instagram code. Don't share it."],
    ['apple', 'Your Apple ID Verification Code is: 402918'],
    ['whatsapp', "<#> 402-918 is your WhatsApp code. Don't share this code with others"],
    [
      'telegram',
      'Login code: 40291. Do not give this code to anyone, even if they say they are from Telegram!',
    ],
    ['microsoft', 'Use 402918 as Microsoft account security code'],
    ['microsoft', 'Use verification code 402918 for Microsoft authentication.'],
    ['microsoft', 'Microsoft access code: 402918'],
    ['openai', 'Your OpenAI API verification code is: 402918'],
    ['google', 'G-402918 是您的 Google 验证码。'],
    ['apple', '你的 Apple ID 代码为：402918。请勿与他人共享。'],
    ['whatsapp', '你的 WhatsApp 验证码：402-918'],
    ['paypal', 'PayPal: Your security code is 402918. It expires in 10 minutes.'],
  ])('may be %s: %s', (platform, text) => {
    expect(look(text)).toEqual({ platform, kind: 'code', unsure: true });
  });

  it('may be of a sender in letters', () => {
    expect(look('Your security code is 402918.', 'PayPal')).toEqual({
      platform: 'paypal',
      kind: 'code',
      unsure: true,
    });
  });

  it.each([
    ['a notice', 'Your PayPal account was locked, call us'],
    ['a payment', 'PayPal: you paid HKD 20.00 to Example'],
    ['an unknown name', '402918 is your Exampleish code'],
    ['a name elsewhere in a code', 'Your code is 402918. Use it with GitHub or PayPal as you like.'],
    ['Chinese', '402918是您的支付宝验证码，请勿泄露'],
    ['Chinese that any shop may write', 'BOC验证码402918，请提供给客服'],
    ['Chinese that names it elsewhere', '您的验证码是402918，请勿告诉他人，Apple 客服不会索要'],
  ])('names nobody in %s: %s', (_, text) => {
    expect(look(text).platform).toBeNull();
  });

  it('is only possible, never likely, whoever is named', async () => {
    const records: MessageRecord[] = [
      { type: 'message', text: '402918 is your GitHub code', sender: '106900000001', at: null },
    ];
    async function* stream() {
      yield* records;
    }
    const { findings } = (await recognize(stream(), catalog, { source: 'test' })).showing(null);
    expect(findings).toEqual([
      { platform: 'github', source: 'test', kind: 'code', unsure: true, days: { '': 1 } },
    ]);
  });

  it('is looked for in any text without an error', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.option(fc.string({ maxLength: 20 })), (text, sender) => {
        lookUps.namedInCode(text, sender);
      }),
    );
  });
});

describe('what proves no account', () => {
  it.each([
    ['from a person', '【京东】验证码402918', '13800138000'],
    ['from a person abroad of it', '【京东】验证码402918', '+86 138 0013 8000'],
    ['an interview', '【京东】面试通知：请于明天上午10点到示例大厦参加面试', '106900000001'],
    ['a visit', '【京东】访客预约已通过，凭访客码4029到前台登记', '106900000001'],
    ['an alarm', '【京东】监控告警：web01磁盘空间不足', '106900000001'],
  ])('is %s', (_, text, sender) => {
    expect(look(text, sender)).toMatchObject({ platform: 'jd', unsure: true });
  });

  it('is no message of an account', () => {
    expect(look('【京东】验证码402918')).toMatchObject({ platform: 'jd', unsure: false });
    expect(look('【智联招聘】您投递的职位邀请您面试')).toMatchObject({ unsure: false });
  });
});
