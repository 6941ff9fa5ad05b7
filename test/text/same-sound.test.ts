import { expect, it } from 'vitest';
import { soundAlike } from '../../src/text/same-sound.js';

it.each([
  ['微信', '威信'],
  ['京东', '惊动'],
  ['绿色', '律瑟'],
  ['QQ音乐', 'QQ因乐'],
])('%s and %s are spoken alike', (word, other) => {
  expect(soundAlike(word, other)).toBe(true);
});

it.each([
  ['微信', '微博'],
  ['京东', '京西'],
  ['微信', '微信群'],
  ['女', '努'],
  ['ab', 'ac'],
])('%s and %s are not', (word, other) => {
  expect(soundAlike(word, other)).toBe(false);
});
