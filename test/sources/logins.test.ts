import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { fixture, readExport, scratch } from '../support/exports.js';
import { LOGIN_FIXTURES, loginFile, loginsOf } from '../support/logins.js';

const here = scratch();
afterAll(() => here.remove());

type Expected = {
  logins?: string[];
  problems?: string[];
  refused?: string;
};

/** What every fixture holds: where, what it is called, as whom. Bins, histories, notes and cards are no logins. */
const HELD: Record<string, Expected> = {
  'roboform-csv/version-2.csv': { logins: ['passport.jd.com | 京东 | 13800138000'] },
  '1password-csv/translated.csv': { logins: ['weibo.com | 微博 | 13800138000'] },
  'firefox-csv/password-exporter-remark.csv': { logins: ['www.zhihu.com |  | 13800138000'] },
  'bitwarden-csv/year-2017.csv': { logins: ['www.jd.com | 京东 | 13800138000'] },
  'enpass-csv/no-heading.csv': {
    logins: ['www.jd.com | 京东 | someone 138 0013 8000', 'weibo.com | 微博 | 13800138000'],
  },
  'login-csv/no-heading.csv': {
    logins: [' | 微博 | 13800138000', ' | 京东 | 13800138000', ' | GitHub | someone@example.com'],
  },
  'login-lines/codebook.txt': {
    logins: [' | 微博 | 13800138000', 'www.jd.com | 京东 | someone@example.com'],
  },
  'login-notes/notes.txt': {
    logins: [
      ' | 淘宝 | 13800138000',
      ' | QQ邮箱 | zhang@example.com',
      ' | 京东 | zhangshifan',
      ' | 12306 | zhangshifan',
      ' | 微博 | 13800138000',
      ' | 支付宝 | 13800138000',
      ' | 网易 | 13800138000',
    ],
  },
  'login-json/logins.json': { logins: ['www.jd.com | 京东 | 13800138000', 'weibo.com | 微博 | someone'] },
  'login-json/codes.json': { logins: [' | GitHub | 13800138000', ' | 微博 | someone'] },
  'login-csv/german.csv': { logins: ['www.jd.com | 京东 | 13800138000'] },
  'login-text/spaces.txt': { logins: [' | 京东 | 13800138000', ' | 微博 | 13800138000'] },
  'login-csv/french.csv': { logins: ['www.jd.com | 京东 | 13800138000'] },
  'login-csv/russian.csv': { logins: ['www.jd.com | 京东 | 13800138000'] },
  'keepass-text/keepass-1.txt': {
    logins: ['weibo.com | 微博 | 13800138000', 'passport.jd.com | 京东 | 13800138000'],
  },
  'kaspersky-text/kaspersky.txt': {
    logins: ['passport.jd.com | 京东 | 默认 13800138000', ' | 示例 | someone'],
  },
  'login-text/notes.txt': { logins: ['www.jd.com | 京东 | 13800138000', ' | 微博 | 138 0013 8000 someone'] },
  'safeincloud-xml/safeincloud.xml': {
    logins: ['weibo.com | 微博 | 13800138000', 'www.jd.com | 京东 | someone@example.com 13800138000'],
  },
  'raivo-json/raivo-otp-export.json': { logins: [' | GitHub | 13800138000', ' | 微博 | someone'] },
  'keeper-json/keeper.json': {
    logins: ['www.jd.com | 京东 | someone 138 0013 8000', ' | 微博 | 13800138000'],
  },
  'freeotp-xml/tokens.xml': { logins: [' | GitHub | 13800138000'] },
  '1password-1pif/data.1pif': { logins: ['www.jd.com | 京东 | 13800138000'] },
  '1password-1pux/export.data': {
    logins: ['www.jd.com pay.jd.com | 京东 | someone 138-0013-8000 b', 'weibo.com | 微博 | 13800138000'],
  },
  '1password-csv/1password-4.csv': { logins: ['www.jd.com | 京东 | 13800138000'] },
  '1password-csv/1password-7.csv': { logins: ['weibo.com | 微博 | 13800138000'] },
  '1password-csv/1password-8.csv': { logins: ['www.jd.com | 京东 | 13800138000 x'] },
  '2fas-json/backup.2fas': { logins: [' | GitHub | 13800138000'] },
  '2fas-json/encrypted.2fas': { refused: 'input.encrypted' },
  'aegis-json/aegis.json': { logins: [' | GitHub | 13800138000'] },
  'aegis-json/encrypted.json': { refused: 'input.encrypted' },
  'andotp-json/otp_accounts.json': { logins: [' | GitHub | 13800138000', ' | 微博 | someone'] },
  'apple-passwords-csv/passwords.csv': {
    logins: [
      'www.taobao.com | taobao.com (13800138000) | 13800138000',
      'login.taobao.com | taobao.com (13800138000) | 13800138000',
      ' | 支付宝 (me) | me',
    ],
  },
  'apple-passwords-csv/safari-15.csv': { logins: ['weibo.com | weibo.com (13800138000) | 13800138000'] },
  'authy-xml/authy.xml': { logins: [' | GitHub | 13800138000'] },
  'bitwarden-csv/bitwarden.csv': {
    logins: [
      'login.taobao.com www.tmall.com com.taobao.taobao | 淘宝 | someone 138 0013 8000',
      ' | codes | 13800138000',
    ],
  },
  'bitwarden-csv/organisation.csv': { logins: ['passport.jd.com | 京东 | 13800138000'] },
  'bitwarden-json/bitwarden.json': {
    logins: ['login.taobao.com com.taobao.taobao | 淘宝 | 13800138000', 'jd.com | 通行密钥 | 13800138000'],
  },
  'bitwarden-json/encrypted-account.json': { refused: 'input.encrypted' },
  'bitwarden-json/encrypted.json': { refused: 'input.encrypted' },
  'bitwarden-json/organisation.json': {
    logins: ['work.weixin.qq.com com.tencent.xin | 微信 | +86 138 0013 8000 a'],
  },
  'chrome-csv/chrome.csv': {
    logins: [
      'login.taobao.com | login.taobao.com | 13800138000',
      'com.tencent.mm |  | +86 138 0013 8000',
      'passport.jd.com | jd.com | someone@example.com',
      'plogin.m.jd.com | m.jd.com | ',
      '192.168.1.1 | router | 13800138000',
      'www.shop.example | shop.example | 86-138-0013-8000',
    ],
    problems: ['line 10: bad-row'],
  },
  'chrome-csv/old.csv': { logins: ['weibo.com | weibo.com | 13800138000'] },
  'chrome-csv/windows.csv': {
    logins: ['com.tencent.mm | 微信 | 13800138000', 'auth.alipay.com | 支付宝,生活 | 86-13800138000'],
  },
  'cxf-json/cxf.json': {
    logins: [
      'www.jd.com com.jingdong.app.mall | 京东 | 13800138000',
      'weibo.com | 通行密钥 | 13800138000',
      ' | GitHub | 13800138000',
    ],
  },
  'dashlane-csv/credentials.csv': { logins: ['www.jd.com | 京东 | someone@example.com 13800138000'] },
  'dashlane-csv/personalInfo.csv': { refused: 'input.unknown-format' },
  'dashlane-csv/securenotes.csv': { refused: 'input.unknown-format' },
  'dashlane-json/dashlane.json': { logins: ['www.jd.com | 京东 | someone 13800138000'] },
  'dashlane-old-csv/dashlane.csv': {
    logins: [
      'www.jd.com | 京东 | 13800138000',
      'www.bilibili.com | bilibili | someone',
      ' | 支付宝 | 13800138000',
      'www.zhihu.com | 知乎 | someone',
      'weibo.com | 微博 | someone',
    ],
    problems: ['line 1: bad-row'],
  },
  'duo-json/accounts.json': { logins: [' | GitHub | GitHub'] },
  'enpass-csv/enpass.csv': { logins: ['www.jd.com | 京东 | someone 138 0013 8000'] },
  'enpass-json/enpass.json': { logins: ['www.jd.com | 京东 | someone 13800138000'] },
  'firefox-csv/logins.csv': { logins: ['login.taobao.com |  | 13800138000', 'www.bilibili.com |  | user'] },
  'firefox-csv/password-exporter.csv': { logins: ['www.zhihu.com |  | 13800138000'] },
  'freeotp-backup/externalBackup.xml': { logins: [' | GitHub | 13800138000', ' | 微博 | someone'] },
  'freeotp-json/freeotp.json': { logins: [' | GitHub | 13800138000'] },
  'google-authenticator/transfer.txt': {
    logins: [' | GitHub | 13800138000', ' | someone | someone', ' | 微博 | 13800138000'],
    problems: ['line 5: damaged'],
  },
  'google-authenticator-db/accounts.sql': { logins: [' | GitHub | 13800138000'] },
  'keepass-csv/keepass-1.csv': { logins: ['www.jd.com | 京东 | 13800138000'] },
  'keepass-csv/quotes.csv': { logins: ['www.jd.com | 我的 | 13800138000'] },
  'keepass-xml/keepass.xml': {
    logins: [
      'www.jd.com com.jingdong.app.mall | 京东 & 京东金融 | someone 138 0013 8000',
      'com.tencent.mm | 微信 | 13800138000 x',
      'weibo.com | 引用 | 13800138000',
    ],
  },
  'keepassx-xml/keepassx.xml': { logins: ['www.jd.com | 京东 | 13800138000'] },
  'keepassxc-csv/passwords.csv': { logins: ['www.jd.com | 京东 | 13800138000 b'] },
  'keeper-csv/keeper.csv': {
    logins: [
      'www.jd.com | 京东 | 13800138000',
      ' | 支付宝 | 13800138000',
      'weibo.com | 微博 | someone',
      'www.douban.com | 豆瓣 | someone 138 0013 8000',
    ],
  },
  'lastpass-csv/lastpass.csv': {
    logins: ['www.jd.com | 京东 | 13800138000', 'example.com | example | somebody'],
  },
  'lastpass-csv/windows.csv': {
    logins: ['weibo.com | 微博 & 头条 | 13800138000', 'www.jd.com | 京东 | someone'],
  },
  'login-csv/chrome-database.csv': { logins: ['www.jd.com |  | 13800138000'] },
  // names under 网站, and numbers as spreadsheets and programs write them
  'login-csv/own-list.csv': {
    logins: [
      ' | 京东 | 13800138000',
      ' | 微博 | 13800138000',
      ' | 58同城 | 13800138000',
      'www.jd.com |  | 1.38E+10',
    ],
  },
  'login-csv/platforms.csv': {
    logins: [' | 京东 | someone 13800138000', ' | 微博 | 13800138000'],
  },
  'login-csv/wps.csv': { logins: ['www.jd.com | 京东 | 138 0013 8000', 'weibo.com | 微博 | someone'] },
  'macos-keychain/keychain.txt': { logins: ['www.jd.com | www.jd.com | 13800138000', ' | 微博 | someone'] },
  'microsoft-authenticator-db/accounts.sql': { logins: [' | 微博 | 13800138000'] },
  'nordpass-csv/nordpass.csv': { logins: ['www.jd.com plus.jd.example re.jd.com | 京东 | 13800138000'] },
  'nordpass-csv/old.csv': { logins: ['www.jd.com | 京东 | 13800138000'] },
  'otpauth/codes.txt': {
    logins: [' | GitHub | 13800138000', ' | 微博 | +86138 0013 8000', ' | Air Mail | someone%ZZ'],
  },
  'otpauth/ente-encrypted.txt': { refused: 'input.encrypted' },
  'proton-authenticator-json/backup.json': { logins: [' | GitHub | 13800138000'] },
  'proton-pass-csv/proton.csv': { logins: ['www.jd.com m.jd.com | 京东 | 13800138000 a'] },
  'proton-pass-json/data.json': { logins: ['www.jd.com m.jd.com | 京东 | someone 13800138000 a'] },
  'proton-pass-json/data.pgp': { refused: 'input.encrypted' },
  'roboform-csv/roboform.csv': { logins: ['www.jd.com | 京东 | 13800138000', 'www.bilibili.com | 空 | '] },
  'safeincloud-csv/safeincloud.csv': { logins: ['www.jd.com | 京东 | 13800138000 a'] },
  'steam-json/accounts.json': { logins: [' | Steam | someone'] },
  'stratum-json/backup.json': { logins: [' | GitHub | 13800138000'] },
  'stratum-json/encrypted.stratum': { refused: 'input.encrypted' },
  'synology-csv/synology.csv': { logins: ['www.jd.com | 京东 | 13800138000'] },
  'zoho-csv/one-time-codes.csv': { logins: ['weibo.com | 微博 | 13800138000', ' | 知乎 | someone'] },
  'zoho-csv/zoho.csv': { logins: ['www.jd.com | 京东 | 13800138000'] },
};

it.each(LOGIN_FIXTURES)('%s', async (path) => {
  const { logins = [], problems = [], refused = null } = HELD[path] ?? {};
  const read = await readExport(loginFile(path, here.path));
  expect(HELD).toHaveProperty([path]);
  expect({
    format: read.format,
    refused: read.refused,
    logins: loginsOf(read),
    problems: read.problems.map(({ at, why }) => `${at}: ${why}`),
  }).toEqual({ format: refused === null ? path.split('/')[0] : null, refused, logins, problems });
});

it('what a file is called does not matter', async () => {
  for (const path of LOGIN_FIXTURES.filter((path) => !/\.sql$/.test(path))) {
    const copy = here.file('export', readFileSync(fixture(path)));
    const { format, refused } = await readExport(copy);
    expect({ path, format, refused }).toEqual({
      path,
      format: HELD[path]?.refused ? null : path.split('/')[0],
      refused: HELD[path]?.refused ?? null,
    });
  }
});
