import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readExamples } from './examples/read-examples.js';
import { measured } from './measured.js';

const doc = readFileSync(new URL('../../docs/classifier.md', import.meta.url), 'utf8');
const heldOut = [
  ...readExamples('held-out.tsv'),
  ...readExamples('manner-held-out.tsv'),
  ...readExamples('fresh-held-out.tsv'),
];
const learnedFrom = [...readExamples('written-with.tsv'), ...readExamples('manner.tsv')];

it('holds 800 examples in the manner of real messages or by others, none of what is measured on learned from', () => {
  expect(heldOut.length + readExamples('manner.tsv').length).toBeGreaterThanOrEqual(800);
  const seen = new Set(learnedFrom.map(({ text }) => text));
  expect(heldOut.filter(({ text }) => seen.has(text))).toEqual([]);
});

it.each([
  ['held out', heldOut],
  ['learned from', learnedFrom],
])('docs/classifier.md states what is measured on examples %s', (_, examples) => {
  const rows = measured(examples);
  expect(doc, rows.join('\n')).toContain(rows.join('\n'));
});
