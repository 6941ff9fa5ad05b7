import { hasKeys } from '../reading/json-head.js';
import { phoneIn } from './shared/login.js';
import { at, jsonLogins, listAt } from './shared/login-json.js';

/** Its number for a login; notes, cards, identities and keys have others. */
const LOGIN = 1;
/** Its number for a field that is shown as dots. */
const HIDDEN = 1;

/**
 * Bitwarden, Vaultwarden and Bitwarden Authenticator, of a person or an organisation.
 * https://bitwarden.com/help/condition-bitwarden-import/
 */
export const bitwardenJson = jsonLogins({
  id: 'bitwarden-json',
  detect: (head) => {
    if (hasKeys(head, 'vaults')) return 0;
    // early versions, and programs that write its form, don't say whether it is encrypted
    const isItsForm = hasKeys(head, 'items', 'type', 'login', 'uris') && !hasKeys(head, 'fields', 'subtitle');
    const saysEncrypted = hasKeys(head, 'encrypted') && !hasKeys(head, 'passwords');
    return saysEncrypted ? 0.9 : isItsForm ? 0.85 : 0;
  },
  isEncrypted: ({ text }) => /"encrypted"\s*:\s*true/.test(text),
  depth: 2,
  parts: (item) => {
    if (item.type !== LOGIN || typeof item.deletedDate === 'string') return null;
    const open = listAt(item, 'fields').filter(({ type }) => type !== HIDDEN);
    const passkeys = listAt(item, 'login', 'fido2Credentials');
    return {
      addresses: [
        ...listAt(item, 'login', 'uris').map(({ uri }) => uri),
        ...passkeys.map(({ rpId }) => rpId),
      ],
      title: item.name,
      userNames: [
        at(item, 'login', 'username'),
        ...passkeys.map(({ userName }) => userName),
        ...open.map(({ name, value }) => phoneIn(name, value)),
      ],
      oneTimeCode: at(item, 'login', 'totp'),
    };
  },
});
