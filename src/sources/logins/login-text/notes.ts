import { decodeHead } from '../../reading/encoding.js';
import { textLines } from '../../reading/text-lines.js';
import type { LoginRecord, Source } from '../../types.js';
import { type LoginParts, loginRecord } from '../shared/login.js';
import { looksLikeAddress, looksLikeSecret, looksLikeUserName } from '../shared/looks-like.js';

/** What somebody has noted for themselves, one account a line: 淘宝账号13800138000 密码…, or name, user name and password in a row. */
export const loginNotes: Source<LoginRecord> = { id: 'login-notes', detect, read };

/** How many lines tell what a text is. */
const LINES_LOOKED_AT = 60;

function detect(head: Buffer): number {
  const text = decodeHead(head);
  if (/^\s*[<{[]/.test(text) || /[【】]/.test(text)) return 0;
  const lines = text
    .split(/\r\n?|\n/, LINES_LOOKED_AT)
    .map(plain)
    .filter((line) => line !== '');
  const labelled = lines.filter((line) => labelledLine(line) !== null).length;
  const bare = lines.filter((line) => bareLine(line) !== null).length;
  // headings stand between them, and what else one notes
  const enough = (labelled + bare) * 2 >= lines.length;
  return enough && (labelled > 0 || bare > 1) ? 0.42 : 0;
}

async function* read(input: AsyncIterable<Buffer>): AsyncGenerator<LoginRecord, void, undefined> {
  for await (const line of textLines(input)) {
    if (line.length > LONGEST) continue;
    const parts = labelledLine(plain(line)) ?? bareLine(plain(line));
    const login = parts && loginRecord(parts);
    if (login) yield login;
  }
}

/** No note of one account is longer. */
const LONGEST = 300;

/** Without the number or the dash of a list before it. */
const plain = (line: string): string =>
  line
    .normalize('NFKC')
    .replace(/^[\s\-*•·]{0,8}(?:\d{1,3}[.、)]\s{0,4})?/u, '')
    .trim();

const ACCOUNT =
  /(?:登录)?(?:账号|帐号|账户|帐户|用户名|用户|登录名|手机号|手机|邮箱|卡号)|user ?(?:name|id)?|account|login|\bid\b/iu;
const PASSWORD = /(?:登录|查询)?(?:密码|密碼|口令)|pass ?(?:word|code)|\bpwd\b|\bpw\b|\bmm\b/iu;
/** Between a word and what it is for. */
const LINK = /^[\s:=是为,、/|;-]{0,8}/u;
/** A title that ends in it is not called so. */
const ENDS_AS_LABEL =
  /\s{0,4}(?:登录)?(?:账号|帐号|账户|用户名|登录名)$|\s(?:手机号?|邮箱|account|user ?name|login|id)$/iu;
const ENDS = /[\s,、;/|:()]/u;
/** A sentence that speaks to somebody is a message. */
const SPOKEN = /您|你的|尊敬|已|请|[。!?]/u;
const LONGEST_TITLE = 24;

/** A line that says where the password begins: before it a name, and as whom. */
function labelledLine(line: string): LoginParts | null {
  const password = PASSWORD.exec(line);
  if (!password || password.index === 0 || SPOKEN.test(line.slice(0, password.index))) return null;
  const before = line.slice(0, password.index);
  const after = line.slice(password.index + password[0].length).replace(LINK, '');
  // 密码忘了, 密码和淘宝一样: a note as well; a longer sentence is none
  if (/[\p{Script=Han}]{9}/u.test(after)) return null;
  return namedBefore(before) ?? labelledBefore(before, after) ?? certainIn(before, after);
}

/** Words of which one is certainly a user name: 淘宝 13800138000 密码…, QQ邮箱 zhang@example.com 密码…. */
function namedBefore(before: string): LoginParts | null {
  const words = before.split(/[\s,、;|:/]{1,8}/u).filter((word) => word !== '');
  const at = words.findIndex((word) => looksLikeUserName(word));
  const title = words.slice(0, at).join(' ').replace(ENDS_AS_LABEL, '');
  return at > 0 ? entry(title, words.slice(at).filter(looksLikeUserName)) : null;
}

/** A word for an account, and behind it as whom: 淘宝账号zhangsan 密码…. */
function labelledBefore(before: string, after: string): LoginParts | null {
  const account = ACCOUNT.exec(before);
  if (!account) return null;
  const title = before.slice(0, account.index);
  const said = before.slice(account.index + account[0].length).replace(LINK, '');
  const userName = said.split(ENDS, 1)[0] ?? '';
  if (userName.length > 1) return entry(title, [userName]);
  // 账号/密码：13800138000/…
  const [first = ''] = after.split(ENDS, 1);
  return looksLikeUserName(first) ? entry(title, [first]) : null;
}

/** The password first: only what is certainly a user name is taken from behind it. */
function certainIn(before: string, after: string): LoginParts | null {
  const account = ACCOUNT.exec(after);
  if (!account) return null;
  const said = after.slice(account.index + account[0].length).replace(LINK, '');
  const userName = said.split(ENDS, 1)[0] ?? '';
  return looksLikeUserName(userName) ? entry(before, [userName]) : null;
}

/** A line of a name, a certain user name and what can only be a password. */
function bareLine(line: string): LoginParts | null {
  const words = line
    .split(/\s{0,4}[\s,;|/]\s{0,4}|(?<=[\p{Script=Han}]):\s{0,4}/u)
    .filter((word) => word !== '');
  if (words.length !== 3) return null;
  const [title = '', userName = '', secret = ''] = words;
  const isName = /\p{L}/u.test(title) && !looksLikeUserName(title) && title.length <= LONGEST_TITLE;
  return isName && looksLikeUserName(userName) && looksLikeSecret(secret) ? entry(title, [userName]) : null;
}

function entry(before: string, userNames: readonly string[]): LoginParts | null {
  const title = before
    .trimEnd()
    .replace(/[\s:,、;/|(-]{1,8}$/u, '')
    .replace(/(?:的|登录)$/u, '');
  if (title === '' || title.length > LONGEST_TITLE || !/\p{L}|\d{5}/u.test(title)) return null;
  // of a damaged line a password may have got in between
  if (title.split(ENDS).slice(1).some(looksLikeSecret)) return null;
  const address = looksLikeAddress(title) ? [title] : [];
  return { title, addresses: address, userNames };
}
