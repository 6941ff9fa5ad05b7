import type { JsonHead } from '../reading/json-head.js';
import { jsonShape } from './shared/json-shape.js';
import { jsonSource } from './shared/json-source.js';

/** What files hold that have texts and numbers too but are no messages. */
const OTHER_THINGS = ['password', 'login', 'secret', 'otp', 'issuer', 'logins', 'vault'];

/**
 * Messages in JSON by any other program, however deep they lie and whatever their fields are called: an array, objects one per
 * line, or lists in objects.
 */
export const jsonMessages = jsonSource({
  id: 'json-messages',
  detect: ({ keys, text }: JsonHead) =>
    !OTHER_THINGS.some((name) => keys.has(name)) && jsonShape(text) ? 0.4 : 0,
  depth: () => 1,
});
