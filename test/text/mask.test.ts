import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskNumber } from '../../src/text/mask.js';
import { nasty } from './nasty.js';

describe('maskNumber', () => {
  it.each([
    ['13800138000', '138****8000'],
    ['+86 138 0013 8000', '+86 138****8000'],
    ['8613800138000', '86138****8000'],
    ['号码13800138000的账号', '号码138****8000的账号'],
    ['138-0013-8000,13800138000', '138****8000,138****8000'],
    ['+447700900123', '+447****0123'],
    ['新号 +852 5123 4567。', '新号 +852****4567。'],
  ])('masks %s', (written, masked) => expect(maskNumber(written)).toBe(masked));

  it.each([
    '95588',
    '400-800-8888',
    '12800138000',
    '2026-11-24',
    '1380013800',
    '138001380001',
    '10690013800138000',
  ])('leaves %s, which is no mobile number', (text) => expect(maskNumber(text)).toBe(text));

  it('changes nothing the second time', () => {
    fc.assert(fc.property(nasty, (text) => maskNumber(maskNumber(text)) === maskNumber(text)));
  });
});
