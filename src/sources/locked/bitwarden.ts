import { createDecipheriv, createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { jsonHead } from '../reading/json-head.js';
import { isObject } from '../reading/json-objects.js';
import { parsed, textOf } from './json.js';
import { argon2Key, pbkdf2Key } from './keys.js';
import { Locked, type LockedFormat } from './types.js';

/**
 * Bitwarden's export with a password of its own. One that is locked with the account's key nobody else opens.
 * https://bitwarden.com/help/encrypted-export/
 */
export const lockedBitwarden: LockedFormat = {
  id: 'bitwarden-json',
  detect: (head) => {
    const json = jsonHead(head);
    return json !== null && /"encrypted"\s*:\s*true/.test(json.text);
  },
  isWithoutPassword: (head) => !/"passwordProtected"\s{0,8}:\s{0,8}true/.test(jsonHead(head)?.text ?? ''),
  open: async (bytes, password) => {
    const file = parsed(bytes);
    if (!isObject(file)) throw new Locked('damaged');
    const keys = stretched(await masterKey(password, file));
    // sealed for just this: whether the password is right
    if (opened(keys, textOf(file.encKeyValidation_DO_NOT_EDIT)) === null) throw new Locked('wrong-password');
    const data = opened(keys, textOf(file.data));
    if (data === null) throw new Locked('damaged');
    return data;
  },
};

const PBKDF2 = 0;
const ARGON2 = 1;

function masterKey(password: string, file: Record<string, unknown>): Promise<Buffer> {
  const salt = textOf(file.salt);
  const number = (name: string): number => {
    const value = file[name];
    if (typeof value !== 'number') throw new Locked('damaged');
    return value;
  };
  if (file.kdfType === PBKDF2) return pbkdf2Key(password, salt, number('kdfIterations'));
  if (file.kdfType !== ARGON2) throw new Locked('damaged');
  return argon2Key(password, createHash('sha256').update(salt).digest(), {
    type: 'id',
    memory: number('kdfMemory') * 1024,
    passes: number('kdfIterations'),
    lanes: number('kdfParallelism'),
  });
}

type Keys = { cipher: Buffer; mac: Buffer };

/** The second half of HKDF: one key for the cipher, one for the seal. */
function stretched(key: Buffer): Keys {
  const expand = (info: string): Buffer => createHmac('sha256', key).update(`${info}\x01`).digest();
  return { cipher: expand('enc'), mac: expand('mac') };
}

const AES_CBC_WITH_MAC = '2';

/** `2.IV|text|seal`, in base64; null where the seal is another. @throws Locked `damaged` */
function opened({ cipher, mac }: Keys, sealed: string): Buffer | null {
  const [type, rest = ''] = sealed.split('.', 2);
  const [iv, text, seal] = rest.split('|', 3).map((part) => Buffer.from(part, 'base64'));
  if (type !== AES_CBC_WITH_MAC || !iv || !text || seal?.length !== 32) throw new Locked('damaged');
  const wanted = createHmac('sha256', mac).update(iv).update(text).digest();
  if (!timingSafeEqual(wanted, seal)) return null;
  const decipher = createDecipheriv('aes-256-cbc', cipher, iv);
  return Buffer.concat([decipher.update(text), decipher.final()]);
}
