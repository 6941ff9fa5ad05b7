/** Whether brackets stand within each other in a text, deeper than `most`; it need not be JSON. */
export function isNested(text: string, most: number): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > most) return true;
  }
  return false;
}
