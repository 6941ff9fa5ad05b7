import { readFileSync } from 'node:fs';

/** A message of our own wording, with the kind that a person gave it. */
export type Example = { kind: string; text: string };

/** Learned from: `written-with`, `manner`; kept apart for measuring: `held-out`, `manner-held-out`, `fresh-held-out`. */
export type ExampleFile =
  | 'written-with.tsv'
  | 'manner.tsv'
  | 'held-out.tsv'
  | 'manner-held-out.tsv'
  | 'fresh-held-out.tsv';

/** @param name a file beside this one: kind and text, with a tab between */
export function readExamples(name: ExampleFile): Example[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [kind = '', text = ''] = line.split('\t');
    return { kind, text };
  });
}
