import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import type { Identity, Recipient } from 'age-encryption';

/**
 * age files (https://age-encryption.org/v1), by FiloSottile's own library: any `age` opens them. Only scrypt is Node's own, which is
 * several times as fast as in JavaScript and leaves the program free to be stopped meanwhile.
 */
const age = (): Promise<typeof import('age-encryption')> => import('age-encryption');

/** As `age` itself: 2^17 rounds cost a quarter of a second and 128 MiB here, and each guess the same. */
const WORK_FACTOR = 17;
/** A file that asks for more was made to fill the memory. */
const MOST_WORK = 20;
const BLOCK_SIZE = 8;
const LABEL = 'age-encryption.org/v1/scrypt';
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const TAG_BYTES = 16;
const NONCE = Buffer.alloc(12);
const CIPHER = 'chacha20-poly1305';

/** What opens all files but the one in which it lies itself, and what closes them. */
export type Keys = { identity: string; recipient: string };

/** Keys of a new locked store. */
export async function newKeys(): Promise<Keys> {
  const { generateX25519Identity } = await age();
  return keysOf(await generateX25519Identity());
}

const keysOf = async (identity: string): Promise<Keys> => ({
  identity,
  recipient: await (await age()).identityToRecipient(identity),
});

/** The keys as an age file that a passphrase opens. */
export async function lockKeys({ identity }: Keys, passphrase: string): Promise<Uint8Array> {
  const encrypter = new (await age()).Encrypter();
  encrypter.addRecipient(passphraseRecipient(passphrase));
  return encrypter.encrypt(`${identity}\n`);
}

/**
 * The keys in such a file.
 * @returns null where the passphrase is another
 * @throws where the file is no age file, or damaged
 */
export async function unlockKeys(file: Uint8Array, passphrase: string): Promise<Keys | null> {
  let isWrong = false;
  const decrypter = new (await age()).Decrypter();
  decrypter.addIdentity(
    passphraseIdentity(passphrase, () => {
      isWrong = true;
    }),
  );
  try {
    return await keysOf((await decrypter.decrypt(file, 'text')).trim());
  } catch (error) {
    if (isWrong) return null;
    throw error;
  }
}

/** Locks content, so that only the keys open it. */
export async function seal(content: Uint8Array, { recipient }: Keys): Promise<Uint8Array> {
  const encrypter = new (await age()).Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(content);
}

/** The same for what is too large for the memory. */
export async function sealStream(
  content: ReadableStream<Uint8Array>,
  { recipient }: Keys,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new (await age()).Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(content);
}

/** @throws where it is damaged or locked with other keys */
export async function unseal(file: Uint8Array, { identity }: Keys): Promise<Buffer> {
  const decrypter = new (await age()).Decrypter();
  decrypter.addIdentity(identity);
  return Buffer.from(await decrypter.decrypt(file));
}

/** @throws where it is damaged or locked with other keys; damage further on ends the stream with an error */
export async function unsealStream(
  file: ReadableStream<Uint8Array>,
  { identity }: Keys,
): Promise<ReadableStream<Uint8Array>> {
  const decrypter = new (await age()).Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(file);
}

function passphraseRecipient(passphrase: string): Recipient {
  return {
    async wrapFileKey(fileKey) {
      const salt = randomBytes(SALT_BYTES);
      const key = await stretched(passphrase, salt, WORK_FACTOR);
      const cipher = createCipheriv(CIPHER, key, NONCE, { authTagLength: TAG_BYTES });
      const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()]);
      const { Stanza } = await age();
      return [new Stanza(['scrypt', base64(salt), String(WORK_FACTOR)], body)];
    },
  };
}

function passphraseIdentity(passphrase: string, onWrong: () => void): Identity {
  return {
    async unwrapFileKey(stanzas) {
      const [stanza] = stanzas;
      const [type, salt = '', work = ''] = stanza?.args ?? [];
      if (!stanza || stanzas.length !== 1 || type !== 'scrypt') return null;
      if (!/^[1-9]\d?$/.test(work) || Number(work) > MOST_WORK) throw new RangeError('work factor');
      const key = await stretched(passphrase, Buffer.from(salt, 'base64'), Number(work));
      const decipher = createDecipheriv(CIPHER, key, NONCE, { authTagLength: TAG_BYTES });
      decipher.setAuthTag(stanza.body.subarray(-TAG_BYTES));
      try {
        return Buffer.concat([decipher.update(stanza.body.subarray(0, -TAG_BYTES)), decipher.final()]);
      } catch {
        onWrong();
        return null;
      }
    },
  };
}

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/={1,2}$/, '');

function stretched(passphrase: string, salt: Buffer, workFactor: number): Promise<Buffer> {
  const N = 2 ** workFactor;
  const maxmem = 2 * 128 * N * BLOCK_SIZE;
  return new Promise((resolve, reject) => {
    scrypt(
      passphrase,
      Buffer.concat([Buffer.from(LABEL), salt]),
      KEY_BYTES,
      { N, r: BLOCK_SIZE, p: 1, maxmem },
      (error, key) => (error ? reject(error) : resolve(key)),
    );
  });
}
