import { closeSync, openSync, readSync } from 'node:fs';

/**
 * The bytes of a file from a place up to another, piece by piece, read into two buffers in turn: gigabytes make nothing that must be
 * collected. A piece stays as it is until the one after the next is asked for. Each is read at once: where all cores are busy, the time
 * until another thread has read it is lost. What else is to be done has its turn after each piece.
 */
export async function* filePieces(
  path: string,
  { from, to, size }: { from: number; to: number; size: number },
): AsyncGenerator<Buffer, void, undefined> {
  const file = openSync(path, 'r');
  try {
    let [next, other] = [Buffer.allocUnsafeSlow(size), Buffer.allocUnsafeSlow(size)];
    for (let at = from; at < to; [next, other] = [other, next]) {
      const read = readSync(file, next, 0, Math.min(size, to - at), at);
      if (read === 0) return;
      at += read;
      yield next.subarray(0, read);
      await new Promise((goOn) => setImmediate(goOn));
    }
  } finally {
    closeSync(file);
  }
}

/** All bytes of a file, piece by piece, read in the same way; each piece is new, and may be kept. */
export async function* newPieces(path: string, size: number): AsyncGenerator<Buffer, void, undefined> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const piece = Buffer.allocUnsafeSlow(size);
      const read = readSync(file, piece, 0, size, null);
      if (read === 0) return;
      yield piece.subarray(0, read);
      await new Promise((goOn) => setImmediate(goOn));
    }
  } finally {
    closeSync(file);
  }
}
