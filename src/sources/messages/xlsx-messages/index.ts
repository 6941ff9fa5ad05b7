import type { ArchiveSource } from '../../reading/archive.js';
import type { Zip } from '../../reading/zip.js';
import type { MessageRecord, ReadOptions, ReportProblem } from '../../types.js';
import {
  columnsByContent,
  columnsByHeading,
  describeColumns,
  HEADING_WITHIN,
} from '../shared/message-columns.js';
import { type TableRow, tableMessages } from '../shared/message-table.js';
import { sheetRows } from './sheet.js';

/**
 * Messages in an Excel table (`.xlsx`): its first sheet, with columns as in any other table. A sender that Excel has made a
 * float of is lost (`1.069E+19`), the text is not.
 */
export const xlsxMessages: ArchiveSource = {
  id: 'xlsx-messages',
  detect: (names) => (names.has('xl/workbook.xml') ? 1 : 0),
  unclearColumns,
  read,
};

/** How many rows tell what is in which column. */
const HEAD_ROWS = 20;

async function unclearColumns(zip: Zip): Promise<string[] | null> {
  const head = await headOf(sheetRows(zip, () => {}));
  const isClear =
    head.slice(0, HEADING_WITHIN).some((row) => columnsByHeading(row)) || columnsByContent(head);
  return isClear ? null : describeColumns(head);
}

async function* read(
  zip: Zip,
  report: ReportProblem,
  { columns }: ReadOptions,
): AsyncGenerator<MessageRecord, void, undefined> {
  const head = await headOf(sheetRows(zip, () => {}));
  yield* tableMessages(sheetRows(zip, report), head, report, columns);
}

async function headOf(rows: AsyncIterable<TableRow>): Promise<(readonly string[])[]> {
  const head: (readonly string[])[] = [];
  for await (const { cells } of rows) {
    head.push(cells);
    if (head.length >= HEAD_ROWS) break;
  }
  return head;
}
