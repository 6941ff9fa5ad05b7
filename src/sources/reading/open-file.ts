import { createReadStream, statSync } from 'node:fs';
import { Problem } from '../../problem.js';
import { asInputProblem } from '../file-problem.js';
import { HEAD_BYTES, peek } from './encoding.js';
import { newPieces } from './file-pieces.js';
import { namedPipe } from './named-pipe.js';
import type { OpenOptions } from './open-export.js';

/** What stands for standard input among paths. */
export const STANDARD_INPUT = '-';

/** Larger chunks make no reader faster, and each leaves its garbage behind. */
export const CHUNK_BYTES = 65_536;

/** A file that is open, with its first bytes. */
export type OpenFile = {
  head: Buffer;
  whole: AsyncIterable<Buffer>;
  /** null for a pipe */
  bytes: number | null;
  close(): void;
};

/** Opens a file, a pipe, or standard input. @throws Problem `input.*` where it can't be */
export async function openFile(path: string, { onProgress }: OpenOptions): Promise<OpenFile> {
  try {
    const total = path === STANDARD_INPUT ? null : sizeOf(path);
    const input = watched(inputOf(path), path, (read) => onProgress?.(read, total));
    const { head, whole } = await peek(input, HEAD_BYTES);
    return { head, whole, bytes: total, close: () => void input.return() };
  } catch (error) {
    throw asInputProblem(error, path);
  }
}

function inputOf(path: string): AsyncIterable<Buffer> {
  if (path === STANDARD_INPUT) return process.stdin;
  const found = statSync(path);
  // room for no more than there is: of ten thousand small files, 64 KiB each are a lot to clear away; devices say that they are empty
  if (found.isFile()) return newPieces(path, Math.min(CHUNK_BYTES, found.size || CHUNK_BYTES));
  // a device may keep one waiting, and a signal must be heard then
  return found.isFIFO()
    ? namedPipe(path, CHUNK_BYTES)
    : createReadStream(path, { highWaterMark: CHUNK_BYTES });
}

/** Bytes; null for what is no regular file (a pipe). */
export function sizeOf(path: string): number | null {
  const found = statSync(path);
  if (found.isDirectory()) throw new Problem('input.is-folder', { path });
  return found.isFile() ? found.size : null;
}

/** Pieces of a file, counted as they are read; errors of the system are told as problems of the file. */
export async function* watched(
  input: AsyncIterable<Buffer>,
  path: string,
  onRead: (readBytes: number) => void,
): AsyncGenerator<Buffer, void, undefined> {
  let read = 0;
  try {
    for await (const chunk of input) {
      read += chunk.length;
      onRead(read);
      yield chunk;
    }
  } catch (error) {
    throw asInputProblem(error, path);
  }
}
