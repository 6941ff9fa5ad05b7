import { hasKeys } from '../reading/json-head.js';
import { jsonLogins, listAt } from './shared/login-json.js';

/** Kinds of fields that say where and as whom. */
const NAMES = ['username', 'email', 'phone'];
const ADDRESS = 'url';
const ONE_TIME_CODE = 'totp';

/** Enpass 6: `items[].fields[]`. */
export const enpassJson = jsonLogins({
  id: 'enpass-json',
  detect: (head) =>
    hasKeys(head, 'items', 'fields', 'subtitle') || hasKeys(head, 'folders', 'parent_uuid') ? 0.9 : 0,
  depth: 2,
  parts: (item) => {
    if (item.trashed === 1 || !Array.isArray(item.fields)) return null;
    const fields = listAt(item, 'fields').filter(({ deleted }) => deleted !== 1);
    const ofKinds = (kinds: readonly string[]): unknown[] =>
      fields.filter(({ type }) => kinds.includes(`${type}`)).map(({ value }) => value);
    return {
      addresses: ofKinds([ADDRESS]),
      title: item.title,
      userNames: ofKinds(NAMES),
      oneTimeCode: ofKinds([ONE_TIME_CODE])[0],
    };
  },
});
