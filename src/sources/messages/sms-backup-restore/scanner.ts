import { isUtf8 } from 'node:buffer';
import { withoutCutEnd } from '../../../text/encoding.js';
import { Layout } from './layout.js';
import { FEW_BYTES, MAX_VALUE_BYTES, type Value } from './value.js';

/**
 * A tolerant scanner for the few tags that a message backup is made of. It is no XML parser on purpose: real files
 * hold things that XML forbids (surrogate halves as entities, unescaped quotes, raw `<`, a cut end), and single
 * attributes of hundreds of megabytes. It works on bytes and keeps at most one attribute and one chunk.
 */

/** The wanted attributes of a tag, in the order of `Tag.values`. */
const TAGS = {
  smses: [],
  sms: ['type', 'address', 'date', 'body', 'sub_id'],
  mms: ['msg_box', 'address', 'date', 'sub_id'],
  part: ['ct', 'text'],
  addr: ['type', 'address'],
  '/mms': [],
  '/smses': [],
} as const;

type TagName = keyof typeof TAGS;

/** Tags of which it doesn't matter where or how they end: what follows is pictures, and copies of the date in words. */
const NEEDS_NO_END: ReadonlySet<TagName> = new Set(['sms', 'part']);

/** A tag as it went by; valid until the next one. */
export type Tag = { name: TagName; selfClosed: boolean; values: readonly Value[] };

/** What the scanner tells while it goes. */
export type ScannerEvents = {
  tag(tag: Tag): void;
  /** an attribute without an end, or a tag without one: the tag is handed on with what it had */
  badAttribute(): void;
};

const TAB = 0x09;
const LINE_FEED = 0x0a;
const SPACE = 0x20;
const EXCLAMATION = 0x21;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const DASH = 0x2d;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;

/** So many tags in a row that are not like those before begin another layout: a single one is an exception. */
const UNLIKE = 2;

/** What goes over the end of a chunk is joined with so much of the next, and only where that does not do with all of it. */
const BRIDGE_BYTES = 4096;

const COMMENT_END = Buffer.from('-->');
/** Longer comments are taken for a damaged end mark, and what follows is read. */
const MAX_COMMENT_BYTES = 4096;
const MAX_NAME_BYTES = 256;
const MAX_SPACES = 1024;

/** What a look ahead found; `more` where the answer lies beyond the bytes at hand. */
type Answer = 'yes' | 'no' | 'more';
type Ending = Answer | 'unclosed';

type Shape = Tag & {
  bytes: Buffer;
  wanted: readonly Buffer[];
  /** values read so far */
  read: number;
};

const NO_BYTES = Buffer.alloc(0);
const shapes = (): Shape[] =>
  Object.entries(TAGS).map(([name, wanted]) => ({
    name: name as TagName,
    selfClosed: false,
    bytes: Buffer.from(name),
    wanted: wanted.map((attribute) => Buffer.from(attribute)),
    values: wanted.map(
      (): Value => ({ state: 'missing', bytes: NO_BYTES, from: 0, to: 0, isIntact: false, mayRefer: true }),
    ),
    read: 0,
  }));

/** Finds the tags of an export in its bytes, piece by piece, without a string or an object for each. */
export class TagScanner {
  private readonly shapes = shapes();
  /** the bytes at hand; `offset` is where they begin in the file, `position` how far they are read */
  private bytes: Buffer = NO_BYTES;
  private view = viewOf(NO_BYTES);
  /** what is left of a chunk, with the beginning of the next or all of it behind */
  private readonly bridge = new Joined();
  private readonly joined = new Joined();
  private offset = 0;
  private position = 0;
  private atEnd = false;
  /** up to here the bytes at hand are UTF-8 without an error in it; -1: not looked at, as those of pictures never are */
  private intactTo = -1;
  private countedTo = 0;
  private lines = 1;
  /** the tag being read, null between tags */
  private current: Shape | null = null;
  /** the quote that ends a value being thrown away; 0 when none is */
  private skippingTo = 0;
  /** see `findValueEnd`; a field, since it is asked for every attribute of the file */
  private endAt = 0;
  /** the attribute that a look ahead saw, and the place behind the value that it follows: it is not looked at twice */
  private readonly seen = { behind: -1, from: 0, to: 0, open: 0 };

  /** what nearly all tags of messages are read by, and how many in a row were not like it */
  private layout: Layout | null = null;
  private unlike = 0;
  /** where the tag being read begins in the bytes at hand; -1: before them */
  private tagAt = -1;
  private readonly message = this.shapes.find(({ name }) => name === 'sms') as Shape;

  /** @param isUtf8 whether the file is in UTF-8, as far as is known */
  constructor(
    private readonly events: ScannerEvents,
    private readonly isUtf8: boolean,
  ) {}

  /** Reads on; `chunk` must stay as it is until the next one has been read. What was told of before is gone then. */
  push(chunk: Buffer): void {
    const left = this.bytes.length - this.position;
    if (left === 0) this.goOn(chunk);
    else if (left > BRIDGE_BYTES || chunk.length <= BRIDGE_BYTES)
      this.goOn(this.joined.of(this.left(), chunk));
    else {
      this.goOn(this.bridge.of(this.left(), chunk.subarray(0, BRIDGE_BYTES)));
      const inChunk = this.position - left;
      if (inChunk >= 0) this.goOn(chunk.subarray(inChunk));
      else this.goOn(this.joined.of(this.left(), chunk.subarray(BRIDGE_BYTES)));
    }
  }

  /** What is left of the bytes at hand, which may be overwritten now. */
  private left(): Buffer {
    this.finishBytes();
    return this.bytes.subarray(this.position);
  }

  private finishBytes(): void {
    this.countLines(this.position);
    this.keepValues();
  }

  /** Reads on in other bytes, which begin where the scanner is. */
  private goOn(bytes: Buffer): void {
    this.finishBytes();
    this.offset += this.position;
    this.countedTo -= this.position;
    this.bytes = bytes;
    this.view = viewOf(bytes);
    this.position = 0;
    this.intactTo = -1;
    this.tagAt = -1;
    this.run();
  }

  /** What was read of a tag that goes on in the next chunk. */
  private keepValues(): void {
    for (const value of this.current?.values ?? []) {
      if (value.state !== 'here' || value.bytes !== this.bytes) continue;
      value.bytes = Buffer.from(value.bytes.subarray(value.from, value.to));
      value.to -= value.from;
      value.from = 0;
    }
  }

  /** Reads what is left. @returns whether the input ended inside a tag */
  end(): boolean {
    this.atEnd = true;
    this.run();
    const inside = this.current !== null || this.position < this.bytes.length;
    this.position = this.bytes.length;
    return inside;
  }

  /** Where the scanner is now: the line (from 1) and the byte (from 0). */
  place(): { line: number; byte: number } {
    this.countLines(this.position);
    return { line: this.lines, byte: this.offset + this.position };
  }

  private run(): void {
    let goingOn = true;
    this.seen.behind = -1;
    while (goingOn) {
      if (this.current === null) goingOn = this.findTag();
      else if (this.skippingTo === 0) goingOn = this.readAttribute(this.current);
      else goingOn = this.skipValue(this.current);
    }
  }

  /** Every step returns false when it needs more bytes; `position` is then where it begins again. */
  private findTag(): boolean {
    const { bytes } = this;
    const at = bytes.indexOf(LESS, this.position);
    if (at < 0) {
      this.position = bytes.length;
      return false;
    }
    this.position = at;
    if (this.layout && !this.atEnd && this.readByLayout(this.layout, at)) return true;
    if (at + 4 > bytes.length && !this.atEnd) return false;
    if (bytes[at + 1] === EXCLAMATION && bytes[at + 2] === DASH && bytes[at + 3] === DASH) {
      return this.skipComment(at);
    }
    const shape = this.shapeAt(at);
    if (shape === 'more') return false;
    if (shape === null) {
      this.position = at + 1;
      return true;
    }
    for (const value of shape.values) value.state = 'missing';
    shape.read = 0;
    this.current = shape;
    this.tagAt = at;
    this.position = at + 1 + shape.bytes.length;
    return true;
  }

  /** Reads a message's tag at once where it is like those before. @returns whether it is */
  private readByLayout(layout: Layout, at: number): boolean {
    const { message } = this;
    const { values } = message;
    for (let k = 0; k < values.length; k++) (values[k] as Value).state = 'missing';
    const next = layout.read(this.bytes, this.view, at, values);
    if (next < 0) return false;
    const intactTo = this.isUtf8 ? this.intactEnd() : -1;
    for (let k = 0; k < values.length; k++) {
      const value = values[k] as Value;
      value.isIntact = value.to <= intactTo;
    }
    this.unlike = 0;
    this.endTag(message, next - 1, next);
    return true;
  }

  /** Takes the layout of a tag that was read name by name, when those of before is no longer that of the file. */
  private learnLayout(): void {
    if (this.tagAt < 0 || (this.layout && ++this.unlike < UNLIKE)) return;
    this.layout = Layout.of(this.bytes, this.tagAt, this.message.name, TAGS.sms) ?? this.layout;
    this.unlike = 0;
  }

  private skipComment(at: number): boolean {
    const longest = MAX_COMMENT_BYTES + COMMENT_END.length;
    // no further: where comments are begun again and again, each would look through all that follows
    const length = this.bytes.subarray(at, at + longest).indexOf(COMMENT_END);
    if (length >= 0) {
      this.position = at + length + COMMENT_END.length;
      return true;
    }
    if (!this.atEnd && this.bytes.length - at <= longest) return false;
    this.position = at + 1;
    return true;
  }

  private shapeAt(at: number): Shape | 'more' | null {
    const { bytes } = this;
    for (const shape of this.shapes) {
      const length = shape.bytes.length;
      const after = at + 1 + length;
      let same = at + 1;
      while (same < after && same < bytes.length && bytes[same] === shape.bytes[same - at - 1]) same++;
      if (same >= bytes.length) return 'more';
      if (same === after && !isNamePart(bytes[after] ?? 0)) return shape;
    }
    return null;
  }

  private readAttribute(shape: Shape): boolean {
    const { bytes } = this;
    if (this.position === this.seen.behind) return this.readSeen(shape);
    const nameFrom = this.findName();
    const byte = bytes[nameFrom];
    if (byte === GREATER) return this.endTag(shape, nameFrom, nameFrom + 1);
    if (byte === LESS) return this.breakOffTag(shape, nameFrom);
    // the slash of `/>` decides whether the tag is self-closed, so it stays at hand
    this.position = nameFrom > this.position && bytes[nameFrom - 1] === SLASH ? nameFrom - 1 : nameFrom;
    const nameTo = this.skipName(nameFrom);
    if (nameTo - nameFrom === MAX_NAME_BYTES) return this.moveTo(nameTo);
    const equals = this.skipSpaces(nameTo);
    if (equals < bytes.length && bytes[equals] !== EQUALS) return this.moveTo(nameTo);
    const open = this.skipSpaces(equals + 1);
    if (open >= bytes.length) return false;
    const quote = bytes[open] ?? 0;
    if (!isQuote(quote)) return this.moveTo(open);
    return this.readValue(shape, this.wantedValue(shape, nameFrom, nameTo), open + 1, quote);
  }

  private intactEnd(): number {
    if (this.intactTo < 0) {
      const whole = withoutCutEnd(this.bytes);
      this.intactTo = isUtf8(whole) ? whole.length : 0;
    }
    return this.intactTo;
  }

  private readSeen(shape: Shape): boolean {
    const { from, to, open } = this.seen;
    return this.readValue(shape, this.wantedValue(shape, from, to), open + 1, this.bytes[open] ?? 0);
  }

  /** The next byte that begins an attribute's name, ends the tag or begins another. */
  private findName(): number {
    const { bytes } = this;
    let i = this.position;
    while (i < bytes.length && !isNamePart(bytes[i] ?? 0) && bytes[i] !== GREATER && bytes[i] !== LESS) i++;
    return i;
  }

  private readValue(shape: Shape, value: Value | undefined, from: number, quote: number): boolean {
    const ending = this.findValueEnd(from, quote, value ? MAX_VALUE_BYTES : FEW_BYTES);
    if (ending === 'more') return false;
    const to = this.endAt;
    if (ending === 'no') {
      if (value) value.state = 'too-long';
      this.skippingTo = quote;
      return this.moveTo(to);
    }
    if (value?.state === 'missing') {
      value.state = 'here';
      value.bytes = this.bytes;
      value.from = from;
      value.to = ending === 'unclosed' ? this.withoutTagEnd(from, to) : to;
      value.isIntact = this.isUtf8 && value.to <= this.intactEnd();
      value.mayRefer = true;
      shape.read++;
    }
    return ending === 'yes' && this.hasAll(shape) ? this.leaveTag(shape) : this.leaveValue(shape, ending);
  }

  /** Where the file ends, a value may have been cut: then the tag's end is waited for. */
  private hasAll(shape: Shape): boolean {
    return shape.read === shape.wanted.length && NEEDS_NO_END.has(shape.name) && !this.atEnd;
  }

  /** With all that is wanted of the tag at hand: the next one is looked for, which is faster than reading the rest. */
  private leaveTag(shape: Shape): boolean {
    return this.endTag(shape, this.endAt, this.endAt + 1);
  }

  private skipValue(shape: Shape): boolean {
    const ending = this.findFarEnd(this.position, this.skippingTo);
    this.position = this.endAt;
    if (ending === 'more') return false;
    this.skippingTo = 0;
    return this.leaveValue(shape, ending);
  }

  private leaveValue(shape: Shape, ending: 'yes' | 'unclosed'): boolean {
    return ending === 'yes' ? this.moveTo(this.endAt + 1) : this.breakOffTag(shape, this.endAt);
  }

  /**
   * Where a value ends; `endAt` is the place. `yes`: its quote stands there; `unclosed`: it has none, and the next tag
   * begins there; `more`: the bytes from there on can't be judged yet; `no`: it is too long.
   */
  private findValueEnd(from: number, quote: number, longest: number): Ending {
    const { bytes } = this;
    const limit = from + longest;
    const last = Math.min(bytes.length, limit + 1);
    for (let i = from; i < last; i++) {
      const byte = bytes[i];
      if (byte !== quote && byte !== LESS) continue;
      const ending = byte === quote ? this.endsValue(i + 1) : this.beginsNextTag(i);
      if (ending === 'no') continue;
      this.endAt = i;
      return ending;
    }
    this.endAt = last;
    return last <= limit ? 'more' : 'no';
  }

  /** The same for a value of any length: what may end it is searched for, which is faster over millions of bytes. */
  private findFarEnd(from: number, quote: number): Exclude<Ending, 'no'> {
    let atQuote = this.indexOf(quote, from);
    let atLess = this.indexOf(LESS, from);
    for (;;) {
      this.endAt = Math.min(atQuote, atLess);
      if (this.endAt === this.bytes.length) return 'more';
      const quoted = this.endAt === atQuote;
      const ending = quoted ? this.endsValue(this.endAt + 1) : this.beginsNextTag(this.endAt);
      if (ending !== 'no') return ending;
      if (quoted) atQuote = this.indexOf(quote, atQuote + 1);
      else atLess = this.indexOf(LESS, atLess + 1);
    }
  }

  /** Where the byte stands next; where the bytes at hand end if it doesn't. */
  private indexOf(byte: number, from: number): number {
    const at = this.bytes.indexOf(byte, from);
    return at < 0 ? this.bytes.length : at;
  }

  /** Whether a quote before `at` is a value's end, or part of a text that was not escaped. */
  private endsValue(at: number): Answer {
    const { bytes } = this;
    const next = this.skipSpaces(at);
    if (next >= bytes.length) return this.unknown('yes');
    if (bytes[next] === GREATER) return this.endsTag(next + 1);
    if (bytes[next] === SLASH) {
      if (next + 1 >= bytes.length) return this.unknown('yes');
      return bytes[next + 1] === GREATER ? 'yes' : 'no';
    }
    if (bytes[next] === LESS) return asAnswer(this.beginsNextTag(next));
    if (next === at) return 'no';
    const answer = this.beginsAttribute(next);
    if (answer === 'yes' && this.seen.to - next < MAX_NAME_BYTES) this.seen.behind = at;
    return answer;
  }

  /** Whether a `>` before `at` ends a tag: the next one follows, or the file ends. */
  private endsTag(at: number): Answer {
    const next = this.skipSpaces(at);
    if (next >= this.bytes.length) return this.unknown('yes');
    return this.bytes[next] === LESS ? 'yes' : 'no';
  }

  private beginsAttribute(at: number): Answer {
    const { bytes } = this;
    const nameTo = this.skipName(at);
    if (nameTo === at) return at < bytes.length ? 'no' : this.unknown('no');
    const equals = this.skipSpaces(nameTo);
    if (equals < bytes.length && bytes[equals] !== EQUALS) return 'no';
    const open = this.skipSpaces(equals + 1);
    if (open >= bytes.length) return this.unknown('no');
    if (!isQuote(bytes[open] ?? 0)) return 'no';
    this.seen.from = at;
    this.seen.to = nameTo;
    this.seen.open = open;
    return 'yes';
  }

  /** Whether the `<` at `at` begins one of our tags with an attribute, or ends one: then the value before has no end. */
  private beginsNextTag(at: number): Ending {
    const shape = this.shapeAt(at);
    if (shape === 'more') return this.unknown('no');
    if (shape === null) return 'no';
    const after = at + 1 + shape.bytes.length;
    if (this.bytes[at + 1] === SLASH) return this.bytes[after] === GREATER ? 'unclosed' : 'no';
    const answer = isSpace(this.bytes[after] ?? 0) ? this.beginsAttribute(this.skipSpaces(after)) : 'no';
    return answer === 'yes' ? 'unclosed' : answer;
  }

  /** The answer where the bytes at hand end: wait for more, or what it is if none come. */
  private unknown(atEnd: 'yes' | 'no'): Answer {
    return this.atEnd ? atEnd : 'more';
  }

  private wantedValue(shape: Shape, from: number, to: number): Value | undefined {
    const { wanted } = shape;
    for (let k = 0; k < wanted.length; k++) {
      const name = wanted[k];
      if (name === undefined || name.length !== to - from) continue;
      let i = 0;
      while (i < name.length && name[i] === this.bytes[from + i]) i++;
      if (i === name.length) return shape.values[k];
    }
    return undefined;
  }

  private endTag(shape: Shape, at: number, next: number): boolean {
    this.position = next;
    if (this.current === this.message) this.learnLayout();
    this.current = null;
    shape.selfClosed = this.bytes[at - 1] === SLASH;
    this.events.tag(shape);
    return true;
  }

  /** The tag has no end: it is handed on with what it had, and the scan goes on at `at`. */
  private breakOffTag(shape: Shape, at: number): boolean {
    this.position = at;
    this.events.badAttribute();
    return this.endTag(shape, at, at);
  }

  private moveTo(position: number): boolean {
    this.position = position;
    return true;
  }

  private skipName(from: number): number {
    const { bytes } = this;
    const last = Math.min(bytes.length, from + MAX_NAME_BYTES);
    let i = from;
    while (i < last && isNamePart(bytes[i] ?? 0)) i++;
    return i;
  }

  private skipSpaces(from: number): number {
    const { bytes } = this;
    const last = Math.min(bytes.length, from + MAX_SPACES);
    let i = from;
    while (i < last && isSpace(bytes[i] ?? 0)) i++;
    return i;
  }

  /** For a value without an end quote: back over the `/>` of its tag. */
  private withoutTagEnd(from: number, to: number): number {
    const back = (at: number, is: (byte: number) => boolean): number =>
      at > from && is(this.bytes[at - 1] ?? 0) ? at - 1 : at;
    let at = to;
    while (at > from && isSpace(this.bytes[at - 1] ?? 0)) at--;
    at = back(at, (byte) => byte === GREATER);
    at = back(at, (byte) => byte === SLASH);
    while (at > from && isSpace(this.bytes[at - 1] ?? 0)) at--;
    return at;
  }

  private countLines(to: number): void {
    for (let at = this.bytes.indexOf(LINE_FEED, this.countedTo); at >= 0 && at < to; ) {
      this.lines++;
      this.countedTo = at + 1;
      at = this.bytes.indexOf(LINE_FEED, this.countedTo);
    }
    this.countedTo = Math.max(this.countedTo, to);
  }
}

const viewOf = ({ buffer, byteOffset, length }: Buffer): DataView => new DataView(buffer, byteOffset, length);

/** Bytes put together in a buffer that is used again. */
class Joined {
  #buffer: Buffer = NO_BYTES;

  of(rest: Buffer, chunk: Buffer): Buffer {
    const length = rest.length + chunk.length;
    if (length > this.#buffer.length) this.#buffer = Buffer.concat([rest, chunk], length * 2);
    else {
      // the rest may stand in the same buffer
      rest.copy(this.#buffer);
      chunk.copy(this.#buffer, rest.length);
    }
    return this.#buffer.subarray(0, length);
  }
}

/** What follows an unclosed value closes one that has its quote. */
const asAnswer = (ending: Ending): Answer => (ending === 'unclosed' ? 'yes' : ending);

function isSpace(byte: number): boolean {
  return byte === SPACE || (byte >= TAB && byte <= 0x0d);
}

function isQuote(byte: number): boolean {
  return byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE;
}

/** Letters, digits, `_`, `-`, `.`, `:`; attributes and tags of this format have no others. */
function isNamePart(byte: number): boolean {
  return (
    (byte >= 0x61 && byte <= 0x7a) ||
    byte === 0x5f ||
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x30 && byte <= 0x3a) ||
    byte === DASH ||
    byte === 0x2e
  );
}
