import { isPlain, type Value } from './value.js';

/** So many are kept. */
const PLACES = 8192;
/** Longer ones hardly come again. */
const LONGEST = 64;

/**
 * What values mean that come again and again, the senders of a file: found by their bytes, without making a string. Only what is read
 * without a problem is kept, since each problem is told with its place.
 */
export class KnownValues<T> {
  readonly #kept: ({ bytes: Buffer; answer: T } | undefined)[] = Array(PLACES).fill(undefined);

  constructor(private readonly read: (value: Value | undefined) => T) {}

  of(value: Value | undefined): T {
    if (!value || value.to - value.from > LONGEST || !isPlain(value)) return this.read(value);
    const { bytes, from, to } = value;
    let hash = 0;
    for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + (bytes[at] as number)) | 0;
    const place = (hash ^ (hash >>> 11)) & (PLACES - 1);
    const before = this.#kept[place];
    if (before !== undefined && isSame(before.bytes, bytes, from, to)) return before.answer;
    const answer = this.read(value);
    this.#kept[place] = { bytes: Buffer.from(bytes.subarray(from, to)), answer };
    return answer;
  }
}

function isSame(known: Buffer, bytes: Buffer, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let at = 0; at < known.length; at++) if (known[at] !== bytes[from + at]) return false;
  return true;
}
