import { decodeHead } from '../reading/encoding.js';
import { textLines } from '../reading/text-lines.js';
import type { LoginRecord, Source } from '../types.js';
import { type LoginParts, loginRecord } from './shared/login.js';

/** What `security dump-keychain` of macOS prints: an entry begins at a line `keychain:`, its password follows `data:`. */
export const macosKeychain: Source<LoginRecord> = {
  id: 'macos-keychain',
  detect: (head) => (/^\s*keychain: ".*"\r?\nversion: \d+\r?\nclass: /.test(decodeHead(head)) ? 0.95 : 0),
  read,
};

/** Names of attributes; 7 is the entry's label. */
const ATTRIBUTE = /^\s+(?:0x0000000(7) |"(acct|srvr|desc)")<blob>=(?:0x([0-9A-F]+)\s*)?(?:"(.*)")?$/;
const NOTE = 'secure note';

async function* read(input: AsyncIterable<Buffer>): AsyncGenerator<LoginRecord, void, undefined> {
  let attributes = new Map<string, string>();
  for await (const line of textLines(input)) {
    if (line === 'attributes:') attributes = new Map();
    takeAttribute(line, attributes);
    if (line !== 'data:') continue;
    const login = loginOf(attributes);
    attributes = new Map();
    if (login) yield login;
  }
}

function takeAttribute(line: string, attributes: Map<string, string>): void {
  const [, label, name = label, hex, text = ''] = ATTRIBUTE.exec(line) ?? [];
  if (name !== undefined) attributes.set(name, hex ? Buffer.from(hex, 'hex').toString('utf8') : text);
}

function loginOf(attributes: ReadonlyMap<string, string>): LoginRecord | null {
  if (attributes.get('desc') === NOTE) return null;
  const parts: LoginParts = {
    addresses: [attributes.get('srvr')],
    title: attributes.get('7'),
    userNames: [attributes.get('acct')],
  };
  return loginRecord(parts);
}
