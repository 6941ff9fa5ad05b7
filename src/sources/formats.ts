import { onePassword1pif } from './logins/1password-1pif.js';
import { onePassword1pux } from './logins/1password-1pux.js';
import { aegisJson } from './logins/aegis-json.js';
import { authenticatorDatabases } from './logins/authenticator-databases.js';
import { authenticatorsJson } from './logins/authenticators-json.js';
import { authyXml } from './logins/authy-xml.js';
import { bitwardenJson } from './logins/bitwarden-json.js';
import { cxfJson } from './logins/cxf-json.js';
import { dashlaneJson } from './logins/dashlane-json.js';
import { enpassJson } from './logins/enpass-json.js';
import { freeotpBackup } from './logins/freeotp-backup.js';
import { freeotpXml } from './logins/freeotp-xml.js';
import { keepassXml } from './logins/keepass-xml.js';
import { keepassxXml } from './logins/keepassx-xml.js';
import { keeperJson } from './logins/keeper-json.js';
import { loginCsv } from './logins/login-csv/index.js';
import { loginText } from './logins/login-text/index.js';
import { loginNotes } from './logins/login-text/notes.js';
import { macosKeychain } from './logins/macos-keychain.js';
import { otherJson } from './logins/other-json.js';
import { googleAuthenticator, otpauthLines } from './logins/otpauth-lines/index.js';
import { protonPassJson } from './logins/proton-pass-json.js';
import { safeincloudXml } from './logins/safeincloud-xml.js';
import { adbBackup } from './messages/adb-backup.js';
import { adbQuery } from './messages/adb-query.js';
import { androidSmsDb } from './messages/android-sms-db/index.js';
import { appleMessages } from './messages/apple-messages/index.js';
import { csvMessages } from './messages/csv-messages.js';
import { extractedSmsDb } from './messages/extracted-sms-db.js';
import { forwardedMail } from './messages/forwarded-mail.js';
import { fossify } from './messages/fossify.js';
import { huaweiSmsDb } from './messages/huawei-sms-db.js';
import { imazingCsv } from './messages/imazing-csv.js';
import { jsonMessages } from './messages/json-messages.js';
import { jsonTable } from './messages/json-table.js';
import { nokiaCsv } from './messages/nokia-csv.js';
import { otherDatabase } from './messages/other-database.js';
import { plainText } from './messages/plain-text/index.js';
import { plistMessages } from './messages/plist-messages.js';
import { qksms } from './messages/qksms.js';
import { smsBackupPlus } from './messages/sms-backup-plus/index.js';
import { smsBackupRestore } from './messages/sms-backup-restore/index.js';
import { smsForwarder } from './messages/sms-forwarder.js';
import { smsForwarderDb } from './messages/sms-forwarder-db.js';
import { smsImportExport } from './messages/sms-import-export.js';
import { smsRecord } from './messages/sms-record.js';
import { superBackup } from './messages/super-backup.js';
import { telegramHtml } from './messages/telegram-html.js';
import { vmsg } from './messages/vmsg/index.js';
import { windowsPhone } from './messages/windows-phone.js';
import { xiaomiBackup } from './messages/xiaomi-backup/index.js';
import { xiaomiCloud } from './messages/xiaomi-cloud.js';
import { xlsxMessages } from './messages/xlsx-messages/index.js';
import { xmlMessages } from './messages/xml-messages.js';
import type { ArchiveSource } from './reading/archive.js';
import type { DatabaseSource } from './reading/database.js';
import type { AnySource } from './reading/open-export.js';
import type { LoginRecord, Source } from './types.js';

/** @internal every kind of saved logins that is read as it streams by */
export const LOGIN_SOURCES: readonly Source<LoginRecord>[] = [
  ...loginCsv,
  aegisJson,
  ...authenticatorsJson,
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
  ...loginText,
  loginNotes,
  macosKeychain,
  onePassword1pif,
  onePassword1pux,
  otherJson,
  otpauthLines,
  protonPassJson,
  safeincloudXml,
];

/** Every kind of export that is read as it streams by. */
export const SOURCES: readonly AnySource[] = [
  smsBackupRestore,
  adbBackup,
  adbQuery,
  csvMessages,
  imazingCsv,
  nokiaCsv,
  plistMessages,
  smsBackupPlus,
  forwardedMail,
  fossify,
  jsonMessages,
  jsonTable,
  qksms,
  smsForwarder,
  smsImportExport,
  smsRecord,
  superBackup,
  telegramHtml,
  vmsg,
  windowsPhone,
  xiaomiBackup,
  xiaomiCloud,
  xmlMessages,
  ...LOGIN_SOURCES,
  plainText,
];

/** Every kind of SQLite file that can be read. */
export const DATABASES: readonly DatabaseSource[] = [
  appleMessages,
  androidSmsDb,
  huaweiSmsDb,
  smsForwarderDb,
  extractedSmsDb,
  ...authenticatorDatabases,
  otherDatabase,
];

/** Every kind of archive that is one export as a whole. */
export const ARCHIVES: readonly ArchiveSource[] = [xlsxMessages];

/** What `--format` takes. */
export const FORMATS: readonly string[] = [...SOURCES, ...ARCHIVES, ...DATABASES].map(({ id }) => id);
