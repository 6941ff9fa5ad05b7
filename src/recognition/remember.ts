import { sliceOf } from './units.js';

/** So many answers are kept at most, and none to a longer question: an export made to fill the memory shall not. */
const PLACES = 16_384;
const LONGEST_KEPT = 500;

/**
 * A look-up whose answers are kept for questions that come again. A question has one place; its answer is kept when it
 * comes a second time with no other in between, so that what comes once costs no memory.
 */
export function remember<T>(look: (key: string) => T): (key: string) => T {
  const kept = new Kept<T>();
  return (key) => {
    if (key.length > LONGEST_KEPT) return look(key);
    const hash = hashOf(key);
    const before = kept.at(hash);
    if (before !== undefined && before.key === key) return before.answer;
    const answer = look(key);
    kept.take(hash, key, answer);
    return answer;
  };
}

/**
 * The same, for questions that are a short part of a text, of which a sum is known: they are made a string only where the answer is not kept.
 */
export function rememberParts<T>(
  look: (key: string) => T,
): (codes: Uint16Array, from: number, to: number, sum: number) => T {
  const kept = new Kept<T>();
  return (codes, from, to, sum) => {
    const before = kept.at(sum);
    if (before !== undefined && isPart(before.key, codes, from, to)) return before.answer;
    const key = sliceOf(codes, from, to);
    const answer = look(key);
    kept.take(sum, key, answer);
    return answer;
  };
}

class Kept<T> {
  readonly #hashes = new Int32Array(PLACES);
  readonly #kept: ({ key: string; answer: T } | undefined)[] = Array(PLACES).fill(undefined);

  at(hash: number): { key: string; answer: T } | undefined {
    return this.#kept[hash & (PLACES - 1)];
  }

  take(hash: number, key: string, answer: T): void {
    const place = hash & (PLACES - 1);
    this.#kept[place] = this.#hashes[place] === hash ? { key, answer } : undefined;
    this.#hashes[place] = hash;
  }
}

function hashOf(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
  return hash ^ (hash >>> 14);
}

function isPart(key: string, codes: Uint16Array, from: number, to: number): boolean {
  if (key.length !== to - from) return false;
  for (let i = 0; i < key.length; i++) if (key.charCodeAt(i) !== codes[from + i]) return false;
  return true;
}
