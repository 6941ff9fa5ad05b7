import { isRemark } from '../../reading/csv.js';
import { bareColumns } from './bare.js';
import type { LoginCsvFormat } from './formats.js';
import { type Columns, columnsOf, foldHeading, isLikeHeading } from './headings.js';

/** Newer versions add headings; with more than these the file is another program's. */
const LEAST_KNOWN = 0.6;

/** How many of the first rows are remarks of the program. */
export function remarksAbove(rows: readonly string[][]): number {
  const first = rows.findIndex(([cell = '']) => !isRemark(cell));
  return Math.max(0, first);
}

/** How surely the first rows of a table, without remarks above, are of this format, 0 to 1. */
export function sureOf(format: LoginCsvFormat, rows: readonly string[][]): number {
  const [first = []] = rows;
  const header = first.map(foldHeading);
  if (format.headers) return Math.max(...format.headers.map((known) => matches(header, known, format)));
  if (format.bare) return bareColumns(rows) ? 0.42 : 0;
  if (format.pairs === 'bare') return areLabelled(rows) ? 0.6 : 0;
  if (format.columns) return looksLikeLogins(rows, format.columns) ? 0.4 : 0;
  const columns = columnsOf(header);
  return namesLogins(columns) && !hasMoved(rows.slice(1), columns) ? 0.45 : 0;
}

function matches(header: readonly string[], known: readonly string[], { telltale }: LoginCsvFormat): number {
  if (telltale?.every((heading) => header.includes(heading))) return 0.9;
  const share = known.length / header.length;
  return share >= LEAST_KNOWN && known.every((heading) => header.includes(heading)) ? 0.5 + share * 0.45 : 0;
}

const namesLogins = ({ password, userName, contact, address, title }: Columns): boolean =>
  password !== undefined && (userName ?? contact) !== undefined && (address ?? title) !== undefined;

/** Most rows are a title with labels and values by turns, a user name and a password among them. */
function areLabelled(rows: readonly string[][]): boolean {
  const labelled = rows.filter((row) => {
    const {
      userName = [],
      contact = [],
      password = [],
    } = columnsOf(row.map((cell, at) => (at % 2 === 1 ? cell : '')));
    const names = [...userName, ...contact];
    // headings stand side by side
    const areValues = [...names, ...password].every(
      (at) => Object.keys(columnsOf([row[at + 1] ?? ''])).length === 0,
    );
    return password.length > 0 && names.length > 0 && areValues;
  });
  return labelled.length * 2 > rows.length;
}

const WEB_ADDRESS = /^https?:\/\/[^\s/]+/i;
const isAddress = (cell = ''): boolean => WEB_ADDRESS.test(cell);

/** The addresses stand under no heading of theirs: the headings are damaged, and every cell is under another's. */
function hasMoved(rows: readonly string[][], { address = [], title = [] }: Columns): boolean {
  const known = [...address, ...title];
  const isElsewhere = (row: readonly string[]): boolean =>
    row.some((cell, at) => isAddress(cell) && !known.includes(at)) &&
    !address.some((at) => isAddress(row[at]));
  return rows.filter(isElsewhere).length * 2 > rows.length;
}

/** Without headings: where the address should be there is one or nothing, in most rows, and nowhere before. */
function looksLikeLogins(rows: readonly string[][], { address, password }: Columns): boolean {
  const [first = []] = rows;
  if (first.filter(isLikeHeading).length >= 2) return false;
  const place = address?.[0] ?? 0;
  const last = Math.max(place, password?.[0] ?? 0);
  const whole = rows.filter((row) => row.length > last);
  const addressed = whole.filter((row) => isAddress(row[place]) && !row.slice(0, place).some(isAddress));
  const fitting = whole.filter((row) => addressed.includes(row) || row[place] === '');
  return addressed.length > 0 && addressed.length * 2 >= whole.length && fitting.length >= rows.length * 0.8;
}
