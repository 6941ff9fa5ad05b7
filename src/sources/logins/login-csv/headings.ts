/** Headings of columns, folded, whatever program wrote them; a column under no known heading is not looked at. */
const HEADINGS = {
  address: [
    'url',
    'urls',
    'uri',
    'matchurl',
    'loginuri',
    'loginurl',
    'loginurls',
    'additionalurls',
    'website',
    'hostname',
    'origin',
    'originurl',
    'secreturl',
    'websiteurl',
    'websiteaddress',
    'webseite',
    'adresse',
    '网址',
    '网站',
    '网站地址',
    'sitioweb',
    'sitio',
    'siteweb',
    'site',
    'adresseweb',
    'sito',
    'sitoweb',
    'адрес',
    'сайт',
    'ウェブサイト',
    '웹사이트',
    '주소',
    '链接',
    '網址',
    '網站',
  ],
  title: [
    'name',
    'title',
    'account',
    'displayname',
    'secretname',
    'websitename',
    'application',
    'titel',
    'titre',
    'título',
    'nombre',
    'nom',
    'nome',
    'название',
    'имя',
    'заголовок',
    '名前',
    '이름',
    '제목',
    '标题',
    '名称',
    '网站名称',
    '网站名',
    '平台',
    '平台名称',
    '应用',
    '应用名称',
    '软件',
    'app名称',
    '標題',
    '名稱',
    'タイトル',
  ],
  userName: [
    'username',
    'username2',
    'username3',
    'usernamevalue',
    'login',
    'loginname',
    'loginusername',
    'user',
    'userid',
    'benutzername',
    'utilisateur',
    "nomd'utilisateur",
    'usuario',
    'nombredeusuario',
    'identifiant',
    'nomdutilisateur',
    'nomeutente',
    'utente',
    'nomedeusuário',
    'usuário',
    'логин',
    'имяпользователя',
    'пользователь',
    '사용자이름',
    '아이디',
    'ユーザ名',
    '用户名',
    '用户',
    '账号',
    '帐号',
    '账户',
    '登录名',
    '登录',
    '登录账号',
    '登录帐号',
    '登陆账号',
    '账户名',
    '账号名',
    '使用者名稱',
    '帳號',
    'ユーザー名',
  ],
  contact: [
    'email',
    'emailaddress',
    'phone',
    'phonenumber',
    'mobile',
    'mobilephone',
    '手机',
    '手机号',
    '手机号码',
    '绑定手机',
    '绑定手机号',
    '注册手机',
    '注册手机号',
    '绑定邮箱',
    '注册邮箱',
    '电话',
    '电话号码',
    '邮箱',
    '电子邮件',
    '电子邮箱',
  ],
  password: [
    'password',
    'pwd',
    'loginpassword',
    'passwordvalue',
    'passwort',
    'kennwort',
    'motdepasse',
    'contraseña',
    'senha',
    'parola',
    'пароль',
    '비밀번호',
    'clave',
    '密码',
    '登录密码',
    '登陆密码',
    '账号密码',
    '密碼',
    'パスワード',
  ],
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

/** A translated heading with the program's own word behind it: 标题(title). */
const TRANSLATED = /^[^()]{1,40}\(([a-z0-9]{1,40})\)$/;

/**
 * A heading as it is compared: case, spaces, `_`, `-`, the `*` of what is kept secret and a byte order mark don't count; of one that
 * is translated the program's own word does.
 */
export function foldHeading(cell: string): string {
  const folded = cell
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-*\uFEFF]/g, '');
  return TRANSLATED.exec(folded)?.[1] ?? folded;
}

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
