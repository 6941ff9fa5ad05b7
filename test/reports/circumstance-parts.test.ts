import { expect, test } from 'vitest';
import { loadCircumstances } from '../../src/catalog/circumstances.js';
import { consequencesOf } from '../../src/cleanup/circumstances/consequences.js';
import { en } from '../../src/language/en.js';
import { circumstanceAdvice } from '../../src/reports/circumstance-parts.js';

test('what follows from any circumstance is said in English, with Chinese only between marks', () => {
  const advice = loadCircumstances().flatMap((one) =>
    circumstanceAdvice({ consequences: consequencesOf([one], {}, 'en') }, en),
  );
  expect(advice.length).toBeGreaterThan(20);
  const outsideMarks = advice
    .flatMap(({ title, lines }) => [title, ...lines])
    .map((text) => text.replace(/「[^」]*」|“[^”]*”/g, ''))
    .filter((text) => /\p{Script=Han}/u.test(text));
  expect(outsideMarks).toEqual([]);
});
