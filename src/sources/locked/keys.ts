import { createDecipheriv, pbkdf2, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { Locked, MOST_MEMORY, MOST_ROUNDS } from './types.js';

const KEY_BYTES = 32;
const MOST_PASSES = 1000;

/** A key by PBKDF2 with SHA-256 or SHA-1. @throws Locked `too-costly`, `damaged` */
export async function pbkdf2Key(
  password: string | Buffer,
  salt: Buffer | string,
  rounds: number,
  hash: 'sha256' | 'sha1' = 'sha256',
): Promise<Buffer> {
  if (!Number.isInteger(rounds) || rounds < 1) throw new Locked('damaged');
  if (rounds > MOST_ROUNDS) throw new Locked('too-costly');
  return promisify(pbkdf2)(password, salt, rounds, KEY_BYTES, hash);
}

/** A key by scrypt. @throws Locked `too-costly`, `damaged` */
export async function scryptKey(
  password: string,
  salt: Buffer,
  { n, r, p }: { n: number; r: number; p: number },
): Promise<Buffer> {
  if (![n, r, p].every((one) => Number.isInteger(one) && one > 0)) throw new Locked('damaged');
  if (128 * n * r > MOST_MEMORY || p > 64) throw new Locked('too-costly');
  try {
    return await new Promise((done, failed) =>
      scrypt(password, salt, KEY_BYTES, { N: n, r, p, maxmem: MOST_MEMORY + 2 ** 25 }, (error, key) =>
        error ? failed(error) : done(key),
      ),
    );
  } catch {
    throw new Locked('damaged');
  }
}

export type Argon2 = {
  type: 'd' | 'id';
  /** KiB */
  memory: number;
  passes: number;
  lanes: number;
  bytes?: number;
};

/** A key by Argon2. @throws Locked `too-costly`, `damaged` */
export async function argon2Key(
  password: string | Uint8Array,
  salt: Uint8Array,
  { type, memory, passes, lanes, bytes = KEY_BYTES }: Argon2,
): Promise<Buffer> {
  if (memory * 1024 > MOST_MEMORY || passes > MOST_PASSES || lanes > 64) throw new Locked('too-costly');
  const { argon2d, argon2id } = await import('hash-wasm');
  try {
    const key = await (type === 'd' ? argon2d : argon2id)({
      password,
      salt,
      memorySize: memory,
      iterations: passes,
      parallelism: lanes,
      hashLength: bytes,
      outputType: 'binary',
    });
    return Buffer.from(key);
  } catch {
    throw new Locked('damaged');
  }
}

const TAG_BYTES = 16;

/** What AES-256-GCM has sealed, its tag at the end; null where the key is another or a byte is changed. */
export function openedGcm(key: Buffer, nonce: Buffer, sealed: Buffer): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}
