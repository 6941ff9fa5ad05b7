import type { locked as zhLocked } from '../zh/exports.js';

/** Where further evidence comes from, by source id. */
export const exportNames: Readonly<Record<string, string>> = {
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
};

export const locked: typeof zhLocked = {
  message: (file) => `${file} has a password. What is it?`,
  hint: 'Nothing shows while you type; it opens this file only and is not kept. To leave the file alone, just press Enter.',
  again: 'That was not the password; try again, or just press Enter to leave the file alone.',
};
