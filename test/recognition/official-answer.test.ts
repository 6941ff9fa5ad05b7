import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/problem.js';
import { officialFindings, readOfficialAnswer } from '../../src/recognition/official-answer.js';
import { smallCatalog } from '../support/small-catalog.js';

const catalog = smallCatalog();
const read = (text: string) => readOfficialAnswer(text, catalog);
const counted = (text: string) =>
  Object.fromEntries(read(text).counts.map(({ platform, name, count }) => [platform ?? `?${name}`, count]));

describe('an answer about accounts', () => {
  it.each([
    ['一名一行', '微信:1个\n淘宝:2个\n抖音:0个', { wechat: 1, taobao: 2, douyin: 0 }],
    ['顿号', '您的号码关联的互联网账号:微信1个、淘宝2个、QQ3个。', { wechat: 1, taobao: 2, qq: 3 }],
    ['没有分隔', '微信1个淘宝2个支付宝3个', { wechat: 1, taobao: 2, alipay: 3 }],
    ['数字在前', '查询到2个微信账号,3个淘宝账号,1个抖音账号', { wechat: 2, taobao: 3, douyin: 1 }],
    ['全角数字', '微信：１２个，淘宝：０个', { wechat: 12, taobao: 0 }],
    ['中文数字', '微信一个,淘宝两个,支付宝十二个,京东二十个', { wechat: 1, taobao: 2, alipay: 12, jd: 20 }],
    ['用户自己写的', '微信 1,淘宝 2', { wechat: 1, taobao: 2 }],
    ['英文名', 'WeChat 1, taobao 2', { wechat: 1, taobao: 2 }],
    ['没有', '微信:无,淘宝未注册,快手:1', { wechat: 0, taobao: 0, kuaishou: 1 }],
    ['注册了N次', '微信注册1次;百度注册3次', { wechat: 1, baidu: 3 }],
    ['长名优先', 'QQ音乐2个,百度网盘1个,QQ:1', { 'qq-music': 2, 'baidu-netdisk': 1, qq: 1 }],
    ['括号', '“微信”(2),“淘宝”(1)', { wechat: 2, taobao: 1 }],
    ['每个都有共', '微信共2个,淘宝共1个', { wechat: 2, taobao: 1 }],
    ['账号数量为', '微信账号数量为1,京东商城账号数量为3', { wechat: 1, jd: 3 }],
    ['签名认得', '微信:1个,铁路客服:1个', { wechat: 1, 'railway-12306': 1 }],
    ['同一平台两个名字', '淘宝:1个,淘宝网:2个', { taobao: 3 }],
  ])('reads %s', (_, text, expected) => {
    expect(counted(text)).toEqual(expected);
  });

  it('does not take the date, the number, the hours or the number of apps for counts', () => {
    const answer = read(
      '【工信部反诈中心】截至2026年11月20日 10:23,您查询的号码138****8000在11个应用平台中共注册14个账号:微信2个,淘宝12个。如有疑问请于48小时后再查。10699000',
    );
    expect(answer.counts.map(({ platform, count }) => [platform, count])).toEqual([
      ['wechat', 2],
      ['taobao', 12],
    ]);
    expect(answer.total).toBe(14);
    expect(answer.doubtful).toEqual([]);
  });

  it('reads names without numbers as one account each when the sum agrees', () => {
    const answer = read('注册了“微信”“淘宝”“支付宝”“抖音”“百度”“京东”“美团”“快手”共 8 个账号。');
    expect(answer.counts.map(({ count }) => count)).toEqual(Array(8).fill(1));
    expect(answer).toMatchObject({ kind: 'accounts', total: 8, doubtful: [] });
  });

  it('doubts names without numbers when the sum does not agree', () => {
    const answer = read('该号码注册了微信、淘宝,共5个账号');
    expect(answer.total).toBe(5);
    expect(answer.doubtful).toEqual(['微信', '淘宝']);
  });

  it('keeps a name that the catalog does not have, and doubts it', () => {
    const answer = read('微信:1个,示例读书:3个');
    expect(answer.counts).toContainEqual({ platform: null, name: '示例读书', count: 3 });
    expect(answer.doubtful).toEqual(['示例读书']);
  });

  it('reads a sum alone', () => {
    expect(read('可供查询的应用中,该手机号共注册14个账号。')).toMatchObject({ total: 14, counts: [] });
  });
});

describe('an answer about cards', () => {
  it('reads the one wording that is public', () => {
    const answer = read('尊敬的用户您好，您申请的电话卡数量查询服务已受理完成。您名下的电话卡总共有4张。');
    expect(answer).toEqual({ kind: 'cards', counts: [], total: 4, doubtful: [] });
  });

  it('reads the carriers', () => {
    const answer = read('您名下的电话卡总共有3张,其中中国移动2张,中国联通1张。');
    expect(answer.kind).toBe('cards');
    expect(answer.total).toBe(3);
    expect(answer.counts.map(({ platform, count }) => [platform, count])).toEqual([
      ['china-mobile', 2],
      ['china-unicom', 1],
    ]);
  });
});

describe('a text that is no such answer', () => {
  it.each([
    '',
    '   \n',
    '你好,明天见',
    '【支付宝】您的验证码是123456,5分钟内有效',
    '【京东】您的订单已发货,共2件商品,请注意查收',
    '微信支付收款25.00元',
    '微信和淘宝哪个更好用?',
    '<html><body>微信</body></html>',
  ])('is refused: %s', (text) => {
    expect(() => read(text)).toThrow(new Problem('input.not-an-answer'));
  });

  it('never fails in another way, whatever the text', () => {
    const words = fc.constantFrom(
      '微信',
      '淘宝',
      '共',
      '1',
      '二',
      '个',
      '张',
      '名下',
      '、',
      ':',
      '\uE000',
      ' ',
      '无',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words).map((list) => list.join('')),
        ),
        (text) => {
          try {
            for (const { count } of read(text).counts) expect(count).toBeGreaterThanOrEqual(0);
          } catch (error) {
            expect(error).toBeInstanceOf(Problem);
          }
        },
      ),
    );
  });
});

describe('findings from confirmed counts', () => {
  it('gives official evidence on the day, and none for a zero', () => {
    const findings = officialFindings(
      [
        { platform: 'wechat', name: '微信', count: 2 },
        { platform: 'taobao', name: '淘宝', count: 0 },
        { platform: null, name: '示例读书', count: 1 },
      ],
      '2026-11-20',
    );
    expect(findings).toEqual([
      { platform: 'wechat', source: 'yizhengtongcha', kind: 'official', days: { '2026-11-20': 2 } },
      {
        platform: null,
        name: '示例读书',
        source: 'yizhengtongcha',
        kind: 'official',
        days: { '2026-11-20': 1 },
      },
    ]);
  });
});
