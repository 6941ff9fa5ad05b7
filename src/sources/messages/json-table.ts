import { HEAD_BYTES, peek } from '../reading/encoding.js';
import { jsonHead } from '../reading/json-head.js';
import { jsonRows, rowsIn } from '../reading/json-rows.js';
import { textPieces } from '../reading/text-pieces.js';
import type { MessageRecord, ReadOptions, ReportProblem, Source } from '../types.js';
import { columnsByContent, columnsByHeading, HEADING_WITHIN } from './shared/message-columns.js';
import { tableMessages } from './shared/message-table.js';

/**
 * A table of messages in JSON: lists in a list, with or without one of headings, as spreadsheets, sql.js (`columns`, `values`) and
 * pandas (`columns`, `data`) write them.
 */
export const jsonTable: Source = { id: 'json-table', detect, read };

const LOGINS = /^(?:password|密码|login_password|secret|totp)$/i;

function detect(bytes: Buffer): number {
  const rows = headRows(bytes);
  const top = rows.slice(0, HEADING_WITHIN);
  if (top.some((row) => row.some((cell) => LOGINS.test(cell)))) return 0;
  if (top.some((row) => columnsByHeading(row))) return 0.6;
  return rows.length > 1 && columnsByContent(rows) ? 0.45 : 0;
}

async function* read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
  { columns }: ReadOptions = {},
): AsyncGenerator<MessageRecord, void, undefined> {
  const { head, whole } = await peek(input, HEAD_BYTES);
  yield* tableMessages(jsonRows(textPieces(whole), report), headRows(head), report, columns);
}

const headRows = (bytes: Buffer): string[][] => rowsIn(jsonHead(bytes)?.text ?? '').map(({ cells }) => cells);
