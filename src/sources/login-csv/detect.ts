import type { LoginCsvFormat } from './formats.js';
import { type Columns, columnsOf, foldHeading } from './headings.js';

/** Newer versions add headings; with more than these the file is another program's. */
const LEAST_KNOWN = 0.6;

/** How surely the first rows of a file are of this format, 0 to 1. */
export function sureOf(format: LoginCsvFormat, rows: readonly string[][]): number {
  const header = (rows[0] ?? []).map(foldHeading);
  if (format.headers) return Math.max(...format.headers.map((known) => matches(header, known, format)));
  if (format.columns) return looksLikeLogins(rows, format.columns) ? 0.4 : 0;
  return namesLogins(columnsOf(header)) ? 0.45 : 0;
}

function matches(header: readonly string[], known: readonly string[], { telltale }: LoginCsvFormat): number {
  if (telltale?.every((heading) => header.includes(heading))) return 0.9;
  const share = known.length / header.length;
  return share >= LEAST_KNOWN && known.every((heading) => header.includes(heading)) ? 0.5 + share * 0.45 : 0;
}

const namesLogins = ({ password, userName, address, title }: Columns): boolean =>
  password !== undefined && userName !== undefined && (address ?? title) !== undefined;

const WEB_ADDRESS = /^https?:\/\/[^\s/]+/i;

/** Without headings: where the address should be there is one or nothing, in most rows, and nowhere else. */
function looksLikeLogins(rows: readonly string[][], { address, password }: Columns): boolean {
  const place = address?.[0] ?? 0;
  const last = Math.max(place, password?.[0] ?? 0);
  const whole = rows.filter((row) => row.length > last);
  const addressed = whole.filter((row) => WEB_ADDRESS.test(row[place] ?? ''));
  const fitting = whole.filter((row) => addressed.includes(row) || row[place] === '');
  return addressed.length > 0 && addressed.length * 2 >= whole.length && fitting.length >= rows.length * 0.8;
}
