import { hasKeys } from '../reading/json-head.js';
import { jsonLogins } from './shared/login-json.js';

/** Aegis Authenticator. https://github.com/beemdevelopment/Aegis/blob/master/docs/vault.md */
export const aegisJson = jsonLogins({
  id: 'aegis-json',
  detect: (head) => (hasKeys(head, 'header', 'slots', 'db') ? 0.95 : 0),
  // then the database is one long string
  isEncrypted: ({ text }) => /"db"\s*:\s*"/.test(text),
  depth: 3,
  parts: ({ info, issuer, name }) =>
    info === undefined ? null : { title: issuer || name, userNames: [name] },
});
