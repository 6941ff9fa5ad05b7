import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type PackedProgram, unpackProgram } from '../../src/executable/unpack.js';

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{}',
  'dist/main.js': 'run()',
  'dist/catalog/a.json': '[]',
};
let cache: string;
let read: string[];
let program: PackedProgram;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'numclean-unpack-'));
  read = [];
  program = {
    sums: Object.fromEntries(
      Object.entries(FILES).map(([path, text]) => [path, createHash('sha256').update(text).digest('hex')]),
    ),
    read: (path) => {
      read.push(path);
      return Buffer.from(FILES[path] ?? '');
    },
  };
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

const expectWhole = (folder: string): void => {
  for (const [path, text] of Object.entries(FILES))
    expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
};

it('lays the program into the cache once, and finds it there', () => {
  const folder = unpackProgram(program, join(cache, 'not', 'yet'));
  expectWhole(folder);
  expect(read).toHaveLength(3);
  expect(unpackProgram(program, join(cache, 'not', 'yet'))).toBe(folder);
  expect(read).toHaveLength(3);
  expect(readdirSync(join(cache, 'not', 'yet'))).toHaveLength(1);
});

it('runs nothing that somebody changed or took away there', () => {
  const folder = unpackProgram(program, cache);
  writeFileSync(join(folder, 'dist/main.js'), 'steal()');
  expect(unpackProgram(program, cache)).toBe(folder);
  expectWhole(folder);
  rmSync(join(folder, 'dist/catalog/a.json'));
  expectWhole(unpackProgram(program, cache));
});

it('keeps another version beside it', () => {
  const folder = unpackProgram(program, cache);
  const other = unpackProgram(
    { ...program, sums: { 'package.json': program.sums['package.json'] ?? '' } },
    cache,
  );
  expect(other).not.toBe(folder);
  expectWhole(folder);
});

it('takes a private folder where there is no cache, or one that can not be written to', () => {
  mkdirSync(join(cache, 'file-in-the-way'), { recursive: true });
  writeFileSync(join(cache, 'a-file'), '');
  for (const place of [null, join(cache, 'a-file', 'below')]) {
    const folder = unpackProgram(program, place);
    expect(folder.startsWith(join(tmpdir(), 'numclean-'))).toBe(true);
    expectWhole(folder);
    rmSync(folder, { recursive: true, force: true });
  }
});
