import { isObject } from '../../reading/json-objects.js';
import type { LoginRecord } from '../../types.js';
import { loginRecord } from './login.js';
import { otpAccount } from './otpauth-uri.js';

/** What a token of FreeOTP says, as JSON; null where it is none, or damaged. Its secret is not looked at. */
export function freeotpLogin(json: string): LoginRecord | null {
  try {
    const token: unknown = JSON.parse(json);
    if (!isObject(token)) return null;
    const { label, issuerExt, issuerInt } = token;
    const { issuer, account } = otpAccount(`${label ?? ''}`, `${issuerExt || issuerInt || ''}`);
    return loginRecord({ title: issuer || account, userNames: [account] });
  } catch {
    return null;
  }
}
