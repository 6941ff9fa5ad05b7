import type { DatabaseSource, OpenDatabase, Row } from '../../reading/database.js';
import { DateReader } from '../../reading/time.js';
import type { MessageRecord, ReportProblem } from '../../types.js';
import { readSender } from '../shared/sender.js';
import { attributedText } from './attributed-body.js';

/**
 * Messages of an iPhone (`sms.db`) or a Mac (`chat.db`). The columns differ by version; `message` is read without its
 * chats, since those recently deleted or filtered as spam hang on others.
 * Tables: https://jachimo.github.io/research/imessage-chatdb-reference
 */
export const appleMessages: DatabaseSource = {
  id: 'apple-messages',
  detect: (tables) => {
    const message = tables.get('message');
    return message?.has('is_from_me') && message.has('text') && tables.has('handle') ? 1 : 0;
  },
  read,
};

/** Reactions quote the text of the message that they belong to. */
const FIRST_REACTION = 2000;
/** Longer is no message. */
const MAX_TEXT = 65_536;
const MAX_BODY = 262_144;
/** Stands for an attachment in a text. */
const ATTACHMENT = /\uFFFC/g;

function* read(database: OpenDatabase, report: ReportProblem): Generator<MessageRecord, void, undefined> {
  const dates = new DateReader();
  const columns = database.tables.get('message') ?? new Set<string>();
  const column = (name: string, sql: string): string => (columns.has(name) ? sql : 'NULL');
  let row = 0;
  const sql = `
    SELECT CASE WHEN octet_length(m.text) <= ${MAX_TEXT} THEN m.text END AS text,
      ${column('attributedBody', `CASE WHEN length(m.attributedBody) <= ${MAX_BODY} THEN m.attributedBody END`)} AS body,
      CAST(m.date AS TEXT) AS date, h.id AS sender,
      ${column('associated_message_type', 'm.associated_message_type')} AS reaction,
      ${column('destination_caller_id', 'm.destination_caller_id')} AS sim
    FROM message m LEFT JOIN handle h ON h.ROWID = m.handle_id
    WHERE m.is_from_me IS NOT 1`;
  for (const found of database.rows(sql, () => report({ at: `row ${row + 1}`, why: 'damaged' }))) {
    row++;
    const text = textOf(found);
    if (text === '' || Number(found.reaction ?? 0) >= FIRST_REACTION) continue;
    const at = dates.read(found.date);
    if (at === undefined) report({ at: `row ${row}`, why: 'bad-date' });
    const sim = typeof found.sim === 'string' && found.sim !== '' ? { sim: found.sim } : {};
    yield { type: 'message', sender: readSender(found.sender), text, at: at ?? null, ...sim };
  }
}

/** Since iOS 16 and macOS 13 the text of many rows lies in `attributedBody` alone. */
function textOf({ text, body }: Row): string {
  const plain = typeof text === 'string' && text !== '' ? text : null;
  const attributed = plain === null && body instanceof Uint8Array ? attributedText(Buffer.from(body)) : null;
  return (plain ?? attributed ?? '').replace(ATTACHMENT, '').trim();
}
