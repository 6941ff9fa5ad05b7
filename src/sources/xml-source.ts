import { blocksOf } from './blocks.js';
import { directionOf } from './direction.js';
import { decodeHead } from './encoding.js';
import { readSender } from './sender.js';
import { resolveReferences } from './sms-backup-restore/text.js';
import { textPieces } from './text-pieces.js';
import { DateReader } from './time.js';
import type { FileProblemCode, MessageRecord, ReportProblem, Source } from './types.js';

/** Which elements hold what; names as the program writes them. */
type Form = {
  id: string;
  /** the root element */
  root: string;
  /** the element around one message */
  message: string;
  text: string;
  sender: string;
  time: string;
  /** its value, and those that mean a sent message */
  direction: string;
  sent?: string;
};

/** A source of messages whose fields are elements of XML. */
export function xmlSource(form: Form): Source {
  const root = new RegExp(`^(?:\\s+|<\\?[^>]*>|<!--[\\s\\S]*?-->)*<${form.root}[\\s>/]`);
  return {
    id: form.id,
    detect: (head) => (root.test(decodeHead(head.subarray(0, 4096))) ? 1 : 0),
    read: (input, report) => read(input, report, form),
  };
}

async function* read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
  form: Form,
): AsyncGenerator<MessageRecord, void, undefined> {
  const dates = new DateReader();
  const marks = {
    begin: new RegExp(`<${form.message}(?=[\\s>])`, 'g'),
    end: new RegExp(`</${form.message}\\s{0,8}>`, 'g'),
  };
  for await (const { text, at } of blocksOf(textPieces(input), marks, report)) {
    const message = messageOf(text, form, dates, (why) => report({ at, why }));
    if (message) yield message;
  }
}

function messageOf(
  xml: string,
  form: Form,
  dates: DateReader,
  problem: (why: FileProblemCode) => void,
): MessageRecord | null {
  const direction = (field(xml, form.direction)?.text ?? '').trim();
  if (direction === form.sent || directionOf(direction) === 'sent') return null;
  const body = field(xml, form.text);
  if (!body || body.text.trim() === '') {
    problem('no-text');
    return null;
  }
  if (!body.intact) problem('bad-entity');
  const at = dates.read(field(xml, form.time)?.text);
  if (at === undefined) problem('bad-date');
  return {
    type: 'message',
    sender: readSender(field(xml, form.sender)?.text),
    text: body.text,
    at: at ?? null,
  };
}

/** The text of an element, its references resolved; null where it is missing or empty. */
function field(xml: string, name: string): { text: string; intact: boolean } | null {
  const begin = `<${name}(?:\\s[^<>]*)?>`;
  const [, raw] = new RegExp(`${begin}\\s*<!\\[CDATA\\[([\\s\\S]*?)\\]\\]>`).exec(xml) ?? [];
  if (raw !== undefined) return { text: raw, intact: true };
  const [, content = ''] = new RegExp(`${begin}([\\s\\S]*?)</${name}\\s*>`).exec(xml) ?? [];
  return content === '' ? null : resolveReferences(content);
}
