import { describe, expect, it } from 'vitest';
import { holdsIdNumber } from '../../src/text/id-number.js';

describe('an ID number', () => {
  // The example of GB 11643, and one made up with its check digit.
  it.each([
    '11010519491231002X',
    '11010519491231002x',
    '我的号码是11010519491231002X。',
    '110105 19491231 002X',
    '110105-19491231-002X',
    '１１０１０５１９４９１２３１００２Ｘ',
    '440524198001010013',
  ])('is seen in %s', (text) => expect(holdsIdNumber(text)).toBe(true));

  it.each([
    '13800138000',
    '110105194912310021',
    '11010519491331002X',
    'A-2026110500000118',
    '6222020000000000000',
    '211010519491231002X',
    '2026年11月5日 受理',
  ])('is not seen in %s', (text) => expect(holdsIdNumber(text)).toBe(false));
});
