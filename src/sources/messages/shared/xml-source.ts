import { fromBatches } from '../../reading/batches.js';
import { blocksOf } from '../../reading/blocks.js';
import { decodeHead } from '../../reading/encoding.js';
import { textPieces } from '../../reading/text-pieces.js';
import { DateReader } from '../../reading/time.js';
import { hasRoot } from '../../reading/xml-prolog.js';
import type { FileProblemCode, MessageRecord, ReportProblem, Source } from '../../types.js';
import { resolveReferences } from '../sms-backup-restore/text.js';
import { directionOf } from './direction.js';
import { readSender } from './sender.js';

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
  return {
    id: form.id,
    detect: (head) => (hasRoot(decodeHead(head), form.root) ? 1 : 0),
    read: (input, report) => fromBatches(readBatches(input, report, form, fieldsOf(form))),
  };
}

type Fields = { text: ElementMarks; sender: ElementMarks; time: ElementMarks; direction: ElementMarks };

function fieldsOf({ text, sender, time, direction }: Form): Fields {
  return { text: element(text), sender: element(sender), time: element(time), direction: element(direction) };
}

async function* readBatches(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
  form: Form,
  fields: Fields,
): AsyncGenerator<readonly MessageRecord[], void, undefined> {
  const dates = new DateReader();
  const marks = {
    begin: new RegExp(`<${form.message}(?=[\\s>])`),
    end: new RegExp(`</${form.message}\\s{0,8}>`),
  };
  for await (const blocks of blocksOf(textPieces(input), marks, report)) {
    yield blocks.flatMap(
      ({ text, at }) => messageOf(text, form.sent, fields, dates, (why) => report({ at, why })) ?? [],
    );
  }
}

function messageOf(
  xml: string,
  sent: string | undefined,
  fields: Fields,
  dates: DateReader,
  problem: (why: FileProblemCode) => void,
): MessageRecord | null {
  const direction = (field(xml, fields.direction)?.text ?? '').trim();
  if (direction === sent || directionOf(direction) === 'sent') return null;
  const body = field(xml, fields.text);
  if (!body || body.text.trim() === '') {
    problem('no-text');
    return null;
  }
  if (!body.intact) problem('bad-entity');
  const at = dates.read(field(xml, fields.time)?.text);
  if (at === undefined) problem('bad-date');
  return {
    type: 'message',
    sender: readSender(field(xml, fields.sender)?.text),
    text: body.text,
    at: at ?? null,
  };
}

const RAW_BEGIN = '<![CDATA[';
const RAW_END = ']]>';

/** The text of an element, its references resolved; null where it is missing or empty. */
function field(xml: string, { begin, end }: ElementMarks): { text: string; intact: boolean } | null {
  const found = begin.exec(xml);
  if (!found) return null;
  const from = found.index + found[0].length;
  const to = xml.indexOf(end, from);
  const content = to < 0 ? '' : xml.slice(from, to);
  const before = content.length - content.trimStart().length;
  if (!content.startsWith(RAW_BEGIN, before)) return content === '' ? null : resolveReferences(content);
  const rawFrom = from + before + RAW_BEGIN.length;
  const rawTo = xml.indexOf(RAW_END, rawFrom);
  return rawTo < 0 ? null : { text: xml.slice(rawFrom, rawTo), intact: true };
}

/** What an element begins and ends with. */
type ElementMarks = { begin: RegExp; end: string };

function element(name: string): ElementMarks {
  return { begin: new RegExp(`<${name}(?:\\s[^<>]{0,256})?>`), end: `</${name}` };
}
