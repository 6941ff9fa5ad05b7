import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/recognition/explain.js';
import { recognize } from '../../src/recognition/recognize.js';
import { lookUpsIn } from '../../src/recognition/signature.js';
import type { MessageRecord } from '../../src/sources/types.js';
import { compiled } from '../catalog/compiled.js';

const catalog = compiled();
const lookUps = lookUpsIn(catalog);
const ownerOf = (text: string, sender: string | null = '106900000001') =>
  explain({ text, sender }, lookUps).platform;

describe('a signature of the whole catalog', () => {
  it.each([
    ['微信', 'wechat'],
    ['QQ', 'qq'],
    ['工行', 'icbc'],
    ['WeChat', 'wechat'],
    ['苹果', 'apple'],
    ['微信支付', 'wechat-pay'],
    ['招商银行', 'cmb'],
    ['招商银行信用卡', 'cmb-life'],
    ['工商银行信用卡', 'icbc-elife'],
    ['江苏银行信用卡中心', 'jsbank'],
    ['招商银行信用卡中心', 'cmb'],
    ['招行信用卡', 'cmb-life'],
    ['京东金融', 'jd-finance'],
    ['网易游戏', 'netease-games'],
    ['百度科技', 'baidu'],
    ['百度(中国)有限公司', 'baidu'],
    ['美团App', 'meituan'],
    ['滴滴出行客服', 'didi'],
    ['支付宝安全中心', 'alipay'],
    ['官方微信客服', 'wechat'],
    ['中国工商银行', 'icbc'],
    ['中国银行湖北分行', 'boc'],
    ['招商银行深圳福田支行', 'cmb'],
    ['北京移动', 'china-mobile'],
    ['广东联通客服', 'china-unicom'],
    ['台州移动', 'china-mobile'],
    ['佛山市电信', 'china-telecom'],
    ['苏州住房公积金', 'housing-fund'],
    ['自贡锦江', null],
    ['珠海光大', null],
    ['深圳公积金', 'housing-fund'],
    ['顺丰速运官方', 'sf-express'],
    ['DEWU客服', null],
    ['平安好房', null],
    ['新东方', 'xdf'],
    ['光大私/募', null],
    ['光大集团', null],
    ['中信集团', null],
    ['平安集团', null],
    ['平安', null],
    ['微信红包群', null],
    ['某某支付宝', null],
    ['支付宝代理招商', null],
    ['京东方', null],
    ['中国网', null],
    ['客服中心', null],
    ['北京信用卡中心', null],
    ['东方财富网', 'eastmoney'],
    ['北京现代', null],
    ['中国平安', 'pingan-life'],
    ['通行证', null],
    ['美的集团', 'midea'],
  ])('【%s】 is of %s', (signature, platform) => {
    expect(ownerOf(`【${signature}】您好`)).toBe(platform);
  });

  it('counts in ASCII brackets by a name, not by an alias', () => {
    expect(ownerOf('[微信]验证码1234')).toBe('wechat');
    expect(ownerOf('验证码1234[招商银行信用卡]')).toBe('cmb-life');
    expect(ownerOf('吃个[苹果]吧')).toBeNull();
    expect(ownerOf('晚安[移动]')).toBeNull();
  });

  it('beats a shared sender number', () => {
    expect(ownerOf('【国家电网】您的电费余额不足', '95598')).toBe('sgcc-wsgw');
    expect(ownerOf('【南方电网】您的电费余额不足', '95598')).toBe('csg-online');
  });

  it.each([
    ['10086', 'china-mobile'],
    ['10010', 'china-unicom'],
    ['10000', 'china-telecom'],
    ['95588', 'icbc'],
    ['95555', 'cmb'],
    ['95188', 'alipay'],
    ['+86 95588', 'icbc'],
    ['0086-95588', 'icbc'],
    ['1069095588', null],
    ['106980095588', null],
    ['95588@example.com', null],
    ['95', null],
    ['106575201863', null],
  ])('from %s without a signature is of %s', (sender, platform) => {
    expect(ownerOf('您尾号0042入账1元', sender)).toBe(platform);
  });
});

const SAMPLE = '/work/shared/signatures-sample.tsv';

it.runIf(existsSync(SAMPLE))('what a note calls no sender is none, at the start and at the end', () => {
  const noted = readFileSync(SAMPLE, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([, , note]) => note);
  expect(noted.length).toBeGreaterThan(20);
  const read = noted.flatMap(([name = '']) =>
    [`【${name}】您好，祝您愉快`, `您好，祝您愉快【${name}】`].map((text) => {
      const { signature, platform } = explain({ text, sender: '106900000001' }, lookUps);
      return [name, signature, platform];
    }),
  );
  expect(read.filter(([, signature, platform]) => signature !== null || platform !== null)).toEqual([]);
});

describe('a signature that several platforms share', () => {
  it.each([
    ['【腾讯科技】你的微信账号正在新设备登录', 'wechat'],
    ['【腾讯科技】你的QQ帐号正在新设备登录', 'qq'],
    ['【腾讯科技】QQ邮箱：有人尝试登录', 'qq-mail'],
    ['【腾讯科技】验证码1234', 'qq'],
    ['【网易】云音乐会员到期提醒', 'netease-music'],
    ['【网易】验证码1234', 'netease'],
    ['【阿里巴巴】1688的订单已发货', 'ali1688'],
  ])('%s is of %s', (text, platform) => {
    expect(ownerOf(text)).toBe(platform);
  });
});

describe('texts that name banks without signing', () => {
  const names = catalog
    .cards()
    .filter(({ category }) => ['bank', 'payment', 'securities', 'loan'].includes(category))
    .flatMap(({ name, aliases }) => [name.zh, ...aliases.slice(0, 2)])
    .filter((name) => !name.endsWith('）'));
  const shown = fc
    .tuple(
      fc.constantFrom(...names),
      fc.constantFrom('$', '“$”', '（$）', '[$]', '【$】', '《$》', '「$」', '$客服'),
    )
    .map(([name, around]) => around.replace('$', name));
  const opening = fc.constantFrom(
    '尊敬的',
    '您好，这里是',
    '通知:',
    '温馨提示：',
    '(重要)',
    'RE:',
    '《通知》',
    '1.',
    '→',
    'Dear ',
  );
  const middle = fc.constantFrom(
    '提醒您的账户已被冻结，请点击 example.cn 解除',
    '客户，您的积分即将到期，请登录 example.com 兑换现金',
    '电子密码器于次日失效，请尽快更新，网址 example.net',
    '信用卡额度可提升至50000元，详询客服',
    '监测到您有一笔贷款逾期，请联系工作人员',
    '验证码483920，请提供给客服',
    '推荐【理财】产品，收益高',
    '【官方】网站 example.org 登录领取补贴',
    '账户*0042入账5,000.00元，点击查看',
  );
  const ending = fc.constantFrom(
    '。',
    '！',
    '回T退订',
    ' 请勿回复',
    '...',
    '\n',
    '（内部）',
    '[链接]',
    '【温馨提示】',
  );
  const sender = fc.constantFrom(
    '106900000001',
    '13800138000',
    '+86 138 0010 0500',
    '+85200000000',
    null,
    '',
    '10690095588',
    '106595588',
    '1069095588',
    '95555000000000000001x',
    '中国银行',
  );
  const text = fc.oneof(
    fc.tuple(opening, shown, middle, fc.constantFrom('', '，'), fc.constantFrom('', ...names), ending),
    // a bare name at the very start or end signs nothing either
    fc.tuple(fc.constantFrom(...names), middle, fc.constantFrom('', '，'), fc.constantFrom(...names)),
  );

  it('yield no account, whatever they are made of and whoever sends them', async () => {
    const records: MessageRecord[] = fc
      .sample(fc.record({ text, sender }), { numRuns: 2000, seed: 20_261_124 })
      .map(({ text, sender }) => ({ type: 'message', sender, text: text.join(''), at: null }));
    expect(new Set(records.map(({ text }) => text)).size).toBeGreaterThan(1900);
    async function* stream() {
      yield* records;
    }
    const recognized = await recognize(stream(), catalog, { source: 'test' });
    const { findings, messages } = recognized.showing(null);
    expect(messages).toBe(2000);
    expect(findings).toEqual([]);
  });
});
