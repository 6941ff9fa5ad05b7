import type { JsonHead } from '../reading/json-head.js';
import { jsonSource } from './shared/json-source.js';

const TEXT = ['body', 'content', 'text', 'message', 'msg', 'sms_body'];
const SENDER = ['address', 'number', 'phoneNumber', 'phone_number', 'phone', 'sender', 'from'];
/** What files hold that have texts and numbers too but are no messages. */
const OTHER_THINGS = ['password', 'login', 'secret', 'otp', 'issuer', 'logins', 'vault'];

/**
 * Messages in JSON by any other program: an array, `{"data":[…]}`, or one object per line, with a field for the text
 * and one for the number.
 */
export const jsonMessages = jsonSource({
  id: 'json-messages',
  detect: ({ keys }) => {
    const has = (names: readonly string[]): boolean => names.some((name) => keys.has(name));
    return has(TEXT) && has(SENDER) && !has(OTHER_THINGS) ? 0.4 : 0;
  },
  depth: depthOf,
});

function depthOf({ text }: JsonHead): number {
  if (text.startsWith('[')) return 1;
  // an array inside the first object, before that object ends
  const wrapped = /^\{(?:[^{}[\]"]|"(?:[^"\\\n]|\\.)*")*\[\s*\{/.test(text);
  return wrapped ? 2 : 0;
}
