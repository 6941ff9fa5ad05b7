import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Problem } from '../../problem.js';
import { asInputProblem } from '../file-problem.js';
import { HEAD_BYTES, peek } from './encoding.js';
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
    const total = path === STANDARD_INPUT ? null : await sizeOf(path);
    const input = await inputOf(path);
    const { head, whole } = await peek(
      watched(input, path, (read) => onProgress?.(read, total)),
      HEAD_BYTES,
    );
    return { head, whole, bytes: total, close: () => input.destroy() };
  } catch (error) {
    throw asInputProblem(error, path);
  }
}

async function inputOf(path: string): Promise<Readable> {
  if (path === STANDARD_INPUT) return process.stdin;
  const isPipe = (await stat(path)).isFIFO();
  return isPipe
    ? Readable.from(namedPipe(path, CHUNK_BYTES))
    : createReadStream(path, { highWaterMark: CHUNK_BYTES });
}

/** Bytes; null for what is no regular file (a pipe). */
export async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path);
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
