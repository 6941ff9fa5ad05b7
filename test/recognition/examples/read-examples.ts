import { readFileSync } from 'node:fs';

/** A message of our own wording, with the kind that a person gave it; the rule only where it matters which one decides. */
export type Example = { kind: string; reason: string | null; text: string };

/** @param name a file beside this one: kind, perhaps the rule, and the text, with tabs between */
export function readExamples(name: 'written-with.tsv' | 'held-out.tsv'): Example[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [kind = '', ...rest] = line.split('\t');
    const text = rest.pop() ?? '';
    const [reason = '*'] = rest;
    return { kind, reason: reason === '*' ? null : reason, text };
  });
}
