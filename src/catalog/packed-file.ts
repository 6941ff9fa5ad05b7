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

/** The bytes of a file of a catalog: as it is, as one that was fetched keeps it, or packed. */
export function readPacked(folder: string, name: string): Buffer {
  const path = join(folder, `${name}${ENDING}`);
  if (!existsSync(path)) return readFileSync(join(folder, name));
  // loaded only here: a search needs none of it
  return process.getBuiltinModule('node:zlib').brotliDecompressSync(readFileSync(path));
}

/** What a JSON file of a catalog says, packed or not. */
export const readPackedJson = <T>(folder: string, name: string): T =>
  JSON.parse(readPacked(folder, name).toString('utf8')) as T;
