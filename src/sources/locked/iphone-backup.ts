import { createDecipheriv } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openMemoryDatabase } from '../reading/database.js';
import { isObject } from '../reading/json-objects.js';
import { classKeysIn, unwrapped } from './keybag.js';
import { Locked, MOST_MEMORY } from './types.js';

const WANTED = "domain = 'HomeDomain' AND relativePath = 'Library/SMS/sms.db'";
const NO_IV = Buffer.alloc(16);

/**
 * The messages of an iPhone out of an encrypted backup (iOS 10.2 and later): of all its files only the list and this one are unlocked, in
 * memory.
 * @returns `sms.db`
 * @throws Locked
 */
export async function messagesInLockedBackup(folder: string, password: string): Promise<Buffer> {
  const plist = await parsedPlist(await readBounded(join(folder, 'Manifest.plist')));
  const keys = await classKeysIn(dataIn(plist, 'BackupKeyBag'), password);
  const manifestKey = keyOf(dataIn(plist, 'ManifestKey'), keys);
  const list = decrypted(await readBounded(join(folder, 'Manifest.db')), manifestKey);
  const file = await wantedFile(list, folder);
  const content = await readBounded(join(folder, file.id.slice(0, 2), file.id));
  const messages = decrypted(content, keyOf(file.key, keys));
  return messages.subarray(0, file.size > 0 ? file.size : messages.length);
}

async function readBounded(path: string): Promise<Buffer> {
  const { size } = await stat(path).catch(() => ({ size: -1 }));
  if (size < 0) throw new Locked('damaged');
  // it lies in memory twice
  if (size > MOST_MEMORY / 2) throw new Locked('too-costly');
  return readFile(path);
}

type FoundFile = { id: string; key: Buffer; size: number };

async function wantedFile(list: Buffer, folder: string): Promise<FoundFile> {
  const database = await openMemoryDatabase(list, folder);
  try {
    const [row] = database.rows(`SELECT fileID, file FROM Files WHERE ${WANTED}`, () => {});
    const id = String(row?.fileID ?? '');
    if (!/^[0-9a-f]{40}$/.test(id) || !(row?.file instanceof Uint8Array)) throw new Locked('damaged');
    return { id, ...(await fileFacts(Buffer.from(row.file))) };
  } finally {
    await database.close();
  }
}

/** What an archived `MBFile` says of a file. */
async function fileFacts(blob: Buffer): Promise<{ key: Buffer; size: number }> {
  const objects = (await parsedPlist(blob)).$objects;
  if (!Array.isArray(objects)) throw new Locked('damaged');
  const file = objects.find((one) => isObject(one) && 'EncryptionKey' in one);
  const reference = isObject(file) ? file.EncryptionKey : null;
  const held = isObject(reference) ? objects[Number(reference.UID)] : null;
  const size = isObject(file) && typeof file.Size === 'number' ? file.Size : 0;
  return { key: dataIn(isObject(held) ? held : {}, 'NS.data'), size };
}

/** A key in a plist: its class in four bytes, then the key, wrapped. */
function keyOf(data: Buffer, classKeys: ReadonlyMap<number, Buffer>): Buffer {
  const classKey = data.length > 4 ? classKeys.get(data.readUInt32LE(0)) : undefined;
  const key = classKey && unwrapped(classKey, data.subarray(4));
  if (!key) throw new Locked('damaged');
  return key;
}

function decrypted(content: Buffer, key: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-cbc', key, NO_IV).setAutoPadding(false);
  const whole = content.subarray(0, content.length - (content.length % NO_IV.length));
  return Buffer.concat([decipher.update(whole), decipher.final()]);
}

async function parsedPlist(bytes: Buffer): Promise<Record<string, unknown>> {
  if (bytes.toString('latin1', 0, 8) !== 'bplist00') return xmlData(bytes.toString('utf8'));
  const { parseBuffer } = await import('bplist-parser');
  try {
    const [root] = parseBuffer(bytes) as unknown[];
    if (isObject(root)) return root;
  } catch {
    // said below
  }
  throw new Locked('damaged');
}

/** The data in a plist as XML, by its keys. */
function xmlData(xml: string): Record<string, unknown> {
  const found = xml.matchAll(/<key>(\w{1,64})<\/key>\s{0,64}<data>([^<]*)<\/data>/g);
  return Object.fromEntries([...found].map(([, key = '', data = '']) => [key, Buffer.from(data, 'base64')]));
}

function dataIn(plist: Record<string, unknown>, key: string): Buffer {
  const data = plist[key];
  if (!(data instanceof Uint8Array)) throw new Locked('damaged');
  return Buffer.from(data);
}
