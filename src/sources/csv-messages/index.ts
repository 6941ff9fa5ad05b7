import { type CsvRow, csvHead, csvRows } from '../csv.js';
import { directionOf } from '../direction.js';
import { HEAD_BYTES, peek } from '../encoding.js';
import { readSender } from '../sender.js';
import { DateReader } from '../time.js';
import type { FileProblemCode, MessageRecord, ReportProblem, Source } from '../types.js';
import { type Columns, columnsByContent, columnsByHeading } from './columns.js';

/**
 * Messages in a table (CSV with comma, semicolon or tab): columns by their headings, Chinese or English, else by what is in
 * them.
 */
export const csvMessages: Source = { id: 'csv-messages', detect, read };

/** Headings of tables that hold logins, and of iMazing's, which is read by itself where it holds SMS. */
const OTHER_TABLES =
  /^(?:password|login_password|login_username|username|密码|用户名|otpauth|totp|url|login_uri|chat session)$/i;
/** A title may stand above the headings. */
const HEADING_WITHIN = 5;

function detect(head: Buffer): number {
  const rows = csvHead(head);
  const top = rows.slice(0, HEADING_WITHIN);
  if (top.some((row) => row.some((cell) => OTHER_TABLES.test(cell.trim())))) return 0;
  if (top.some((row) => columnsByHeading(row))) return 0.7;
  return columnsByContent(usable(rows)) ? 0.5 : 0;
}

async function* read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<MessageRecord, void, undefined> {
  const { head, whole } = await peek(input, HEAD_BYTES);
  let columns = columnsByContent(usable(csvHead(head)));
  let headingWithin = HEADING_WITHIN;
  const dates = new DateReader();
  for await (const row of csvRows(whole, report)) {
    const heading = headingWithin-- > 0 ? columnsByHeading(row.cells) : null;
    if (heading) {
      columns = heading;
      headingWithin = 0;
    } else if (columns) {
      yield* messageOf(row, columns, dates, report);
    }
  }
  if (!columns) report({ at: 'line 1', why: 'no-columns' });
}

/** Rows that may be messages: padding, and the titles between sections, are none. */
function usable(rows: readonly (readonly string[])[]): (readonly string[])[] {
  return rows.filter((row) => row.filter((cell) => cell.trim() !== '').length >= 3);
}

function* messageOf(
  { cells, line }: CsvRow,
  columns: Columns,
  dates: DateReader,
  report: ReportProblem,
): Generator<MessageRecord, void, undefined> {
  const cell = (column: number): string => (column < 0 ? '' : (cells[column] ?? '')).trim();
  const problem = (why: FileProblemCode): void => report({ at: `line ${line}`, why });
  if (isSent(cell(columns.direction))) return;
  const text = cell(columns.text);
  if (text === '') {
    // rows that hold nothing at all are padding
    if (cell(columns.sender) !== '' || cell(columns.time) !== '') problem('no-text');
    return;
  }
  const at = dates.read(cell(columns.time));
  if (at === undefined) problem('bad-date');
  const sim = cell(columns.sim);
  yield {
    type: 'message',
    sender: readSender(cell(columns.sender)),
    text,
    at: at ?? null,
    ...(sim === '' || sim === '-1' ? {} : { sim }),
  };
}

/** `true` stands under a heading like "is from me". */
function isSent(direction: string): boolean {
  return /^(?:true|yes|是)$/i.test(direction) || directionOf(direction) === 'sent';
}
