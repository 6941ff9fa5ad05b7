/** So many answers are kept at most, and none to a longer question: an export made to fill the memory shall not. */
const PLACES = 16_384;
const LONGEST_KEPT = 500;

/**
 * A look-up whose answers are kept for questions that come again. A question has one place; its answer is kept when it
 * comes a second time with no other in between, so that what comes once costs no memory.
 */
export function remember<T>(look: (key: string) => T): (key: string) => T {
  const hashes = new Int32Array(PLACES);
  const kept: ({ key: string; answer: T } | undefined)[] = Array(PLACES).fill(undefined);
  return (key) => {
    if (key.length > LONGEST_KEPT) return look(key);
    const hash = hashOf(key);
    const place = hash & (PLACES - 1);
    const before = kept[place];
    if (before !== undefined && before.key === key) return before.answer;
    const answer = look(key);
    kept[place] = hashes[place] === hash ? { key, answer } : undefined;
    hashes[place] = hash;
    return answer;
  };
}

function hashOf(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
  return hash ^ (hash >>> 14);
}
