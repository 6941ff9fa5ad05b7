import { hasKeys } from '../reading/json-head.js';
import type { LoginRecord, Source } from '../types.js';
import type { LoginParts } from './shared/login.js';
import { at, type JsonFields, jsonLogins } from './shared/login-json.js';
import { otpAccount } from './shared/otpauth-uri.js';

type Authenticator = {
  id: string;
  /** names of fields that tell it, any of these sets */
  keys: readonly (readonly string[])[];
  /** where the list begins with a bracket */
  depth: number;
  locked?: RegExp;
  parts(entry: JsonFields): LoginParts | null;
};

/** An entry called `Issuer:account`, or by its account alone beside the issuer. */
function labelled(label: unknown, issuer: unknown, lastUsed?: unknown): LoginParts {
  const said = otpAccount(typeof label === 'string' ? label : '', typeof issuer === 'string' ? issuer : '');
  return {
    title: said.issuer || said.account,
    userNames: [said.account],
    at: typeof lastUsed === 'number' && lastUsed > 0 ? lastUsed : null,
  };
}

/** Apps for one-time codes; each entry says who issued the codes and for which account. The secrets are not looked at. */
const AUTHENTICATORS: readonly Authenticator[] = [
  {
    id: '2fas-json',
    keys: [
      ['services', 'otp'],
      ['services', 'servicesEncrypted'],
    ],
    depth: 2,
    locked: /"servicesEncrypted"\s*:\s*"/,
    parts: (service) =>
      at(service, 'otp') === undefined
        ? null
        : labelled(
            at(service, 'otp', 'account') || at(service, 'otp', 'label'),
            at(service, 'otp', 'issuer') || service.name,
          ),
  },
  // GNOME Authenticator writes the same
  {
    id: 'andotp-json',
    keys: [['secret', 'label', 'algorithm', 'thumbnail']],
    depth: 1,
    parts: ({ label, issuer, last_used }) => labelled(label, issuer, last_used),
  },
  {
    id: 'freeotp-json',
    keys: [['tokens', 'tokenOrder']],
    depth: 2,
    parts: ({ label, issuerExt, issuerInt }) => labelled(label, issuerExt || issuerInt),
  },
  {
    id: 'stratum-json',
    keys: [['Authenticators', 'Issuer', 'Username']],
    depth: 2,
    parts: ({ Issuer, Username }) => (Issuer === undefined ? null : labelled(Username, Issuer)),
  },
  {
    id: 'proton-authenticator-json',
    keys: [['entries', 'content', 'entry_type']],
    depth: 2,
    parts: ({ content }) => ({ oneTimeCode: at(content, 'uri') }),
  },
  // https://github.com/raivo-otp/ios-application
  {
    id: 'raivo-json',
    keys: [['kind', 'timer', 'issuer', 'account', 'secret']],
    depth: 1,
    parts: ({ account, issuer, kind }) => (kind === undefined ? null : labelled(account, issuer)),
  },
  {
    id: 'duo-json',
    keys: [['accountType', 'otpGenerator']],
    depth: 1,
    parts: ({ name }) => ({ title: name, userNames: [name] }),
  },
  {
    id: 'steam-json',
    keys: [['accounts', 'shared_secret', 'account_name']],
    depth: 2,
    parts: ({ account_name }) => ({ title: 'Steam', userNames: [account_name] }),
  },
];

export const authenticatorsJson: readonly Source<LoginRecord>[] = AUTHENTICATORS.map(
  ({ id, keys, depth, locked, parts }) =>
    jsonLogins({
      id,
      detect: (head) => (keys.some((names) => hasKeys(head, ...names)) ? 0.9 : 0),
      isEncrypted: ({ text }) => locked?.test(text) === true,
      depth,
      parts,
    }),
);
