import { expect, it } from 'vitest';
import { heldFacts, WEIGHED, WEIGHED_KINDS } from '../../src/recognition/tables/held-facts.js';
import { WEIGHTS } from '../../src/recognition/weights.js';

it('has a weight per kind for facts that there are, and for no other: else learn again (scripts/learn-kinds.js)', () => {
  expect(Object.keys(WEIGHTS).filter((name) => !WEIGHED.includes(name))).toEqual([]);
  for (const [name, weights] of Object.entries(WEIGHTS)) {
    expect(weights, name).toHaveLength(WEIGHED_KINDS.length);
  }
});

it('holds a fact once, said again or in a title apart, and forgets those of the text before', () => {
  const held = (text: string): string[] => heldFacts(text).map((place) => WEIGHED[place] ?? '');
  expect(held('满100减20，全场特价，退订回T')).toEqual(
    expect.arrayContaining(['lure', 'lure, again', 'optOut']),
  );
  expect(held('【账单提醒】您好')).toContain('bill, in a title');
  expect(held('您好')).not.toContain('lure');
  const twice = held('【特价】特价128元，尾号0042的卡消费');
  expect(new Set(twice).size).toBe(twice.length);
  expect(twice).toEqual(expect.arrayContaining(['an amount', 'an account named']));
});
