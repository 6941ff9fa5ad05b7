import { type FileHandle, open } from 'node:fs/promises';

/**
 * The bytes of a file from a place up to another, piece by piece, read into two buffers in turn: gigabytes make nothing that must be
 * collected. A piece stays as it is until the one after the next is asked for.
 */
export async function* filePieces(
  path: string,
  { from, to, size }: { from: number; to: number; size: number },
): AsyncGenerator<Buffer, void, undefined> {
  const file = await open(path);
  try {
    let [next, other] = [Buffer.allocUnsafeSlow(size), Buffer.allocUnsafeSlow(size)];
    for (let at = from; at < to; [next, other] = [other, next]) {
      const read = await readAt(file, next, at, to);
      if (read === 0) return;
      at += read;
      yield next.subarray(0, read);
    }
  } finally {
    await file.close();
  }
}

const readAt = async (file: FileHandle, buffer: Buffer, from: number, to: number): Promise<number> =>
  (await file.read(buffer, 0, Math.min(buffer.length, to - from), from)).bytesRead;
