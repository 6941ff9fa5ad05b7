import { createCipheriv, createHash, pbkdf2Sync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { database } from './exports.js';
import { PASSWORD } from './locked.js';

const KEY_CLASS = 3;
const MESSAGES = 'Library/SMS/sms.db';

const chance = (size: number, from: number): Buffer =>
  Buffer.from(Array.from({ length: size }, (_, i) => (i * 53 + from) % 256));

const wrapped = (key: Buffer, inner: Buffer): Buffer => {
  const cipher = createCipheriv('id-aes256-wrap', key, Buffer.alloc(8, 0xa6));
  return Buffer.concat([cipher.update(inner), cipher.final()]);
};

const sealed = (key: Buffer, content: Buffer): Buffer => {
  const cipher = createCipheriv('aes-256-cbc', key, Buffer.alloc(16));
  return Buffer.concat([cipher.update(content), cipher.final()]);
};

const uint = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const inClass = (wrappedKey: Buffer): Buffer => {
  const id = Buffer.alloc(4);
  id.writeUInt32LE(KEY_CLASS);
  return Buffer.concat([id, wrappedKey]);
};

function keybag(classKey: Buffer): Buffer {
  const [salt, newer] = [chance(20, 1), chance(20, 2)];
  const first = pbkdf2Sync(PASSWORD, newer, 1000, 32, 'sha256');
  const key = pbkdf2Sync(first, salt, 100, 32, 'sha1');
  const parts: [string, Buffer][] = [
    ['VERS', uint(5)],
    ['TYPE', uint(1)],
    ['UUID', chance(16, 3)],
    ['WRAP', uint(0)],
    ['SALT', salt],
    ['ITER', uint(100)],
    ['DPWT', uint(0)],
    ['DPIC', uint(1000)],
    ['DPSL', newer],
    ['UUID', chance(16, 4)],
    ['CLAS', uint(KEY_CLASS)],
    ['WRAP', uint(2)],
    ['KTYP', uint(0)],
    ['WPKY', wrapped(key, classKey)],
  ];
  return Buffer.concat(parts.flatMap(([tag, value]) => [Buffer.from(tag), uint(value.length), value]));
}

/** One object of a binary plist. */
type Plist = number | string | Buffer | { uid: number } | Plist[] | { [key: string]: Plist };

/** A plist in Apple's binary form, as far as an archived file needs it. */
function binaryPlist(root: Plist): Buffer {
  const objects: Buffer[] = [];
  const add = (value: Plist): number => {
    const place = objects.push(Buffer.alloc(0)) - 1;
    objects[place] = written(value);
    return place;
  };
  const head = (kind: number, length: number): Buffer =>
    length < 15 ? Buffer.from([(kind << 4) | length]) : Buffer.from([(kind << 4) | 15, 0x10, length]);
  const written = (value: Plist): Buffer => {
    if (typeof value === 'number') return Buffer.concat([Buffer.from([0x12]), uint(value)]);
    if (typeof value === 'string') return Buffer.concat([head(5, value.length), Buffer.from(value)]);
    if (Buffer.isBuffer(value)) return Buffer.concat([head(4, value.length), value]);
    if (Array.isArray(value)) return Buffer.concat([head(10, value.length), Buffer.from(value.map(add))]);
    if ('uid' in value) return Buffer.from([0x80, value.uid as number]);
    const entries = Object.entries(value);
    const keys = entries.map(([key]) => add(key));
    return Buffer.concat([
      head(13, entries.length),
      Buffer.from([...keys, ...entries.map(([, one]) => add(one))]),
    ]);
  };
  const top = add(root);
  let at = 8;
  const places = objects.map((object) => {
    const place = at;
    at += object.length;
    return place;
  });
  const table = Buffer.concat(places.map((place) => Buffer.from([place >> 8, place & 255])));
  const trailer = Buffer.alloc(32);
  trailer.writeUInt8(2, 6);
  trailer.writeUInt8(1, 7);
  trailer.writeBigUInt64BE(BigInt(objects.length), 8);
  trailer.writeBigUInt64BE(BigInt(top), 16);
  trailer.writeBigUInt64BE(BigInt(at), 24);
  return Buffer.concat([Buffer.from('bplist00'), ...objects, table, trailer]);
}

/** Makes an encrypted backup of an iPhone, with the messages of a fixture. @returns its folder */
export function lockedBackup(under: string): string {
  const folder = mkdtempSync(join(under, 'backup-'));
  const made = mkdtempSync(join(tmpdir(), 'numclean-made-'));
  try {
    const [classKey, manifestKey, fileKey] = [chance(32, 5), chance(32, 6), chance(32, 7)];
    const messages = readFileSync(database(join(made, 'sms.db'), 'apple-messages/sms.sql'));
    const id = createHash('sha1').update(`HomeDomain-${MESSAGES}`).digest('hex');
    mkdirSync(join(folder, id.slice(0, 2)));
    writeFileSync(join(folder, id.slice(0, 2), id), sealed(fileKey, messages));
    const archived = binaryPlist({
      $top: { root: { uid: 1 } },
      $objects: [
        '$null',
        { Size: messages.length, ProtectionClass: KEY_CLASS, EncryptionKey: { uid: 2 } },
        { 'NS.data': inClass(wrapped(classKey, fileKey)) },
      ],
    });
    const list = new sqlite.Database(join(made, 'Manifest.db'));
    list.exec(
      'CREATE TABLE Files (fileID TEXT PRIMARY KEY, domain TEXT, relativePath TEXT, flags INTEGER, file BLOB)',
    );
    list.run('INSERT INTO Files VALUES (?, ?, ?, 1, ?)', [id, 'HomeDomain', MESSAGES, archived]);
    list.close();
    writeFileSync(join(folder, 'Manifest.db'), sealed(manifestKey, readFileSync(join(made, 'Manifest.db'))));
    const data = (key: string, value: Buffer): string =>
      `<key>${key}</key>\n<data>\n${value.toString('base64')}\n</data>`;
    writeFileSync(
      join(folder, 'Manifest.plist'),
      `<?xml version="1.0"?><plist version="1.0"><dict><key>IsEncrypted</key><true/>${data('BackupKeyBag', keybag(classKey))}${data('ManifestKey', inClass(wrapped(classKey, manifestKey)))}</dict></plist>`,
    );
    return folder;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}
