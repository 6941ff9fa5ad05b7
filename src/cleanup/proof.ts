import type { Day } from './day.js';

/** A file kept as proof, as it was when it was taken in. The file itself lies in the store, under its sum. */
export type Proof = {
  /** as the file was called; from outside, so views clean it */
  name: string;
  bytes: number;
  /** SHA-256, 64 hexadecimal digits */
  sha256: string;
  /** the day it was taken in */
  on: Day;
  /** binding id; null: about no single one */
  binding: string | null;
};

/** A letter that was written to a file. Its text is not kept: what was typed for it is the person's own. */
export type WrittenLetter = {
  /** the letter's kind */
  kind: string;
  binding: string | null;
  on: Day;
};

/** The proofs with more of them; the same content is kept once, as it came first. */
export function addProofs(kept: readonly Proof[], added: readonly Proof[]): Proof[] {
  const bySum = new Map(kept.map((proof) => [proof.sha256, proof]));
  for (const proof of added) if (!bySum.has(proof.sha256)) bySum.set(proof.sha256, proof);
  return [...bySum.values()];
}

/** The letters with one more; written again it keeps its place and gets the new day. */
export function addLetter(written: readonly WrittenLetter[], letter: WrittenLetter): WrittenLetter[] {
  const same = (other: WrittenLetter): boolean =>
    other.kind === letter.kind && other.binding === letter.binding;
  return written.some(same) ? written.map((other) => (same(other) ? letter : other)) : [...written, letter];
}
