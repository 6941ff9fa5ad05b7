import { csvHead, csvRows } from '../reading/csv.js';
import { decodeHead, HEAD_BYTES, peek } from '../reading/encoding.js';
import type { MessageRecord, ReadOptions, ReportProblem, Source } from '../types.js';
import { readHeading } from './shared/heading.js';
import {
  columnsByContent,
  columnsByHeading,
  describeColumns,
  HEADING_WITHIN,
  mayHoldMessages,
} from './shared/message-columns.js';
import { tableMessages } from './shared/message-table.js';

/**
 * Messages in a table (CSV with comma, semicolon or tab): columns by their headings, Chinese or English, else by what is in
 * them; where neither tells, by what the person says.
 */
export const csvMessages: Source = { id: 'csv-messages', detect, unclearColumns, read };

/** Headings of tables that hold logins, and of iMazing's, which is read by itself where it holds SMS. */
const OTHER_TABLES =
  /^(?:password|login_password|login_username|username|密码|用户名|otpauth|totp|url|login_uri|chat session)$/i;
/** Pasted messages have commas too. */
const STARTS_SIGNED = /^[\s\u3000]*【/;

function detect(head: Buffer): number {
  const rows = csvHead(head);
  const top = rows.slice(0, HEADING_WITHIN);
  if (top.some((row) => row.some((cell) => OTHER_TABLES.test(cell.trim())))) return 0;
  if (top.some((row) => columnsByHeading(row))) return 0.7;
  if (columnsByContent(rows)) return 0.5;
  return mayHoldMessages(rows) && !isPaste(head, rows.length) ? 0.35 : 0;
}

function isPaste(head: Buffer, rows: number): boolean {
  const signed = decodeHead(head)
    .split(/[\r\n]+/, rows)
    .filter((line) => STARTS_SIGNED.test(line) || STARTS_SIGNED.test(readHeading(line).rest));
  return signed.length * 2 >= rows;
}

function unclearColumns(head: Buffer): string[] | null {
  const rows = csvHead(head);
  const isClear =
    rows.slice(0, HEADING_WITHIN).some((row) => columnsByHeading(row)) || columnsByContent(rows);
  return isClear ? null : describeColumns(rows);
}

async function* read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
  { columns }: ReadOptions = {},
): AsyncGenerator<MessageRecord, void, undefined> {
  const { head, whole } = await peek(input, HEAD_BYTES);
  yield* tableMessages(csvRows(whole, report), csvHead(head), report, columns);
}
