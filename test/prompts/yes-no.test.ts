import { expect, it } from 'vitest';
import { parseYesNo } from '../../src/prompts/yes-no.js';

it.each([
  ['y', true],
  [' Yes ', true],
  ['是', true],
  ['Y', true],
  ['对。', true],
  ['n', false],
  ['否', false],
  ['还没有', false],
  ['', null],
  ['ni', null],
  ['也许', null],
])('reads %s', (text, answer) => {
  expect(parseYesNo(text)).toBe(answer);
});
