import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ENDING = '.br';

/**
 * Writes a text of a built catalog packed by Brotli: a tarball packs it only two thirds as well. For what few starts read, since
 * unpacking takes about as long as parsing.
 */
export function writePacked(folder: string, name: string, text: string): void {
  const { brotliCompressSync } = process.getBuiltinModule('node:zlib');
  writeFileSync(join(folder, `${name}${ENDING}`), brotliCompressSync(text));
}

/** A file of a catalog: as it is, as one that was fetched keeps it, or packed. */
export function readPacked(folder: string, name: string): string {
  const path = join(folder, `${name}${ENDING}`);
  if (!existsSync(path)) return readFileSync(join(folder, name), 'utf8');
  // loaded only here: no other file of the catalog needs it
  return process.getBuiltinModule('node:zlib').brotliDecompressSync(readFileSync(path)).toString('utf8');
}
