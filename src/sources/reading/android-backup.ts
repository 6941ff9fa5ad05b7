import { createInflate } from 'node:zlib';
import { Problem } from '../../problem.js';
import { webStream } from '../../text/web-stream.js';
import type { ReportProblem } from '../types.js';

/** A file inside an Android backup; its content must be read, or skipped by reading on. */
export type BackupFile = { path: string; content: AsyncIterable<Buffer> };

const MARK = 'ANDROID BACKUP\n';
const HEADER = /ANDROID BACKUP\n([1-9])\r?\n([01])\r?\n([^\r\n]{1,32})\r?\n/;
/** Xiaomi writes five lines of its own before it. */
const HEADER_WITHIN = 1024;

/** Where an Android backup begins in a file; -1 where the first bytes show none. */
export function backupStart(head: Buffer): number {
  return head.subarray(0, HEADER_WITHIN).indexOf(MARK);
}

/** Whether an Android backup says that it is encrypted (`AES-256`). */
export function isEncryptedBackup(head: Buffer): boolean {
  const [, , , encryption] = HEADER.exec(head.toString('latin1', 0, HEADER_WITHIN)) ?? [];
  return encryption !== undefined && encryption !== 'none';
}

/**
 * The files of an Android backup (a tar, mostly deflated) as they stream by. Damage and a cut end are reported, and what came
 * before them has been given.
 * @throws Problem `input.encrypted`
 */
export async function* backupFiles(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<BackupFile, void, undefined> {
  const { compressed, rest } = await readHeader(input);
  const tar = compressed ? inflated(rest, report) : rest;
  const { createTarDecoder } = await import('modern-tar');
  let files = 0;
  try {
    const entries = webStream(tar).pipeThrough(createTarDecoder());
    for await (const { header, body } of entries) {
      files++;
      yield { path: header.name, content: asBuffers(body) };
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    report({ at: `file ${files + 1}`, why: 'truncated' });
  }
}

async function readHeader(
  input: AsyncIterable<Buffer>,
): Promise<{ compressed: boolean; rest: AsyncGenerator<Buffer, void, undefined> }> {
  const chunks = input[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    head = Buffer.concat([head, next.value]);
    if (head.length >= 2 * HEADER_WITHIN) break;
  }
  const found = HEADER.exec(head.toString('latin1', 0, 2 * HEADER_WITHIN));
  if (found && found[3] !== 'none') throw new Problem('input.encrypted', { path: '' });
  const begin = found ? found.index + found[0].length : head.length;
  async function* rest(): AsyncGenerator<Buffer, void, undefined> {
    yield head.subarray(begin);
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  }
  return { compressed: found?.[2] === '1', rest: rest() };
}

/** Inflates a zlib stream; where it is damaged or cut, what came before is given and the damage reported. */
export async function* inflated(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<Buffer, void, undefined> {
  const inflate = createInflate();
  const feeding = feed(input, inflate);
  try {
    for await (const chunk of inflate) yield chunk as Buffer;
  } catch {
    report({ at: `byte ${inflate.bytesWritten}`, why: 'truncated' });
  } finally {
    inflate.destroy();
    await feeding;
  }
}

async function feed(input: AsyncIterable<Buffer>, inflate: ReturnType<typeof createInflate>): Promise<void> {
  for await (const chunk of input) {
    if (inflate.destroyed) return;
    if (!inflate.write(chunk))
      await new Promise((ready) => inflate.once('drain', ready).once('close', ready));
  }
  inflate.end();
}

async function* asBuffers(body: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void, undefined> {
  for await (const chunk of body) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}
