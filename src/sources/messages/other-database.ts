import type { DatabaseSource, OpenDatabase, Tables } from '../reading/database.js';
import type { MessageRecord, ReportProblem } from '../types.js';
import { databaseMessages, MAX_TEXT_BYTES } from './shared/database-messages.js';
import { isMessageLike, isNamedAsText } from './shared/message-object.js';

/**
 * Messages in a database of any other program (Windows Phone Link's `phone.db` …): a table with columns for a text, and for a sender or
 * a time.
 */
export const otherDatabase: DatabaseSource = {
  id: 'other-database',
  detect: (tables) => (messageTables(tables).length > 0 ? 0.3 : 0),
  *read(database, report) {
    for (const table of messageTables(database.tables)) yield* messagesOf(database, table, report);
  },
};

/** What columns tell that a table holds something else. */
const OTHER_THINGS = /password|secret|passwd|token/i;

const messageTables = (tables: Tables): string[] =>
  [...tables].flatMap(([name, columns]) =>
    ![...columns].some((column) => OTHER_THINGS.test(column)) && isMessageLike(namesOf(columns)) ? name : [],
  );

const namesOf = (columns: ReadonlySet<string>): Record<string, string> =>
  Object.fromEntries([...columns].map((column) => [column, column]));

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function messagesOf(
  database: OpenDatabase,
  table: string,
  report: ReportProblem,
): Generator<MessageRecord, void, undefined> {
  const columns = [...(database.tables.get(table) ?? [])].map((column) => {
    const name = quoted(column);
    return isNamedAsText(column)
      ? `CASE WHEN octet_length(${name}) <= ${MAX_TEXT_BYTES} THEN ${name} END AS ${name}`
      : `CASE WHEN octet_length(${name}) <= 256 THEN CAST(${name} AS TEXT) END AS ${name}`;
  });
  return databaseMessages(database, `SELECT ${columns.join(', ')} FROM ${quoted(table)}`, report);
}
