import { createDecipheriv, createHash } from 'node:crypto';
import { Locked, type LockedFormat } from './types.js';

const MAGIC = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const PACKAGE = 'EncryptedPackage';
const INFO = 'EncryptionInfo';
/** Version 4.4: what is needed stands in XML behind eight bytes. */
const AGILE = 0x00040004;
const XML_FROM = 8;
const MOST_SPINS = 10_000_000;
/** The package is sealed in pieces of so many bytes, behind eight that tell its size. */
const SEGMENT = 4096;
const SIZE_BYTES = 8;

/** What the key is made for. */
const FOR = {
  input: Buffer.from('fea7d2763b4b9e79', 'hex'),
  value: Buffer.from('d7aa0f6d3061344e', 'hex'),
  key: Buffer.from('146e0be7abacd0d6', 'hex'),
};

/** An Excel table with a password (2010 and later, WPS too). https://learn.microsoft.com/en-us/openspecs/office_file_formats/ms-offcrypto */
export const lockedOffice: LockedFormat = {
  id: 'xlsx',
  detect: (head) => head.subarray(0, 8).equals(MAGIC) && head.includes(Buffer.from(PACKAGE, 'utf16le')),
  open: async (bytes, password) => {
    const { info, sealed } = await streamsOf(bytes);
    if (info.length < XML_FROM || info.readUInt32LE(0) !== AGILE) throw new Locked('other-key');
    const xml = info.toString('utf8', XML_FROM);
    const data = attributesOf(xml, /<keyData\s([^<>]{1,2000})>/);
    const own = attributesOf(xml, /<(?:\w{1,10}:)?encryptedKey\s([^<>]{1,2000})>/);
    const key = packageKey(own, password);
    return opened(sealed, key, data);
  },
};

type Attributes = { text(name: string): string; bytes(name: string): Buffer; number(name: string): number };

function attributesOf(xml: string, element: RegExp): Attributes {
  const [, inside = ''] = element.exec(xml) ?? [];
  const found = new Map(
    [...inside.matchAll(/\b(\w{1,40})="([^"]{0,1000})"/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const text = (name: string): string => {
    const value = found.get(name);
    if (value === undefined) throw new Locked('damaged');
    return value;
  };
  return {
    text,
    bytes: (name) => Buffer.from(text(name), 'base64'),
    number: (name) => {
      if (!/^\d{1,10}$/.test(text(name))) throw new Locked('damaged');
      return Number(text(name));
    },
  };
}

async function streamsOf(bytes: Buffer): Promise<{ info: Buffer; sealed: Buffer }> {
  const { default: CFB } = await import('cfb');
  try {
    const file = CFB.read(bytes, { type: 'buffer' });
    const content = (name: string): Buffer => Buffer.from(CFB.find(file, name)?.content as Uint8Array);
    return { info: content(INFO), sealed: content(PACKAGE) };
  } catch {
    throw new Locked('damaged');
  }
}

const HASHES: Readonly<Record<string, string>> = {
  SHA1: 'sha1',
  SHA256: 'sha256',
  SHA384: 'sha384',
  SHA512: 'sha512',
};

function hasher(named: Attributes): (...parts: Buffer[]) => Buffer {
  const hash = HASHES[named.text('hashAlgorithm')];
  if (hash === undefined) throw new Locked('damaged');
  return (...parts) => createHash(hash).update(Buffer.concat(parts)).digest();
}

const uint = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** Cut, or filled up. */
const sized = (bytes: Buffer, size: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(Math.max(0, size - bytes.length), 0x36)]).subarray(0, size);

/** The key of the package, out of what the password seals. @throws Locked `wrong-password` … */
function packageKey(own: Attributes, password: string): Buffer {
  const hash = hasher(own);
  const spins = own.number('spinCount');
  if (spins > MOST_SPINS) throw new Locked('too-costly');
  const salt = own.bytes('saltValue');
  let spun = hash(salt, Buffer.from(password, 'utf16le'));
  for (let i = 0; i < spins; i++) spun = hash(uint(i), spun);
  const keyBytes = own.number('keyBits') / 8;
  const unsealed = (what: Buffer, name: string): Buffer =>
    decrypted(own.bytes(name), sized(hash(spun, what), keyBytes), sized(salt, own.number('blockSize')));
  const input = unsealed(FOR.input, 'encryptedVerifierHashInput').subarray(0, own.number('saltSize'));
  const value = unsealed(FOR.value, 'encryptedVerifierHashValue').subarray(0, own.number('hashSize'));
  if (!hash(input).equals(value)) throw new Locked('wrong-password');
  return unsealed(FOR.key, 'encryptedKeyValue').subarray(0, keyBytes);
}

function opened(sealed: Buffer, key: Buffer, data: Attributes): Buffer {
  if (sealed.length < SIZE_BYTES) throw new Locked('damaged');
  const hash = hasher(data);
  const [salt, block] = [data.bytes('saltValue'), data.number('blockSize')];
  const pieces: Buffer[] = [];
  for (let i = 0; SIZE_BYTES + i * SEGMENT < sealed.length; i++) {
    const from = SIZE_BYTES + i * SEGMENT;
    pieces.push(decrypted(sealed.subarray(from, from + SEGMENT), key, sized(hash(salt, uint(i)), block)));
  }
  return Buffer.concat(pieces).subarray(0, Number(sealed.readBigUInt64LE(0)));
}

function decrypted(sealed: Buffer, key: Buffer, iv: Buffer): Buffer {
  try {
    const decipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, iv).setAutoPadding(false);
    const whole = sealed.subarray(0, sealed.length - (sealed.length % 16));
    return Buffer.concat([decipher.update(whole), decipher.final()]);
  } catch {
    throw new Locked('damaged');
  }
}
