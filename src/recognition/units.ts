import { PIECE_ROOM, TEXT_ROOM, TEXT_ROOMS } from './core/agreed.js';
import { core, coreMemory } from './core.js';

/** No more of a text is judged. */
const LONGEST = 10_000;
/** Zeros behind the end of a text, so that looking a little ahead asks for no length. */
const AHEAD = 2;
/** So many units of a text have room in the module that judges it. */
export const MOST_UNITS = TEXT_ROOM - AHEAD;
/** The last of its rooms is for copies. */
const ROOM_FOR_COPIES = TEXT_ROOMS - 1;
let roomsTaken = 0;

const takeRoom = (): Uint16Array =>
  roomsTaken < ROOM_FOR_COPIES ? roomAt(roomsTaken++) : new Uint16Array(TEXT_ROOM);
const roomAt = (place: number): Uint16Array =>
  new Uint16Array(coreMemory(), core().TEXTS.value + 2 * TEXT_ROOM * place, TEXT_ROOM);

let forCopies: Uint16Array | undefined;

/** A part of a text, where the module can read it. */
function copied(codes: Uint16Array): Uint16Array {
  forCopies ??= roomAt(ROOM_FOR_COPIES);
  forCopies.set(codes);
  return forCopies.fill(0, codes.length, codes.length + AHEAD);
}

/** The bytes of a file that lie in the module. */
let piece: Buffer | null = null;
let pieceAddress = 0;

/** Where the module finds a piece of a file, which is copied into its memory when it is first asked for; -1 where it has no room for it. */
export function addressOfPiece(bytes: Buffer): number {
  if (bytes.length > PIECE_ROOM) return -1;
  pieceAddress ||= core().PIECE.value;
  if (bytes !== piece) new Uint8Array(coreMemory(), pieceAddress).set(bytes);
  piece = bytes;
  return pieceAddress;
}

/** Other bytes may stand in the same buffer from now on. */
export function forgetPiece(): void {
  piece = null;
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
  readUtf8(bytes: Buffer, from: number, to: number): void {
    const codes = this.#roomFor(to - from);
    const piece = codes.buffer === coreMemory() ? addressOfPiece(bytes) : -1;
    if (piece < 0) this.read(bytes.toString('utf8', from, to));
    else {
      this.#text = null;
      this.length = core().readUtf8(piece + from, piece + to, codes.byteOffset);
    }
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
    const isThere = this.length <= LONGEST && this.codes.buffer === coreMemory();
    return (isThere ? this.codes : copied(this.codes.subarray(0, this.judgedLength))).byteOffset;
  }

  /** Where the module finds a part of the text that has no more than `MOST_UNITS`. */
  addressOf(from: number, to: number): number {
    const isThere = this.codes.buffer === coreMemory();
    return isThere ? this.codes.byteOffset + 2 * from : copied(this.codes.subarray(from, to)).byteOffset;
  }

  #roomFor(length: number): Uint16Array {
    this.#room ??= takeRoom();
    if (length <= MOST_UNITS) this.codes = this.#room;
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
