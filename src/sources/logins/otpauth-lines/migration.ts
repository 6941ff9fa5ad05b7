import { type OtpAccount, otpAccount } from '../shared/otpauth-uri.js';

const ADDRESS = /^otpauth-migration:\/\/offline\?(?:[^#]*&)?data=([^&#\s]+)/i;

/** Fields of Google Authenticator's transfer, as in https://github.com/google/google-authenticator-android/issues/118. */
const ENTRY = 1;
const SECRET = 1;
const NAME = 2;
const ISSUER = 3;
const BYTES = 2;

/**
 * The accounts in an address that Google Authenticator shows as a QR code to move them to another phone. Their secrets are stepped
 * over.
 * @returns null for another text; an empty list where nothing can be read
 */
export function parseMigration(address: string): OtpAccount[] | null {
  const [, data] = ADDRESS.exec(address) ?? [];
  if (data === undefined) return null;
  // a `+` that was not written as %2B is one all the same: that is how base64 has it
  const bytes = Buffer.from(
    data.replace(/%([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'base64',
  );
  const accounts: OtpAccount[] = [];
  readFields(bytes, ({ number, content }) => {
    if (number === ENTRY) accounts.push(...accountsOf(content));
  });
  return accounts;
}

/**
 * One, or none where the entry is not whole, a field is there twice or the secret is missing: then a damaged one may pass for
 * another.
 */
function accountsOf(entry: Buffer): OtpAccount[] {
  const fields: Field[] = [];
  if (!readFields(entry, (field) => fields.push(field))) return [];
  const of = (number: number): Buffer[] =>
    fields.filter((field) => field.number === number).map(({ content }) => content);
  const [secrets, names, issuers] = [of(SECRET), of(NAME), of(ISSUER)];
  if (secrets.length !== 1 || names.length > 1 || issuers.length > 1) return [];
  const found = otpAccount(names[0]?.toString('utf8') ?? '', issuers[0]?.toString('utf8') ?? '');
  return found.issuer === '' && found.account === '' ? [] : [found];
}

type Field = { number: number; content: Buffer };

/**
 * Goes through the fields of a protobuf message that hold bytes, up to where it is damaged; numbers are stepped over.
 * @returns whether it is whole
 */
function readFields(message: Buffer, take: (field: Field) => void): boolean {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let factor = 1; at < message.length; factor *= 128) {
      const byte = message[at++] ?? 0;
      value += (byte % 128) * factor;
      if (byte < 128) break;
    }
    return value;
  };
  while (at < message.length) {
    const key = varint();
    const length = varint();
    const kind = key % 8;
    if (kind !== BYTES && kind !== 0) return false;
    if (kind === 0) continue;
    if (at + length > message.length) return false;
    take({ number: Math.floor(key / 8), content: message.subarray(at, at + length) });
    at += length;
  }
  return true;
}
