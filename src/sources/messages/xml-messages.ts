import { decodeHead } from '../reading/encoding.js';
import { textPieces } from '../reading/text-pieces.js';
import { DateReader } from '../reading/time.js';
import { type ElementReader, readElements } from '../reading/xml-elements.js';
import type { FileProblemCode, MessageRecord, ReportProblem, Source } from '../types.js';
import { isMessageLike, messageOf } from './shared/message-object.js';

/**
 * Messages in XML by any other program: whatever element has a text and a sender or a time, as attributes or as elements in it.
 */
export const xmlMessages: Source = { id: 'xml-messages', detect, read };

const ATTRIBUTE_OR_ELEMENT = /<([A-Za-z][\w.-]{0,40})[\s>]|\s([A-Za-z][\w.-]{0,40})=["']/g;
const OTHER_THINGS =
  /<(?:html|svg|KeePassFile|card|entry|map|string|group|allsms|alllogs|calls|SMSRecord)[\s>]/i;
/** Of SMS Backup & Restore, which is read by itself. */
const SMSES = /<smses[\s>]/;
/** A text that stands in an element, and in no attribute. */
const SIGNED_INSIDE = /[>[]【|】(?:\]\]>)?<\//;

function detect(head: Buffer): number {
  const text = decodeHead(head);
  if (!/^\s*</.test(text) || OTHER_THINGS.test(text) || SMSES.test(text) || /password/i.test(text)) return 0;
  const names = new Set<string>();
  for (const [, element, attribute] of text.matchAll(ATTRIBUTE_OR_ELEMENT))
    names.add(element ?? attribute ?? '');
  if (SIGNED_INSIDE.test(text)) names.add('body');
  return isMessageLike(Object.fromEntries([...names].map((name) => [name, 'x']))) ? 0.4 : 0;
}

function read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<MessageRecord, void, undefined> {
  return readElements(textPieces(input), report, new FieldsReader(report));
}

type Element = { fields: Record<string, string>; isLeaf: boolean; count: number };

/** No message has more fields, and none of a phone's has elements deeper in it. */
const MOST_FIELDS = 100;

class FieldsReader implements ElementReader<MessageRecord> {
  private readonly open: Element[] = [];
  private readonly dates = new DateReader();
  private done: MessageRecord[] = [];
  private elements = 0;

  constructor(private readonly report: ReportProblem) {}

  begin(_: string, __: string, attributes: Readonly<Record<string, string>>): void {
    this.elements++;
    const parent = this.open.at(-1);
    if (parent) parent.isLeaf = false;
    const entries = Object.entries(attributes).slice(0, MOST_FIELDS);
    this.open.push({ fields: Object.fromEntries(entries), isLeaf: true, count: entries.length });
  }

  wants(): boolean {
    return true;
  }

  end(name: string, _: string, text: string): void {
    const element = this.open.pop();
    const parent = this.open.at(-1);
    if (element?.isLeaf && element.count === 0 && parent && parent.count++ < MOST_FIELDS) {
      parent.fields[name] ??= text;
      return;
    }
    if (element && text.trim() !== '') element.fields.body ??= text;
    if (!element || !isMessageLike(element.fields)) return;
    const at = `element ${this.elements}`;
    const message = messageOf(element.fields, this.dates, (why: FileProblemCode) => this.report({ at, why }));
    if (message) this.done.push(message);
  }

  ready(): MessageRecord[] {
    const ready = this.done;
    this.done = [];
    return ready;
  }
}
