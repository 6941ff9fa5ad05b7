import { HEAD_BYTES, peek } from '../reading/encoding.js';
import { jsonHead } from '../reading/json-head.js';
import { jsonObjects } from '../reading/json-objects.js';
import { objectsIn, type Seen } from '../reading/json-seen.js';
import { textPieces } from '../reading/text-pieces.js';
import type { LoginRecord, ReportProblem, Source } from '../types.js';
import { columnsOf, type Meaning } from './login-csv/headings.js';
import { loginRecord } from './shared/login.js';
import type { JsonFields } from './shared/login-json.js';

/** Logins, or an authenticator's entries, in JSON by any other program: objects with a user name and a password or a secret. */
export const otherJson: Source<LoginRecord> = { id: 'login-json', detect, read };

function detect(head: Buffer): number {
  return depthIn(head) === null ? 0 : 0.5;
}

async function* read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<LoginRecord, void, undefined> {
  const { head, whole } = await peek(input, HEAD_BYTES);
  for await (const { value } of jsonObjects(textPieces(whole), depthIn(head) ?? 1, report)) {
    const login = isLogin(value) ? loginOf(value) : null;
    if (login) yield login;
  }
}

/** How deep the logins lie: where most objects are some. */
function depthIn(bytes: Buffer): number | null {
  const head = jsonHead(bytes);
  const seen = head ? objectsIn(head.text) : [];
  const depths = [...new Set(seen.map(({ depth }) => depth))];
  return depths.find((depth) => areLogins(seen.filter((one) => one.depth === depth))) ?? null;
}

const areLogins = (alike: readonly Seen[]): boolean =>
  alike.filter(({ fields }) => isLogin(fields)).length * 2 > alike.length;

const SECRET = /^(?:secret|seed|otp_?secret|pass|passwd)$/i;
/** In an authenticator's entry these name the account. */
const ACCOUNT = /^(?:account(?:_?name)?|label)$/i;
const ISSUER = /^(?:issuer|service|site|provider)$/i;

const named = (fields: JsonFields, meaning: Meaning): unknown[] => {
  const names = Object.keys(fields);
  return (columnsOf(names)[meaning] ?? []).map((at) => fields[names[at] ?? '']);
};
const under = (fields: JsonFields, names: RegExp): unknown[] =>
  Object.keys(fields)
    .filter((name) => names.test(name))
    .map((name) => fields[name]);

const isText = (value: unknown): boolean => typeof value === 'string';

function isLogin(fields: JsonFields): boolean {
  const secrets = [...named(fields, 'password'), ...named(fields, 'oneTimeCode'), ...under(fields, SECRET)];
  return secrets.some(isText) && userNamesOf(fields).some(isText);
}

const userNamesOf = (fields: JsonFields): unknown[] => [
  ...named(fields, 'userName'),
  ...named(fields, 'contact'),
  ...under(fields, ACCOUNT),
];

const loginOf = (fields: JsonFields): LoginRecord | null =>
  loginRecord({
    addresses: named(fields, 'address'),
    title: [...under(fields, ISSUER), ...named(fields, 'title')].find(isText),
    userNames: userNamesOf(fields),
    oneTimeCode: named(fields, 'oneTimeCode').find(isText),
  });
