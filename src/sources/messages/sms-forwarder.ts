import { hasKeys } from '../reading/json-head.js';
import { jsonSource } from './shared/json-source.js';

/**
 * SmsForwarder (pppscn, 短信转发器): what its query API answers (`{"data":[{"content","number","sim_id"…}]}`), and
 * what its webhook sends (`from`, `content`, `timestamp`), one per line. Its forwarded texts are plain text.
 */
export const smsForwarder = jsonSource({
  id: 'sms-forwarder',
  detect: (head) => {
    if (hasKeys(head, 'content', 'number', 'sim_id') || hasKeys(head, 'content', 'number', 'sub_id'))
      return 0.8;
    return hasKeys(head, 'from', 'content', 'timestamp') ? 0.6 : 0;
  },
  depth: ({ text }) => (text.startsWith('[') ? 1 : /^\{[^{}]*"data"\s*:\s*\[/.test(text) ? 2 : 0),
});
