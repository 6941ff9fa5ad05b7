import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { afterAll, describe, expect, it } from 'vitest';
import { expandPaths } from '../../src/sources/index.js';
import { attributedText } from '../../src/sources/messages/apple-messages/attributed-body.js';
import { saysEncrypted } from '../../src/sources/messages/iphone-backup/manifest-plist.js';
import { database, readExport, scratch } from '../support/exports.js';

const here = scratch();
afterAll(() => here.remove());
const folder = (name: string): string => {
  mkdirSync(join(here.path, name));
  return join(here.path, name);
};
const NAME = '3d0d7e5fb2ce288813306e4d4636395e047a3d28';
const PLAIN_PLIST = '<plist><dict><key>IsEncrypted</key>\n\t<false/></dict></plist>';

/** A backup's folder as iOS 10 and later make it. */
function backup(name: string, plist: string | Buffer = PLAIN_PLIST): string {
  const path = folder(name);
  writeFileSync(join(path, 'Manifest.plist'), plist);
  writeFileSync(join(path, 'Info.plist'), PLAIN_PLIST);
  const list = new sqlite.Database(join(path, 'Manifest.db'));
  list.exec(`CREATE TABLE Files (fileID TEXT PRIMARY KEY, domain TEXT, relativePath TEXT, flags INTEGER, file BLOB);
    INSERT INTO Files VALUES ('${NAME}', 'HomeDomain', 'Library/SMS/sms.db', 1, NULL), ('ab', 'HomeDomain', 'Library/SMS', 2, NULL)`);
  list.close();
  mkdirSync(join(path, '3d'));
  database(join(path, '3d', NAME), 'apple-messages/sms.sql');
  mkdirSync(join(path, 'ab'));
  writeFileSync(join(path, 'ab', 'ab01'), 'some other file');
  return path;
}

/** `{ "IsEncrypted": value }` in Apple's binary form. */
function binaryPlist(value: boolean): Buffer {
  const key = Buffer.concat([Buffer.from([0x5b]), Buffer.from('IsEncrypted')]);
  const objects = [Buffer.from([0xd1, 1, 2]), key, Buffer.from([value ? 0x09 : 0x08])];
  const offsets = [8, 11, 11 + key.length];
  const table = 11 + key.length + 1;
  const trailer = Buffer.alloc(32);
  trailer.writeUInt8(1, 6);
  trailer.writeUInt8(1, 7);
  trailer.writeBigUInt64BE(3n, 8);
  trailer.writeBigUInt64BE(BigInt(table), 24);
  return Buffer.concat([Buffer.from('bplist00'), ...objects, Buffer.from(offsets), trailer]);
}

describe('a backup folder of an iPhone', () => {
  it('is one export, wherever it lies', async () => {
    const parent = folder('Backup');
    const path = backup(join('Backup', 'udid'));
    expect(await expandPaths([parent])).toEqual([path]);
    const read = await readExport(path);
    expect(read).toMatchObject({ format: 'apple-messages', refused: null, problems: [] });
    expect(read.records).toHaveLength(2);
  });

  it('of before iOS 10 has its files in one folder', async () => {
    const path = folder('old');
    writeFileSync(join(path, 'Manifest.plist'), PLAIN_PLIST);
    writeFileSync(join(path, 'Manifest.mbdb'), 'mbdb');
    database(join(path, NAME), 'apple-messages/sms.sql');
    expect((await readExport(path)).records).toHaveLength(2);
  });

  it('is refused where it is encrypted, by what it says or by what it holds', async () => {
    const said = backup('said', PLAIN_PLIST.replace('false', 'true'));
    const saidInBinary = backup('binary', binaryPlist(true));
    const noise = backup('noise');
    writeFileSync(join(noise, '3d', NAME), Buffer.alloc(4096, 0xa7));
    const list = backup('list');
    writeFileSync(join(list, 'Manifest.db'), Buffer.alloc(4096, 0xa7));
    for (const path of [said, saidInBinary, noise, list]) {
      expect((await readExport(path)).refused).toBe('input.encrypted');
    }
  });

  it('without messages is said so', async () => {
    const path = folder('none');
    writeFileSync(join(path, 'Manifest.plist'), binaryPlist(false));
    writeFileSync(join(path, 'Manifest.mbdb'), 'mbdb');
    expect((await readExport(path)).refused).toBe('input.folder-empty');
  });

  it('a property list cut anywhere says nothing wrong', () => {
    const plist = binaryPlist(true);
    expect([saysEncrypted(plist), saysEncrypted(binaryPlist(false))]).toEqual([true, false]);
    for (let cut = 0; cut < plist.length; cut++) expect(saysEncrypted(plist.subarray(0, cut))).toBe(false);
  });
});

describe('a database in use', () => {
  /** A database whose newest message lies in its write-ahead log alone, as a Mac's `chat.db` mostly is. */
  function inUse(): string {
    const made = database(join(here.path, 'chat.db'), 'apple-messages/sms.sql');
    const copy = join(folder('mac'), 'chat.db');
    const writer = new sqlite.Database(made);
    writer.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0');
    writer.exec(
      "INSERT INTO message (ROWID, guid, text, handle_id, date) VALUES (9, 'z', '【示例】最新一条', 1, 721692800000000000)",
    );
    for (const end of ['', '-wal']) copyFileSync(`${made}${end}`, `${copy}${end}`);
    writer.close();
    return copy;
  }

  it('is read with its log; nothing is written to it or left behind', async () => {
    const path = inUse();
    const files = ['', '-wal'].map((end) => `${path}${end}`);
    const before = files.map((file) => readFileSync(file));
    for (const file of files) chmodSync(file, 0o444);
    const folders = (): string[] => readdirSync(tmpdir()).filter((name) => /^numclean-\w{6}$/.test(name));
    const foldersBefore = folders();
    const read = await readExport(path);
    expect(read.records).toHaveLength(3);
    expect(read.records.at(-1)).toMatchObject({ text: '【示例】最新一条' });
    expect(files.map((file) => readFileSync(file))).toEqual(before);
    expect(readdirSync(join(path, '..')).sort()).toEqual(['chat.db', 'chat.db-wal']);
    expect(existsSync(`${path}.lock`)).toBe(false);
    expect(folders().filter((name) => !foldersBefore.includes(name))).toEqual([]);
  });
});

describe('attributedBody', () => {
  const around = (length: number[], text: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from('\u0004\u000bstreamtyped'),
      Buffer.from('NSString'),
      Buffer.from([0x01, 0x94, 0x84, 0x01, 0x2b, ...length]),
      text,
      Buffer.from([0x86, 0x84, 0x02, 0x69, 0x49]),
    ]);
  it('has lengths of one, two and four bytes', () => {
    const long = Buffer.from('长'.repeat(100));
    expect(attributedText(around([6], Buffer.from('验证')))).toBe('验证');
    expect(attributedText(around([0x81, 0x2c, 0x01], long))).toBe('长'.repeat(100));
    expect(attributedText(around([0x82, 0x2c, 0x01, 0, 0], long))).toBe('长'.repeat(100));
    expect(attributedText(around([0], Buffer.alloc(0)))).toBe('');
  });

  it('ends at its mark where the length is wrong, and may be no text at all', () => {
    expect(attributedText(around([0x81, 0x9d, 0x00], Buffer.from('This is parsing ')))).toBe(
      'This is parsing ',
    );
    expect(attributedText(Buffer.from('NSString'))).toBeNull();
    const blob = around([6], Buffer.from('验证'));
    for (let cut = 0; cut < blob.length; cut++) attributedText(blob.subarray(0, cut));
  });
});
