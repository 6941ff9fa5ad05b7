import { hasKeys } from '../reading/json-head.js';
import { at, jsonLogins, listAt } from './shared/login-json.js';

/** 1Password up to 7: one entry a line in `data.1pif`, marks between. */
export const onePassword1pif = jsonLogins({
  id: '1password-1pif',
  detect: (head) => (hasKeys(head, 'uuid', 'typeName', 'secureContents') ? 0.9 : 0),
  depth: 0,
  between: /^\*{3}[-0-9a-f]{36}\*{3}$/gm,
  parts: (item) =>
    item.trashed === true || item.typeName !== 'webforms.WebForm'
      ? null
      : {
          addresses: [item.location, ...listAt(item, 'secureContents', 'URLs').map(({ url }) => url)],
          title: item.title,
          userNames: [
            ...listAt(item, 'secureContents', 'fields')
              .filter(({ designation }) => designation === 'username')
              .map(({ value }) => value),
            at(item, 'secureContents', 'username'),
          ],
        },
});
