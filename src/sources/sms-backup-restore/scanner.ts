/**
 * A tolerant scanner for the few tags that a message backup is made of. It is no XML parser on purpose: real files
 * hold things that XML forbids (surrogate halves as entities, unescaped quotes, raw `<`, a cut end), and single
 * attributes of hundreds of megabytes. It works on bytes and keeps at most one attribute and one chunk.
 */

/** A value longer than this is no text of a message: it is thrown away while it streams by. */
export const MAX_VALUE_BYTES = 65_536;

/** The wanted attributes of a tag, in the order of `Tag.values`. */
const TAGS = {
  smses: [],
  sms: ['type', 'address', 'date', 'body'],
  mms: ['msg_box', 'address', 'date'],
  part: ['ct', 'text'],
  addr: ['type', 'address'],
  '/mms': [],
  '/smses': [],
} as const;

export type TagName = keyof typeof TAGS;

/** One attribute's raw bytes: `bytes` from `from` up to `to`. The object is used again for the next tag. */
export type Value = { state: 'missing' | 'here' | 'too-long'; bytes: Buffer; from: number; to: number };

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
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;

const COMMENT_START = Buffer.from('<!--');
const COMMENT_END = Buffer.from('-->');
/** Longer comments are taken for a damaged end mark, and what follows is read. */
const MAX_COMMENT_BYTES = 4096;
const MAX_NAME_BYTES = 256;
const MAX_SPACES = 1024;

/** What a look ahead found; `more` where the answer lies beyond the bytes at hand. */
type Answer = 'yes' | 'no' | 'more';

type Shape = {
  name: TagName;
  bytes: Buffer;
  wanted: readonly Buffer[];
  values: Value[];
};

const shapes = (): Shape[] =>
  Object.entries(TAGS).map(([name, wanted]) => ({
    name: name as TagName,
    bytes: Buffer.from(name),
    wanted: wanted.map((attribute) => Buffer.from(attribute)),
    values: wanted.map(() => ({ state: 'missing', bytes: Buffer.alloc(0), from: 0, to: 0 })),
  }));

export class TagScanner {
  private readonly shapes = shapes();
  /** the bytes at hand; `offset` is where they begin in the file, `position` how far they are read */
  private bytes: Buffer = Buffer.alloc(0);
  private offset = 0;
  private position = 0;
  private atEnd = false;
  private countedTo = 0;
  private lines = 1;
  /** the tag being read, null between tags */
  private current: Shape | null = null;
  /** the quote that ends a value being thrown away; 0 when none is */
  private skippingTo = 0;

  constructor(private readonly events: ScannerEvents) {}

  /** Reads on; `chunk` must not be changed afterwards. */
  push(chunk: Buffer): void {
    this.countLines(this.position);
    this.offset += this.position;
    this.countedTo -= this.position;
    this.bytes =
      this.position < this.bytes.length ? Buffer.concat([this.bytes.subarray(this.position), chunk]) : chunk;
    this.position = 0;
    this.run();
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
    if (at + COMMENT_START.length > bytes.length && !this.atEnd) return false;
    if (COMMENT_START.compare(bytes, at, at + COMMENT_START.length) === 0) return this.skipComment(at);
    const shape = this.shapeAt(at);
    if (shape === 'more') return false;
    if (shape === null) {
      this.position = at + 1;
      return true;
    }
    for (const value of shape.values) value.state = 'missing';
    this.current = shape;
    this.position = at + 1 + shape.bytes.length;
    return true;
  }

  private skipComment(at: number): boolean {
    const end = this.bytes.indexOf(COMMENT_END, at);
    if (end >= 0 && end - at <= MAX_COMMENT_BYTES) {
      this.position = end + COMMENT_END.length;
      return true;
    }
    const known = this.bytes.length - at;
    if (!this.atEnd && end < 0 && known <= MAX_COMMENT_BYTES + COMMENT_END.length) return false;
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
    const length = bytes.length;
    let i = this.position;
    while (i < length && !isNamePart(bytes[i] ?? 0)) {
      const byte = bytes[i];
      if (byte === GREATER) return this.endTag(shape, i, i + 1);
      if (byte === LESS) {
        this.position = i;
        this.events.badAttribute();
        return this.endTag(shape, i, i);
      }
      i++;
    }
    // the slash of `/>` decides whether the tag is self-closed, so it stays at hand
    this.position = i > this.position && bytes[i - 1] === SLASH ? i - 1 : i;
    const nameFrom = i;
    while (i < length && i - nameFrom < MAX_NAME_BYTES && isNamePart(bytes[i] ?? 0)) i++;
    const nameTo = i;
    if (i - nameFrom === MAX_NAME_BYTES) return this.moveTo(i);
    i = this.skipSpaces(i);
    if (i < length && bytes[i] !== EQUALS) return this.moveTo(nameTo);
    i = this.skipSpaces(i + 1);
    if (i >= length) return false;
    const quote = bytes[i] ?? 0;
    if (!isQuote(quote)) return this.moveTo(i);
    return this.readValue(shape, nameFrom, nameTo, i + 1, quote);
  }

  private readValue(shape: Shape, nameFrom: number, nameTo: number, from: number, quote: number): boolean {
    const value = this.wantedValue(shape, nameFrom, nameTo);
    const limit = from + MAX_VALUE_BYTES;
    const end = this.findValueEnd(from, quote, limit);
    if (end.answer === 'more') return false;
    if (end.answer === 'no') {
      if (value) value.state = 'too-long';
      this.skippingTo = quote;
      return this.moveTo(end.at);
    }
    if (value?.state === 'missing') {
      value.state = 'here';
      value.bytes = this.bytes;
      value.from = from;
      value.to = end.answer === 'unclosed' ? this.withoutTagEnd(from, end.at) : end.at;
    }
    return this.afterValue(shape, end.at, end.answer);
  }

  private skipValue(shape: Shape): boolean {
    const end = this.findValueEnd(this.position, this.skippingTo, Number.POSITIVE_INFINITY);
    if (end.answer === 'more' || end.answer === 'no') {
      this.position = end.at;
      return false;
    }
    this.skippingTo = 0;
    return this.afterValue(shape, end.at, end.answer);
  }

  private afterValue(shape: Shape, at: number, how: 'yes' | 'unclosed'): boolean {
    if (how === 'yes') return this.moveTo(at + 1);
    this.position = at;
    this.events.badAttribute();
    return this.endTag(shape, at, at);
  }

  /**
   * The place where a value ends. `yes`: its quote stands at `at`; `unclosed`: it has none, the next tag begins at
   * `at`; `more`: `at` can't be judged yet; `no`: not before `limit`, which is `at`.
   */
  private findValueEnd(
    from: number,
    quote: number,
    limit: number,
  ): { answer: Answer | 'unclosed'; at: number } {
    const { bytes } = this;
    const last = Math.min(bytes.length, limit + 1);
    for (let i = from; i < last; i++) {
      const byte = bytes[i];
      if (byte === quote) {
        const answer = this.endsValue(i + 1);
        if (answer !== 'no') return { answer, at: i };
      } else if (byte === LESS) {
        const answer = this.startsTag(i);
        if (answer !== 'no') return { answer: answer === 'yes' ? 'unclosed' : 'more', at: i };
      }
    }
    return last === bytes.length && last <= limit ? { answer: 'more', at: last } : { answer: 'no', at: last };
  }

  /** Whether a quote before `at` is a value's end, or part of a text that was not escaped. */
  private endsValue(at: number): Answer {
    const { bytes } = this;
    let i = this.skipSpaces(at);
    if (i >= bytes.length) return this.atEnd ? 'yes' : 'more';
    if (bytes[i] === SLASH) {
      if (i + 1 >= bytes.length) return this.atEnd ? 'yes' : 'more';
      return bytes[i + 1] === GREATER ? 'yes' : 'no';
    }
    if (bytes[i] === GREATER) {
      const next = this.skipSpaces(i + 1);
      if (next >= bytes.length) return this.atEnd ? 'yes' : 'more';
      return bytes[next] === LESS ? 'yes' : 'no';
    }
    if (i === at) return 'no';
    const nameFrom = i;
    while (i < bytes.length && i - nameFrom < MAX_NAME_BYTES && isNamePart(bytes[i] ?? 0)) i++;
    if (i >= bytes.length) return this.atEnd ? 'no' : 'more';
    if (i === nameFrom) return 'no';
    i = this.skipSpaces(i);
    if (i < bytes.length && bytes[i] !== EQUALS) return 'no';
    i = this.skipSpaces(i + 1);
    if (i >= bytes.length) return this.atEnd ? 'no' : 'more';
    return isQuote(bytes[i] ?? 0) ? 'yes' : 'no';
  }

  /** Whether the `<` at `at` begins one of our tags with an attribute, or ends one: then a value before it has no end. */
  private startsTag(at: number): Answer {
    const shape = this.shapeAt(at);
    if (shape === 'more') return this.atEnd ? 'no' : 'more';
    if (shape === null) return 'no';
    const after = at + 1 + shape.bytes.length;
    if (this.bytes[at + 1] === SLASH) return this.bytes[after] === GREATER ? 'yes' : 'no';
    return this.bytes[after] === SPACE ? this.endsValue(after) : 'no';
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
    this.current = null;
    this.events.tag({ name: shape.name, selfClosed: this.bytes[at - 1] === SLASH, values: shape.values });
    return true;
  }

  private moveTo(position: number): boolean {
    this.position = position;
    return true;
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
    byte === 0x2d ||
    byte === 0x2e
  );
}
