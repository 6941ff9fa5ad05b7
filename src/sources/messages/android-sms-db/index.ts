import { type DatabaseSource, hasColumns } from '../../reading/database.js';
import { androidMessages } from './tables.js';

/** Android's own `mmssms.db` (root, or out of a maker's backup): `sms`, and MMS in `pdu`, `part` and `addr`. */
export const androidSmsDb: DatabaseSource = {
  id: 'android-sms-db',
  detect: (tables) => (hasColumns(tables, 'sms', 'address', 'body', 'date') ? 0.9 : 0),
  read: (database, report) =>
    androidMessages(database, report, { sms: 'sms', pdu: 'pdu', part: 'part', addr: 'addr' }),
};
