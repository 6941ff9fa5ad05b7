import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ENDING = '.br';

/**
 * Writes a file of a built catalog packed by Brotli: a tarball packs it only two thirds as well, and unpacked it is a sixth. Not for
 * what a search reads: unpacking takes a start some milliseconds.
 */
export function writePacked(folder: string, name: string, content: string | Uint8Array): void {
  const { brotliCompressSync } = process.getBuiltinModule('node:zlib');
  writeFileSync(join(folder, `${name}${ENDING}`), brotliCompressSync(content));
}

/** How much of a file is unpacked at once: smaller blocks are packed worse, by a twentieth at 64 KiB already. */
const BLOCK_BYTES = 96 << 10;
const IN_BLOCKS = '.blocks';
/** How many blocks there are, and behind that the length of each, as they lie in a file: whole numbers of four bytes. */
const NUMBER_BYTES = 4;

/** As `writePacked`, for a file of which a start needs some places only. */
export function writeInBlocks(folder: string, name: string, content: Uint8Array): void {
  const { brotliCompressSync } = process.getBuiltinModule('node:zlib');
  const count = Math.ceil(content.length / BLOCK_BYTES);
  const blocks = Array.from({ length: count }, (_, place) =>
    brotliCompressSync(content.subarray(place * BLOCK_BYTES, (place + 1) * BLOCK_BYTES)),
  );
  const lengths = Buffer.alloc((count + 1) * NUMBER_BYTES);
  for (const [place, number] of [count, ...blocks.map(({ length }) => length)].entries()) {
    lengths.writeUInt32LE(number, place * NUMBER_BYTES);
  }
  writeFileSync(join(folder, `${name}${IN_BLOCKS}`), Buffer.concat([lengths, ...blocks]));
}

/** Reads places of a file, of which only the blocks that they lie in are unpacked, each once. */
export type Places = (from: number, to: number) => Buffer;

/** Opens a file of a catalog for reading places of it, whether it is in blocks or not. */
export function openPacked(folder: string, name: string): Places {
  const blocks = blocksOf(folder, name);
  if (!blocks) {
    const whole = readPacked(folder, name);
    return (from, to) => whole.subarray(from, to);
  }
  return (from, to) => {
    const first = Math.floor(from / BLOCK_BYTES);
    const [block = Buffer.alloc(0), ...more] = blocks
      .slice(first, Math.ceil(to / BLOCK_BYTES))
      .map((unpacked) => unpacked());
    const start = first * BLOCK_BYTES;
    // most places lie in one, and nothing is copied
    return (more.length > 0 ? Buffer.concat([block, ...more]) : block).subarray(from - start, to - start);
  };
}

/** The blocks of a file, each unpacked when it is first asked for; null where it is not in blocks. */
function blocksOf(folder: string, name: string): (() => Buffer)[] | null {
  const path = join(folder, `${name}${IN_BLOCKS}`);
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  const numberAt = (place: number): number => bytes.readUInt32LE(place * NUMBER_BYTES);
  const count = numberAt(0);
  let end = (count + 1) * NUMBER_BYTES;
  return Array.from({ length: count }, (_, place) => {
    const start = end;
    end += numberAt(place + 1);
    const packed = bytes.subarray(start, end);
    let block: Buffer | undefined;
    return () => {
      block ??= unpacked(packed, BLOCK_BYTES);
      return block;
    };
  });
}

/** The bytes of a file of a catalog: as it is, as one that was fetched keeps it, or packed. */
export function readPacked(folder: string, name: string): Buffer {
  const blocks = blocksOf(folder, name);
  if (blocks) return Buffer.concat(blocks.map((block) => block()));
  const path = join(folder, `${name}${ENDING}`);
  if (!existsSync(path)) return readFileSync(join(folder, name));
  return unpacked(readFileSync(path), WHOLE_BYTES);
}

/** No file of a catalog is larger; what it leaves of this is never touched. */
const WHOLE_BYTES = 1 << 19;

/** @param chunkSize as large as what comes out may be: Node would put it together from pieces, in new memory once more */
function unpacked(packed: Buffer, chunkSize: number): Buffer {
  // loaded only here: a search needs none of it
  const { brotliDecompressSync } = process.getBuiltinModule('node:zlib');
  return brotliDecompressSync(packed, { chunkSize });
}

/** What a JSON file of a catalog says, packed or not. */
export const readPackedJson = <T>(folder: string, name: string): T =>
  JSON.parse(readPacked(folder, name).toString('utf8')) as T;
