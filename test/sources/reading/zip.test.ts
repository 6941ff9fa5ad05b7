import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sqlite from 'node-sqlite3-wasm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Problem } from '../../../src/problem.js';
import { openExports } from '../../../src/sources/index.js';
import type { FileProblem } from '../../../src/sources/types.js';
import { database } from '../../support/exports.js';
import { zipOf } from '../../support/zip-of.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-zip-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fixture = (path: string): Buffer => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url));
const CHROME = 'name,url,username,password\nx,https://weibo.com/,13800138000,S3CRET\n';

type Read = { path: string; format: string; records: number; problems: FileProblem[]; leftOut?: string };

async function read(zip: Buffer, format?: string): Promise<Read[] | string> {
  const path = join(folder, 'archive.zip');
  writeFileSync(path, zip);
  const found: Read[] = [];
  try {
    for await (const { records, problems, leftOut, ...opened } of openExports(
      path,
      format ? { format } : {},
    )) {
      let count = 0;
      for await (const _ of records) count++;
      found.push({
        path: opened.path.slice(path.length + 1),
        format: opened.format,
        records: count,
        problems,
        ...(leftOut ? { leftOut: leftOut.code } : {}),
      });
    }
  } catch (error) {
    expect(error).toBeInstanceOf(Problem);
    return (error as Problem).code;
  }
  return found;
}

test('an archive in an archive, one deep', async () => {
  const inner = zipOf([
    { name: '密码.csv', content: CHROME },
    { name: 'again.zip', content: zipOf([{ name: 'deeper.csv', content: CHROME }]) },
  ]);
  const zip = zipOf([
    { name: 'readme.md', content: '# x' },
    { name: '备份/inner.zip', content: inner },
    { name: 'empty.zip', content: zipOf([{ name: 'x.bin', content: Buffer.alloc(9) }]) },
  ]);
  expect(await read(zip)).toEqual([
    { path: '备份/inner.zip/密码.csv', format: 'chrome-csv', records: 1, problems: [] },
  ]);
  expect(await read(zipOf([{ name: 'inner.zip', content: zipOf([{ name: 'x', content: '# x' }]) }]))).toBe(
    'input.unknown-format',
  );
});

test('a 1PUX archive', async () => {
  const zip = zipOf([
    { name: 'files/picture__1.png', content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) },
    { name: 'export.attributes', content: '{"version":3,"description":"1Password Unencrypted Export"}' },
    { name: 'export.data', content: fixture('1password-1pux/export.data') },
  ]);
  expect(await read(zip)).toEqual([
    { path: 'export.data', format: '1password-1pux', records: 2, problems: [] },
  ]);
});

test('Dashlane’s and Safari’s: tables among others, in folders, under Chinese names', async () => {
  const zip = zipOf([
    { name: 'Dashlane/', content: '' },
    { name: 'Dashlane/credentials.csv', content: fixture('dashlane-csv/credentials.csv') },
    { name: 'Dashlane/personalInfo.csv', content: fixture('dashlane-csv/personalInfo.csv') },
    { name: 'Dashlane/securenotes.csv', content: fixture('dashlane-csv/securenotes.csv') },
    // 密码.csv in GB18030
    {
      name: Buffer.from([0xc3, 0xdc, 0xc2, 0xeb, 0x2e, 0x63, 0x73, 0x76]),
      content: fixture('apple-passwords-csv/passwords.csv'),
    },
  ]);
  expect(await read(zip)).toEqual([
    { path: 'Dashlane/credentials.csv', format: 'dashlane-csv', records: 1, problems: [] },
    { path: '密码.csv', format: 'apple-passwords-csv', records: 3, problems: [] },
  ]);
  expect(await read(zip, 'dashlane-csv')).toHaveLength(1);
  expect(await read(zip, 'aegis-json')).toBe('input.not-that-format');
});

test('messages in a ZIP', async () => {
  const zip = zipOf([{ name: 'sms.xml', content: fixture('sms-backup-restore/plain.xml') }]);
  expect(await read(zip)).toMatchObject([{ format: 'sms-backup-restore', records: 2 }]);
});

test('a name that leads out of the folder leads nowhere: nothing is written', async () => {
  const zip = zipOf([{ name: '../../../../tmp/numclean-escaped.csv', content: CHROME }]);
  expect(await read(zip)).toMatchObject([{ format: 'chrome-csv', records: 1 }]);
});

test('locked, in whole or beside what is not', async () => {
  const locked = { name: 'Proton Pass/data.json', content: '{"vaults":{}}', encrypted: true };
  expect(await read(zipOf([locked]))).toBe('input.encrypted');
  expect(await read(zipOf([{ name: 'Proton Pass/', content: '' }, locked]))).toBe('input.encrypted');
  expect(await read(zipOf([{ name: 'a.csv', content: CHROME }, locked]))).toMatchObject([
    { path: 'a.csv', records: 1 },
    { records: 0, leftOut: 'input.encrypted' },
  ]);
  const inside = { name: 'bitwarden.json', content: fixture('bitwarden-json/encrypted.json') };
  expect(await read(zipOf([inside]))).toBe('input.encrypted');
});

test('no export inside', async () => {
  expect(await read(zipOf([{ name: 'a.txt', content: 'hello' }]))).toBe('input.unknown-format');
  expect(await read(zipOf([{ name: 'b.zip', content: zipOf([]) }]))).toBe('input.unknown-format');
});

test('a bomb is not opened; one that lies about its size is read to that size', async () => {
  const zeros = Buffer.alloc(100_000_000, ' ');
  zeros.write(CHROME);
  expect(await read(zipOf([{ name: 'a.csv', content: zeros }]))).toBe('input.zip-bomb');
  const lying = await read(zipOf([{ name: 'a.csv', content: zeros, size: CHROME.length }]));
  expect(lying).toMatchObject([{ records: 1, problems: [{ at: `byte ${CHROME.length}`, why: 'damaged' }] }]);
  const short = await read(zipOf([{ name: 'a.csv', content: CHROME, size: CHROME.length + 1 }]));
  expect(short).toMatchObject([{ records: 1, problems: [{ at: `byte ${CHROME.length}`, why: 'damaged' }] }]);
});

test('a database is unpacked for nobody else to see, read with its log, and gone again', async () => {
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  const path = database(join(folder, 'chat.db'), 'apple-messages/sms.sql');
  const writer = new sqlite.Database(path);
  writer.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0');
  writer.exec(
    "INSERT INTO message (ROWID, guid, text, handle_id, date) VALUES (9, 'z', '【示例】最新', 1, 721692800000000000)",
  );
  const [whole, log] = [readFileSync(path), readFileSync(`${path}-wal`)];
  writer.close();
  const other = readFileSync(
    database(join(folder, 'other.db'), 'apple-messages/sms.sql', 'DROP TABLE message'),
  );
  const archive = join(folder, 'databases.zip');
  writeFileSync(
    archive,
    zipOf([
      { name: 'other.db', content: other },
      { name: 'Messages/chat.db', content: whole },
      { name: 'Messages/chat.db-wal', content: log },
    ]),
  );
  const before = process.env.TMPDIR;
  process.env.TMPDIR = temporary;
  try {
    for await (const { path, format, records, problems } of openExports(archive)) {
      expect({ path, format }).toEqual({ path: `${archive}/Messages/chat.db`, format: 'apple-messages' });
      const modes = readdirSync(temporary).map((name) => statSync(join(temporary, name)).mode & 0o777);
      expect(modes).toEqual([0o700]);
      let count = 0;
      for await (const _ of records) count++;
      expect({ count, problems }).toEqual({ count: 3, problems: [] });
    }
    expect(readdirSync(temporary)).toEqual([]);
    // left half-way, as by an error
    for await (const _ of openExports(archive)) break;
    expect(readdirSync(temporary)).toEqual([]);
    expect(await read(zipOf([{ name: 'other.db', content: other }]))).toBe('input.unknown-format');
    expect(await read(zipOf([{ name: 'cut.db', content: whole.subarray(0, 60) }]))).toBe(
      'input.unknown-format',
    );
    expect(readdirSync(temporary)).toEqual([]);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
});

test('cut or flipped anywhere it is read, or refused with a reason', async () => {
  const zip = zipOf([
    { name: 'a.csv', content: CHROME },
    { name: 'b.json', content: fixture('bitwarden-json/bitwarden.json') },
  ]);
  const damaged = fc.oneof(
    fc.nat(zip.length - 1).map((length) => zip.subarray(0, length)),
    fc.tuple(fc.nat(zip.length - 1), fc.nat(255)).map(([at, byte]) => {
      const bytes = Buffer.from(zip);
      bytes[at] = byte;
      return bytes;
    }),
  );
  await fc.assert(
    fc.asyncProperty(damaged, async (bytes) => {
      await read(bytes);
    }),
    { numRuns: 400 },
  );
});
