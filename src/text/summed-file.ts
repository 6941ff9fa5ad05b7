import { closeSync, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { summedInPlace } from './sum-of-bytes.js';

// Files that may be deleted at any time, as what is in them can be made again: they begin with a line that says what they follow from,
// and has the sum of the rest. It finds chance damage, and takes no module that is slow to load.

const HEAD_BYTES = 96;

const headOf = (of: string, sum: string): Buffer => Buffer.from(`${`${of} ${sum}`.padEnd(HEAD_BYTES - 1)}\n`);

/**
 * What such a file holds.
 * @param of what it follows from, in less than 60 ASCII characters without a blank
 * @returns the line, and all the rest
 */
export function summedFile(of: string, parts: readonly (string | Uint8Array)[]): [Buffer, Uint8Array] {
  const lengths = parts.map((part) => Buffer.byteLength(part));
  const { bytes, sum } = summedInPlace(lengths.reduce((all, length) => all + length, 0));
  const room = bufferOf(bytes);
  let at = 0;
  for (const [place, part] of parts.entries()) {
    if (typeof part === 'string') room.write(part, at);
    else room.set(part, at);
    at += lengths[place] as number;
  }
  return [headOf(of, sum()), bytes];
}

/**
 * Reads such a file.
 * @returns what follows its first line, in memory of its own from a multiple of 16 bytes on; null where there is none that
 * follows from this, or it is damaged
 */
export function readSummedFile(path: string, of: string): Buffer | null {
  let file: number | undefined;
  try {
    // a pipe would be waited for, a device never end
    if (!lstatSync(path).isFile()) return null;
    file = openSync(path, 'r');
    const head = Buffer.alloc(HEAD_BYTES);
    readSync(file, head);
    if (!head.toString('latin1').startsWith(`${of} `)) return null;
    const { bytes, sum } = summedInPlace(fstatSync(file).size - HEAD_BYTES);
    readSync(file, bytes);
    return head.equals(headOf(of, sum())) ? bufferOf(bytes) : null;
  } catch {
    return null;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

const bufferOf = ({ buffer, byteOffset, length }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, length);
