import { decodeHead } from '../../reading/encoding.js';
import { textLines } from '../../reading/text-lines.js';
import type { LoginRecord, ReportProblem, Source } from '../../types.js';
import { loginRecord } from '../shared/login.js';
import { type OtpAccount, parseOtpauth } from '../shared/otpauth-uri.js';
import { parseMigration } from './migration.js';

const source = (id: string, line: RegExp): Source<LoginRecord> => ({
  id,
  detect: (head) => (line.test(decodeHead(head)) ? 0.9 : 0),
  read,
});

/** One `otpauth://` address a line: Ente, Aegis and others write it. Lines of `google-authenticator` may stand between. */
export const otpauthLines = source('otpauth', /^[ \t]{0,64}otpauth:\/\//im);

/** What the QR codes of Google Authenticator's transfer hold, one a line. Remarks and `otpauth://` lines may stand between. */
export const googleAuthenticator = source('google-authenticator', /^[ \t]{0,64}otpauth-migration:\/\//im);

const MAX_PROBLEMS = 300;

async function* read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<LoginRecord, void, undefined> {
  let line = 0;
  let problems = 0;
  for await (const text of textLines(input)) {
    line++;
    const accounts = accountsIn(text.trim());
    if (accounts?.length === 0 && ++problems <= MAX_PROBLEMS) report({ at: `line ${line}`, why: 'damaged' });
    for (const { issuer, account } of accounts ?? []) {
      const login = loginRecord({ title: issuer || account, userNames: [account] });
      if (login) yield login;
    }
  }
}

/** @returns null for a line that is something else; an empty list where nothing can be read */
function accountsIn(line: string): OtpAccount[] | null {
  const one = parseOtpauth(line);
  if (!one) return parseMigration(line);
  return one.issuer === '' && one.account === '' ? [] : [one];
}
