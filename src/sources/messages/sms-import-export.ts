import { hasKeys } from '../reading/json-head.js';
import { jsonSource } from './shared/json-source.js';

/**
 * SMS Import / Export (tmo1): `messages.ndjson` of version 2 (in a ZIP) and the JSON array of version 1. The keys are
 * the columns of Android's own tables and all values strings: https://github.com/tmo1/sms-ie.
 */
export const smsImportExport = jsonSource({
  id: 'sms-import-export',
  detect: (head) => {
    const columns =
      hasKeys(head, '_id', 'thread_id') && (hasKeys(head, 'address', 'body') || hasKeys(head, 'msg_box'));
    return columns ? 0.9 : 0;
  },
  depth: ({ text }) => (text.startsWith('[') ? 1 : 0),
});
