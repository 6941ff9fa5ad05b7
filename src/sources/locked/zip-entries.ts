import { type FileHandle, open } from 'node:fs/promises';
import type { FileEntry } from '@zip.js/zip.js';
// without its own DEFLATE and workers: Node has both
import { configure, Reader, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { Locked } from './types.js';

/** No list of an archive's files, and no piece of one, is read longer than this, whatever the archive says. */
const MOST_AT_ONCE = 64 * 1024 * 1024;

// the machine has other work for its cores
configure({ useWebWorkers: false });

/** The locked files in a ZIP archive, open. */
export type LockedEntries = {
  /** the content of the file at this place in the archive, among all */
  open(at: number): AsyncIterable<Buffer>;
  /** whether the password is not only let through, but something can be read with it */
  isRead(): Promise<boolean>;
  close(): Promise<void>;
};

/**
 * Opens what is locked in a ZIP archive, with AES or the old ZipCrypto; nothing of it is unpacked to disk.
 * @param places of the locked files in the archive
 * @throws Locked `wrong-password`, `damaged`
 */
export async function openLockedEntries(
  path: string,
  places: readonly number[],
  password: string,
): Promise<LockedEntries> {
  const file = await open(path);
  const reader = new ZipReader(await fileReader(file));
  const close = async (): Promise<void> => {
    await reader.close();
    await file.close();
  };
  try {
    const entries = (await reader.getEntries()).filter(({ directory }) => !directory) as FileEntry[];
    const locked = places.map((place) => entries[place]).filter((entry) => entry !== undefined);
    const [smallest] = locked.toSorted((a, b) => a.compressedSize - b.compressedSize);
    if (smallest) await tryOn(smallest, password);
    return {
      open: (at) => contentOf(entries[at], password),
      isRead: async () => !smallest?.zipCrypto || beginsWell(contentOf(smallest, password)),
      close,
    };
  } catch (error) {
    await close();
    throw error instanceof Locked ? error : lockedBy(error);
  }
}

/** A password that is wrong is told by a few bytes before the content; of ZipCrypto one in 256 passes for right. */
async function tryOn(entry: FileEntry, password: string): Promise<void> {
  try {
    await entry.getData(new WritableStream(), { password, checkPasswordOnly: true });
  } catch (error) {
    throw lockedBy(error);
  }
}

/** Enough for a wrong password to show: what it makes of a packed file is no packed file. */
const BEGINNING_BYTES = 1024 * 1024;

async function beginsWell(content: AsyncIterable<Buffer>): Promise<boolean> {
  let bytes = 0;
  try {
    for await (const piece of content) {
      bytes += piece.length;
      if (bytes > BEGINNING_BYTES) break;
    }
    return true;
  } catch {
    return false;
  }
}

const lockedBy = (error: unknown): Locked =>
  new Locked(/password/i.test((error as Error).message) ? 'wrong-password' : 'damaged');

async function* contentOf(
  entry: FileEntry | undefined,
  password: string,
): AsyncGenerator<Buffer, void, undefined> {
  if (!entry) throw new Locked('damaged');
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writing = entry.getData(writable, { password, checkSignature: true }).catch(async (error) => {
    await writable.abort(error).catch(() => {});
    throw error;
  });
  writing.catch(() => {});
  for await (const chunk of readable) yield Buffer.from(chunk);
  await writing;
}

async function fileReader(file: FileHandle) {
  const { size } = await file.stat();
  class FileReader extends Reader<FileHandle> {
    override size = size;
    override async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
      // a damaged directory asks for any length from anywhere; Node ends the whole process where it is beyond 2^31
      const bytes = Math.max(0, Math.min(length, size - offset, MOST_AT_ONCE));
      if (bytes === 0 || offset < 0) return new Uint8Array();
      const { buffer, bytesRead } = await file.read(new Uint8Array(bytes), 0, bytes, offset);
      return buffer.subarray(0, bytesRead);
    }
  }
  return new FileReader(file);
}
