import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Problem } from '../../problem.js';
import type { ReportProblem } from '../types.js';
import { isPackedTooWell } from './packed-too-well.js';

/** Whether these first bytes are a gzip file's. */
export const isGzip = (head: Buffer): boolean => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;

/**
 * What a gzip file holds, unpacked as it is read, up to where it is damaged or cut off: that is reported.
 * @throws Problem `input.zip-bomb` where it was packed to harm
 */
export async function* gunzipped(
  path: string,
  packed: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<Buffer, void, undefined> {
  let read = 0;
  let failed: unknown;
  async function* counted(): AsyncGenerator<Buffer, void, undefined> {
    try {
      for await (const chunk of packed) {
        read += chunk.length;
        yield chunk;
      }
    } catch (error) {
      // that the file cannot be read is no damage of what is in it
      failed = error;
      throw error;
    }
  }
  const source = Readable.from(counted(), { objectMode: false });
  const unpacked = createGunzip();
  source.once('error', (error) => unpacked.destroy(error));
  let size = 0;
  try {
    for await (const chunk of source.pipe(unpacked) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (isPackedTooWell(size, read)) throw new Problem('input.zip-bomb', { path });
      yield chunk;
    }
  } catch (error) {
    if (failed) throw failed;
    if (error instanceof Problem) throw error;
    report({ at: `byte ${read}`, why: 'damaged' });
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}
