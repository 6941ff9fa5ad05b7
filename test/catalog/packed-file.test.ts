import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openPacked, readPacked, writeInBlocks, writePacked } from '../../src/catalog/packed-file.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-packed-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const BLOCK = 65_536;
const bytesOf = (length: number): Buffer =>
  Buffer.from(Uint8Array.from({ length }, (_, at) => (at * 7 + (at >> 8)) & 255));

it.each([0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 100])(
  'reads any place of %i bytes in blocks',
  (length) => {
    const content = bytesOf(length);
    writeInBlocks(folder, 'a', content);
    expect(readPacked(folder, 'a').equals(content)).toBe(true);
    const read = openPacked(folder, 'a');
    const ends = [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, length].filter((end) => end <= length);
    for (const from of ends) {
      for (const to of ends.filter((end) => end >= from))
        expect(read(from, to).equals(content.subarray(from, to)), `${from} to ${to}`).toBe(true);
    }
  },
);

it('unpacks only the blocks that a place lies in, each once', () => {
  writeInBlocks(folder, 'a', bytesOf(4 * BLOCK));
  const unpack = vi.spyOn(process.getBuiltinModule('node:zlib'), 'brotliDecompressSync');
  const read = openPacked(folder, 'a');
  read(BLOCK + 1, BLOCK + 2);
  read(BLOCK + 3, BLOCK + 4);
  expect(unpack).toHaveBeenCalledTimes(1);
  read(2 * BLOCK - 1, 2 * BLOCK + 1);
  expect(unpack).toHaveBeenCalledTimes(2);
});

it('reads places of a file that is packed as a whole, or not at all', () => {
  writePacked(folder, 'a', 'abcdef');
  writeFileSync(join(folder, 'b'), 'abcdef');
  expect(readdirSync(folder)).toEqual(['a.br', 'b']);
  for (const name of ['a', 'b']) expect(openPacked(folder, name)(2, 4).toString()).toBe('cd');
  expect(readFileSync(join(folder, 'a.br')).equals(Buffer.from('abcdef'))).toBe(false);
});
