import { type DatabaseSource, hasColumns } from '../reading/database.js';
import { databaseMessages, MAX_TEXT_BYTES } from './shared/database-messages.js';

/** What programs that read out a phone write: a table `SMS` with `phoneNumber` and `body`; `shortType` 1 is received. */
export const extractedSmsDb: DatabaseSource = {
  id: 'extracted-sms-db',
  detect: (tables) => (hasColumns(tables, 'SMS', 'phoneNumber', 'body', 'time', 'shortType') ? 0.9 : 0),
  read: (database, report) =>
    databaseMessages(
      database,
      `SELECT CAST(phoneNumber AS TEXT) AS number,
        CASE WHEN octet_length(body) <= ${MAX_TEXT_BYTES} THEN body END AS body,
        CAST(time AS TEXT) AS time, CAST(shortType AS TEXT) AS type
      FROM SMS`,
      report,
    ),
};
