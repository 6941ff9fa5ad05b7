import type { Holding, Operation, PartOfLife, Platform } from '../../catalog/types.js';
import type { OperationName, TaskState, Track } from '../../cleanup/record/cleanup.js';
import type { EvidenceKind } from '../../cleanup/record/evidence.js';
import type { Confidence, Level, WayOut } from '../../cleanup/types.js';
import { programNames } from '../program-names.js';
import { size } from '../size.js';
import type { views as zhViews } from '../zh/views.js';
import { carriers } from './carriers.js';
import { exportNames } from './exports.js';
import { finding } from './finding.js';
import { numberSteps, numberTasks } from './number-tasks.js';

const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

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
  ...exportNames,
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

const settled = (all: number, skipped: number): string =>
  skipped > 0 ? `${all - skipped} done, ${skipped} skipped` : `all ${all} done`;

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

const generalSteps: Record<OperationName, string[]> = {
  ...numberSteps,
  change: [
    'Sign in to the platform’s app or website',
    'Look for “phone number” in its settings, under account and security',
    'Prove who you are, then enter the new number and the code it receives',
    'Sign out and sign in with the new number, to be sure',
  ],
  unbind: [
    'Sign in, and first set a password or add an email, so that you can still get in',
    'Look for “phone number” in its settings, under account and security',
    'Where it can only be changed, change it to another number or ask the support',
    'Sign out and sign in the other way, to be sure',
  ],
  deregister: [
    'Sign in; save what you want to keep, settle balances, memberships and orders',
    'Look for “close account” in its settings, under account and security',
    'Read the terms, prove who you are and submit',
    'Do not sign in during the waiting days: on some platforms that calls the closing off',
  ],
  recover: [
    'On the sign-in page look for “forgot password” or “number no longer used”',
    'Choose a check without the old number: password, email, face or ID card',
    'If none works, appeal to the support, with the carrier’s proof',
    'Once in, move the account to your number of today at once',
  ],
  'new-owner': [
    'Do not sign in to the former holder’s account; if you landed there, leave at once and look at nothing',
    'Tell the support that you hold the number now, and ask them to remove the old binding',
    'Have the carrier’s proof ready from which day the number is yours',
    'Note the case number and the day',
  ],
  'cancel-number': [
    'Go through the checklist once more: all tasks done, all waiting days over',
    'Pay what is open; see whether a contract, broadband or a second SIM hangs on the number',
    'Go to a shop with your ID card, or apply in the app as the carrier describes it',
    'Ask for a proof of the cancellation and take a photo of it',
  ],
  renewal: [
    'Ask the carrier’s hotline whether it offers number renewal, where, and for which apps; where to find it: numclean official number-renewal',
    'The number must be registered in your name; tick the apps to be unbound and submit',
    'It only takes off what is older than your activation; what you registered yourself stays',
    'Note the day after submitting: numclean wait TASK --until DAY',
  ],
  'renewal-check': [
    'Open the renewal page again and see whether the apps went through',
    'After 24 hours or more ask the official service again and enter its answer: numclean official answer',
    'Then go through the remaining platforms one by one, following the checklist',
  ],
  'opening-proof': [
    'Ask the carrier’s hotline what proof of the opening day it gives, and whether the app has it; the names differ by place',
    'It should name the number, its holder and the opening day; the contract or the receipt of opening also counts',
    'Cover what else of your identity stands on it before you show it, and keep a photo or scan',
  ],
  'account-query': [
    'Ask the official query (一证通查) which accounts hang on this number: numclean official yizhengtongcha-accounts',
    'When the message with the answer comes, take it in: numclean official answer',
    'Only the counts matter: there is no need to sign in anywhere',
  ],
  'restore-number': [
    'Ask the carrier’s hotline at once: is the number still in its freeze, can it be restored, and what is the fee',
    'Go to a shop yourself with your ID card; count on 60 days after the cancellation, the sooner the better',
    'Once it is back do not cancel yet: move every account first (numclean prepare-cancel)',
  ],
  'cancellation-proof': [
    'Go to the old carrier’s shop with your ID card and get proof of the cancellation with the number and the day',
    'Ask also for proof that you held the number (「号码曾用证明」), with the days from which and until which it was yours',
    'Keep a photo or scan: appeals to platforms and any dispute rest on it',
  ],
  freeze: [
    'Enter by the platform’s own app, site or hotline and look for an emergency freeze, a stolen account or a loss report',
    'Where there is none, call the hotline: the number is no longer yours, please freeze the account first',
    'Note the case number and the day, then begin to recover the account',
  ],
  unfreeze: [
    'Change the number and the password first',
    'Lift the freeze where you set it, or ask the support, and prove who you are',
  ],
  'claim-person': [
    'Keep screenshots of log-in alerts, transfers and chats, delete nothing: numclean proof add FILE',
    'Report it first, do not seek them out yourself; what must be shown and taken along: numclean remedy',
    'Note each step you take, its waiting days go into the plan: numclean remedy sent NAME',
  ],
  'claim-platform': [
    'Ask the platform in writing to freeze and return the account, and keep the receipt: numclean letter write freeze-and-return',
    'No answer, or not satisfied: whom to turn to next and how long to wait: numclean remedy',
    'Note each step you take, its waiting days go into the plan: numclean remedy sent NAME',
  ],
  circumstance: ['Do it as written below.'],
  'claim-carrier': [
    'First ask the carrier when the number was cancelled and re-issued and how you were warned; have it in writing',
    'No answer, or not satisfied: whom to turn to next and how long to wait: numclean remedy',
    'Note each step you take, its waiting days go into the plan: numclean remedy sent NAME',
  ],
  'carrier-proof': [
    'Ask the carrier which proofs it gives (use, opening and cancellation) and how',
    'Get the proof of use with your ID card while the number is still yours',
    'Scan it and keep it: appeals to platforms will need it',
  ],
};

const official: Record<keyof Platform['official'], string> = {
  yizhengtongcha: '一证通查 (accounts on a number)',
  oneClickUnbind: '一键解绑 (one-click unbinding)',
  huanxin: '二次号码焕新 (renewal of a re-issued number)',
};

/** Words of the views and documents, in English. */
export const views: typeof zhViews = {
  ...finding,
  levels,
  confidences,
  parts,
  reasons,
  holdings,
  kinds,
  sources,
  operations,
  stopDemands: 'make them stop asking you for money',
  moveOut: 'change the number, or else move everything out',
  mostUrgent: 'most urgent',
  states,
  channels,
  needs,
  needsOldNumber,
  withoutOldNumber,
  smsLogins,
  chinese: (text) =>
    /\p{Script=Han}/u.test(text) ? `「${text.replace(/[「“]/g, '『').replace(/[」”]/g, '』')}」` : text,
  basis,
  basisShort,
  carriers,
  tracks,
  waysOut,
  fileProblems,
  generalSteps,
  official,

  reaches: (things) => `gives access to ${things.join(', ')}`,
  list: (things) => things.join(', '),
  clauses: (clauses) => clauses.join('; '),
  sentences: (sentences) => sentences.map((sentence) => sentence.replace(/[.;]$/, '')).join('. '),
  labelled: (label, value) => `${label}: ${value}`,
  daysLeft: (days) => {
    if (days > 1) return `in ${days} days`;
    if (days === 1) return 'tomorrow';
    if (days === 0) return 'today';
    return `${many(-days, 'day')} ago`;
  },
  yes: 'yes',
  no: 'no',

  evidence: {
    counted: (kind, count) => `${kind}: ${count}`,
    official: (count: number): string => `official answer: ${count} accounts`,
    unsure: (counted) => `${counted} (no proof of an account)`,
    between: (first, last) => (first === last ? first : `${first} to ${last}`),
    more: (count) => `${count} more`,
    none: 'no evidence',
    carrier: {
      'prepare-cancel': 'the number to be cancelled is with it',
      'audit-new-number': 'the number is with it',
      'recover-accounts': 'the number was with it',
    } satisfies Record<Track, string>,
  },

  labels: {
    number: 'Number',
    newNumber: 'New number',
    carrier: 'Carrier',
    track: 'Track',
    platform: 'Platform',
    category: 'Category',
    exposure: 'Exposure',
    reasons: 'Reasons',
    confidence: 'Confidence',
    evidence: 'Evidence',
    firstSeen: 'First seen',
    lastSeen: 'Last seen',
    operation: 'Operation',
    state: 'State',
    oldNumber: 'Old number',
    waitDays: 'Waiting days',
    startBy: 'Start by',
    finishBy: 'Finish by',
    until: 'Until',
    family: 'One account',
    basis: 'Basis',
    steps: 'Steps',
    note: 'Note',
    why: 'Why',
    dismissed: 'Dismissed',
    taskId: 'Task id',
    path: 'Where',
    conditions: 'Conditions',
    needs: 'Have ready',
    channels: 'By',
    url: 'Entrance',
    hotline: 'Hotline',
    web: 'Website',
    inApp: 'In the app',
    operator: 'Operator',
    aliases: 'Also called',
    smsLogin: 'Sign-in',
    official: 'Covered by',
    account: 'Uses the account of',
    opens: 'Can be signed in to with',
    notes: 'Note',
    after: 'Only after',
    source: 'Source',
  },

  task: {
    waits: (days) => `${many(days, 'day')} of waiting`,
    waitUnknown: 'waiting time not known',
    rests: (days) => `only ${many(days, 'day')} after the last change of password or security settings`,
    codeAfterWait: 'the number must receive one more code when the waiting days are over',
    startBy: (day) => `start by ${day}`,
    startNow: 'late for the day you want: start as soon as you can',
    finishBy: (day) => `finish by ${day}`,
    until: (day) => `until ${day}`,
    waitOver: (day) => `waited until ${day}: see now whether it went through`,
    planned: (day) => `planned for ${day}`,
    unverified: 'unverified',
    generalWay: 'Its own steps are not known; this is the general way:',
    covers: (names) => `Settles these too: ${names.join(', ')}`,
    howToComplain: 'Whom to turn to, what to write, how long to wait: numclean remedy',
    howToMark: (id) => `When done: numclean done ${id}`,
    howToWait: (id) => `If you must wait: numclean wait ${id} --until DAY`,
  },

  inventory: {
    title: 'Inventory',
    count: (count) => many(count, 'platform'),
    group: (level, count) => `Exposure ${level} · ${count}`,
    dismissed: (count) => `Dismissed · ${count}`,
    unknown: (count) => `Signatures and sites not known yet · ${count}`,
    unknownMore: (count) => `${count} more: numclean inventory --all`,
    answerHint:
      'An answer of 一证通查 is among them: copy the text of that message, run numclean official answer and paste it, and all the accounts that it names are noted',
    unknownHint: 'If you used one of them, add it: numclean add NAME',
    dismissHint: 'Not yours? numclean dismiss NAME; and back: numclean restore NAME',
    empty:
      'The inventory is empty. Import an SMS backup: numclean import FILE; or add by hand: numclean add NAME',
  },

  checklist: {
    title: 'Checklist',
    group: (level) => (open, all, skipped) =>
      `Exposure ${level} · ${open === 0 ? settled(all, skipped) : `${open} of ${all} left`}`,
    now: (open, all, skipped) =>
      open === 0
        ? `Most urgent · ${settled(all, skipped)}`
        : `Most urgent (demands, charges, a lost SIM, an account somebody uses, a stranger’s account that opened) · ${open} of ${all} left`,
    last: 'Last · the carrier',
    legend: '[ ] to do [>] doing [~] waiting [!] blocked [x] done [v] verified [-] skipped',
    hint: 'How to do one: numclean show NAME; when done: numclean done NAME',
    empty:
      'The checklist is empty. Import an SMS backup: numclean import FILE; or add by hand: numclean add NAME',
  },

  plan: {
    title: 'Plan',
    earliest: (day, left) => `Cancelling is safe from ${day} on (${left})`,
    wished: (day) => `You want to cancel on ${day}`,
    noWish: 'No day of cancelling is set yet',
    fits: 'This plan is in time',
    doesNotFit: 'This plan is not in time',
    pace: (weekday, weekend, away) =>
      [
        `Planned with ${many(weekday, 'minute')} on working days and ${weekend} on days off`,
        ...away.map(({ from, to }) => (from === to ? `away on ${from}` : `away from ${from} to ${to}`)),
        'numclean plan --help says how to change that',
      ].join('; '),
    late: (name, days) => `${name}: ${many(days, 'day')} short`,
    lateCount: (count, most) =>
      count === 1 ? '1 task is too late:' : `${count} tasks are too late, by ${many(most, 'day')} at most:`,
    lateMore: (count) => `${count} more; --all shows them`,
    onlyWatch: (days, day) =>
      `All tasks are in time, but the number should stay quiet for ${many(days, 'day')} after them: until ${day}.`,
    waysOut: 'Ways out',
    waysInOrder: 'Ways out, the cheapest first:',
    wayOut: (way, names, count, how) =>
      `${way}: ${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''}${how && ` (${how})`}`,
    cancelLater: (day) => `cancel on ${day} instead: all of it is in time (numclean plan --cancel-on ${day})`,
    insteadOf: (name, operation) => `numclean plan --instead ${name}=${operation}`,
    name: 'NAME',
    watch: (day) => `From ${day} on, watch: no platform should write to the number before it goes`,
    day: (day, note) => (note ? `${day} (${note})` : day),
    rests: (day) => `possible from ${day} on`,
    critical: (names) => `What sets the day: ${names.join(' → ')}`,
    asEarlyAsCanBe: 'With the time you have, this is already the earliest day',
    notBefore: (day) => `With the time you have, no order makes it earlier than ${day}`,
    forward: 'Only another way makes it earlier:',
    dropped: (names, days) =>
      `leave out ${names.join(', ')}: ${many(days, 'day')} earlier (numclean skip NAME --reason WHY)`,
    instead: (name, operation, days, how) => `${name}, ${operation}: ${many(days, 'day')} earlier (${how})`,
    beginNow: (name, days, id) =>
      `${name}, if its password and number were not changed lately, needs no rest: ${many(days, 'day')} earlier (numclean start ${id})`,
    moreMinutes: (days) =>
      `more time a day: up to ${many(days, 'day')} earlier (numclean plan --minutes-weekday MINUTES)`,
    minutes: (minutes) => `about ${many(minutes, 'minute')}`,
    out: 'you have to go out',
    off: 'a day off: ask first whether it is open',
    over: 'this one takes longer than the time you have a day',
    waitGuessed: (days) => `waiting time not known, planned with ${many(days, 'day')}`,
    holidays: (year) =>
      `How holidays are moved from ${year + 1} on is not known yet: only weekends and the holidays by law are left out. Look at that year’s notice before visits and calls`,
    keepNumber: (plan, yuan, source, day) =>
      `To keep the number: ${plan}, ${yuan} (from “${source}”, looked up on ${day}; go by what the carrier says)`,
    yuanPerMonth: (from, to) => (from === to ? `${from} yuan a month` : `${from}–${to} yuan a month`),
    priceUnknown: 'price not found',
    keepUnknown: 'keep the number on the carrier’s cheapest plan (its price was not found: ask the carrier)',
    empty: 'No task is left to plan.',
    hint: 'Begin with the first: numclean next',
  },

  status: {
    title: (track) => `Cleanup · ${track}`,
    progress: (done, all) => `${done} of ${all} done`,
    skipped: (count) => `${count} skipped`,
    waiting: (count) => `${count} waiting`,
    open: 'Still open',
    openAt: (level, count) => `${level} ${count}`,
    allDone: 'All done.',
    allButSkipped: (names, count, example) =>
      `What was to be done is done. Left out, and not done: ${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''}. To do one after all: numclean reopen ${example}`,
    verifyHint: 'Import a later SMS backup to see who still writes: numclean verify FILE',
    onlyWaiting: 'Nothing to do now but wait. Look again when the day comes: numclean status',
    next: 'Next',
    hint: 'Step by step: numclean work; everything: numclean checklist',
  },

  next: {
    title: (count) => (count === 1 ? 'Next' : `The next ${count}`),
    none: 'No task can be done right now.',
    detail: 'More about one: numclean show NAME',
  },

  show: {
    operationsKnown: 'What can be done',
    noOperations: 'No way is known yet. Ask its support first.',
    contact: 'Contact',
    source: (title, day, age) => (age === null ? title : `${title} (looked up on ${day}, ${age})`),
    age: (days) => {
      if (days < 1) return 'today';
      if (days < 60) return `${many(days, 'day')} ago`;
      return days < 730 ? `${Math.floor(days / 30)} months ago` : `${Math.floor(days / 365)} years ago`;
    },
    policy: (date) =>
      date
        ? `Privacy policy of ${date}; it may have changed`
        : 'Privacy policy of an unknown day; it may have changed',
    task: (name, operation) => `${name} · ${operation}`,
  },

  imported: {
    title: 'Imported',
    file: (path, messages, logins) =>
      logins === 0
        ? `${path}: ${many(messages, 'message')}`
        : `${path}: ${messages > 0 ? `${many(messages, 'message')}, ` : ''}${many(logins, 'saved login')}`,
    files: (count, some, more) => `${many(count, 'file')} (${some}${more ? ' …' : ''})`,
    skipped: (count) => `${count} skipped`,
    older: (count) => `${count} from before the opening day, not counted`,
    problem: (at, why) => (at === '' ? why : `${at}: ${why}`),
    looked: (bytes) => `${size(bytes)} looked through`,
    moreProblems: (count) => `${count} more`,
    added: (count) => `${many(count, 'platform')} found`,
    strengthened: (count) => `new evidence for ${many(count, 'platform')}`,
    reopened: (count) => `${many(count, 'finished task')} reopened: the platform still writes`,
    nothingNew: 'Nothing new was found.',
    notes: {
      'hardly-any-codes':
        'Many messages here, but hardly a verification code: many Chinese phones let no other app read codes, so the export lacks just the most useful ones. Ways round it: switch off “verification code protection” in the settings and export again; use the phone’s own backup; or search the messages for “验证码”, copy what comes up into a .txt and import that.',
      'no-message-told':
        'No message was recognised in this text: no line tells who sent it (a signature in 【】, the number it came from). What can be read: backups and exports of a phone’s messages, exports of a browser’s or password manager’s passwords, and messages copied with their 【signature】. How to export them: numclean help exports.',
      'nothing-in-it':
        'The format is known, but not one received message and no saved login is in it: perhaps messages were left out of the export, perhaps there are only your own, perhaps it was taken for another format. Look into the file: for a table say with --columns what is in which column; name another format with --format; or copy the messages into a .txt and import that.',
    },
    columns: {
      unclear: (path) =>
        `Cannot tell what is in which column of this table: ${path}\nOf each column only its heading, days, beginnings of numbers and signatures are shown; …×42 stands for about 42 characters.`,
      column: (number, description) => `column ${number} ${description}`,
      which: {
        text: 'Which column is the text of the message?',
        sender: 'Which column is the number it came from?',
        time: 'Which column is the time?',
      },
      none: {
        text: 'None: there are no messages in this table',
        sender: 'There is no such column',
        time: 'There is no such column',
      },
    },
    whichSim: 'The messages came to several SIM cards. Which one is the number to clean up?',
    whichSimHint: 'Asked only once: later imports keep to it; change it with --sim',
    sim: (sim, messages) => `SIM ${sim} (${many(messages, 'message')})`,
    allSims: 'All of them (not sure, or all of them are this number)',
    onlySim: (sim) => `Only ${sim} counted; what came to other cards did not.`,
    severalSims: (count) =>
      `These messages came to ${count} SIM cards; all of them counted. For one of them: numclean import FILE --sim SIM`,
    hint: 'Look at the inventory: numclean inventory; begin: numclean next',
  },

  services: {
    title: 'Official services that help',
    none: 'No official service fits this situation.',
    more: (id) => `How to use it: numclean official ${id}`,
    notServing: (names) => `These do not serve you: ${names}`,
    entrances: 'Ways in',
    answer: 'How the answer comes',
    limits: 'Good to know',
    unknown: 'Not found out yet',
    sourcesOf: (day) => `Sources (all looked up on ${day})`,
    source: (title, day) => (day ? `${title} (looked up on ${day})` : title),
  },

  report: {
    title: (number) => `Cleanup of ${number}`,
    made: (day) => `Made on ${day}`,
    stand: 'Where it stands',
    next: 'What to do next',
    checklist: 'Checklist',
    inventory: 'Inventory and evidence',
    unknown: 'Signatures and sites not known yet',
    unknownIntro:
      'These signatures wrote to the number, but no platform in the catalog has them. Check the ones you used.',
    privacy:
      'This document says which platforms you use: mind that before you print or send it. The number is masked.',
    count: 'Count',
    signature: 'Signature',
  },
};
