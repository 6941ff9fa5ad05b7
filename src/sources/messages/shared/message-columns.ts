import { Problem } from '../../../problem.js';
import type { ChosenColumns } from '../../asked.js';
import { DateReader } from '../../reading/time.js';
import { directionOf } from './direction.js';

/** Which column holds what, from 0; -1 where none does. */
export type Columns = {
  sender: number;
  text: number;
  time: number;
  direction: number;
  sim: number;
  /** further columns that may tell the direction, where the first says none: 类型 短信, 信箱 收件箱 */
  alsoDirection?: readonly number[];
};

type Meaning = Exclude<keyof Columns, 'alsoDirection'>;
/** The cells of some rows. */
type Rows = readonly (readonly string[])[];

/** How many rows may stand above the messages: a title, the headings. */
export const HEADING_WITHIN = 5;

/** Headings in lower case without spaces and signs, best first. */
const HEADINGS: Readonly<Record<Meaning, readonly string[]>> = {
  text: [
    'body',
    'content',
    'text',
    'message',
    'msg',
    'txt',
    'smsbody',
    'messagetext',
    'messagebody',
    'messagecontent',
    'smscontent',
    'smstext',
    'snippet',
    '短信内容',
    '短信正文',
    '内容',
    '正文',
    '信息',
    '信息内容',
    '消息内容',
    '短信',
    '消息',
  ],
  sender: [
    'senderid',
    'address',
    'phonenumber',
    'number',
    'from',
    'phone',
    'sender',
    'tel',
    'mobile',
    '对方号码',
    '发件号码',
    '发送号码',
    '短信号码',
    '联系号码',
    '电话号码',
    '手机号码',
    '手机号',
    '号码',
    '电话',
    '发件人',
    '发送者',
    '发送方',
    '发送人',
    '发信人',
    '对方',
    '来源',
    '联系人',
  ],
  time: [
    'messagedate',
    'date',
    'time',
    'timestamp',
    'received',
    'datetime',
    'localtime',
    'receiveddate',
    'receivedat',
    'receivetime',
    'receivedtime',
    'datereceived',
    'senttime',
    'sentat',
    'datesent',
    'createdat',
    'createtime',
    'ts',
    '收发时间',
    '接收时间',
    '收到时间',
    '收件时间',
    '发送时间',
    '短信时间',
    '日期时间',
    // where both are there, the time alone names no day
    '日期',
    '收发日期',
    '接收日期',
    '发送日期',
    '时间',
  ],
  direction: [
    'direction',
    'isfromme',
    'kind',
    'folder',
    'box',
    '收/发',
    '收发',
    '收发类型',
    '收发状态',
    '收发件',
    '方向',
    '信箱',
    '收件箱/发件箱',
    '接收/发送',
    '发送/接收',
    '文件夹',
    'type',
    '类型',
    '短信类型',
    '消息类型',
    '信息类型',
    '状态',
    'status',
  ],
  sim: ['subid', 'sim', 'simslot', 'slot', '卡槽', 'sim卡'],
};

const NONE: Columns = { sender: -1, text: -1, time: -1, direction: -1, sim: -1 };

/** The columns by their headings. @returns null where the row is no heading of messages: a text and a sender or a time */
export function columnsByHeading(row: readonly string[]): Columns | null {
  // a date or a number stands in no heading
  if (row.some((cell) => /\d{4}/.test(cell))) return null;
  const headings = row.map(knownHeading);
  const columns = { ...NONE };
  for (const meaning of Object.keys(HEADINGS) as Meaning[]) {
    for (const heading of HEADINGS[meaning]) {
      const at = headings.indexOf(heading);
      if (at < 0 || Object.values(columns).includes(at)) continue;
      columns[meaning] = at;
      break;
    }
  }
  if (columns.text < 0 || (columns.sender < 0 && columns.time < 0)) return null;
  const alsoDirection = headings.flatMap((heading, at) =>
    at !== columns.direction && HEADINGS.direction.includes(heading) ? [at] : [],
  );
  return alsoDirection.length === 0 ? columns : { ...columns, alsoDirection };
}

const plainHeading = (cell: string): string => foldHeading(cell.normalize('NFKC'));

const foldHeading = (heading: string): string => heading.toLowerCase().replace(/[\s_\-:()"'\uFEFF]/g, '');

const KNOWN_HEADINGS: ReadonlySet<string> = new Set(Object.values(HEADINGS).flat());

/** A heading, or the part of it that is known: 短信内容(Content), 发送方/接收方. */
function knownHeading(cell: string): string {
  const whole = plainHeading(cell);
  if (KNOWN_HEADINGS.has(whole)) return whole;
  const parts = cell
    .normalize('NFKC')
    .split(/[/()|]/)
    .map(foldHeading);
  return parts.find((part) => KNOWN_HEADINGS.has(part)) ?? whole;
}

const PHONE =
  /^[\s\u00A0\u202A-\u202E]*(?:\+?\d[\d\s-]{2,24}|\d(?:\.\d+)?[eE]\+\d+)[\s\u00A0\u202A-\u202E]*$/;
const EPOCH = /^\d{10}$|^\d{13}$/;

/**
 * The columns by what is in them, for tables without a heading: one of dates, one of numbers before or after it, one of
 * directions; the longest of the others is the text.
 * @returns null where dates, or numbers and directions, are not told apart for sure
 */
export function columnsByContent(rows: Rows): Columns | null {
  const isCut = (rows.at(-1)?.length ?? 0) < (rows.at(-2)?.length ?? 0);
  return columnsOf(isCut ? rows.slice(0, -1) : rows);
}

function columnsOf(all: Rows): Columns | null {
  const headings = headingsOf(all);
  const table = headings ? all.slice(all.indexOf(headings) + 1) : all;
  // padding, and the titles between sections, are no messages
  const rows = table.filter((row) => row.filter((cell) => cell.trim() !== '').length >= 3);
  // prose has commas too, but no column that goes through
  const cells = filledColumns(rows).map((column) => (column.length * 2 > rows.length ? column : []));
  const most = (is: (cell: string) => boolean, taken: readonly number[]): number =>
    cells.findIndex((column, i) => !taken.includes(i) && column.filter(is).length * 2 > rows.length);
  const time = most(isDate, []);
  const direction = most((cell) => !/^\d/.test(cell.trim()) && directionOf(cell) !== null, [time]);
  // ids count up and are short, numbers of senders are not
  const sender = longestOf(cells, [time, direction], (cell) => PHONE.test(cell) && !EPOCH.test(cell));
  const text = longestOf(cells, [time, direction, sender], () => true);
  if (time < 0 || sender < 0 || text < 0) return null;
  // headings that nobody knows may be those of any table
  if (headings && !cells[text]?.some((cell) => SIGNED.test(cell))) return null;
  return { ...NONE, time, sender, text, direction };
}

/** What is in each column, without empty cells. */
function filledColumns(rows: Rows): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, i) =>
    rows.map((row) => (row[i] ?? '').trim()).filter((cell) => cell !== ''),
  );
}

function isDate(cell: string): boolean {
  // five digits are more often an id or an amount than a spreadsheet's day
  if (/^\d{5}(?:\.\d{1,3})?$/.test(cell)) return false;
  // of a broken date (`20d10.01.11`) the clock is still there
  return dayOf(cell) !== null || /^\d\S{5,10} \d{1,2}:\d{2}(?::\d{2})?$/.test(cell.trim());
}

function dayOf(cell: string): string | null {
  const at = new DateReader().read(cell);
  return typeof at === 'number' ? new Date(at + CHINA_OFFSET).toISOString().slice(0, 10) : null;
}

const CHINA_OFFSET = 8 * 3_600_000;

/** The column whose cells are all of a kind and the longest on average; -1 where there is none. */
function longestOf(
  cells: readonly (readonly string[])[],
  taken: readonly number[],
  is: (cell: string) => boolean,
): number {
  let best = -1;
  let bestLength = 0;
  for (const [i, column] of cells.entries()) {
    if (taken.includes(i) || column.length === 0 || !column.every(is)) continue;
    const length = column.reduce((sum, cell) => sum + cell.length, 0) / column.length;
    if (length > bestLength) [best, bestLength] = [i, length];
  }
  return best;
}

/**
 * The columns that somebody has named.
 * @throws Problem `usage.columns-unknown` where the table has no such column
 */
export function columnsChosen(chosen: ChosenColumns, rows: Rows): Columns {
  const columns = { ...NONE };
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (const meaning of Object.keys(NONE) as Meaning[]) {
    const written = chosen[meaning];
    if (written === undefined) continue;
    const at = /^\d{1,3}$/.test(written) ? Number(written) - 1 : columnHeaded(written, rows);
    if (at < 0 || at >= width)
      throw new Problem('usage.columns-unknown', { column: written, columns: describeColumns(rows) });
    columns[meaning] = at;
  }
  return columns;
}

function columnHeaded(heading: string, rows: Rows): number {
  for (const row of rows.slice(0, HEADING_WITHIN)) {
    const at = row.findIndex((cell) => plainHeading(cell) === plainHeading(heading));
    if (at >= 0) return at;
  }
  return -1;
}

/** Whether a row above the messages may be one of headings: neither a number nor a signature stands in it. */
export const mayBeHeadings = (row: readonly string[]): boolean => !row.some((cell) => /[\d【】]/.test(cell));

const SIGNED = /^【[^【】\n]{1,40}】|【[^【】\n]{1,40}】$/;
/** A column of shorter cells holds no texts. */
const LONG_ENOUGH = 8;

/**
 * Whether these rows are a table that may well hold messages, in columns that nothing names: one of them is signed, or beside
 * long cells stand dates or numbers.
 */
export function mayHoldMessages(rows: Rows): boolean {
  const below = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const widths = below.map((row) => row.length);
  const usual = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  const even = widths.filter((width) => width === usual).length;
  if (usual < 2 || below.length < 2 || even * 5 < below.length * 4) return false;
  const columns = filledColumns(below.filter(({ length }) => length === usual));
  if (columns.some((cells) => cells.filter((cell) => SIGNED.test(cell)).length * 4 > below.length))
    return true;
  const hasNumbers = columns.some((cells) =>
    mostAre(cells, below.length, (cell) => isDate(cell) || PHONE.test(cell)),
  );
  return hasNumbers && columns.some((cells) => mostAre(cells, below.length, isLongText));
}

/** No password and no address: those are without spaces. */
const isLongText = (cell: string): boolean =>
  cell.length >= LONG_ENOUGH && /[\p{Script=Han}\s]/u.test(cell) && !isDate(cell) && !PHONE.test(cell);

/** A heading among the rows is no exception to count. */
const mostAre = (cells: readonly string[], rows: number, is: (cell: string) => boolean): boolean =>
  cells.filter(is).length * 2 > rows - 1;

/**
 * What a person tells the columns apart by, one line each: the heading where there is one, and a cell of which only the day, the
 * beginning of a number, or who signed is shown: no text of a message.
 */
export function describeColumns(rows: Rows): string[] {
  const headings = headingsOf(rows);
  const below = headings ? rows.slice(rows.indexOf(headings) + 1) : rows;
  return filledColumns(below).map((cells, i) => {
    const heading = (headings?.[i] ?? '').trim().slice(0, 20);
    return [heading, sampleOf(cells)].filter((part) => part !== '').join(' ');
  });
}

/** The row of headings, where the rows below show by their dates, numbers or signatures that it is one. */
function headingsOf(rows: Rows): readonly string[] | null {
  const at = rows.slice(0, HEADING_WITHIN).findIndex((row) => row.length > 1 && mayBeHeadings(row));
  const below = rows.slice(at + 1);
  const differ = filledColumns(below).some((cells) =>
    mostAre(cells, below.length, (cell) => isDate(cell) || PHONE.test(cell) || SIGNED.test(cell)),
  );
  return at >= 0 && differ ? (rows[at] ?? null) : null;
}

/** Numbers that are shorter may be codes. */
const SHOWN_DIGITS = 2;

function sampleOf(cells: readonly string[]): string {
  const [first = ''] = cells;
  if (isDate(first)) return `(${dayOf(first) ?? '…'})`;
  if (PHONE.test(first)) return `(${first.slice(0, SHOWN_DIGITS)}${'*'.repeat(first.length - SHOWN_DIGITS)})`;
  const [signature = '…'] = cells.flatMap((cell) => SIGNED.exec(cell)?.[0] ?? []);
  const length = Math.round(cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length));
  return cells.length === 0 ? '' : `(${signature === '…' ? '' : signature}…×${length})`;
}
