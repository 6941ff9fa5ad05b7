import { compiledSums, putInRoom } from './compiled-sums.js';

const START = 0xdeadbeef | 0;
const FACTOR = 0x9e3779b1 | 0;

/**
 * A short sum of bytes, quick without any module of Node; whatever changes within four of them is always found. A loop over all of
 * them would take a start longer than anything else it does: WebAssembly is compiled at once. Where there is none (`--jitless`), the
 * loop gives the same.
 */
export function shortSumOfBytes(bytes: Uint8Array): string {
  const sum = (compiledSum() ?? sumInLoop)(bytes);
  return `${bytes.length}.${(sum >>> 0).toString(36)}`;
}

/** Four words of four bytes are taken at once; zeros follow. */
const roomFor = ({ length }: Uint8Array): number => (length + 15) & ~15;

/** @internal its other way is held to it by its test */
export function sumInLoop(bytes: Uint8Array): number {
  const words = new Int32Array(roomFor(bytes) >> 2);
  new Uint8Array(words.buffer).set(bytes);
  const sums = [START, START, START, START];
  for (let at = 0; at < words.length; at++)
    sums[at & 3] = Math.imul((sums[at & 3] as number) ^ (words[at] as number), FACTOR);
  return sums.reduce((sum, next) => Math.imul(sum, FACTOR) ^ next);
}

/** @internal null where there is no WebAssembly */
export function compiledSum(): ((bytes: Uint8Array) => number) | null {
  const sums = compiledSums();
  return sums && ((bytes) => sums.sumOfWords(START, FACTOR, putInRoom(sums, bytes, roomFor(bytes))));
}
