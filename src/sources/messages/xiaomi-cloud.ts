import { hasKeys } from '../reading/json-head.js';
import { isObject } from '../reading/json-objects.js';
import { jsonSource } from './shared/json-source.js';

/**
 * The messages of Xiaomi's cloud as programs save them (i.mi.com, `full/thread`): the site's answer whole, or only the
 * array of its entries. Folder 0 is received, 1 sent.
 */
export const xiaomiCloud = jsonSource({
  id: 'xiaomi-cloud',
  detect: (head) => (hasKeys(head, 'snippet', 'localTime', 'recipients') ? 1 : 0),
  depth: ({ text }) => (text.startsWith('[') ? 1 : /^\{\s*"entries"/.test(text) ? 2 : 3),
  unwrap: (object) => {
    const entry = isObject(object.entry) ? object.entry : object;
    return String(entry.folder ?? 0) === '0' ? { ...entry, folder: null } : null;
  },
});
