import type { CsvRow } from '../../reading/csv.js';

const REFERENCES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** More lines are no note that somebody wrote to a login. */
const MAX_LINES = 200;

/**
 * Rows of a table that was copied out of a web page: its references are resolved, and a row that a note without quotes has broken
 * over several lines is put together again.
 * @param whole how many cells a whole row has
 */
export async function* outOfPage(
  rows: AsyncIterable<CsvRow>,
  whole: number,
): AsyncGenerator<CsvRow, void, undefined> {
  /** the pieces of a row that is not whole yet */
  let pieces: CsvRow[] = [];
  for await (const { cells, line } of rows) {
    const row = { cells: cells.map(resolved), line };
    const together = count(pieces) + row.cells.length - 1;
    const fits = together <= whole && pieces.length < MAX_LINES && !beginsWithAddress(row);
    if (pieces.length > 0 && fits) {
      pieces.push(row);
      if (together === whole) {
        yield joined(pieces);
        pieces = [];
      }
      continue;
    }
    yield* pieces;
    pieces = [];
    if (row.cells.length < whole && beginsWithAddress(row)) pieces = [row];
    else yield row;
  }
  yield* pieces;
}

/** How many cells these pieces make: the last of one and the first of the next are one. */
const count = (pieces: readonly CsvRow[]): number =>
  pieces.reduce((sum, { cells }) => sum + cells.length - 1, 1);

const beginsWithAddress = ({ cells: [first = ''] }: CsvRow): boolean => /^[a-z]+:\/\//i.test(first);

function joined([first, ...others]: readonly CsvRow[]): CsvRow {
  const cells = [...(first?.cells ?? [])];
  for (const {
    cells: [head = '', ...rest],
  } of others)
    cells.push(`${cells.pop()}\n${head}`, ...rest);
  return { cells, line: first?.line ?? 0 };
}

const resolved = (cell: string): string =>
  cell.replace(/&(?:amp|lt|gt|quot|#39);/g, (reference) => REFERENCES[reference] ?? reference);
