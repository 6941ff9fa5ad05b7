import { isUtf8 } from 'node:buffer';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Problem } from '../../problem.js';
import { sniffEncoding } from '../../text/encoding.js';
import { isPackedTooWell } from './packed-too-well.js';

/** One file in a ZIP archive. */
export type ZipEntry = {
  /** as the archive has it: to be shown, never a path to write to */
  name: string;
  /** bytes, unpacked */
  size: number;
  /** its content; ends with an error where it is damaged or longer than the archive says */
  open(): Promise<AsyncIterable<Buffer>>;
};

export type Zip = {
  /** the files that can be read, as ordered in the archive */
  entries: ZipEntry[];
  /** whether there are others, locked with a password */
  encrypted: boolean;
  close(): void;
};

const MAX_ENTRIES = 100_000;

/**
 * Opens a ZIP archive; nothing of it is unpacked to disk.
 * @throws Problem `input.damaged`, `input.zip-bomb`
 */
export async function openZip(path: string, unlock?: UnlockEntries, content?: Buffer): Promise<Zip> {
  let file: ZipFile;
  try {
    // names are decoded here: in China many are GB18030; sizes are checked here too, byte by byte
    const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
    file = await (content ? yauzl.fromBufferPromise(content, options) : yauzl.openPromise(path, options));
  } catch (error) {
    throw new Problem('input.damaged', { path }, undefined, { cause: error });
  }
  try {
    const listed = await list(file, path);
    refuseBomb(listed, file.fileSize, path);
    const places = listed.flatMap((entry, at) => (entry.isEncrypted() ? at : []));
    const locked = unlock && places.length > 0 ? await unlock(path, places) : null;
    const entries = listed.flatMap((entry, at): ZipEntry[] => {
      if (locked && entry.isEncrypted()) return [lockedEntry(entry, () => locked.open(at))];
      return entry.canDecodeFileData() ? [zipEntry(file, entry)] : [];
    });
    return {
      entries,
      encrypted: places.length > 0 && !locked,
      close: () => {
        file.close();
        void locked?.close();
      },
    };
  } catch (error) {
    file.close();
    throw error;
  }
}

async function list(file: ZipFile, path: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of file.eachEntry()) {
      if (entries.length >= MAX_ENTRIES) break;
      if (entry.fileNameRaw.at(-1) !== SLASH) entries.push(entry);
    }
  } catch (error) {
    // what is listed before the damage can be read
    if (entries.length === 0) throw new Problem('input.damaged', { path }, undefined, { cause: error });
  }
  return entries;
}

const SLASH = 0x2f;

/** Over the whole archive, since its entries may all lie in the same bytes. */
function refuseBomb(entries: readonly Entry[], packedSize: number, path: string): void {
  const size = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (isPackedTooWell(size, packedSize)) throw new Problem('input.zip-bomb', { path });
}

/** Opens the locked files at these places of an archive. */
export type UnlockEntries = (
  path: string,
  places: readonly number[],
) => Promise<{ open(at: number): AsyncIterable<Buffer>; close(): Promise<void> }>;

const lockedEntry = (entry: Entry, open: () => AsyncIterable<Buffer>): ZipEntry => ({
  name: nameOf(entry.fileNameRaw),
  size: entry.uncompressedSize,
  open: async () => upToSize(open(), entry.uncompressedSize),
});

const zipEntry = (file: ZipFile, entry: Entry): ZipEntry => ({
  name: nameOf(entry.fileNameRaw),
  size: entry.uncompressedSize,
  open: async () => upToSize(await file.openReadStreamPromise(entry), entry.uncompressedSize),
});

/** What the archive says of a file's size is a promise: a file that breaks it ends there, with an error. */
async function* upToSize(
  content: AsyncIterable<Buffer>,
  size: number,
): AsyncGenerator<Buffer, void, undefined> {
  let left = size;
  for await (const chunk of content) {
    if (left > 0) yield chunk.subarray(0, left);
    left -= chunk.length;
    if (left < 0) break;
  }
  if (left !== 0) throw new RangeError(`${Math.abs(left)} bytes too ${left < 0 ? 'many' : 'few'}`);
}

const nameOf = (bytes: Buffer): string =>
  new TextDecoder(isUtf8(bytes) ? 'utf-8' : sniffEncoding(bytes)).decode(bytes);
