/**
 * A text as its UTF-16 units, in a table that is used again for the next: half a million messages make no strings. Behind its end stand
 * two zeros, so that looking a little ahead asks for no length.
 */
export class Units {
  codes = new Uint16Array(16_384);
  length = 0;
  /** the text itself, once it was asked for */
  #text: string | null = null;

  /** Takes a text. */
  read(text: string): void {
    const { length } = text;
    if (length + AHEAD > this.codes.length) this.codes = new Uint16Array(length * 2);
    const { codes } = this;
    for (let at = 0; at < length; at++) codes[at] = text.charCodeAt(at);
    this.#end(length, text);
  }

  /** Takes a text in UTF-8 without an error in it. */
  readUtf8(bytes: Uint8Array, from: number, to: number): void {
    if (to - from + AHEAD > this.codes.length) this.codes = new Uint16Array((to - from) * 2);
    const { codes } = this;
    let length = 0;
    for (let at = from; at < to; ) {
      const byte = bytes[at++] as number;
      if (byte < 0x80) codes[length++] = byte;
      else if (byte < 0xe0) codes[length++] = ((byte & 0x1f) << 6) | ((bytes[at++] as number) & 0x3f);
      else if (byte < 0xf0) {
        codes[length++] =
          ((byte & 0xf) << 12) | (((bytes[at] as number) & 0x3f) << 6) | ((bytes[at + 1] as number) & 0x3f);
        at += 2;
      } else {
        const beyond =
          (((byte & 0x7) << 18) |
            (((bytes[at] as number) & 0x3f) << 12) |
            (((bytes[at + 1] as number) & 0x3f) << 6) |
            ((bytes[at + 2] as number) & 0x3f)) -
          0x10000;
        codes[length++] = 0xd800 | (beyond >> 10);
        codes[length++] = 0xdc00 | (beyond & 0x3ff);
        at += 3;
      }
    }
    this.#end(length, null);
  }

  /** The text itself: made only when a rule needs it. */
  get text(): string {
    this.#text ??= this.slice(0, this.length);
    return this.#text;
  }

  slice(from: number, to: number): string {
    return sliceOf(this.codes, from, to);
  }

  #end(length: number, text: string | null): void {
    this.codes[length] = 0;
    this.codes[length + 1] = 0;
    this.length = length;
    this.#text = text;
  }
}

/** The units of a text that came as a string; until the next one. */
export function unitsOf(text: string | Units): Units {
  if (typeof text !== 'string') return text;
  scratch.read(text);
  return scratch;
}

const AHEAD = 2;
/** A part of units as a string. */
export const sliceOf = (codes: Uint16Array, from: number, to: number): string =>
  to - from < FEW
    ? ofFew(codes, from, to)
    : Buffer.from(codes.buffer, from * 2, (to - from) * 2).toString('utf16le');

/** So few are joined faster than a view of them is made. */
const FEW = 8;

function ofFew(codes: Uint16Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(codes[at] as number);
  return text;
}

const scratch = new Units();
