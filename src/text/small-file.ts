import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Problem, type ProblemCode } from '../problem.js';
import { decodedText } from './encoding.js';
import { wholeOf } from './whole.js';

/** Nothing that a person writes by hand, and no cleanup, is larger. */
export const MOST_BYTES = 8 * 1024 * 1024;

const CODES: Record<string, ProblemCode> = {
  ENOENT: 'input.not-found',
  ENOTDIR: 'input.not-found',
  EISDIR: 'input.is-folder',
};

/**
 * What is in a small file that a person named. Only an ordinary file: a pipe may never end, a device has no end.
 * @throws Problem `input.not-found`, `input.is-folder`, `input.not-a-file`, `input.too-large` or `input.unreadable`
 */
export async function readSmallFile(path: string, mostBytes = MOST_BYTES): Promise<Buffer> {
  let file: FileHandle | undefined;
  try {
    // a pipe that nobody fills would block right here
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = await file.stat();
    if (stats.isDirectory()) throw new Problem('input.is-folder', { path });
    if (!stats.isFile()) throw new Problem('input.not-a-file', { path });
    if (stats.size > mostBytes) throw tooLarge(path, mostBytes);
    return await readUpTo(file, path, mostBytes);
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    const code = CODES[(cause as NodeJS.ErrnoException).code ?? ''] ?? 'input.unreadable';
    throw new Problem(code, { path }, undefined, { cause });
  } finally {
    await file?.close();
  }
}

/** As `readSmallFile`, as text: the Notepad and the PowerShell of older Windows write UTF-16 or the code page of the country. */
export const readSmallText = async (path: string, mostBytes?: number): Promise<string> =>
  decodedText(await readSmallFile(path, mostBytes));

/**
 * All of standard input, which may be no larger than a small file.
 * @throws Problem `input.too-large`
 */
export async function readStandardInput(mostBytes = MOST_BYTES): Promise<string> {
  return decodedText(await upTo(process.stdin, '-', mostBytes));
}

/** By its size alone a file is not known: those of /proc say 0, and one may grow while it is read. */
const readUpTo = (file: FileHandle, path: string, mostBytes: number): Promise<Buffer> =>
  upTo(file.createReadStream({ autoClose: false }), path, mostBytes);

const upTo = (input: AsyncIterable<Buffer>, path: string, mostBytes: number): Promise<Buffer> =>
  wholeOf(input, mostBytes, () => tooLarge(path, mostBytes));

const tooLarge = (path: string, mostBytes: number): Problem =>
  new Problem('input.too-large', { path, mostBytes });

const ZIP = Buffer.from('PK');

/**
 * Whether a file that a person named is a ZIP archive; not so for what is no ordinary file.
 * @throws nothing: who reads it says what is wrong with it
 */
export async function startsAsZip(path: string): Promise<boolean> {
  try {
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      if (!(await file.stat()).isFile()) return false;
      const head = Buffer.alloc(ZIP.length);
      await file.read(head, 0, ZIP.length, 0);
      return head.equals(ZIP);
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}
