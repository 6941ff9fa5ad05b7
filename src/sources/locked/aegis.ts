import { at, listAt } from '../logins/shared/login-json.js';
import { hasKeys, jsonHead } from '../reading/json-head.js';
import { parsed, textOf } from './json.js';
import { openedGcm, scryptKey } from './keys.js';
import { Locked, type LockedFormat } from './types.js';

/** In a slot of this type lies the vault's key, sealed with a password. */
const PASSWORD_SLOT = 1;
const MOST_SLOTS = 8;

/** Aegis Authenticator's vault. https://github.com/beemdevelopment/Aegis/blob/master/docs/vault.md */
export const lockedAegis: LockedFormat = {
  id: 'aegis-json',
  detect: (head) => {
    const json = jsonHead(head);
    return json !== null && hasKeys(json, 'header', 'slots', 'db') && /"db"\s*:\s*"/.test(json.text);
  },
  open: async (bytes, password) => {
    const vault = parsed(bytes);
    const slots = listAt(vault, 'header', 'slots').filter(({ type }) => type === PASSWORD_SLOT);
    if (slots.length === 0) throw new Locked('other-key');
    const key = await vaultKey(slots.slice(0, MOST_SLOTS), password);
    if (key === null) throw new Locked('wrong-password');
    const sealed = Buffer.concat([
      Buffer.from(textOf(at(vault, 'db')), 'base64'),
      hex(at(vault, 'header', 'params', 'tag')),
    ]);
    const db = openedGcm(key, hex(at(vault, 'header', 'params', 'nonce')), sealed);
    if (db === null) throw new Locked('damaged');
    // as the vault looks that is not locked
    return Buffer.concat([
      Buffer.from('{"version":1,"header":{"slots":null,"params":null},"db":'),
      db,
      Buffer.from('}'),
    ]);
  },
};

const hex = (value: unknown): Buffer => Buffer.from(textOf(value), 'hex');

async function vaultKey(
  slots: readonly Readonly<Record<string, unknown>>[],
  password: string,
): Promise<Buffer | null> {
  for (const slot of slots) {
    const derived = await scryptKey(password, hex(slot.salt), {
      n: Number(slot.n),
      r: Number(slot.r),
      p: Number(slot.p),
    });
    const sealed = Buffer.concat([hex(slot.key), hex(at(slot, 'key_params', 'tag'))]);
    const key = openedGcm(derived, hex(at(slot, 'key_params', 'nonce')), sealed);
    if (key) return key;
  }
  return null;
}
