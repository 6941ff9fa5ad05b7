import { onePassword1pif } from '../../src/sources/1password-1pif/index.js';
import { onePassword1pux } from '../../src/sources/1password-1pux/index.js';
import { aegisJson } from '../../src/sources/aegis-json/index.js';
import { authenticatorsJson } from '../../src/sources/authenticators-json/index.js';
import { authyXml } from '../../src/sources/authy-xml/index.js';
import { bitwardenJson } from '../../src/sources/bitwarden-json/index.js';
import { cxfJson } from '../../src/sources/cxf-json/index.js';
import { dashlaneJson } from '../../src/sources/dashlane-json/index.js';
import { enpassJson } from '../../src/sources/enpass-json/index.js';
import { freeotpBackup } from '../../src/sources/freeotp-backup/index.js';
import { keepassXml } from '../../src/sources/keepass-xml/index.js';
import { keepassxXml } from '../../src/sources/keepassx-xml/index.js';
import { loginCsv } from '../../src/sources/login-csv/index.js';
import { macosKeychain } from '../../src/sources/macos-keychain/index.js';
import { googleAuthenticator, otpauthLines } from '../../src/sources/otpauth-lines/index.js';
import { protonPassJson } from '../../src/sources/proton-pass-json/index.js';
import type { FileProblem, LoginRecord, Source } from '../../src/sources/types.js';

/** Every source of logins that reads a stream. */
export const LOGIN_SOURCES: readonly Source<LoginRecord>[] = [
  ...loginCsv,
  ...authenticatorsJson,
  aegisJson,
  authyXml,
  bitwardenJson,
  cxfJson,
  dashlaneJson,
  enpassJson,
  freeotpBackup,
  googleAuthenticator,
  keepassXml,
  keepassxXml,
  macosKeychain,
  onePassword1pif,
  onePassword1pux,
  otpauthLines,
  protonPassJson,
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
