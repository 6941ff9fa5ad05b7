import { decodeHead } from '../reading/encoding.js';
import { textPieces } from '../reading/text-pieces.js';
import { DateReader } from '../reading/time.js';
import { type ElementReader, readElements } from '../reading/xml-elements.js';
import { hasRoot } from '../reading/xml-prolog.js';
import type { FileProblemCode, MessageRecord, ReportProblem, Source } from '../types.js';
import { isMessageLike, messageOf } from './shared/message-object.js';

/** Lists of messages as property lists, which programs on a Mac write: dictionaries of a `key` and what follows it. */
export const plistMessages: Source = { id: 'plist-messages', detect, read };

const KEY = /<key>([^<>]{1,40})<\/key>/g;

function detect(head: Buffer): number {
  const text = decodeHead(head);
  if (!hasRoot(text, 'plist') || /password/i.test(text)) return 0;
  const names = [...text.matchAll(KEY)].map(([, name = '']) => name.trim());
  return isMessageLike(Object.fromEntries(names.map((name) => [name, 'x']))) ? 0.8 : 0;
}

function read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<MessageRecord, void, undefined> {
  return readElements(textPieces(input), report, new DictionaryReader(report));
}

type Dictionary = { fields: Record<string, unknown>; key: string; count: number };

/** No message has more fields. */
const MOST_FIELDS = 100;
/** Apple counts the seconds from 2001 on. In 1970's a message would be older than the first there was (1992). */
const APPLE_EPOCH = 978_307_200;
const FIRST_MESSAGE = 723_000_000;

class DictionaryReader implements ElementReader<MessageRecord> {
  private readonly open: Dictionary[] = [];
  private readonly dates = new DateReader();
  private done: MessageRecord[] = [];
  private dictionaries = 0;

  constructor(private readonly report: ReportProblem) {}

  begin(name: string): void {
    if (name === 'dict') this.open.push({ fields: {}, key: '', count: 0 });
  }

  wants(name: string): boolean {
    return name !== 'dict' && name !== 'array' && name !== 'data';
  }

  end(name: string, parent: string, text: string): void {
    const dictionary = this.open.at(-1);
    if (name === 'dict') this.endDictionary();
    else if (dictionary && parent === 'dict') this.take(dictionary, name, text);
  }

  ready(): MessageRecord[] {
    const ready = this.done;
    this.done = [];
    return ready;
  }

  private take(dictionary: Dictionary, element: string, text: string): void {
    if (element === 'key') {
      dictionary.key = text.trim();
      return;
    }
    if (dictionary.key !== '' && dictionary.count++ < MOST_FIELDS)
      dictionary.fields[dictionary.key] = plainValue(element, text);
    dictionary.key = '';
  }

  private endDictionary(): void {
    const { fields } = this.open.pop() ?? { fields: {} };
    this.dictionaries++;
    // the key of what was inside is used up
    const outside = this.open.at(-1);
    if (outside) outside.key = '';
    if (!isMessageLike(fields)) return;
    const at = `element ${this.dictionaries}`;
    const message = messageOf(fields, this.dates, (why: FileProblemCode) => this.report({ at, why }));
    if (message) this.done.push(message);
  }
}

function plainValue(element: string, text: string): unknown {
  if (element === 'true' || element === 'false') return element === 'true';
  if (element !== 'integer' && element !== 'real') return text;
  const number = Number(text);
  return number > 0 && number < FIRST_MESSAGE && number > 1_000_000 ? number + APPLE_EPOCH : number;
}
