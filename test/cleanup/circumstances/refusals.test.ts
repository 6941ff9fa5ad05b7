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
])('%s is not told as %s', (reason, kind) => {
  expect(told(reason)).not.toContain(kind);
});

test('what waits already is not told to wait', () => {
  expect(refusalsIn({ state: 'waiting', note: '等30天，要刷脸' })).toEqual(['face']);
});

test('what is not stuck has no refusal', () => {
  expect(refusalsIn({ state: 'claimed', reason: '收不到验证码' })).toEqual([]);
});

test.each(['code ', '姓名', '等3', '号码放', '不 never get '])(
  'a reason of nothing but %j takes no time',
  (word) => {
    const begin = performance.now();
    told(word.repeat(20_000));
    expect(performance.now() - begin).toBeLessThan(200);
  },
);
