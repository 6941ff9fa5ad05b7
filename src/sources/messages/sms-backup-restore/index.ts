import { type Encoding, sniffEncoding } from '../../../text/encoding.js';
import { fromBatches } from '../../reading/batches.js';
import { decodeHead, HEAD_BYTES, peek, utf16AsUtf8, valueDecoder } from '../../reading/encoding.js';
import { prologEnd } from '../../reading/xml-prolog.js';
import type {
  EncodedMessage,
  FileProblemCode,
  MessageRecord,
  PartReader,
  ReportProblem,
  Source,
} from '../../types.js';
import { officeNumberIn } from '../shared/sender.js';
import { cut, NEXT_TAG } from './cut.js';
import { KnownValues } from './known-values.js';
import { type Tag, TagScanner } from './scanner.js';
import { resolveReferences } from './text.js';
import { isPlain, MAX_VALUE_BYTES, type Value } from './value.js';

/**
 * SMS Backup & Restore (SyncTech), and what writes the same form: Silence, Fossify, converters. Fields as in
 * https://synctech.com.au/sms-backup-restore/fields-in-xml-backup-files/. Sent messages and drafts are left out.
 */
export const smsBackupRestore: Source = {
  id: 'sms-backup-restore',
  detect,
  read: (input, report) => fromBatches(readBatches(input, report)),
  parts: {
    cut,
    read: (input, report, part) => fromBatches(readPart(input, report, part)),
  },
};

function detect(head: Buffer): number {
  const text = decodeHead(head);
  const content = text.slice(prologEnd(text));
  if (/^<smses[\s/>]/.test(content)) return 1;
  if (/^<[sm]ms\s{1,64}\w{1,64}\s{0,64}=\s{0,64}["']/.test(content)) return 0.9;
  return /^[^<\n]{1,200}<smses[\s/>]/.test(content) ? 0.6 : 0;
}

/** Addresses of `addr` in the GSM numbering that Android uses. */
const FROM = '137';
/** What stands for the person's own number in an MMS. */
const OWN_ADDRESS = 'insert-address-token';
/** More are counted by the one who reads a file like this, not by us. */
const MAX_PROBLEMS = 300;

type ReadMessage = MessageRecord | EncodedMessage;
type Sim = Pick<MessageRecord, 'sim'>;

type Mms = {
  received: boolean;
  address: string | null;
  from: string | null;
  at: number | null;
  sim: Sim;
  texts: string[];
};

async function* readBatches(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<readonly ReadMessage[], void, undefined> {
  const { head, whole } = await peek(input, HEAD_BYTES);
  const encoding = sniffEncoding(head);
  const reading = new Reading(encoding, report);
  for await (const chunk of utf16AsUtf8(whole, encoding)) yield reading.push(chunk);
  const { open, inside } = reading.end();
  if (open || inside) reading.problem('truncated');
  yield reading.ready();
}

async function* readPart(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
  { encoding, isLast, ended }: Parameters<PartReader['read']>[2],
): AsyncGenerator<readonly ReadMessage[], void, undefined> {
  const reading = new Reading(encoding, report);
  for await (const chunk of input) yield reading.push(chunk);
  if (!isLast) yield reading.push(NEXT_TAG);
  const { open, inside } = isLast ? reading.end() : reading.endBeforeNext();
  ended({ lines: reading.lines, open, inside });
  yield reading.ready();
}

/** One file, or part of one, that is being read. */
class Reading {
  private readonly scanner: TagScanner;
  private readonly messages: MessageReader;
  private readonly bytesAreOurs: boolean;
  private problems = 0;

  constructor(
    encoding: Encoding,
    private readonly report: ReportProblem,
  ) {
    this.bytesAreOurs = encoding === 'utf-8' || encoding === 'gb18030';
    this.messages = new MessageReader(valueDecoder(encoding), (why) => this.problem(why));
    this.scanner = new TagScanner(
      {
        tag: (tag) => this.messages.take(tag),
        badAttribute: () => this.problem('bad-attribute'),
      },
      encoding === 'utf-8',
    );
  }

  /** Reads on. @returns the messages that are complete */
  push(chunk: Buffer): ReadMessage[] {
    this.scanner.push(chunk);
    return this.ready();
  }

  ready(): ReadMessage[] {
    return this.messages.ready();
  }

  end(): { open: boolean | null; inside: boolean } {
    const inside = this.scanner.end();
    const { open, insideMms } = this.messages.end();
    return { open, inside: inside || insideMms };
  }

  /** Where the next part begins: what was open before its first tag is at its end. */
  endBeforeNext(): { open: boolean | null; inside: boolean } {
    return { open: this.messages.end().open, inside: false };
  }

  /** line feeds so far */
  get lines(): number {
    return this.scanner.place().line - 1;
  }

  problem(why: FileProblemCode): void {
    if (++this.problems > MAX_PROBLEMS) return;
    const { line, byte } = this.scanner.place();
    this.report({ at: this.bytesAreOurs ? `line ${line}, byte ${byte}` : `line ${line}`, why });
  }
}

/** Puts messages together from the tags that go by. */
class MessageReader {
  private done: ReadMessage[] = [];
  private readonly senders = new KnownValues<string | null>((value) => this.readSender(value));
  private readonly sims = new KnownValues<Sim>((value) => this.readSim(value));
  private mms: Mms | null = null;
  /** null before the first tag that says */
  private rootOpen: boolean | null = null;

  constructor(
    private readonly decode: ReturnType<typeof valueDecoder>,
    private readonly problem: (why: FileProblemCode) => void,
  ) {}

  /** Takes the messages that are complete. */
  ready(): ReadMessage[] {
    const ready = this.done;
    this.done = [];
    return ready;
  }

  take(tag: Tag): void {
    switch (tag.name) {
      case 'smses':
        this.rootOpen = !tag.selfClosed;
        break;
      case 'sms':
        this.endMms();
        this.takeSms(tag);
        break;
      case 'mms':
        this.endMms();
        this.startMms(tag);
        break;
      case 'part':
        this.takePart(tag);
        break;
      case 'addr':
        this.takeAddress(tag);
        break;
      case '/mms':
        this.endMms();
        break;
      case '/smses':
        this.endMms();
        this.rootOpen = false;
    }
  }

  /** Gives what is left. @returns whether the root and a message are open */
  end(): { open: boolean | null; insideMms: boolean } {
    const insideMms = this.mms !== null;
    this.endMms();
    return { open: this.rootOpen, insideMms };
  }

  private takeSms(tag: Tag): void {
    const { values } = tag;
    if (!isReceived(values[0])) return;
    // by place, and not taken apart: that asks an iterator for each
    const address = values[1];
    const date = values[2];
    const body = values[3];
    const sim = values[4];
    if (body?.state !== 'here') {
      this.problem(body?.state === 'too-long' ? 'too-long' : 'no-text');
      return;
    }
    const sender = this.sender(address);
    // as it stands in the file where that is its text: a string of each takes a third of the time of reading it
    if (isPlain(body) && !isNull(body)) {
      this.done.push(encoded(body, sender, this.time(date), this.sim(sim)));
      return;
    }
    const text = this.text(body) ?? '';
    this.done.push({ type: 'message', sender, text, at: this.time(date), ...this.sim(sim) });
  }

  private startMms(tag: Tag): void {
    const [direction, address, date, sim] = tag.values;
    const received = isReceived(direction);
    this.mms = {
      received,
      address: received ? this.sender(address) : null,
      from: null,
      at: received ? this.time(date) : null,
      sim: received ? this.sim(sim) : {},
      texts: [],
    };
    if (tag.selfClosed) this.endMms();
  }

  private takePart(tag: Tag): void {
    const [type, text] = tag.values;
    if (!this.mms?.received || this.text(type) !== 'text/plain') return;
    if (text?.state === 'too-long') this.problem('too-long');
    const content = this.text(text);
    const length = this.mms.texts.reduce((sum, part) => sum + part.length, 0);
    if (content !== null && length + content.length <= MAX_VALUE_BYTES) this.mms.texts.push(content);
  }

  private takeAddress(tag: Tag): void {
    const [type, address] = tag.values;
    if (this.mms?.received && this.text(type) === FROM) this.mms.from = this.sender(address);
  }

  private endMms(): void {
    const { mms } = this;
    this.mms = null;
    if (!mms?.received || mms.texts.length === 0) return;
    const sender = mms.from ?? mms.address;
    this.done.push({ type: 'message', sender, text: mms.texts.join('\n'), at: mms.at, ...mms.sim });
  }

  private sender(value: Value | undefined): string | null {
    return this.senders.of(value);
  }

  private readSender(value: Value | undefined): string | null {
    const text = (this.text(value) ?? '').trim();
    const addresses = text.includes('~') ? text.split('~').map((part) => part.trim()) : [text];
    const address = addresses.find((part) => part !== '' && part !== OWN_ADDRESS) ?? null;
    return address && (officeNumberIn(address) ?? address);
  }

  /** null where it is missing, thrown away or the literal `null` that the app writes for nothing. */
  private text(value: Value | undefined): string | null {
    if (value?.state !== 'here') return null;
    const decoded = this.decode(value.bytes, value.from, value.to);
    if (!decoded.intact) this.problem('bad-encoding');
    if (decoded.text === 'null') return null;
    const resolved = resolveReferences(decoded.text);
    if (!resolved.intact) this.problem('bad-entity');
    return resolved.text;
  }

  /** Android's number of the SIM; -1 where it didn't know. */
  private sim(value: Value | undefined): Sim {
    return this.sims.of(value);
  }

  private readSim(value: Value | undefined): Sim {
    const sim = (this.text(value) ?? '').trim();
    return sim === '' || sim === '-1' ? {} : { sim };
  }

  private time(value: Value | undefined): number | null {
    const milliseconds = value?.state === 'here' ? thirteenDigits(value) : null;
    if (milliseconds !== null) return milliseconds;
    const text = (this.text(value) ?? '').trim();
    if (text === '' || text === '0' || text === '-1') return null;
    if (/^\d{13}$/.test(text)) return Number(text);
    if (/^\d{10}$/.test(text)) return Number(text) * 1000;
    this.problem('bad-date');
    return null;
  }
}

const encoded = (
  { bytes, from, to }: Value,
  sender: string | null,
  at: number | null,
  { sim }: Sim,
): EncodedMessage =>
  sim === undefined
    ? { type: 'encoded', sender, bytes, from, to, at }
    : { type: 'encoded', sender, bytes, from, to, at, sim };

/** What the app writes for nothing. */
const isNull = ({ bytes, from, to }: Value): boolean =>
  to - from === 4 && bytes.toString('latin1', from, to) === 'null';

/** The digit 1. */
const RECEIVED = 0x31;

/** 1, or a direction that is missing; 2 to 6 are sent messages, drafts and the like. */
function isReceived(value: Value | undefined): boolean {
  if (value?.state !== 'here') return true;
  if (value.to - value.from === 1) return value.bytes[value.from] === RECEIVED;
  const text = value.bytes.toString('latin1', value.from, value.to).trim();
  return text === '1' || text === '' || text === 'null';
}

const MILLISECOND_DIGITS = 13;

/** A time as nearly all have it, read without a string in between; null for any other. */
function thirteenDigits({ bytes, from, to }: Value): number | null {
  if (to - from !== MILLISECOND_DIGITS) return null;
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = (bytes[i] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return null;
    number = number * 10 + digit;
  }
  return number;
}
