import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMobileNumber } from '../../../src/cleanup/record/number.js';
import type { Problem } from '../../../src/problem.js';

const codeOf = (text: string): string => {
  try {
    return parseMobileNumber(text);
  } catch (error) {
    return (error as Problem).code;
  }
};

describe('a mobile number', () => {
  it.each([
    '13800138000',
    '+86 138 0013 8000',
    '+8613800138000',
    '0086-138-0013-8000',
    '8613800138000',
    ' 138 0013 8000 ',
    '１３８００１３８０００',
    '\u202a+86 138\u00a00013\u00a08000\u202c',
    '(+86) 138–0013–8000',
  ])('is read from %j', (text) => expect(parseMobileNumber(text)).toBe('13800138000'));

  it.each([
    ['010-12345678', 'usage.number-landline'],
    ['0755 12345678', 'usage.number-landline'],
    ['+86 10 1234 5678', 'usage.number-invalid'],
    ['4001234567', 'usage.number-landline'],
    ['62345678', 'usage.number-landline'],
    ['+852 5123 4567', 'usage.number-foreign'],
    ['+1 415 555 0100', 'usage.number-foreign'],
    ['00852 51234567', 'usage.number-foreign'],
    ['12345678901', 'usage.number-invalid'],
    ['1380013800', 'usage.number-invalid'],
    ['138001380000', 'usage.number-invalid'],
    ['hello', 'usage.number-invalid'],
    ['', 'usage.number-invalid'],
    ['10086', 'usage.number-invalid'],
  ])('is refused for %j as %s', (text, code) => expect(codeOf(text)).toBe(code));

  it('is eleven digits or a Problem, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[+0-9 ()-]{0,20}$/)),
        (text) => {
          expect(codeOf(text)).toMatch(/^(1[3-9]\d{9}|usage\.number-\w+)$/);
        },
      ),
    );
  });
});
