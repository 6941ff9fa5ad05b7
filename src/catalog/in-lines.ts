const FIRST = '[\n';
const BETWEEN = ',\n';
const LAST = '\n]\n';

/** JSON of a list with each entry in a line, so that one can be read alone. */
export const inLines = (entries: readonly object[]): string =>
  FIRST + entries.map((entry) => JSON.stringify(entry)).join(BETWEEN) + LAST;

/**
 * The entries in whose line a text stands; all of them where they are not in lines.
 * @param json in UTF-8
 */
export function entriesWith<T>(json: Buffer, text: string): T[] {
  if (json.toString('latin1', 0, FIRST.length) !== FIRST) return JSON.parse(json.toString('utf8')) as T[];
  const found: T[] = [];
  for (let at = json.indexOf(text); at >= 0; ) {
    const end = json.indexOf('\n', at);
    const line = json.toString('utf8', json.lastIndexOf('\n', at) + 1, end);
    found.push(JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line) as T);
    at = json.indexOf(text, end);
  }
  return found;
}
