import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LoginRecord } from '../../src/sources/types.js';
import { database, fixture, type ReadExport } from './exports.js';

/** Folders of `test/fixtures` that hold logins or one-time codes; but for the last two their names are the formats'. */
const FOLDERS = [
  '1password-1pif',
  '1password-1pux',
  '1password-csv',
  '2fas-json',
  'aegis-json',
  'andotp-json',
  'apple-passwords-csv',
  'authy-xml',
  'bitwarden-csv',
  'bitwarden-json',
  'chrome-csv',
  'cxf-json',
  'dashlane-csv',
  'dashlane-json',
  'dashlane-old-csv',
  'duo-json',
  'enpass-csv',
  'enpass-json',
  'firefox-csv',
  'freeotp-backup',
  'freeotp-json',
  'freeotp-xml',
  'google-authenticator',
  'google-authenticator-db',
  'kaspersky-text',
  'keepass-csv',
  'keepass-text',
  'keepass-xml',
  'keepassx-xml',
  'keepassxc-csv',
  'keeper-csv',
  'keeper-json',
  'lastpass-csv',
  'login-csv',
  'login-json',
  'login-lines',
  'login-notes',
  'login-text',
  'macos-keychain',
  'microsoft-authenticator-db',
  'nordpass-csv',
  'otpauth',
  'proton-authenticator-json',
  'proton-pass-csv',
  'proton-pass-json',
  'raivo-json',
  'roboform-csv',
  'safeincloud-csv',
  'safeincloud-xml',
  'steam-json',
  'stratum-json',
  'synology-csv',
  'zoho-csv',
];

/** Every fixture of logins, as `folder/file`. */
export const LOGIN_FIXTURES: readonly string[] = FOLDERS.flatMap((folder) =>
  readdirSync(fixture(folder)).map((name) => `${folder}/${name}`),
);

/** Where a fixture can be read; statements are made a database in the folder first. */
export function loginFile(path: string, folder: string): string {
  if (!path.endsWith('.sql')) return fixture(path);
  const made = join(folder, path.replaceAll('/', '-'));
  rmSync(made, { force: true });
  return database(made, path);
}

/** A login in one line: where, what it is called, as whom. */
const shortly = ({ sites, apps, title, userNames }: LoginRecord): string =>
  [[...sites, ...apps].join(' '), title ?? '', userNames.join(' ')].join(' | ');

/** What was read, in short; messages among it are a mistake. */
export const loginsOf = ({ records }: ReadExport): string[] =>
  records.map((record) => (record.type === 'login' ? shortly(record) : record.type));
