import { I32, makeRoom, moduleOf, written } from './web-assembly.js';

const START = 0xdeadbeef | 0;
const FACTOR = 0x9e3779b1 | 0;

/**
 * A short sum of bytes, quick without any module; whatever changes within four of them is always found. A loop over all of them
 * takes a start longer than anything else it does, since code is slow at first: WebAssembly is compiled at once, in a third of a
 * millisecond. Where there is none (`--jitless`), the loop gives the same.
 */
export function shortSumOfBytes(bytes: Uint8Array): string {
  const sum = (compiledSum() ?? sumInLoop)(bytes);
  return `${bytes.length}.${(sum >>> 0).toString(36)}`;
}

/** @internal its other way is held to it by its test */
export function sumInLoop(bytes: Uint8Array): number {
  const words = new Int32Array((bytes.length + 3) >> 2);
  new Uint8Array(words.buffer).set(bytes);
  let sum = START;
  for (let at = 0; at < words.length; at++) sum = Math.imul(sum ^ (words[at] as number), FACTOR);
  return sum;
}

let compiled: ((bytes: Uint8Array) => number) | null | undefined;

/** @internal null where there is no WebAssembly */
export function compiledSum(): ((bytes: Uint8Array) => number) | null {
  if (compiled !== undefined) return compiled;
  try {
    const { memory, sum } = new WebAssembly.Instance(new WebAssembly.Module(MODULE)).exports as {
      memory: WebAssembly.Memory;
      sum: (end: number) => number;
    };
    compiled = (bytes) => {
      const end = (bytes.length + 3) & ~3;
      makeRoom(memory, end);
      const there = new Uint8Array(memory.buffer);
      there.set(bytes);
      there.fill(0, bytes.length, end);
      return sum(end);
    };
  } catch {
    compiled = null;
  }
  return compiled;
}

const [END, AT, SUM] = [0, 1, 2];

// biome-ignore format: an instruction a line
const SUM_BODY = [
  1, 2, I32, // two more variables than what is given
  0x41, ...written(START), 0x21, SUM, // sum = START
  0x02, 0x40, 0x03, 0x40, // a block, and in it a loop
  0x20, AT, 0x20, END, 0x4f, 0x0d, 1, // leave both when at >= end
  0x20, SUM, 0x20, AT, 0x28, 2, 0, 0x73, // sum ^ the word at `at`
  0x41, ...written(FACTOR), 0x6c, 0x21, SUM, // times FACTOR
  0x20, AT, 0x41, 4, 0x6a, 0x21, AT, // at += 4
  0x0c, 0, 0x0b, 0x0b, // again
  0x20, SUM, 0x0b, // the sum
];

/** A memory, and a function that gives the sum of its words before `end`. */
const MODULE = moduleOf({ name: 'sum', takes: [I32], gives: [I32], body: SUM_BODY });
