import { hasColumns, type OpenDatabase, type Tables } from '../../reading/database.js';
import type { MessageRecord, ReportProblem } from '../../types.js';
import { databaseMessages, MAX_TEXT_BYTES } from '../shared/database-messages.js';

/** What the tables of Android's form are called in a file. */
type Names = { sms: string; pdu: string; part: string; addr: string };

/** In the GSM numbering that Android uses: whom an MMS is from. */
const FROM = 137;

/** The messages in tables of Android's form: SMS, then MMS where there are any. */
export function* androidMessages(
  database: OpenDatabase,
  report: ReportProblem,
  names: Names,
): Generator<MessageRecord, void, undefined> {
  yield* databaseMessages(database, smsQuery(database.tables, names.sms), report);
  if (hasMms(database.tables, names))
    yield* databaseMessages(database, mmsQuery(database.tables, names), report);
}

function smsQuery(tables: Tables, sms: string): string {
  const column = (...names: string[]): string => firstColumn(tables, sms, names);
  return `SELECT CAST(m.address AS TEXT) AS address,
      CASE WHEN octet_length(m.body) <= ${MAX_TEXT_BYTES} THEN m.body END AS body,
      CAST(m.date AS TEXT) AS date, ${column('type')} AS type, ${column('sub_id', 'sim_id', 'sim_slot')} AS sub_id
    FROM ${sms} m`;
}

function hasMms(tables: Tables, { pdu, part, addr }: Names): boolean {
  return (
    hasColumns(tables, pdu, '_id', 'date', 'msg_box') &&
    hasColumns(tables, part, 'mid', 'ct', 'text') &&
    hasColumns(tables, addr, 'msg_id', 'address', 'type')
  );
}

function mmsQuery(tables: Tables, { pdu, part, addr }: Names): string {
  return `SELECT
      (SELECT a.address FROM ${addr} a WHERE a.msg_id = m._id AND a.type = ${FROM}) AS address,
      (SELECT group_concat(p.text, char(10)) FROM ${part} p WHERE p.mid = m._id AND p.ct = 'text/plain'
        AND octet_length(p.text) <= ${MAX_TEXT_BYTES}) AS body,
      CAST(m.date AS TEXT) AS date, m.msg_box AS type, ${firstColumn(tables, pdu, ['sub_id', 'sim_id'])} AS sub_id
    FROM ${pdu} m WHERE EXISTS (SELECT 1 FROM ${part} p WHERE p.mid = m._id AND p.ct = 'text/plain')`;
}

/** The first of these columns that the table has, as text. */
function firstColumn(tables: Tables, table: string, names: readonly string[]): string {
  const name = names.find((one) => hasColumns(tables, table, one));
  return name === undefined ? 'NULL' : `CAST(m.${name} AS TEXT)`;
}
