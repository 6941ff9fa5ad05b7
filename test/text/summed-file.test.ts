import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSummedFile, summedFile } from '../../src/text/summed-file.js';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-summed-'));
  path = join(folder, 'file');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (of: string, ...parts: (string | Uint8Array)[]): Buffer => {
  const file = Buffer.concat(summedFile(of, parts));
  writeFileSync(path, file);
  return file;
};

it('gives back what was put in, texts and bytes, also beyond a page and nothing at all', () => {
  write('one', '中文\n', Buffer.from([0, 255]), '');
  expect(readSummedFile(path, 'one')?.toString('latin1')).toBe(
    Buffer.concat([Buffer.from('中文\n'), Buffer.from([0, 255])]).toString('latin1'),
  );
  write('one', 'x'.repeat(200_000), 'y');
  expect(readSummedFile(path, 'one')?.toString()).toBe(`${'x'.repeat(200_000)}y`);
  write('one');
  expect(readSummedFile(path, 'one')).toHaveLength(0);
});

it('gives nothing of something else, of a part of it, or where any byte is another', () => {
  const whole = write('one', 'some content that matters');
  expect(readSummedFile(path, 'on')).toBeNull();
  expect(readSummedFile(path, 'two')).toBeNull();
  for (let at = 0; at < whole.length; at++) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] as number) ^ 0x41;
    writeFileSync(path, damaged);
    expect(readSummedFile(path, 'one')).toBeNull();
    writeFileSync(path, whole.subarray(0, at));
    expect(readSummedFile(path, 'one')).toBeNull();
  }
  writeFileSync(path, Buffer.concat([whole, Buffer.from('x')]));
  expect(readSummedFile(path, 'one')).toBeNull();
});

it('waits for no pipe, and reads no folder', () => {
  expect(readSummedFile(path, 'one')).toBeNull();
  expect(readSummedFile(folder, 'one')).toBeNull();
  if (process.platform === 'win32') return;
  execFileSync('mkfifo', [path]);
  expect(readSummedFile(path, 'one')).toBeNull();
});
