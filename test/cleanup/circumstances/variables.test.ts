import { expect, test } from 'vitest';
import { filled } from '../../../src/cleanup/circumstances/variables.js';

test.each([
  ['等 {back-on|您回来} 再办', { 'back-on': '2027-06-30' }, '等 2027-06-30 再办'],
  ['等 {back-on|您回来} 再办', {}, '等您回来再办'],
  ['打 {hotline|运营商客服} 问', { hotline: '10086' }, '打 10086 问'],
  ['打 {hotline|运营商客服} 问', {}, '打运营商客服问'],
  ['back on {back-on|whenever that is}: wait', {}, 'back on whenever that is: wait'],
  ['到{carrier|运营商}营业厅', { carrier: '中国移动' }, '到中国移动营业厅'],
])('%s with %j', (text, variables, said) => {
  expect(filled(text, variables)).toBe(said);
});
