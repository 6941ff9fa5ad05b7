import { expect, test } from 'vitest';
import { refusalsIn } from '../../../src/cleanup/circumstances/refusals.js';

const told = (reason: string) => refusalsIn({ state: 'blocked', reason });

test.each([
  ['让我30天后再来', ['wait']],
  ['说要等30天', ['wait']],
  ['操作太频繁，过两天再试', ['wait']],
  ['让我周一交易时间再打', ['wait']],
  ['审核中，15 个工作日内答复', ['wait']],
  ['they told me to come back in two weeks', ['wait']],
  ['新号绑定过，一个号一年只能绑三次', ['taken', 'wait']],
  ['新号码已经绑了我弟弟的微信', ['taken']],
  ['收不到验证码', ['no-code']],
  ['新号一直没收到短信验证码', ['no-code']],
  ['要主人号的验证码，收不到', ['no-code']],
  ['no code arrives on the UK number', ['no-code']],
  ['I do not get any code', ['no-code']],
  ['旧号收不到验证码', ['old-code']],
  ['it wants a code to the old number', ['old-code']],
  ['只用微信登录，没有手机号', ['no-number']],
  ['我只用 Apple 登录', ['no-number']],
  ['邮箱长期没登录，已经被回收', ['gone']],
  ['客服说账号不存在', ['gone']],
  ['这家公司停止运营了', ['gone']],
  ['营业厅说号码已经放给别人了', ['reissued']],
  ['说这个号已经是别人的了', ['reissued']],
  ['the number was reissued', ['reissued']],
  ['the name does not match my new passport', ['name', 'papers']],
  ['余额里有三万', []],
  ['账户还有余额，要先提走', ['unsettled']],
  ['这个支付宝是我老公实名的，我刷不了脸', ['theirs']],
  ['老是刷不过脸', ['face']],
  ['银行卡是我妈名下的', ['theirs']],
  ['the account is in my husband’s name', ['theirs']],
  ['只能打电话办，我是聋人打不了电话', ['by-phone']],
  ['I am deaf, they only call', ['by-phone']],
  ['公司说手机今天就要交回，不让我换绑', ['withheld']],
  ['单位不让用这张卡收验证码', ['withheld']],
  ['I have to hand the phone back tonight', ['withheld']],
  ['App里显示已经是新号了，可是验证码还发到旧号', ['still-old']],
  ['旧号还在收验证码', ['still-old']],
  ['codes still come to the old number', ['still-old']],
  ['收到短信要点链接重新认证，点了，填了卡号', ['tricked']],
  ['把验证码告诉了对方', ['tricked']],
  ['I think I was scammed', ['tricked']],
  ['the UK number cannot be linked', ['foreign-number']],
  ['不支持境外手机号', ['foreign-number']],
  ['they only accept Chinese ID cards', ['foreign-paper']],
  ['不认护照', ['foreign-paper']],
  ['账号被封了，换不了手机号', ['locked']],
  ['让我先交200块钱手续费', ['fee']],
  ['客服要收押金', ['fee']],
  ['I must pay 200 yuan first', ['fee']],
  ['先交话费再说', []],
  ['系统升级，暂时不能办', ['wait']],
  ['银行卡被公安冻结', ['locked']],
  ['说我的微信封号了', ['locked']],
  ['my account is suspended', ['locked']],
  ['not until she is 18', ['minor']],
  ['only when he turns 18', ['minor']],
  ['号码还在冻结期', []],
  ['让我先冻结银行卡', []],
  ['我老公在监狱服刑，来不了', ['in-person']],
  ['信用卡逾期，不给换', ['unsettled']],
  ['要公证处的继承权公证书，还要所有子女到场', ['heirs']],
])('%s', (reason, kinds) => {
  expect(told(reason)).toEqual(kinds);
});

test.each([
  ['客服说旧号已注销就办不了', 'gone'],
  ['客服说数据太多，不给注销', 'gone'],
  ['提示新号码已被其他用户注册', 'reissued'],
  ['打了四次，没人接', 'wait'],
  ['号码被别人注册了', 'reissued'],
  ['要先还清分期', 'wait'],
  ['要去开户的网点，没绑手机银行', 'wait'],
  ['手机号被收回了', 'withheld'],
  ['手机银行要回开户行办', 'withheld'],
  ['银行卡被扣了钱', 'withheld'],
  ['新号码已经绑了我弟弟的微信', 'theirs'],
  ['号码登记在我老婆名下，姓名不一致', 'theirs'],
  ['涉嫌诈骗，账户被冻结', 'tricked'],
  ['客服没给我验证码', 'tricked'],
  ['点了链接没反应', 'tricked'],
  ['打不通，没人接', 'by-phone'],
  ['旧号收不到验证码', 'still-old'],
  ['要旧号的短信验证码', 'still-old'],
  ['换新号码要旧身份证', 'foreign-paper'],
  ['wait until 18 December', 'minor'],
  ['the fee is 18 yuan', 'minor'],
])('%s is not told as %s', (reason, kind) => {
  expect(told(reason)).not.toContain(kind);
});

test('what waits already is not told to wait', () => {
  expect(refusalsIn({ state: 'waiting', note: '等30天，要刷脸' })).toEqual(['face']);
});

test('what is not stuck has no refusal', () => {
  expect(refusalsIn({ state: 'claimed', reason: '收不到验证码' })).toEqual([]);
});

test.each([
  'code ',
  '姓名',
  '等3',
  '号码放',
  '不 never get ',
  '我爸的',
  '链接',
  '旧号还',
  '护照不',
  '境外号码不收',
])('a reason of nothing but %j takes no time', (word) => {
  const begin = performance.now();
  told(word.repeat(20_000));
  expect(performance.now() - begin).toBeLessThan(200);
});
