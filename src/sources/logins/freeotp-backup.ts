import type { LoginRecord, ReportProblem, Source } from '../types.js';
import { freeotpLogin } from './shared/freeotp-token.js';

/** What Java writes before an object. */
const MAGIC = Buffer.from([0xac, 0xed, 0x00, 0x05, 0x73, 0x72]);
/** What Java writes at the end of a map. */
const END = 0x78;

/** A token as JSON; its secret is encrypted and stands elsewhere. Bytes are characters here. */
const TOKEN = /\{"algo":(?:[^{}"]|"(?:[^"\\]|\\.){0,1024}"){1,200}\}/gs;
/** Longer is no token. */
const MAX_TOKEN = 16_384;

/** FreeOTP 2's backup: a Java map, whatever its name says (`externalBackup.xml`). https://github.com/freeotp/freeotp-android */
export const freeotpBackup: Source<LoginRecord> = {
  id: 'freeotp-backup',
  detect: (head) =>
    head.subarray(0, MAGIC.length).equals(MAGIC) &&
    head.includes('java.util.HashMap') &&
    head.includes('"issuerExt"')
      ? 0.95
      : 0,
  read,
};

async function* read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<LoginRecord, void, undefined> {
  let rest = '';
  let size = 0;
  for await (const chunk of input) {
    size += chunk.length;
    rest += chunk.toString('latin1');
    let end = 0;
    for (const { 0: token, index } of rest.matchAll(TOKEN)) {
      end = index + token.length;
      const login = freeotpLogin(Buffer.from(token, 'latin1').toString('utf8'));
      if (login) yield login;
    }
    rest = rest.slice(Math.max(end, rest.length - MAX_TOKEN));
  }
  if (rest.charCodeAt(rest.length - 1) !== END) report({ at: `byte ${size}`, why: 'truncated' });
}
