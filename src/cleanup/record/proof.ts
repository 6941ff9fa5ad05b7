import type { Day } from '../days/day.js';

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
  /** the other bindings that it speaks for: one file can belong to several cases */
  also?: readonly string[];
};

/** Every binding that a proof speaks for. */
export const bindingsOf = ({ binding, also = [] }: Proof): string[] =>
  binding === null ? [...also] : [binding, ...also];

/** One form of a written letter, as a bundle holds it: the file lies in the store under its sum, like a proof's. */
export type LetterFile = { format: 'docx' | 'html'; bytes: number; sha256: string };

/** A letter that was written to a file. */
export type WrittenLetter = {
  /** the letter's kind */
  kind: string;
  binding: string | null;
  on: Day;
  /** the letter with all that was given for it, without the notes for its writer; absent where it was not kept yet */
  files?: readonly LetterFile[];
};

/** The proofs with more of them; the same content is kept once, as it came first, for every case it was added for. */
export function addProofs(kept: readonly Proof[], added: readonly Proof[]): Proof[] {
  const bySum = new Map(kept.map((proof) => [proof.sha256, proof]));
  for (const proof of added) {
    const known = bySum.get(proof.sha256);
    bySum.set(proof.sha256, known ? forCases(known, [...bindingsOf(known), ...bindingsOf(proof)]) : proof);
  }
  return [...bySum.values()];
}

/** The proof with the bindings that it speaks for, each once. */
function forCases({ binding: _binding, also: _also, ...file }: Proof, bindings: readonly string[]): Proof {
  const [first = null, ...others] = new Set(bindings);
  return { ...file, binding: first, ...(others.length > 0 ? { also: others } : {}) };
}

/** A proof of a file as it was taken in. */
export const proofFor = (file: Omit<Proof, 'binding' | 'also'>, bindings: readonly string[]): Proof =>
  forCases({ ...file, binding: null }, bindings);

/** Whether two letters are the same kind to the same recipient. */
export const sameLetter = (one: WrittenLetter, other: WrittenLetter): boolean =>
  one.kind === other.kind && one.binding === other.binding;

/** The letters with one more; written again it keeps its place and gets the new day. */
export function addLetter(written: readonly WrittenLetter[], letter: WrittenLetter): WrittenLetter[] {
  const same = (other: WrittenLetter): boolean => sameLetter(other, letter);
  return written.some(same) ? written.map((other) => (same(other) ? letter : other)) : [...written, letter];
}

/** What is known of every kept file: how long it is, and its sum. */
export type KeptFile = Pick<Proof, 'bytes' | 'sha256'>;

/** Every file that a cleanup keeps, once: proofs and letters. */
export function keptFiles({
  proofs,
  letters,
}: {
  proofs: readonly Proof[];
  letters: readonly WrittenLetter[];
}): KeptFile[] {
  const files: readonly KeptFile[] = [...proofs, ...letters.flatMap((letter) => letter.files ?? [])];
  return [...new Map(files.map((file) => [file.sha256, file])).values()];
}
