import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whoever fills a pipe has begun by then, or nobody does. */
const LONGEST_WAIT_MS = 30_000;
const PAUSE_MS = 20;

/**
 * What is written into a named pipe, in pieces; nothing where nobody writes for half a minute. Opened as files are, a pipe that
 * nobody fills would block until it is filled, and not even Ctrl+C would end the program.
 */
export async function* namedPipe(path: string, pieceBytes: number): AsyncGenerator<Buffer, void, undefined> {
  const pipe = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    let hasBegun = false;
    for (let waited = 0; hasBegun || waited < LONGEST_WAIT_MS; ) {
      const piece = await pieceOf(pipe, pieceBytes);
      if (piece !== null && piece.length > 0) {
        hasBegun = true;
        yield piece;
      } else if (piece !== null && hasBegun) {
        return;
      } else {
        await sleep(PAUSE_MS);
        waited += PAUSE_MS;
      }
    }
  } finally {
    await pipe.close();
  }
}

/** Empty: nobody writes, or no more; null: somebody does, but nothing yet. */
async function pieceOf(pipe: FileHandle, bytes: number): Promise<Buffer | null> {
  try {
    const piece = Buffer.allocUnsafe(bytes);
    const { bytesRead } = await pipe.read(piece, 0, bytes);
    return piece.subarray(0, bytesRead);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null;
    throw error;
  }
}
