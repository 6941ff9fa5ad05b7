import { hasKeys, type JsonHead } from '../reading/json-head.js';
import { jsonSource } from './shared/json-source.js';

/**
 * Fossify Messages and Simple SMS Messenger: an array of messages, each with its `backupType`; older versions write
 * snake_case and group them as `[{"sms":[…],"mms":[…]}]`. (`org/fossify/messages/models/`.)
 */
export const fossify = jsonSource({
  id: 'fossify',
  detect: (head) => {
    if (hasKeys(head, 'backupType') || hasKeys(head, 'backup_type')) return 1;
    const subscription = hasKeys(head, 'subscriptionId') || hasKeys(head, 'sub_id');
    return isGrouped(head) || (subscription && hasKeys(head, 'address', 'body', 'locked')) ? 0.8 : 0;
  },
  depth: (head) => (isGrouped(head) ? 3 : 1),
});

function isGrouped({ text }: JsonHead): boolean {
  return /^\[\s*\{\s*"(?:sms|mms)"\s*:\s*(?:\[|null)/.test(text);
}
