import { createHash } from 'node:crypto';
import { compiledSums, putInRoom } from './compiled-sums.js';

/** What a SHA-256 is made with, a piece after the other. */
export type Sha256 = {
  update(piece: string | Uint8Array): Sha256;
  copy(): Sha256;
  digest(form: 'hex'): string;
};

/** From so many bytes on Node's own is sooner done, for all that it has to load first. */
const MANY_BYTES = 1 << 18;

/**
 * A SHA-256. Node's own loads all of its cryptography first, a fifth of what a quick command takes: what is short is summed by
 * WebAssembly, where there is any (not with `--jitless`).
 * @param bytes about how many there are to sum
 */
export const sha256 = (bytes: number): Sha256 =>
  (bytes < MANY_BYTES ? compiledSha256() : null) ?? createHash('sha256');

const BLOCK = 64;
/** So much is put into the module at once, always in the same place: to touch new memory costs more than to sum it. */
const PART = 256 * BLOCK;
const WORDS_OF_STATE = 8;

type Sums = NonNullable<ReturnType<typeof compiledSums>>;

/** @internal null where there is no WebAssembly */
export function compiledSha256(): Sha256 | null {
  const sums = compiledSums();
  if (!sums) return null;
  sums.begin();
  return new CompiledSum(sums, stateOf(sums).slice(), new Uint8Array(), 0);
}

const stateOf = ({ memory, STATE }: Sums): Uint32Array =>
  new Uint32Array(memory.buffer, STATE.value, WORDS_OF_STATE);

class CompiledSum implements Sha256 {
  readonly #sums: Sums;
  #state: Uint32Array;
  /** what makes no whole block yet */
  #rest: Uint8Array;
  #length: number;

  constructor(sums: Sums, state: Uint32Array, rest: Uint8Array, length: number) {
    this.#sums = sums;
    this.#state = state;
    this.#rest = rest;
    this.#length = length;
  }

  update(piece: string | Uint8Array): this {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    this.#length += bytes.length;
    // what is left of before becomes a block first: then the others are taken from where they lie
    const lacking = this.#rest.length === 0 ? 0 : BLOCK - this.#rest.length;
    this.#take(Buffer.concat([this.#rest, bytes.subarray(0, lacking)]));
    if (bytes.length > lacking) this.#take(bytes.subarray(lacking));
    return this;
  }

  copy(): CompiledSum {
    return new CompiledSum(this.#sums, this.#state, this.#rest, this.#length);
  }

  digest(_form: 'hex'): string {
    const last = Buffer.alloc(this.#rest.length + 9 > BLOCK ? 2 * BLOCK : BLOCK);
    last.set(this.#rest);
    last[this.#rest.length] = 0x80;
    last.writeBigUInt64BE(BigInt(this.#length) * 8n, last.length - 8);
    const sum = this.copy();
    sum.#take(last);
    return Array.from(sum.#state, (word) => word.toString(16).padStart(8, '0')).join('');
  }

  #take(bytes: Uint8Array): void {
    const whole = bytes.length - (bytes.length % BLOCK);
    this.#rest = bytes.subarray(whole);
    for (let from = 0; from < whole; from += PART) {
      const end = putInRoom(this.#sums, bytes.subarray(from, Math.min(from + PART, whole)));
      stateOf(this.#sums).set(this.#state);
      this.#sums.takeBlocks(this.#sums.ROOM.value, end);
      this.#state = stateOf(this.#sums).slice();
    }
  }
}
