import { csvHead, csvRows } from '../csv.js';
import { isPhoneLabel, type LoginParts, loginRecord } from '../login.js';
import type { LoginRecord, ReportProblem, Source } from '../types.js';
import { sureOf } from './detect.js';
import { LOGIN_CSV_FORMATS, type LoginCsvFormat } from './formats.js';
import { type Columns, columnsOf, type Meaning } from './headings.js';

/** Logins as browsers and password managers write them to a table: a row each, their formats differing in the headings. */
export const loginCsv: readonly Source<LoginRecord>[] = LOGIN_CSV_FORMATS.map((format) => ({
  id: format.id,
  detect: (head) => sureOf(format, csvHead(head)),
  read: (input, report) => read(input, report, format),
}));

const MAX_PROBLEMS = 300;

async function* read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
  format: LoginCsvFormat,
): AsyncGenerator<LoginRecord, void, undefined> {
  let { columns = null } = format;
  let cellCount = 0;
  let problems = 0;
  let hasHeader = format.headers !== undefined || columns === null;
  for await (const { cells, line } of csvRows(input, report)) {
    if (hasHeader) {
      hasHeader = false;
      columns ??= columnsOf(cells);
      cellCount = cells.length;
      continue;
    }
    if (isWhole(cells, cellCount, format)) {
      const login = loginIn(cells, columns ?? {}, format);
      if (login) yield login;
    } else if (++problems <= MAX_PROBLEMS) {
      report({ at: `line ${line}`, why: 'bad-row' });
    }
  }
}

function isWhole(
  cells: readonly string[],
  expected: number,
  { ragged, pairs, fewestCells }: LoginCsvFormat,
): boolean {
  return ragged || pairs || cells.length === expected || cells.length === fewestCells;
}

function loginIn(
  cells: readonly string[],
  columns: Columns,
  { pairs, typed }: LoginCsvFormat,
): LoginRecord | null {
  if (typed && !LOGIN_TYPES.includes(first(cells, columns, 'type').trim().toLowerCase())) return null;
  if (isThrownAway(cells, columns) || isNote(cells, columns)) return null;
  return loginRecord(pairs ? pairsOf(cells) : partsOf(cells, columns));
}

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
    title: first(cells, columns, 'title'),
    userNames: [...all(cells, columns, 'userName'), ...phonesIn(first(cells, columns, 'fields'))],
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
      ...labels.flatMap((label, at) => (isPhoneLabel(label) ? (values[at] ?? '') : [])),
    ],
    oneTimeCode: under('oneTimeCode')[0],
  };
}

/** Bitwarden's own fields, `name: value` a line: the phone numbers among them. */
const phonesIn = (fields: string): string[] =>
  fields.split(/\r?\n/).flatMap((line) => {
    const [, label, value = ''] = /^([^:]+): (.*)$/.exec(line) ?? [];
    return isPhoneLabel(label) ? value : [];
  });

function timeOf(cell: string): number | null {
  return /^[1-9]\d{12}$/.test(cell) ? Number(cell) : null;
}

const all = (cells: readonly string[], columns: Columns, meaning: Meaning): string[] =>
  (columns[meaning] ?? []).map((at) => cells[at] ?? '');

const first = (cells: readonly string[], columns: Columns, meaning: Meaning): string =>
  all(cells, columns, meaning)[0] ?? '';
