const FIRST = '[\n';
const BETWEEN = ',\n';
const LAST = '\n]\n';

/** JSON of a list with each entry in a line, so that one can be read alone. */
export const inLines = (entries: readonly object[]): string =>
  FIRST + entries.map((entry) => JSON.stringify(entry)).join(BETWEEN) + LAST;

/** The entries in whose line a text stands; all of them where they are not in lines. */
export function entriesWith<T>(json: string, text: string): T[] {
  if (!json.startsWith(FIRST)) return JSON.parse(json) as T[];
  const lines = json.slice(FIRST.length, -LAST.length).split(BETWEEN);
  return lines.filter((line) => line.includes(text)).map((line) => JSON.parse(line) as T);
}
