import { hasKeys } from '../json-source.js';
import { isPhoneLabel } from '../login.js';
import { at, jsonLogins, listAt } from '../login-json.js';

/** Its number for a login; notes, cards, identities and keys have others. */
const LOGIN = 1;

/**
 * Bitwarden, Vaultwarden and Bitwarden Authenticator, of a person or an organisation.
 * https://bitwarden.com/help/condition-bitwarden-import/
 */
export const bitwardenJson = jsonLogins({
  id: 'bitwarden-json',
  detect: (head) => (hasKeys(head, 'encrypted') && !hasKeys(head, 'vaults') ? 0.9 : 0),
  isEncrypted: ({ text }) => /"encrypted"\s*:\s*true/.test(text),
  depth: 2,
  parts: (item) => {
    if (item.type !== LOGIN || typeof item.deletedDate === 'string') return null;
    const phones = listAt(item, 'fields').filter(({ name }) => isPhoneLabel(name));
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
        ...phones.map(({ value }) => value),
      ],
      oneTimeCode: at(item, 'login', 'totp'),
    };
  },
});
