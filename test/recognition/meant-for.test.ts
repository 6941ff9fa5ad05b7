import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMeantFor } from '../../src/recognition/meant-for.js';

it.each([
  ['【示例速贷】甄旧主，您的借款已逾期30天', '甄*'],
  ['【示例贷】尊敬的张三先生：您的账单', '张*'],
  ['请转告李小四，其账款逾期已60天', '李*'],
  ['[示例] 王五,你的贷款已逾期', '王*'],
])('%s is meant for %s', (text, name) => expect(readMeantFor(text)).toBe(name));

it.each([
  '【微博】395790（微博登录验证码）',
  '您的借款已逾期',
  '尊敬的客户您好',
  '温馨提示：您的快递到了',
  '',
])('%s names nobody', (text) => expect(readMeantFor(text)).toBeNull());

it('lets nothing of a text out but one surname', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readMeantFor(`【示例】张${text}`) ?? '张*').toMatch(/^\p{Script=Han}\*$/u);
    }),
  );
});
