import { decodeHead } from '../reading/encoding.js';
import { textLines } from '../reading/text-lines.js';
import { DateReader } from '../reading/time.js';
import type { MessageRecord, ReportProblem, Source } from '../types.js';
import { messageOf } from './shared/message-object.js';

/**
 * What `adb shell content query --uri content://sms` prints: `Row: 0 _id=…, address=…, body=…`, a text over several lines where it
 * has several.
 */
export const adbQuery: Source = { id: 'adb-query', detect, read };

const ROW = /^Row: \d{1,9} (?=[\w:]{1,40}=)/;
/** Columns that may follow the text; in the text itself other words may stand before a `=`. */
const COLUMN =
  /, (_id|thread_id|address|person|date|date_sent|protocol|read|status|type|reply_path_present|subject|service_center|locked|sub_id|sim_id|phone_id|error_code|creator|seen|priority|deletable|[a-z]{1,20}_[a-z_]{1,30})=/;
const BODY = /(?:^|, )body=/;
/** A longer row is no message. */
const MOST_CHARACTERS = 65_536;

/** A prompt, and what the command warns of, may be copied along. */
const ABOVE = /^(?:(?!Row: )[^\n]{0,400}\n){0,12}/;

function detect(head: Buffer): number {
  const text = decodeHead(head).trimStart().replace(ABOVE, '');
  return ROW.test(text) && /[ ,]body=/.test(text) ? 0.95 : 0;
}

async function* read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<MessageRecord, void, undefined> {
  const dates = new DateReader();
  const columns = new ColumnReader();
  let row: string | null = null;
  let line = 0;
  let begin = 0;
  function* ended(): Generator<MessageRecord, void, undefined> {
    const fields = row === null ? null : columns.read(row);
    const message = fields && messageOf(fields, dates, (why) => report({ at: `line ${begin}`, why }));
    if (message) yield message;
  }
  for await (const text of textLines(input)) {
    line++;
    const [mark] = ROW.exec(text) ?? [];
    if (mark !== undefined) {
      yield* ended();
      row = text.slice(mark.length);
      begin = line;
    } else if (row !== null && row.length < MOST_CHARACTERS) row += `\n${text}`;
  }
  yield* ended();
}

/** Reads rows; in all of them the same column follows the text. */
class ColumnReader {
  private afterBody: string | null | undefined;

  read(row: string): Record<string, string> {
    const body = BODY.exec(row);
    if (!body) return fieldsIn(row);
    const from = body.index + body[0].length;
    this.afterBody ??= COLUMN.exec(row.slice(from))?.[1] ?? null;
    const end = this.afterBody === null ? -1 : row.lastIndexOf(`, ${this.afterBody}=`);
    const to = end < from ? row.length : end;
    return {
      ...fieldsIn(row.slice(0, body.index)),
      ...fieldsIn(row.slice(to)),
      body: row.slice(from, to).trimEnd(),
    };
  }
}

/** The fields of a row that hold no text. */
function fieldsIn(row: string): Record<string, string> {
  const fields = row.split(', ').flatMap((field): [string, string][] => {
    const equals = field.indexOf('=');
    const value = field.slice(equals + 1).trim();
    return equals < 1 || value === 'NULL' ? [] : [[field.slice(0, equals), value]];
  });
  return Object.fromEntries(fields);
}
