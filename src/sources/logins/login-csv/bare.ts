import { looksLikeAddress, looksLikeSecret, looksLikeUserName } from '../shared/looks-like.js';
import type { Columns } from './headings.js';

/** What the columns of a table without headings hold, by their cells, and how many cells a row has. */
export type BareColumns = { columns: Columns; width: number };

const NARROWEST = 3;
const WIDEST = 12;

/**
 * A list of logins without headings: one column of mail addresses or mobile numbers, one of what can only be passwords, and before
 * or beside them names or addresses.
 * @returns null where that is not so: contacts have no passwords, messages have signatures
 */
export function bareColumns(rows: readonly (readonly string[])[]): BareColumns | null {
  const widths = rows.map(({ length }) => length).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length / 2)] ?? 0;
  const whole = rows.filter(({ length }) => length === width);
  if (width < NARROWEST || width > WIDEST || whole.length * 5 < rows.length * 4) return null;
  if (whole.some((row) => row.some((cell) => /[【】]/.test(cell)))) return null;
  const columnWhere = (is: (cell: string) => boolean, taken: readonly number[]): number =>
    Array.from({ length: width }, (_, at) => at).findIndex(
      (at) => !taken.includes(at) && whole.filter((row) => is(row[at] ?? '')).length * 2 > whole.length,
    );
  const userName = columnWhere(looksLikeUserName, []);
  const password = columnWhere(looksLikeSecret, [userName]);
  const address = columnWhere(looksLikeAddress, [userName, password]);
  const title = columnWhere(isName, [userName, password, address]);
  if (userName < 0 || password < 0 || (address < 0 && title < 0)) return null;
  return {
    width,
    columns: {
      userName: [userName],
      password: [password],
      ...(address < 0 ? {} : { address: [address] }),
      ...(title < 0 ? {} : { title: [title] }),
    },
  };
}

const isName = (cell: string): boolean =>
  !looksLikeSecret(cell) && !/[:/?=@]/.test(cell) && /\p{L}/u.test(cell);

/** A row with nothing in it that may be a password moved into another's place. */
export const withoutSecrets = (
  row: readonly string[],
  { userName = [], title = [], address = [] }: Columns,
): string[] =>
  row.map((cell, at) => {
    if (userName.includes(at)) return looksLikeUserName(cell) ? cell : '';
    if (title.includes(at)) return isName(cell) ? cell : '';
    return address.includes(at) && looksLikeAddress(cell) ? cell : '';
  });
