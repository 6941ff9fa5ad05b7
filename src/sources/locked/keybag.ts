import { createDecipheriv } from 'node:crypto';
import { pbkdf2Key } from './keys.js';
import { Locked } from './types.js';

/** A wrapped key that the password (not the phone alone) protects. */
const BY_PASSWORD = 2;

type Class = { id: number; wrap: number; key: Buffer };

/**
 * The keys in a backup's keybag: tags of four letters, lengths, values; first of the bag, then of each class.
 * https://support.apple.com/guide/security/keybags-for-data-protection-sec6483d5760/web
 * @throws Locked `wrong-password`, `damaged`, `too-costly`
 */
export async function classKeysIn(bag: Buffer, password: string): Promise<ReadonlyMap<number, Buffer>> {
  const { header, classes } = partsOf(bag);
  const [salt, rounds] = [header.get('SALT'), numberIn(header.get('ITER'))];
  if (!salt) throw new Locked('damaged');
  const newer = header.get('DPSL');
  // since iOS 10.2 the password is first worked over by ten million rounds
  const first = newer ? await pbkdf2Key(password, newer, numberIn(header.get('DPIC'))) : password;
  const key = await pbkdf2Key(first, salt, rounds, 'sha1');
  const keys = new Map<number, Buffer>();
  for (const { id, wrap, key: wrapped } of classes) {
    if ((wrap & BY_PASSWORD) === 0 || wrapped.length === 0) continue;
    const opened = unwrapped(key, wrapped);
    if (!opened) throw new Locked('wrong-password');
    keys.set(id, opened);
  }
  if (keys.size === 0) throw new Locked('damaged');
  return keys;
}

/** A key that RFC 3394 has wrapped; null where the other is not its key. */
export function unwrapped(key: Buffer, wrapped: Buffer): Buffer | null {
  try {
    const decipher = createDecipheriv('id-aes256-wrap', key, Buffer.alloc(8, 0xa6));
    return Buffer.concat([decipher.update(wrapped), decipher.final()]);
  } catch {
    return null;
  }
}

function partsOf(bag: Buffer): { header: Map<string, Buffer>; classes: Class[] } {
  const header = new Map<string, Buffer>();
  const classes: Class[] = [];
  let isHeader = true;
  for (let at = 0; at + 8 <= bag.length; ) {
    const tag = bag.toString('latin1', at, at + 4);
    const from = at + 8;
    at = from + bag.readUInt32BE(at + 4);
    const value = bag.subarray(from, at);
    // the bag has an id, and then each class
    if (tag === 'UUID' && header.has('UUID')) {
      isHeader = false;
      classes.push({ id: 0, wrap: 0, key: Buffer.alloc(0) });
    }
    const last = classes.at(-1);
    if (isHeader) header.set(tag, value);
    else if (last && tag === 'CLAS') last.id = numberIn(value);
    else if (last && tag === 'WRAP') last.wrap = numberIn(value);
    else if (last && tag === 'WPKY') last.key = value;
  }
  return { header, classes };
}

function numberIn(value: Buffer | undefined): number {
  if (value?.length !== 4) throw new Locked('damaged');
  return value.readUInt32BE(0);
}
