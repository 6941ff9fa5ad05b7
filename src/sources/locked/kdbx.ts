import { argon2Key } from './keys.js';
import { Locked, type LockedFormat, MOST_ROUNDS } from './types.js';

const MAGIC = [0x03, 0xd9, 0xa2, 0x9a, 0x67, 0xfb, 0x4b, 0xb5];
/** How kdbxweb numbers Argon2. */
const ARGON2D = 0;

/** KeePass 2's database, versions 3 and 4; unlocked it is read as its XML. https://keepass.info/help/kb/kdbx.html */
export const lockedKdbx: LockedFormat = {
  id: 'keepass',
  detect: (head) => MAGIC.every((byte, i) => head[i] === byte),
  open: async (bytes, password) => {
    const { Credentials, CryptoEngine, Kdbx, ProtectedValue } = await kdbxweb();
    CryptoEngine.setArgon2Impl(async (key, salt, memory, passes, length, lanes, type) =>
      asArrayBuffer(
        await argon2Key(new Uint8Array(key), new Uint8Array(salt), {
          type: type === ARGON2D ? 'd' : 'id',
          memory,
          passes,
          lanes,
          bytes: length,
        }),
      ),
    );
    if (roundsOf(bytes) > MOST_ROUNDS) throw new Locked('too-costly');
    try {
      const database = await Kdbx.load(
        asArrayBuffer(bytes),
        new Credentials(ProtectedValue.fromString(password)),
      );
      return Buffer.from(await database.saveXml());
    } catch (error) {
      if (error instanceof Locked) throw error;
      throw new Locked((error as { code?: string }).code === 'InvalidKey' ? 'wrong-password' : 'damaged');
    }
  },
};

/** Not bundled, it shows Node its names only under `default`. */
async function kdbxweb(): Promise<typeof import('kdbxweb')> {
  const all = (await import('kdbxweb')) as typeof import('kdbxweb') & { default?: typeof import('kdbxweb') };
  return all.Kdbx ? all : (all.default ?? all);
}

const asArrayBuffer = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

const HEADER_FROM = 12;
const VERSION_3 = 3;
const END_OF_HEADER = 0;
const ROUNDS_FIELD = 6;
const PARAMETERS_FIELD = 11;
/** The name of AES's rounds among the parameters of version 4, with the length of its value. */
const ROUNDS_NAME = Buffer.from([0x01, 0x00, 0x00, 0x00, 0x52, 0x08, 0x00, 0x00, 0x00]);

/** How often AES goes over the key; 0 where it does not. What is damaged is found by who reads it all. */
function roundsOf(bytes: Buffer): number {
  for (const { isOld, field, value } of fieldsOf(bytes)) {
    if (isOld && field === ROUNDS_FIELD && value.length === 8) return Number(value.readBigUInt64LE());
    if (isOld || field !== PARAMETERS_FIELD) continue;
    const named = value.indexOf(ROUNDS_NAME);
    const from = named + ROUNDS_NAME.length;
    if (named >= 0 && from + 8 <= value.length) return Number(value.readBigUInt64LE(from));
  }
  return 0;
}

/** The fields of the header. */
function* fieldsOf(
  bytes: Buffer,
): Generator<{ isOld: boolean; field: number; value: Buffer }, void, undefined> {
  const isOld = bytes.length > HEADER_FROM && bytes.readUInt16LE(10) <= VERSION_3;
  const sizeBytes = isOld ? 2 : 4;
  for (let at = HEADER_FROM; at + 1 + sizeBytes <= bytes.length; ) {
    const field = bytes.readUInt8(at);
    if (field === END_OF_HEADER) return;
    const size = bytes.readUIntLE(at + 1, sizeBytes);
    const from = at + 1 + sizeBytes;
    yield { isOld, field, value: bytes.subarray(from, from + size) };
    at = from + size;
  }
}
