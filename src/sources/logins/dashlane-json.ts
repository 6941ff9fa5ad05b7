import { hasKeys } from '../reading/json-head.js';
import { jsonLogins } from './shared/login-json.js';

/** Dashlane's older export: a list `AUTHENTIFIANT` among others. */
export const dashlaneJson = jsonLogins({
  id: 'dashlane-json',
  detect: (head) => (hasKeys(head, 'AUTHENTIFIANT') ? 0.95 : 0),
  depth: 2,
  parts: ({ domain, title, login, secondaryLogin, email, password }) =>
    password === undefined ? null : { addresses: [domain], title, userNames: [login, secondaryLogin, email] },
});
