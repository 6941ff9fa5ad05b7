import { expect, it } from 'vitest';
import { wantsColour } from '../../../src/commands/shared/colour.js';

const pipe = { isTTY: false };
const terminal = { isTTY: true };

it.each([
  ['a terminal', undefined, terminal, {}, true],
  ['a pipe', undefined, pipe, {}, false],
  ['NO_COLOR', undefined, terminal, { NO_COLOR: '1' }, false],
  ['an empty NO_COLOR, which is none', undefined, terminal, { NO_COLOR: '' }, true],
  ['a dumb terminal', undefined, terminal, { TERM: 'dumb' }, false],
  ['FORCE_COLOR on a pipe', undefined, pipe, { FORCE_COLOR: '1' }, true],
  ['an empty FORCE_COLOR on a pipe', undefined, pipe, { FORCE_COLOR: '' }, true],
  ['FORCE_COLOR=0', undefined, terminal, { FORCE_COLOR: '0' }, false],
  ['FORCE_COLOR beside NO_COLOR', undefined, pipe, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  ['--no-color beside FORCE_COLOR', false, terminal, { FORCE_COLOR: '1' }, false],
])('%s', (_, option, { isTTY }, env, wanted) => {
  expect(wantsColour(option, { isTTY, env })).toBe(wanted);
});
