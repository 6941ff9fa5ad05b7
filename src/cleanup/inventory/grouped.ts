/** Things by each of their keys, in the order in which they come; in time that grows with them, however many share a key. */
export function grouped<Thing>(
  things: Iterable<Thing>,
  keysOf: (thing: Thing) => Iterable<string>,
): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things)
    for (const key of new Set(keysOf(thing))) {
      const there = groups.get(key) ?? [];
      groups.set(key, there);
      there.push(thing);
    }
  return groups;
}
