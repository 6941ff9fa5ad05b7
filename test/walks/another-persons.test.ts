import { expect, test } from 'vitest';
import { anothersAccount } from '../../src/walks/another-persons.js';

test.each([
  ['妈妈的微信', '妈妈', '微信'],
  ['我爸的支付宝', '爸', '支付宝'],
  ['my mum’s WeChat', 'mum', 'WeChat'],
  ["Grandma's Alipay", 'Grandma', 'Alipay'],
  ['小林的微信', '小林', '微信'],
])('%s is somebody else’s', (name, person, account) => {
  expect(anothersAccount(name, ['小林'])).toEqual({ person, account });
});

test.each(['我的世界', '得到的课', '微信', '的', '妈妈网', 'McDonald’s China'])(
  '%s is nobody else’s',
  (name) => {
    expect(anothersAccount(name, ['小林'])).toBeNull();
  },
);
