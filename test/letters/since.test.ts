import { expect, it } from 'vitest';
import { sinceIn } from '../../src/letters/since.js';

it.each([
  ['March 2018', '2018年3月', 'March 2018'],
  ['Sept. 2019', '2019年9月', 'September 2019'],
  ['may 2020', '2020年5月', 'May 2020'],
  ['2018-03', '2018年3月', 'March 2018'],
  ['2018/3/9', '2018年3月9日', '9 March 2018'],
  ['2018年3月', '2018年3月', 'March 2018'],
  ['2018年3月9日', '2018年3月9日', '9 March 2018'],
  ['2018', '2018年', '2018'],
  ['2018年', '2018年', '2018'],
])('a time long ago, %s, is in Chinese %s and in English %s', (told, zh, en) => {
  expect([sinceIn(told, 'zh'), sinceIn(told, 'en')]).toEqual([zh, en]);
});

it.each(['大约十年前', 'about ten years ago', '2018-13', 'Marble 2018', '20183', '2018-', 'ma 2018'])(
  'what is told otherwise, %s, stays as it is',
  (told) => {
    expect([sinceIn(told, 'zh'), sinceIn(told, 'en')]).toEqual([told, told]);
  },
);
