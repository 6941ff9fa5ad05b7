/** Headings of columns, folded, whatever program wrote them; a column under no known heading is not looked at. */
const HEADINGS = {
  address: [
    'url',
    'urls',
    'loginuri',
    'loginurl',
    'loginurls',
    'additionalurls',
    'website',
    'hostname',
    'origin',
    'originurl',
    'secreturl',
    '网址',
    '网站',
    '链接',
  ],
  title: ['name', 'title', 'account', 'displayname', 'secretname', '标题', '名称'],
  userName: [
    'username',
    'username2',
    'username3',
    'usernamevalue',
    'login',
    'loginname',
    'loginusername',
    'user',
    '用户名',
    '账号',
    '帐号',
    '账户',
  ],
  contact: ['email', 'phone', 'phonenumber', 'mobile', '手机', '手机号', '邮箱'],
  password: ['password', 'pwd', 'loginpassword', 'passwordvalue', '密码'],
  oneTimeCode: ['otpauth', 'totp', 'otp', 'otpurl', 'otpsecret', 'logintotp'],
  fields: ['fields'],
  group: ['group'],
  type: ['type'],
  lastUsed: ['timelastused'],
} as const;

export type Meaning = keyof typeof HEADINGS;

const MEANING = new Map<string, Meaning>(
  (Object.keys(HEADINGS) as Meaning[]).flatMap((meaning) =>
    HEADINGS[meaning].map((heading): [string, Meaning] => [heading, meaning]),
  ),
);

/** Where in a row to find what. */
export type Columns = Readonly<Partial<Record<Meaning, readonly number[]>>>;

/** A heading as it is compared: case, spaces, `_`, `-` and a byte order mark don't count. */
export const foldHeading = (cell: string): string =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-\uFEFF]/g, '');

/** Whether a cell reads like a heading, sound or damaged. */
export const isLikeHeading = (cell: string): boolean =>
  /^(?=.{2,24}$)\W*(?:\w+[ _-])?(?:url|user ?name|login|password|notes?|title|name)\W*$|网址|用户名|密码/i.test(
    cell,
  );

/** The columns under known headings. */
export function columnsOf(header: readonly string[]): Columns {
  const columns: Partial<Record<Meaning, number[]>> = {};
  header.forEach((cell, at) => {
    const meaning = MEANING.get(foldHeading(cell));
    if (meaning) columns[meaning] = [...(columns[meaning] ?? []), at];
  });
  return columns;
}
