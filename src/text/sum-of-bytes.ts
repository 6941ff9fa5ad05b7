import { newSums, roomIn } from './compiled-sums.js';

const START = 0xdeadbeef | 0;
const FACTOR = 0x9e3779b1 | 0;

/** Bytes to write on, and what gives their sum as they are then. */
export type SummedBytes = { bytes: Uint8Array; sum(): string };

/**
 * Bytes that are summed where they lie, quickly and without any module of Node; whatever changes within four of them is always found.
 * A loop over all of them would take a start longer than anything else it does: WebAssembly is compiled at once. And to touch new
 * memory, as a copy would, costs more than to sum it.
 * @param length how many bytes: zeros, from a multiple of 16 on
 */
export const summedInPlace = (length: number): SummedBytes =>
  compiledInPlace(length) ?? inPlaceByLoop(length);

/** @internal null where there is no WebAssembly (`--jitless`) */
export function compiledInPlace(length: number): SummedBytes | null {
  const sums = newSums();
  if (!sums) return null;
  const whole = wholeWords(length);
  const bytes = roomIn(sums, whole).subarray(0, length);
  return { bytes, sum: () => told(length, sums.sumOfWords(START, FACTOR, sums.ROOM.value + whole)) };
}

/** @internal gives the same; the other is held to it by its test */
export function inPlaceByLoop(length: number): SummedBytes {
  const words = new Int32Array(wholeWords(length) >> 2);
  const sum = (): number => {
    const sums = [START, START, START, START];
    for (let at = 0; at < words.length; at++)
      sums[at & 3] = Math.imul((sums[at & 3] as number) ^ (words[at] as number), FACTOR);
    return sums.reduce((all, next) => Math.imul(all, FACTOR) ^ next);
  };
  return { bytes: new Uint8Array(words.buffer, 0, length), sum: () => told(length, sum()) };
}

const told = (length: number, sum: number): string => `${length}.${(sum >>> 0).toString(36)}`;

/** Four words of four bytes are taken at once; zeros follow. */
const wholeWords = (length: number): number => (length + 15) & ~15;
