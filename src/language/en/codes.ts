import type { Holding, Operation, PartOfLife, Platform } from '../../catalog/types.js';
import type { OperationName, TaskState, Track } from '../../cleanup/record/cleanup.js';
import type { EvidenceKind } from '../../cleanup/record/evidence.js';
import type { Confidence, Level, WayOut } from '../../cleanup/types.js';
import { programNames } from '../program-names.js';
import type { codes as zhCodes } from '../zh/codes.js';
import { numberTasks } from './number-tasks.js';

const levels: Record<Level, string> = { critical: 'critical', high: 'high', medium: 'medium', low: 'low' };

const confidences: Record<Confidence, string> = {
  confirmed: 'confirmed',
  likely: 'likely',
  possible: 'possible',
};

const parts: Record<PartOfLife, string> = {
  money: 'Money',
  talk: 'Chat and social',
  files: 'Files and photos',
  shopping: 'Shopping and food',
  travel: 'Travel and transport',
  'public-services': 'Public services and bills',
  work: 'Work',
  school: 'Learning',
  health: 'Health',
  home: 'Home',
  games: 'Games and fun',
};

const holdings: Record<Holding, string> = {
  money: 'money',
  credit: 'credit in your name',
  identity: 'identity',
  files: 'files',
  photos: 'photos',
  messages: 'messages',
  contacts: 'contacts',
  location: 'address and whereabouts',
  orders: 'orders',
  health: 'health records',
  work: 'work',
  content: 'posts and favourites',
  devices: 'devices',
};

const reasons: Record<string, string> = {
  'sms-opens': 'one SMS code opens it',
  'sms-may-open': 'one SMS code may open it',
  'sms-with-more': 'an SMS code alone is not enough',
  'sms-no-login': 'an SMS code does not open it',
  'opens-others': 'other accounts sign in with it',
  'belongs-to-another': 'another person’s accounts, cards or devices',
  'opened-itself': 'it opened a stranger’s account by itself: don’t go in again, and look at nothing in it',
  'own-unknown': 'added by you; nothing is known about it, so it counts as medium',
  'asks-collection': 'they take you for the former holder: it is not your debt, and you need not pay it',
  'asks-charge': 'a charge or bill of the former holder’s: keep the proof and don’t hurry to pay',
};

const kinds: Record<EvidenceKind, string> = {
  code: 'codes',
  notice: 'account notices',
  transaction: 'transactions',
  marketing: 'marketing',
  collection: 'debt collection',
  'saved-login': 'saved logins with this number',
  'saved-login-other': 'saved logins under another name',
  official: 'official answer',
  'by-hand': 'added by you',
};

const sources: Record<string, string> = {
  ...programNames,
  'adb-query': 'adb query',
  'forwarded-mail': 'messages forwarded by mail',
  'telegram-html': 'a Telegram chat exported as pages',
  'freeotp-xml': 'FreeOTP authenticator',
  'login-notes': 'notes of passwords (text)',
  'login-lines': 'list of passwords (text)',
  'login-text': 'list of passwords (text)',
  'other-database': 'message database',
  'raivo-json': 'Raivo authenticator',
  'json-table': 'table of messages (JSON)',
  'plist-messages': 'messages (plist)',
  'xml-messages': 'messages (XML)',
  'sms-backup-restore': 'SMS backup (SMS Backup & Restore)',
  yizhengtongcha: '一证通查 (official query)',
  'unbinding-result': 'unbinding result',
  'by-hand': 'added by you',
  'adb-backup': 'adb backup',
  'android-sms-db': 'Android message database',
  'apple-messages': 'iPhone or Mac messages',
  'csv-messages': 'table of messages (CSV)',
  'xlsx-messages': 'table of messages (Excel)',
  'extracted-sms-db': 'message database',
  fossify: 'Fossify Messages',
  'huawei-sms-db': 'Huawei backup',
  'json-messages': 'messages (JSON)',
  'nokia-csv': 'Nokia Suite',
  none: 'not read',
  'plain-text': 'pasted text',
  'sms-forwarder': 'SmsForwarder',
  'sms-forwarder-db': 'SmsForwarder',
  'sms-record': 'SMS backup (SMSRecord)',
  'super-backup': 'Super Backup (超级备份)',
  vmsg: 'vMessage (.vmsg)',
  'chrome-csv': 'browser passwords (Chrome and kin)',
  'firefox-csv': 'Firefox passwords',
  'apple-passwords-csv': 'Apple Passwords',
  'login-csv': 'table of passwords (CSV)',
  'login-json': 'passwords or one-time codes (JSON)',
  'cxf-json': 'passwords (CXF)',
  'macos-keychain': 'Mac keychain',
  'aegis-json': 'Aegis authenticator',
  '2fas-json': '2FAS authenticator',
  'andotp-json': 'andOTP authenticator',
  'freeotp-json': 'FreeOTP authenticator',
  'freeotp-backup': 'FreeOTP authenticator',
  'stratum-json': 'Stratum authenticator',
  'proton-authenticator-json': 'Proton Authenticator',
  'duo-json': 'Duo authenticator',
  'steam-json': 'Steam authenticator',
  'authy-xml': 'Authy authenticator',
  'google-authenticator': 'Google Authenticator',
  'google-authenticator-db': 'Google Authenticator',
  'microsoft-authenticator-db': 'Microsoft Authenticator',
  otpauth: 'authenticator (otpauth)',
  'xiaomi-backup': 'Xiaomi backup',
  'xiaomi-cloud': 'Xiaomi cloud',
};

const operations: Record<OperationName, string> = {
  ...numberTasks,
  change: 'move to the new number',
  unbind: 'take the number off',
  deregister: 'close the account',
  recover: 'get the account back',
  'new-owner': 'clear the former holder’s binding',
  'cancel-number': 'cancel the number',
  'carrier-proof': 'get the carrier’s proofs',
  renewal: 'renew the recycled number',
  'renewal-check': 'check after the renewal',
  'opening-proof': 'get proof of the opening day',
  'account-query': 'query the accounts (一证通查)',
  'restore-number': 'restore the number',
  'cancellation-proof': 'get proof that you held and cancelled the number',
  freeze: 'freeze the account first',
  unfreeze: 'lift the freeze',
  'claim-person': 'hold whoever used your account responsible',
  'claim-platform': 'hold the platform responsible',
  circumstance: 'what your situation calls for',
  'claim-carrier': 'hold the carrier responsible',
};

const states: Record<TaskState, string> = {
  todo: 'to do',
  doing: 'doing',
  waiting: 'waiting',
  blocked: 'blocked',
  claimed: 'done, to be verified',
  verified: 'verified',
  skipped: 'skipped',
};

const channels: Record<Operation['channels'][number], string> = {
  app: 'app',
  web: 'website',
  'mini-program': 'mini program',
  hotline: 'hotline',
  branch: 'branch',
  email: 'email',
  mail: 'letter',
};

const needs: Record<string, string> = {
  password: 'password',
  'id-card': 'ID card',
  face: 'your face',
  'bank-card': 'bank card',
  email: 'the email on file',
  'new-number': 'new number',
  friend: 'a friend’s confirmation',
  history: 'records of past use',
  'sim-proof': 'proof that the number is yours',
  video: 'video check',
  device: 'a device used before',
};

/** Once the old number receives nothing any more. */
const withoutOldNumber: Record<Operation['oldNumber'], string> = {
  required: 'asks for a code to the old number: ask support for another way',
  alternative: 'no old number: choose another check',
  'not-needed': 'old number not needed',
  unknown: 'no code arrives: look for another check',
};

const needsOldNumber: Record<Operation['oldNumber'], string> = {
  required: 'needs a code on the old number',
  alternative: 'a code on the old number, or another check',
  'not-needed': 'old number not needed',
  unknown: 'may need the old number',
};

const smsLogins: Record<Platform['smsLogin'], string> = {
  alone: 'an SMS code is enough',
  'second-factor': 'an SMS code and something more',
  none: 'not with an SMS code',
  unknown: 'not known whether an SMS code is enough',
};

const lookedUp = (day: string | null): string => (day ? ` (looked up on ${day})` : '');

const basis: Record<Operation['basis'], (day: string | null) => string> = {
  official: (day) => `from the operator’s own page${lookedUp(day)}`,
  reported: (day) => `from the press or a tutorial${lookedUp(day)}; go by what the platform shows`,
  general: (day) => `unverified: no reliable source found${lookedUp(day)}; go by what the platform shows`,
};

const basisShort: Record<Operation['basis'], string> = {
  official: 'official',
  reported: 'reported',
  general: 'unverified',
};

const tracks: Record<Track, string> = {
  'prepare-cancel': 'before cancelling',
  'audit-new-number': 'a new number',
  'recover-accounts': 'getting accounts back',
};

const waysOut: Record<WayOut, string> = {
  'change-instead': 'move the account to the new number instead of closing it',
  'unbind-instead': 'only take the number off the account',
  'deregister-instead': 'close the account instead of moving it',
  'more-minutes': 'give it more time a day',
  appeal: 'appeal to the platform afterwards, with the carrier’s proof (it may fail)',
  'cancel-later': 'cancel the number later',
  'keep-number': 'keep the number on the carrier’s cheapest plan',
};

const fileProblems: Record<string, string> = {
  truncated: 'the file ends too early; everything before was read',
  'bad-entity': 'a broken character',
  'bad-attribute': 'a field that cannot be read',
  'bad-date': 'a date that cannot be read',
  'no-text': 'no text',
  'too-long': 'too long, not read',
  'bad-encoding': 'wrong text encoding',
  'count-differs': 'the file gives a count that differs from what it holds',
  'bad-json': 'a damaged entry, left out',
  'no-columns':
    'cannot tell which columns hold text, number and time; name them in the first line: text,number,time',
  'bad-row': 'an incomplete row, left out',
  'open-quote': 'a quote that nothing closes; the line was left out',
  'too-deep': 'nested too deeply; nothing after it was read',
  damaged: 'the file is damaged; what could be read was',
  'unknown-format': 'unknown format, left out',
  'columns-unclear': 'cannot tell which column holds the messages, left out; import it alone, with --columns',
  'columns-unknown': 'without the column that --columns names, left out',
  binary: 'not a file that can be read, left out',
  'call-log': 'a call log without messages: left out',
  html: 'a web page, left out',
  'old-spreadsheet': 'an old or encrypted Excel file; save it as .xlsx or CSV and import that',
  encrypted: 'encrypted, not read; export it again without a password',
  'wrong-password': 'wrong password, left out',
  'key-too-costly': 'its key needs more than 1 GB of memory, left out',
  empty: 'empty',
  unreadable: 'cannot be opened',
  'not-that-format': 'not the format that was named',
  'zip-bomb': 'an unsound archive, not read',
  'folder-empty': 'no messages in it',
  foreign: 'code, sound, film and the like, not opened; if it is an export after all, import it alone',
};

const official: Record<keyof Platform['official'], string> = {
  yizhengtongcha: '一证通查 (accounts on a number)',
  oneClickUnbind: '一键解绑 (one-click unbinding)',
  huanxin: '二次号码焕新 (renewal of a re-issued number)',
};

/** What the program's codes are called. */
export const codes: typeof zhCodes = {
  levels,
  confidences,
  parts,
  holdings,
  reasons,
  kinds,
  sources,
  operations,
  states,
  channels,
  needs,
  withoutOldNumber,
  needsOldNumber,
  smsLogins,
  basis,
  basisShort,
  tracks,
  waysOut,
  fileProblems,
  official,
};
