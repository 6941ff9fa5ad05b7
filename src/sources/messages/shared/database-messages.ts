import type { OpenDatabase } from '../../reading/database.js';
import { DateReader } from '../../reading/time.js';
import type { MessageRecord, ReportProblem } from '../../types.js';
import { messageOf } from './message-object.js';

/** A text longer than this is none of a message; it is not read. */
export const MAX_TEXT_BYTES = 65_536;

/** The messages among the rows of a query whose columns are named as `messageOf` knows them. */
export function* databaseMessages(
  database: OpenDatabase,
  sql: string,
  report: ReportProblem,
): Generator<MessageRecord, void, undefined> {
  const dates = new DateReader();
  let row = 0;
  for (const found of database.rows(sql, () => report({ at: `row ${row + 1}`, why: 'damaged' }))) {
    row++;
    const message = messageOf(found, dates, (why) => report({ at: `row ${row}`, why }));
    if (message) yield message;
  }
}
