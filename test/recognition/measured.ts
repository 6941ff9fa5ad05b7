import { readKind } from '../../src/recognition/kind.js';
import type { Example } from './examples/read-examples.js';

const KINDS = ['code', 'notice', 'transaction', 'marketing', 'collection'] as const;

const rate = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2));

/** Precision and recall per kind on examples, as the rows of a Markdown table. */
export function measured(examples: readonly Example[]): string[] {
  const judged = examples.map(({ kind, text }) => ({ kind, found: readKind(text).kind as string }));
  const right = judged.filter(({ kind, found }) => kind === found).length;
  return [
    ...KINDS.map((kind) => {
      const labelled = judged.filter((each) => each.kind === kind);
      const found = judged.filter((each) => each.found === kind);
      const both = labelled.filter((each) => each.found === kind).length;
      return `| ${kind} | ${labelled.length} | ${rate(both, found.length)} | ${rate(both, labelled.length)} |`;
    }),
    `| all | ${examples.length} | ${rate(right, examples.length)} | |`,
  ];
}
