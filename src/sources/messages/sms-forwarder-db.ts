import { type DatabaseSource, hasColumns } from '../reading/database.js';
import { databaseMessages, MAX_TEXT_BYTES } from './shared/database-messages.js';

/** SmsForwarder's own database (`sms_forwarder.db`): its log `Msg` of what it forwarded, messages and calls. */
export const smsForwarderDb: DatabaseSource = {
  id: 'sms-forwarder-db',
  detect: (tables) => (hasColumns(tables, 'Msg', 'from', 'content', 'sim_slot', 'time', 'type') ? 1 : 0),
  read: (database, report) =>
    databaseMessages(
      database,
      `SELECT CAST("from" AS TEXT) AS sender,
        CASE WHEN octet_length(content) <= ${MAX_TEXT_BYTES} THEN content END AS content,
        CAST(time AS TEXT) AS time, CAST(sim_slot AS TEXT) AS sim_slot
      FROM Msg WHERE type = 'sms'`,
      report,
    ),
};
