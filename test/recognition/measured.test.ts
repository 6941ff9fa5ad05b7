import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readExamples } from './examples/read-examples.js';
import { measured } from './measured.js';

const doc = readFileSync(new URL('../../docs/classifier.md', import.meta.url), 'utf8');
const heldOut = readExamples('held-out.tsv');
const writtenWith = readExamples('written-with.tsv');

it('holds enough examples, none in both sets', () => {
  expect(heldOut.length + writtenWith.length).toBeGreaterThanOrEqual(300);
  const seen = new Set(writtenWith.map(({ text }) => text));
  expect(heldOut.filter(({ text }) => seen.has(text))).toEqual([]);
});

it.each([
  ['held out', heldOut],
  ['written with', writtenWith],
])('docs/classifier.md states what is measured on examples %s', (_, examples) => {
  const rows = measured(examples);
  expect(doc, rows.join('\n')).toContain(rows.join('\n'));
});
