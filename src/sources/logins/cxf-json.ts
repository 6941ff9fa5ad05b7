import { hasKeys } from '../reading/json-head.js';
import { at, type JsonFields, jsonLogins, listAt } from './shared/login-json.js';

/** What a credential of each type says; other types say nothing that is wanted. */
const CREDENTIALS: Record<
  string,
  (credential: JsonFields) => { site?: unknown; issuer?: unknown; name: unknown }
> = {
  'basic-auth': (credential) => ({ name: at(credential, 'username', 'value') }),
  passkey: ({ rpId, username }) => ({ site: rpId, name: username }),
  totp: ({ issuer, username }) => ({ issuer, name: username }),
};

/** FIDO Credential Exchange Format 1.0. https://fidoalliance.org/specs/cx/cxf-v1.0-ps-20250814.html */
export const cxfJson = jsonLogins({
  id: 'cxf-json',
  detect: (head) => (hasKeys(head, 'exporterRpId', 'accounts') ? 0.95 : 0),
  depth: 4,
  parts: (item) => {
    const said = listAt(item, 'credentials').flatMap((credential) => {
      const kind = `${credential.type}`;
      return Object.hasOwn(CREDENTIALS, kind) ? (CREDENTIALS[kind]?.(credential) ?? []) : [];
    });
    if (said.length === 0) return null;
    const urls = at(item, 'scope', 'urls');
    return {
      addresses: [
        ...(Array.isArray(urls) ? urls : []),
        ...listAt(item, 'scope', 'androidApps').map(({ bundleId }) => `androidapp://${bundleId}`),
        ...said.map(({ site }) => site),
      ],
      title: item.title || said.map(({ issuer }) => issuer).find(Boolean),
      userNames: said.map(({ name }) => name),
    };
  },
});
