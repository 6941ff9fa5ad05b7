import { csvHead, csvRows } from '../../reading/csv.js';
import { HEAD_BYTES, peek } from '../../reading/encoding.js';
import type { LoginRecord, ReportProblem, Source } from '../../types.js';
import { hasAddress, type LoginParts, loginRecord, phoneIn } from '../shared/login.js';
import { bareColumns, withoutSecrets } from './bare.js';
import { remarksAbove, sureOf } from './detect.js';
import { LOGIN_CSV_FORMATS, type LoginCsvFormat } from './formats.js';
import { type Columns, columnsOf, type Meaning } from './headings.js';
import { outOfPage } from './out-of-page.js';

/** Logins as browsers and password managers write them to a table: a row each, their formats differing in the headings. */
export const loginCsv: readonly Source<LoginRecord>[] = [
  ...new Set(LOGIN_CSV_FORMATS.map(({ id }) => id)),
].map((id) => {
  const versions = LOGIN_CSV_FORMATS.filter((format) => format.id === id);
  return {
    id,
    detect: (head) => surest(versions, csvHead(head)).sure,
    read: (input, report) => read(input, report, versions),
  };
});

/** Which version of a format the first rows are of, and how surely. */
function surest(
  versions: readonly LoginCsvFormat[],
  head: readonly string[][],
): { format: LoginCsvFormat; sure: number } {
  const rows = head.slice(remarksAbove(head));
  const sure = versions.map((format) => ({ format, sure: sureOf(format, rows) }));
  return sure.reduce((best, next) => (next.sure > best.sure ? next : best));
}

const MAX_PROBLEMS = 300;

async function* read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
  versions: readonly LoginCsvFormat[],
): AsyncGenerator<LoginRecord, void, undefined> {
  const { head, whole } = await peek(input, HEAD_BYTES);
  const first = csvHead(head);
  const { format } = surest(versions, first);
  const remarks = remarksAbove(first);
  const shape = shapeOf(first.slice(remarks), format);
  let rowsToPass = remarks + (shape.hasHeader ? 1 : 0);
  let problems = 0;
  const rows = csvRows(whole, report, format.quoteEscape);
  for await (const { cells, line } of format.outOfPage ? outOfPage(rows, shape.cells[0]) : rows) {
    if (rowsToPass-- > 0) continue;
    if (isWhole(cells, shape, format)) {
      const login = loginIn(cells, shape.columns, format);
      if (login) yield login;
    } else if (cells.length !== format.cellsOfNote && ++problems <= MAX_PROBLEMS) {
      report({ at: `line ${line}`, why: 'bad-row' });
    }
  }
}

/** `cells`: how many a whole row may have, first of all. */
type Shape = { hasHeader: boolean; columns: Columns; cells: readonly [number, ...number[]] };

function shapeOf(head: readonly string[][], format: LoginCsvFormat): Shape {
  const bare = format.bare ? bareColumns(head) : null;
  if (bare) return { hasHeader: false, columns: bare.columns, cells: [bare.width] };
  const [header = [], ...rows] = head;
  const { headers, cells, fewestCells = 0 } = format;
  const columns = format.columns ?? (headers ? columnsOf(header) : withOneUserName(columnsOf(header)));
  const areOld = rows.filter((row) => row.length === fewestCells).length * 2 > rows.length;
  const needed = Math.max(...Object.values(columns).flat()) + 1;
  return {
    hasHeader: headers !== undefined || (format.columns === undefined && format.pairs !== 'bare'),
    columns,
    cells: [cells ?? header.length, ...(areOld && needed <= fewestCells ? [fewestCells] : [])],
  };
}

/** In a table of which only the headings are known, a second user name is a damaged heading of something else. */
const withOneUserName = ({ userName, ...columns }: Columns): Columns =>
  userName ? { ...columns, userName: userName.slice(0, 1) } : columns;

/** A lost comma or quote must not move a password into the place of a user name. */
function isWhole(row: readonly string[], shape: Shape, format: LoginCsvFormat): boolean {
  const { columns, cells } = shape;
  const { pairs, more, headers, anchor } = format;
  // title, labels with values, and a note that not every version writes
  if (pairs) return pairs === 'bare' || row.length % 2 === 0;
  const fits = cells.some(
    (count) => row.length === count || (more && row.length > count && (row.length - count) % more === 0),
  );
  if (!fits || namesIn(row, columns).some((cell) => /["\r\n]/.test(cell))) return false;
  if (anchor && !anchor.like.test(row[anchor.at] ?? '')) return false;
  const addresses = all(row, columns, 'address');
  if (headers !== undefined && more === undefined) return !isMoved(row, columns, addresses);
  const before = row.slice(0, Math.max(...(columns.userName ?? [0])));
  return (
    addresses.every((cell) => cell === '' || hasAddress(cell) || (!columns.title && isName(cell))) &&
    !before.some((cell) => cell.includes('"'))
  );
}

/** What people write under 网站 in a list of their own that has no other heading for it. */
const isName = (cell: string): boolean =>
  cell.length <= LONGEST_NAME && /\p{Script=Han}|^[A-Za-z]+$/u.test(cell) && !/[:/?=&@"]/.test(cell);
const LONGEST_NAME = 20;

/** Whether an address stands where the title or the user name should, and something else in its place. */
const isMoved = (row: readonly string[], columns: Columns, addresses: readonly string[]): boolean =>
  addresses.some((cell) => cell !== '') &&
  !addresses.some((cell) => cell.includes('://')) &&
  [...all(row, columns, 'title'), ...namesIn(row, columns)].some((cell) => cell.includes('://'));

function loginIn(
  cells: readonly string[],
  columns: Columns,
  { pairs, typed, bare, cells: count = 0, more }: LoginCsvFormat,
): LoginRecord | null {
  if (bare) return loginRecord(partsOf(withoutSecrets(cells, columns), columns));
  if (typed && !LOGIN_TYPES.includes(first(cells, columns, 'type').trim().toLowerCase())) return null;
  if (isThrownAway(cells, columns) || isNote(cells, columns)) return null;
  if (pairs) return loginRecord(pairsOf(cells));
  const parts = partsOf(cells, columns);
  const own = more === 2 ? phonesInPairs(cells.slice(count)) : [];
  return loginRecord({ ...parts, userNames: [...(parts.userNames ?? []), ...own] });
}

/** Phone numbers among the fields of the person's own, label and value by turns. */
const phonesInPairs = (cells: readonly string[]): (string | undefined)[] =>
  cells.map((label, at) => (at % 2 === 0 ? phoneIn(label, cells[at + 1]) : undefined));

/** Kinds of rows that are logins, where the format tells. */
const LOGIN_TYPES = ['', 'login', 'password'];
const RECYCLE_BIN = /(?:^|\/)(?:recycle bin|trash|回收站|垃圾桶|资源回收桶)(?:\/|$)/i;

const isThrownAway = (cells: readonly string[], columns: Columns): boolean =>
  RECYCLE_BIN.test(first(cells, columns, 'group'));

/** LastPass writes its notes as logins at this address. */
const isNote = (cells: readonly string[], columns: Columns): boolean =>
  first(cells, columns, 'address') === 'http://sn';

function partsOf(cells: readonly string[], columns: Columns): LoginParts {
  return {
    addresses: all(cells, columns, 'address'),
    // a quote in it may have lost its comma
    title: first(cells, columns, 'title').replace(/".*/s, ''),
    userNames: [...namesIn(cells, columns), ...phonesIn(first(cells, columns, 'fields'))],
    oneTimeCode: first(cells, columns, 'oneTimeCode'),
    at: timeOf(first(cells, columns, 'lastUsed')),
  };
}

/** Title, then label and value by turns, then a note. */
function pairsOf([title, ...cells]: readonly string[]): LoginParts {
  const labels = cells.map((cell, at) => (at % 2 === 0 ? cell : ''));
  const columns = columnsOf(labels);
  const values = ['', ...cells].slice(2);
  const under = (meaning: Meaning): string[] => (columns[meaning] ?? []).map((at) => values[at] ?? '');
  return {
    addresses: under('address'),
    title,
    userNames: [
      ...under('userName'),
      ...under('contact'),
      ...labels.map((label, at) => phoneIn(label, values[at])),
    ],
    oneTimeCode: under('oneTimeCode')[0],
  };
}

/** Bitwarden's own fields, `name: value` a line: the phone numbers among them. */
const phonesIn = (fields: string): (string | undefined)[] =>
  fields.split(/\r?\n/).map((line) => {
    const [, label, value] = /^([^:]+): (.*)$/.exec(line) ?? [];
    return phoneIn(label, value);
  });

function timeOf(cell: string): number | null {
  return /^[1-9]\d{12}$/.test(cell) ? Number(cell) : null;
}

const namesIn = (cells: readonly string[], columns: Columns): string[] => [
  ...all(cells, columns, 'userName'),
  ...all(cells, columns, 'contact'),
];

const all = (cells: readonly string[], columns: Columns, meaning: Meaning): string[] =>
  (columns[meaning] ?? []).map((at) => cells[at] ?? '');

const first = (cells: readonly string[], columns: Columns, meaning: Meaning): string =>
  all(cells, columns, meaning)[0] ?? '';
