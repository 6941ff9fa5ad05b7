import { expect, it } from 'vitest';
import { MOST_NAME, nameCut, tooLongIn } from '../../src/text/lengths.js';

it('cuts a name that is longer than any, and no character in two', () => {
  expect(nameCut('示例'.repeat(50))).toBe('示例'.repeat(50));
  expect(nameCut('a'.repeat(101))).toBe(`${'a'.repeat(99)}…`);
  const cut = nameCut('🀄'.repeat(400_000));
  expect(cut).toMatch(/^🀄+…$/u);
  expect(cut.length).toBeLessThanOrEqual(MOST_NAME);
});

it('finds the first text that is too long, wherever it stands', () => {
  expect(tooLongIn({ a: ['x', { b: 'yyyy' }] }, 3, 'events')).toBe('events.a[1].b');
  expect(tooLongIn({ a: { yyyy: 1 } }, 3, 'events')).toBe('events.a');
  expect(tooLongIn({ a: ['xxx', null, 1] }, 3)).toBeNull();
});
