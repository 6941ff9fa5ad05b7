import { expect, it } from 'vitest';
import { nearestWords } from '../../src/text/nearest-words.js';

const COMMANDS = ['next', 'done', 'show', 'skip', 'status', 'plan', 'restore', 'remedy'];

it.each([
  ['nxet', 'next'],
  ['doen', 'done'],
  ['shwo', 'show'],
  ['sttaus', 'status'],
  ['remdy', 'remedy'],
])('%s means %s', (typed, meant) => {
  expect(nearestWords(typed, COMMANDS)[0]).toBe(meant);
});

it.each(['exnt', 'nx', 'pans', 'abcd', ''])('%j means none of them', (typed) => {
  expect(nearestWords(typed, COMMANDS)).toEqual([]);
});
