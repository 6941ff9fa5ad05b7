import { onePassword1pif } from '../../src/sources/logins/1password-1pif.js';
import { onePassword1pux } from '../../src/sources/logins/1password-1pux.js';
import { aegisJson } from '../../src/sources/logins/aegis-json.js';
import { authenticatorsJson } from '../../src/sources/logins/authenticators-json.js';
import { authyXml } from '../../src/sources/logins/authy-xml.js';
import { bitwardenJson } from '../../src/sources/logins/bitwarden-json.js';
import { cxfJson } from '../../src/sources/logins/cxf-json.js';
import { dashlaneJson } from '../../src/sources/logins/dashlane-json.js';
import { enpassJson } from '../../src/sources/logins/enpass-json.js';
import { freeotpBackup } from '../../src/sources/logins/freeotp-backup.js';
import { freeotpXml } from '../../src/sources/logins/freeotp-xml.js';
import { keepassXml } from '../../src/sources/logins/keepass-xml.js';
import { keepassxXml } from '../../src/sources/logins/keepassx-xml.js';
import { keeperJson } from '../../src/sources/logins/keeper-json.js';
import { loginCsv } from '../../src/sources/logins/login-csv/index.js';
import { loginText } from '../../src/sources/logins/login-text/index.js';
import { loginNotes } from '../../src/sources/logins/login-text/notes.js';
import { macosKeychain } from '../../src/sources/logins/macos-keychain.js';
import { otherJson } from '../../src/sources/logins/other-json.js';
import { googleAuthenticator, otpauthLines } from '../../src/sources/logins/otpauth-lines/index.js';
import { protonPassJson } from '../../src/sources/logins/proton-pass-json.js';
import { safeincloudXml } from '../../src/sources/logins/safeincloud-xml.js';
import type { FileProblem, LoginRecord, Source } from '../../src/sources/types.js';

/** Every source of logins that reads a stream. */
export const LOGIN_SOURCES: readonly Source<LoginRecord>[] = [
  ...loginCsv,
  ...loginText,
  ...authenticatorsJson,
  aegisJson,
  authyXml,
  bitwardenJson,
  cxfJson,
  dashlaneJson,
  enpassJson,
  freeotpBackup,
  freeotpXml,
  googleAuthenticator,
  keepassXml,
  keepassxXml,
  keeperJson,
  loginNotes,
  macosKeychain,
  onePassword1pif,
  onePassword1pux,
  otherJson,
  otpauthLines,
  protonPassJson,
  safeincloudXml,
];

type ReadLogins = { logins: LoginRecord[]; problems: FileProblem[] };

/** What a source makes of these bytes, in pieces of this size. */
export async function readBytes(
  { read }: Source<LoginRecord>,
  bytes: Buffer,
  pieceSize = 65_536,
): Promise<ReadLogins> {
  const found: ReadLogins = { logins: [], problems: [] };
  for await (const login of read(pieces(bytes, pieceSize), (problem) => found.problems.push(problem))) {
    found.logins.push(login);
  }
  return found;
}

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}
