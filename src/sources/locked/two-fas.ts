import { at } from '../logins/shared/login-json.js';
import { jsonHead } from '../reading/json-head.js';
import { parsed, textOf } from './json.js';
import { openedGcm, pbkdf2Key } from './keys.js';
import { Locked, type LockedFormat } from './types.js';

const ROUNDS = 10_000;

/** 2FAS: `text:salt:nonce` in base64, once for the services and once (`reference`) to try a password on. https://github.com/twofas */
export const lockedTwoFas: LockedFormat = {
  id: '2fas-json',
  detect: (head) => {
    const json = jsonHead(head);
    return json !== null && /"servicesEncrypted"\s*:\s*"[^"]/.test(json.text);
  },
  open: async (bytes, password) => {
    const backup = parsed(bytes);
    const services = await opened(textOf(at(backup, 'servicesEncrypted')), password);
    if (services === null) {
      const reference = at(backup, 'reference');
      const isRight = typeof reference === 'string' && (await opened(reference, password)) !== null;
      throw new Locked(isRight ? 'damaged' : 'wrong-password');
    }
    return Buffer.concat([Buffer.from('{"services":'), services, Buffer.from('}')]);
  },
};

async function opened(sealed: string, password: string): Promise<Buffer | null> {
  const [text, salt, nonce] = sealed.split(':').map((part) => Buffer.from(part, 'base64'));
  if (!text || !salt || !nonce) throw new Locked('damaged');
  return openedGcm(await pbkdf2Key(password, salt, ROUNDS), nonce, text);
}
