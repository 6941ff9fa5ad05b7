import { hasKeys } from '../reading/json-head.js';
import { isObject } from '../reading/json-objects.js';
import { phoneIn } from './shared/login.js';
import { at, type JsonFields, jsonLogins } from './shared/login-json.js';

/** Its own fields: `$phone:…:1`, `$oneTimeCode::1`, and those that the person has named. */
const PHONE = /^\$phone\b/;
const ONE_TIME_CODE = /^(?:\$oneTimeCode\b|TFC:Keeper$)/;

/** Keeper: `records` beside `shared_folders`. https://docs.keeper.io/en/user-guides/export-and-reports/json-import */
export const keeperJson = jsonLogins({
  id: 'keeper-json',
  detect: (head) =>
    hasKeys(head, 'records', 'login_url') || hasKeys(head, 'records', 'custom_fields') ? 0.9 : 0,
  depth: 2,
  parts: (record) => {
    if (record.login === undefined && record.login_url === undefined) return null;
    const fields = isObject(record.custom_fields) ? Object.entries(record.custom_fields) : [];
    return {
      addresses: [record.login_url],
      title: record.title,
      userNames: [record.login, ...fields.map(([label, value]) => phoneUnder(label, value))],
      oneTimeCode: fields.find(([label]) => ONE_TIME_CODE.test(label))?.[1],
    };
  },
});

function phoneUnder(label: string, value: unknown): string | undefined {
  if (!PHONE.test(label)) return phoneIn(label, value);
  const number = at(value, 'number') ?? (value as JsonFields | string);
  return phoneIn('phone', number);
}
