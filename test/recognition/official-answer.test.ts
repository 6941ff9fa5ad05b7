import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/problem.js';
import {
  officialFindings,
  officialLines,
  readOfficialAnswer,
} from '../../src/recognition/official-answer.js';
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
    ['只说有没有', '微信:已注册;QQ:已注册;淘宝:未注册;京东:未查询到', { wechat: 1, qq: 1, taobao: 0, jd: 0 }],
    ['一列打勾', '微信 ✓\n淘宝 -\n快手 有', { wechat: 1, taobao: 0, kuaishou: 1 }],
    ['已注册N次', '微信已注册3次;淘宝已注册1次', { wechat: 3, taobao: 1 }],
    ['分两列说', '已关联:微信、QQ。未关联:京东、抖音', { wechat: 1, qq: 1, jd: 0, douyin: 0 }],
    ['注册了N次', '微信注册1次;百度注册3次', { wechat: 1, baidu: 3 }],
    ['长名优先', 'QQ音乐2个,百度网盘1个,QQ:1', { 'qq-music': 2, 'baidu-netdisk': 1, qq: 1 }],
    ['括号', '“微信”(2),“淘宝”(1)', { wechat: 2, taobao: 1 }],
    ['每个都有共', '微信共2个,淘宝共1个', { wechat: 2, taobao: 1 }],
    ['账号数量为', '微信账号数量为1,京东商城账号数量为3', { wechat: 1, jd: 3 }],
    ['签名认得', '微信:1个,铁路客服:1个', { wechat: 1, 'railway-12306': 1 }],
    ['同一平台两个名字', '淘宝:1个,淘宝网:2个', { taobao: 3 }],
    [
      '结果页',
      '查询结果\n查询时间:2026-11-20 10:23:45\n应用名称 账号数量\n微信 1\n抖音 0\nQQ 2',
      { wechat: 1, douyin: 0, qq: 2 },
    ],
    [
      '卡片,名字和数字各一行',
      '138****8000\n微信\n1个账号\nQQ\n2个账号\n淘宝\n0个账号',
      { wechat: 1, qq: 2, taobao: 0 },
    ],
    ['按公司', '腾讯:微信1,QQ3;阿里巴巴:淘宝1;百度1;京东0', { wechat: 1, qq: 3, taobao: 1, baidu: 1, jd: 0 }],
    ['表格', '| 应用 | 账号数 |\n|---|---|\n| 微信 | 1 |\n| 抖音 | 2 |', { wechat: 1, douyin: 2 }],
    [
      '截图识别出的空格和字母',
      '微 信:1 个\n支 付 宝:1 个\n抖 音 : O 个\n淘 宝 l 个',
      { wechat: 1, alipay: 1, douyin: 0, taobao: 1 },
    ],
    ['横线表示没有', '微信 1;淘宝 -;抖音 --;京东 1', { wechat: 1, taobao: 0, douyin: 0, jd: 1 }],
    ['编号列表', '1. 微信(1)\n2. 淘宝(2)\n3. 示例旅行(2)', { wechat: 1, taobao: 2, '?示例旅行': 2 }],
    ['断成两行,夹着空行', '微信:1个,\n\n淘宝:\n2个', { wechat: 1, taobao: 2 }],
    ['提到焕新', '微信1个,淘宝0个。如需解除历史绑定,可办理二次号码焕新。', { wechat: 1, taobao: 0 }],
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

  it('reads that nothing was found, of which no platform follows', () => {
    expect(read('您查询的号码138****8000暂无互联网账号注册记录。')).toMatchObject({ total: 0, counts: [] });
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

describe('an answer about cards, worded in other ways', () => {
  it.each([
    ['您名下电话卡数量为:中国移动:2张;中国联通:1张。共计3张', 3, { 'china-mobile': 2, 'china-unicom': 1 }],
    [
      '【工信部反诈中心】您名下有2张电话卡:中国移动 2 张,中国联通 0 张。',
      2,
      { 'china-mobile': 2, 'china-unicom': 0 },
    ],
    ['查询结果:您名下共有0张移动电话卡。', 0, {}],
    ['名下手机卡\n中国移动\n1张\n中国联通\n2张', null, { 'china-mobile': 1, 'china-unicom': 2 }],
  ])('%s', (text, total, counts) => {
    expect(read(text)).toMatchObject({ kind: 'cards', total });
    expect(counted(text)).toEqual(counts);
  });
});

describe('a result of unbinding', () => {
  const states = (text: string) =>
    Object.fromEntries(read(text).counts.map(({ platform, name, state }) => [platform ?? `?${name}`, state]));
  const done = { taobao: 'unbound', meituan: 'unbound', douyin: 'failed', wechat: 'none' };

  it.each([
    ['一名一行', '一键解绑\n手机号 138****8000\n淘宝 解绑成功\n美团 解绑成功\n抖音 解绑失败\n微信 未绑定'],
    ['一句话', '解绑结果:淘宝已解绑,美团已解绑,抖音解绑失败(原因:账号存在风险),微信无需解绑。'],
    ['按结果分组', '【码号服务平台】解绑成功:淘宝、美团;解绑失败:抖音;未绑定:微信。'],
    ['结果作标题', '解绑成功\n淘宝\n美团\n解绑失败\n抖音\n未绑定\n微信'],
    ['名字和结果各一行', '码号服务平台\n淘宝\n已解绑\n美团\n已解绑\n抖音\n解绑失败\n微信\n未绑定'],
    ['截图识别出的空格', '解绑记录\n淘 宝 解绑成功\n美 团 解绑成功\n抖 音 解绑失败\n微 信 未绑定'],
    [
      '焕新短信',
      '您办理的二次号码焕新服务已完成,共为您清理15款应用的历史绑定关系,其中淘宝、美团解绑成功,抖音解绑失败,微信未绑定。',
    ],
    [
      '焕新逐个',
      '二次号码焕新办理结果:淘宝成功;美团成功;抖音失败;微信无历史绑定。失败的应用请联系平台客服处理。',
    ],
  ])('reads %s', (_, text) => {
    expect(read(text).kind).toBe('unbinding');
    expect(states(text)).toEqual(done);
  });

  it.each([
    ['done', '【中国联通】您的二次号焕新服务已办理成功,号码前序互联网应用绑定已解除。', 'unbound'],
    ['under way', '您申请的二次号码焕新已受理,预计5个工作日内完成,请耐心等待。', 'pending'],
    ['under way, with what can be chosen', '解绑申请已受理,可解绑应用:微博、淘宝、美团。', 'pending'],
    ['failed', '您申请的二次号码焕新办理失败,请稍后重试。', 'failed'],
  ])('reads the whole: %s', (_, text, state) => {
    expect(read(text)).toEqual({ kind: 'unbinding', counts: [], total: null, doubtful: [], state });
  });

  it('reads the whole and each', () => {
    const text =
      '二次号码焕新\n办理状态:处理中\n已完成 12 个,处理中 3 个,失败 1 个\n淘宝 已完成\n快手 处理中\n京东 失败';
    expect(read(text).state).toBe('pending');
    expect(states(text)).toEqual({ taobao: 'unbound', kuaishou: 'pending', jd: 'failed' });
  });

  it('finds an account where unbinding failed, and is not sure of it; elsewhere it finds none', () => {
    const answer = read('淘宝 解绑成功\n示例旅行 解绑失败\n京东 解绑失败\n快手 解绑中');
    expect(answer.doubtful.sort()).toEqual(['京东', '快手', '示例旅行']);
    expect(officialFindings(answer, '2026-11-20')).toEqual([
      { platform: 'jd', source: 'unbinding-result', kind: 'official', days: { '2026-11-20': 1 } },
      {
        platform: null,
        name: '示例旅行',
        source: 'unbinding-result',
        kind: 'official',
        days: { '2026-11-20': 1 },
      },
    ]);
  });
});

it.each([
  '微信:1个,淘宝:0个,示例读书:3个',
  '您名下有3张电话卡:中国移动2张,中国联通1张。',
  '解绑成功:淘宝、美团;解绑失败:抖音;未绑定:微信',
])('says in lines what it reads again: %s', (text) => {
  const { kind, counts } = read(text);
  const again = read(officialLines(read(text)).join('\n'));
  expect(again).toMatchObject({ kind, counts });
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
    '今天解绑了淘宝',
    '您的查询失败,请核对手机号码、身份证号码后六位是否正确,24小时后重新查询。',
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
    const findings = officialFindings(read('微信:2个,淘宝:0个,示例读书:1个'), '2026-11-20');
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

  it('gives none for phone cards, which say nothing about this number', () => {
    expect(officialFindings(read('您名下有2张电话卡:中国移动1张,中国联通1张。'), '2026-11-20')).toEqual([]);
  });
});
