import { type DatabaseSource, hasColumns } from '../reading/database.js';
import { androidMessages } from './android-sms-db/tables.js';

/** `sms.db` out of a Huawei or Honor backup without a password: Android's columns in `sms_tb`, MMS in `pdu_tb` …. */
export const huaweiSmsDb: DatabaseSource = {
  id: 'huawei-sms-db',
  detect: (tables) => (hasColumns(tables, 'sms_tb', 'address', 'body', 'date') ? 1 : 0),
  read: (database, report) =>
    androidMessages(database, report, { sms: 'sms_tb', pdu: 'pdu_tb', part: 'part_tb', addr: 'addr_tb' }),
};
