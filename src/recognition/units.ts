import { core } from './core.js';

/** No more of a text is judged. */
const LONGEST = 10_000;
/** Zeros behind the end of a text, so that looking a little ahead asks for no length. */
const AHEAD = 2;
/** So many texts have room in the memory of the module that judges them (`core/index.ts`), and so long ones; the last is for copies. */
const ROOMS = 4;
const ROOM = 10_240;
let roomsTaken = 0;

const takeRoom = (): Uint16Array => (roomsTaken < ROOMS - 1 ? roomAt(roomsTaken++) : new Uint16Array(ROOM));
const roomAt = (place: number): Uint16Array =>
  new Uint16Array(core().memory.buffer, core().TEXTS.value + 2 * ROOM * place, ROOM);

let forCopies: Uint16Array | undefined;

/** The beginning of a text, where the module can read it. */
function copied(codes: Uint16Array, length: number): Uint16Array {
  forCopies ??= roomAt(ROOMS - 1);
  forCopies.set(codes.subarray(0, length));
  return forCopies.fill(0, length, length + AHEAD);
}

const NONE = new Uint16Array(0);

/**
 * A text as its UTF-16 units, in a table that is used again for the next: half a million messages make no strings. Behind its end stand
 * two zeros.
 */
export class Units {
  codes: Uint16Array = NONE;
  length = 0;
  /** where most texts have room, and those that are longer */
  #room: Uint16Array | undefined;
  #longer = NONE;
  /** the text itself, once it was asked for */
  #text: string | null = null;

  /** Takes a text. */
  read(text: string): void {
    const { length } = text;
    const codes = this.#roomFor(length);
    for (let at = 0; at < length; at++) codes[at] = text.charCodeAt(at);
    this.#end(length, text);
  }

  /** Takes a text in UTF-8 without an error in it. */
  readUtf8(bytes: Uint8Array, from: number, to: number): void {
    const codes = this.#roomFor(to - from);
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

  /** How much of the text is judged, and where the module finds that. */
  get judgedLength(): number {
    return Math.min(this.length, LONGEST);
  }
  get address(): number {
    const isThere = this.length <= LONGEST && this.codes.buffer === core().memory.buffer;
    return (isThere ? this.codes : copied(this.codes, this.judgedLength)).byteOffset;
  }

  #roomFor(length: number): Uint16Array {
    this.#room ??= takeRoom();
    if (length + AHEAD <= ROOM) this.codes = this.#room;
    else {
      if (length + AHEAD > this.#longer.length) this.#longer = new Uint16Array(length * 2);
      this.codes = this.#longer;
    }
    return this.codes;
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

/** A part of units as a string. */
export const sliceOf = (codes: Uint16Array, from: number, to: number): string =>
  to - from < FEW
    ? ofFew(codes, from, to)
    : Buffer.from(codes.buffer, codes.byteOffset + from * 2, (to - from) * 2).toString('utf16le');

/** So few are joined faster than a view of them is made. */
const FEW = 8;

function ofFew(codes: Uint16Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(codes[at] as number);
  return text;
}

const scratch = new Units();
