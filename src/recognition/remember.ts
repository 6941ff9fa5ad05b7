/** So many answers are kept, and none to a longer question: an export made to fill the memory shall not. */
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 500;

/** A look-up that is asked once per key, as long as there is room. */
export function remember<T>(look: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = look(key);
    if (key.length > LONGEST_KEPT) return found;
    if (known.size >= MOST_KEPT) known.clear();
    known.set(key, found);
    return found;
  };
}
