import { FEW_BYTES, MAX_VALUE_BYTES, type Value } from './value.js';

/** Of a longer tag no layout is taken. */
const LONGEST_TAG = 8192;

const AMPERSAND = 0x26;
const QUOTE = 0x22;
const LESS = 0x3c;

/** Up to the quote that ends its value. */
const ATTRIBUTE = / ([A-Za-z0-9_:.-]{1,255})="[^"<]*(?=")/y;
const NEXT_ATTRIBUTE = /" [A-Za-z0-9_:.-]{1,255}="/y;
const TAG_END = /" ?\/>/y;

/** What stands before a value, from the quote of the one before on; which wanted value it is, or -1; how long it may be. */
type Step = { mark: Mark; place: number; longest: number };

/** Some bytes; as many of them as can be in fours. */
type Mark = { length: number; words: Int32Array; rest: Uint8Array };

const WORD = 4;
/** Four bytes of characters beyond ASCII, and so no quote among them. */
const BEYOND_ASCII = 0x80808080 | 0;

/**
 * Which attributes a tag has, in which order, and how they are written. A program writes all its tags alike, and then only values need
 * to be looked for. It says what reading name by name says, or that a tag is not just like this.
 */
export class Layout {
  readonly #steps: readonly Step[];
  readonly #end: Mark;
  readonly #isLeft: boolean;
  /** of the value that was read last */
  #mayRefer = false;

  /**
   * @param end what stands behind the last value
   * @param isLeft whether the tag is left with its last value, and not read to its end
   */
  private constructor(steps: readonly Step[], end: Mark, isLeft: boolean) {
    this.#steps = steps;
    this.#end = end;
    this.#isLeft = isLeft;
  }

  /**
   * The layout of the tag that begins at `at`; null where something about it is odd.
   * @param wanted the attributes whose values are wanted
   */
  static of(bytes: Buffer, at: number, name: string, wanted: readonly string[]): Layout | null {
    const text = bytes.toString('latin1', at, at + LONGEST_TAG);
    const steps: Step[] = [];
    const found = new Set<number>();
    let before = `<${name}`;
    let end = before.length - 1;
    while (found.size < wanted.length) {
      const [whole, attribute = ''] = matchAt(ATTRIBUTE, text, end + 1) ?? [];
      if (whole === undefined) break;
      const place = wanted.indexOf(attribute);
      // the first of two counts
      if (found.has(place)) return null;
      if (place >= 0) found.add(place);
      const longest = place >= 0 ? MAX_VALUE_BYTES : FEW_BYTES;
      steps.push({ mark: markOf(`${before} ${attribute}="`), place, longest });
      before = '"';
      end += whole.length + 1;
    }
    const isLeft = found.size === wanted.length;
    const behind = matchAt(TAG_END, text, end) ?? (isLeft ? matchAt(NEXT_ATTRIBUTE, text, end) : null);
    return steps.length > 0 && behind ? new Layout(steps, markOf(behind[0]), isLeft) : null;
  }

  /**
   * Reads the tag that begins at `at` into the wanted values.
   * @param view of the same bytes
   * @returns where reading goes on; -1 where the tag is not like this, or not all of it there
   */
  read(bytes: Buffer, view: DataView, at: number, values: readonly Value[]): number {
    let end = at;
    for (let i = 0; i < this.#steps.length; i++) {
      const { mark, place, longest } = this.#steps[i] as Step;
      if (!standsAt(mark, bytes, view, end)) return -1;
      const from = end + mark.length;
      end = this.#endOfValue(bytes, view, from, Math.min(bytes.length, from + longest));
      if (end < 0) return -1;
      if (place >= 0) take(values[place] as Value, bytes, from, end, this.#mayRefer);
    }
    if (!standsAt(this.#end, bytes, view, end)) return -1;
    return end + (this.#isLeft ? 1 : this.#end.length);
  }

  /** Where the quote stands that ends a value; -1 where none does, or something that may end it otherwise. */
  #endOfValue(bytes: Buffer, view: DataView, from: number, last: number): number {
    this.#mayRefer = false;
    const lastWord = last - WORD;
    for (let at = from; at < last; at++) {
      while (at <= lastWord && (view.getInt32(at) & BEYOND_ASCII) === BEYOND_ASCII) at += WORD;
      if (at === last) return -1;
      const byte = bytes[at] as number;
      if (byte > LESS) continue;
      if (byte === QUOTE) return at;
      if (byte === LESS) return -1;
      if (byte === AMPERSAND) this.#mayRefer = true;
    }
    return -1;
  }
}

function take(value: Value, bytes: Buffer, from: number, to: number, mayRefer: boolean): void {
  value.state = 'here';
  value.bytes = bytes;
  value.from = from;
  value.to = to;
  value.mayRefer = mayRefer;
}

function markOf(text: string): Mark {
  const bytes = Buffer.from(text, 'latin1');
  const words = new Int32Array(Math.floor(bytes.length / WORD));
  for (let i = 0; i < words.length; i++) words[i] = bytes.readInt32BE(i * WORD);
  return { length: bytes.length, words, rest: bytes.subarray(words.length * WORD) };
}

function standsAt({ length, words, rest }: Mark, bytes: Buffer, view: DataView, at: number): boolean {
  if (at + length > bytes.length) return false;
  for (let i = 0; i < words.length; i++) if (view.getInt32(at + i * WORD) !== words[i]) return false;
  const from = at + words.length * WORD;
  for (let i = 0; i < rest.length; i++) if (bytes[from + i] !== rest[i]) return false;
  return true;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
