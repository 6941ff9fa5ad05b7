// Learns from the labelled examples what each fact of a message speaks for, and writes src/recognition/weights.ts: multinomial
// logistic regression by gradient descent in a fixed order, so that the same examples and words give the same weights. Needs a
// build before and after: `npm run build && node scripts/learn-kinds.js && npm run build`.
import { readFileSync, writeFileSync } from 'node:fs';
import { heldFacts, WEIGHED, WEIGHED_KINDS } from '../build/recognition/tables/held-facts.js';

/** What is kept apart for measuring is not learned from. */
const LEARNED_FROM = ['written-with.tsv', 'manner.tsv'];
const ROUNDS = 40;
const STEP = 0.2;
/** How much a weight is pulled towards nothing: the more, the less single examples count. */
const PULL = 1e-3;

const examplesIn = (name) =>
  readFileSync(new URL(`../test/recognition/examples/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
    .map((parts) => ({ kind: WEIGHED_KINDS.indexOf(parts[0]), facts: heldFacts(parts.at(-1)) }));

/** Numbers that look random and are the same each time. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function learn(examples) {
  const weights = WEIGHED_KINDS.map(() => new Float64Array(WEIGHED.length));
  const order = examples.map((_, i) => i);
  const next = numbers(1);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const other = Math.floor(next() * (i + 1));
      [order[i], order[other]] = [order[other], order[i]];
    }
    for (const i of order) improve(weights, examples[i], STEP / (1 + round * 0.3));
  }
  return weights;
}

function improve(weights, { kind, facts }, step) {
  const sums = weights.map((row) => facts.reduce((sum, fact) => sum + row[fact], 0));
  const most = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - most));
  const all = odds.reduce((sum, one) => sum + one, 0);
  weights.forEach((row, column) => {
    const error = odds[column] / all - (column === kind ? 1 : 0);
    for (const fact of facts) row[fact] -= step * (error + PULL * row[fact]);
  });
}

const weights = learn(LEARNED_FROM.flatMap(examplesIn));
const rows = WEIGHED.map((name, fact) => [name, weights.map((row) => Math.round(row[fact] * 100) / 100)])
  .filter(([, row]) => row.some((weight) => weight !== 0))
  .map(
    ([name, row]) =>
      `  ${/^\w+$/.test(name) ? name : `'${name}'`}: [${row.map((weight) => weight || 0).join(', ')}],`,
  );
writeFileSync(
  new URL('../src/recognition/weights.ts', import.meta.url),
  `/** What each fact speaks for: ${WEIGHED_KINDS.join(', ')}. Learned by scripts/learn-kinds.js from the labelled examples. */
export const WEIGHTS: Readonly<Record<string, readonly number[]>> = {
${rows.join('\n')}
};
`,
);
