/** Where brackets stand within each other in a text deeper than `most`; -1: nowhere. It need not be JSON. */
export function nestedAt(text: string, most: number): number {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > most) return index;
  }
  return -1;
}

/**
 * Parses JSON that is nested no deeper than `most`: what calls itself for each level of a deeper one would not come back.
 * @throws SyntaxError
 */
export function parseNested(text: string, most: number): unknown {
  if (nestedAt(text, most) >= 0) throw new SyntaxError(`nested deeper than ${most}`);
  return JSON.parse(text);
}
