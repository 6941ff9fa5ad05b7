import { hasKeys } from '../reading/json-head.js';
import { at, type JsonFields, jsonLogins, listAt } from './shared/login-json.js';

/** Its codes for logins and bare passwords; notes, cards, identities and others that have no address are left out. */
const LOGIN_CATEGORIES = ['001', '005'];

/** 1Password 8: `export.data` in a `.1pux` archive. https://support.1password.com/1pux-format/ */
export const onePassword1pux = jsonLogins({
  id: '1password-1pux',
  detect: (head) => (hasKeys(head, 'accounts', 'attrs', 'vaults') ? 0.95 : 0),
  depth: 6,
  parts: (entry) => {
    // early ones wrap each
    const item = (at(entry, 'item') as JsonFields | undefined) ?? entry;
    const addresses = [
      at(item, 'overview', 'url'),
      ...listAt(item, 'overview', 'urls').map(({ url }) => url),
    ];
    const isLogin = LOGIN_CATEGORIES.includes(`${item.categoryUuid}`) || addresses.some(Boolean);
    if (!isLogin || item.trashed === true || item.state === 'deleted') return null;
    const values = listAt(item, 'details', 'sections')
      .flatMap((section) => listAt(section, 'fields'))
      .map(({ value }) => value);
    return {
      addresses,
      title: at(item, 'overview', 'title'),
      userNames: [
        ...listAt(item, 'details', 'loginFields')
          .filter(({ designation }) => designation === 'username')
          .map(({ value }) => value),
        ...values.flatMap((value) => [
          at(value, 'phone'),
          at(value, 'email'),
          at(value, 'email', 'email_address'),
        ]),
      ],
      oneTimeCode: values.map((value) => at(value, 'totp')).find(Boolean),
    };
  },
});
