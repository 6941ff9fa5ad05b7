import { hasKeys } from '../reading/json-head.js';
import { phoneIn } from './shared/login.js';
import { at, jsonLogins, listAt } from './shared/login-json.js';

const IN_BIN = 2;

/** Proton Pass: `Proton Pass/data.json` in its archive. */
export const protonPassJson = jsonLogins({
  id: 'proton-pass-json',
  detect: (head) => (hasKeys(head, 'vaults', 'items') && hasKeys(head, 'metadata', 'content') ? 0.95 : 0),
  isEncrypted: ({ text }) => /"encrypted"\s*:\s*true/.test(text),
  depth: 4,
  parts: ({ data, state }) => {
    if (at(data, 'type') !== 'login' || state === IN_BIN) return null;
    const { urls } = (at(data, 'content') ?? {}) as { urls?: unknown };
    const passkeys = listAt(data, 'content', 'passkeys');
    const open = listAt(data, 'extraFields').filter(({ type }) => type !== 'hidden');
    return {
      addresses: [...(Array.isArray(urls) ? urls : []), ...passkeys.map(({ domain }) => domain)],
      title: at(data, 'metadata', 'name'),
      userNames: [
        ...['itemUsername', 'username', 'itemEmail'].map((name) => at(data, 'content', name)),
        ...passkeys.map(({ userName }) => userName),
        ...open.map((field) => phoneIn(field.fieldName, at(field, 'data', 'content'))),
      ],
      oneTimeCode: at(data, 'content', 'totpUri'),
    };
  },
});
