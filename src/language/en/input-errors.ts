import type { Problem, ProblemCode } from '../../problem.js';
import { size } from '../size.js';

/** What opens a locked file. */
const WITH_PASSWORD =
  'Import it in a terminal, and you are asked for the password; in scripts use --passphrase-file FILE.';

/** What to do about an encrypted export, by its kind. */
const instead: Readonly<Record<string, string>> = {
  'bitwarden-json': WITH_PASSWORD,
  'bitwarden-json.account':
    'This one is locked with the account’s key, which no password opens. Export again from Bitwarden as .json or .csv, or as the encrypted kind with a password of its own.',
  'proton-pass-json':
    'Export again from Proton Pass as JSON or CSV, not as the one encrypted with PGP. Delete the unencrypted file once it is read.',
  'aegis-json': WITH_PASSWORD,
  '2fas-json': WITH_PASSWORD,
  ente: 'Export again from Ente Auth as plain text, not as the encrypted kind. Delete the unencrypted file once it is read.',
  stratum:
    'Back up again in Stratum with the password left empty. Delete the unencrypted file once it is read.',
  keepass: WITH_PASSWORD,
  pgp: 'This file is encrypted with PGP: if it is from Proton Pass, export again as JSON or CSV. Delete the unencrypted file once it is read.',
  zip: WITH_PASSWORD,
  xlsx: WITH_PASSWORD,
  'xlsx.account':
    'It is locked the old way (Excel 2007 or earlier), which is not opened here. Open it in Excel or WPS, save it as an .xlsx or CSV without a password, and delete that after reading.',
  'sms-import-export': WITH_PASSWORD,
  'sms-backup-restore':
    'By its name this is a backup of SMS Backup & Restore, locked as a whole in a way that is not public. Turn encryption off in the app and back up again; a ZIP with a password can be read too. Delete it once it is read.',
  'adb-backup':
    'Make the adb backup again and leave the password on the phone empty; or export with SMS Backup & Restore.',
  'xiaomi-backup':
    'Back up again on the phone without a password; where that is not possible, export with SMS Backup & Restore.',
  'huawei-backup':
    'Newer Huawei and Honor backups are always encrypted and cannot be read. Export with SMS Backup & Restore instead.',
  'samsung-smart-switch':
    'Backups of Samsung Smart Switch are encrypted and cannot be read. Export with SMS Backup & Restore instead.',
  'iphone-backup': WITH_PASSWORD,
};

const RELEASE_FAULTS: Readonly<Record<string, string>> = {
  signature: 'its signature does not hold, it may have been tampered with',
  'no-key': 'there is no public key to trust',
  damaged: 'it is incomplete or damaged',
  'too-large': 'it is larger than it can be',
  format: 'its format is unknown to this program; update numclean first',
  schema: 'its content does not have the right shape',
  older: 'it is older than the one in use',
};

/** The columns of a table, numbered. */
export const columnList = (value: Problem['values'][string] | undefined): string =>
  [value ?? []]
    .flat()
    .map((column, i) => `${i + 1} ${column}`)
    .join('; ');

/** What is wrong with a file that was given, and what to do. */
export const inputErrors = {
  'input.release-refused': ({ why }) => ({
    message: `This catalog was not taken: ${RELEASE_FAULTS[String(why)] ?? why}.`,
    hint: 'The one from before stays in use; nothing has changed.',
  }),
  'input.correction-invalid': ({ why }) => ({
    message: why ? `The note is not written correctly: ${why}.` : 'This file is not JSON; nothing was kept.',
    hint: 'It is JSON with only what differs, e.g. {"ops":{"change":{"path":"我的 > 设置 > 手机号"}}}.',
  }),
  'input.not-found': ({ path }) => ({
    message: `No such file: ${path}`,
    hint: 'Check the path; you can also drag the file into the window.',
  }),
  'input.link-outside': ({ path }) => ({
    message: `${path} is a link to another folder and was left out.`,
    hint: 'Name the file itself that it leads to.',
  }),
  'input.not-a-file': ({ path }) => ({
    message: `${path} is not an ordinary file and was not read.`,
    hint: 'Name a file on the disk, not a pipe or a device.',
  }),
  'input.too-large': ({ path, mostBytes }) => ({
    message: `This file is too large: ${path}`,
    hint: `A file given here may have at most ${size(Number(mostBytes))}. Perhaps it is not the one you meant.`,
  }),
  'input.not-a-bundle': ({ path }) => ({
    message: `This is not a bundle made by numclean: ${path}`,
    hint: 'Take a .zip made by numclean proof bundle; if it is incomplete, copy it again.',
  }),
  'input.is-folder': ({ path }) => ({
    message: `${path} is a folder; a file is needed here.`,
    hint: 'Choose a file inside it.',
  }),
  'input.folder-empty': ({ path }) => ({
    message: `There is no file to read in this folder: ${path}`,
    hint: 'Check whether the export lies elsewhere.',
  }),
  'input.unreadable': ({ path }) => ({
    message: `Cannot read this file: ${path}`,
    hint: 'Check its permissions, and whether another program is using it.',
  }),
  'input.empty': ({ path }) => ({
    message: `The file is empty: ${path}`,
    hint: 'The export probably broke off; make it again on the phone.',
  }),
  'input.binary': ({ path }) => ({
    message: `This is not a text that can be read: ${path}`,
    hint: 'Export messages as XML with SMS Backup & Restore. ZIP and .gz files can be read as they are; unpack other archives first.',
  }),
  'input.html': ({ path }) => ({
    message: `This is a web page, not an export: ${path}`,
    hint: 'Perhaps the download went wrong; fetch the original file again.',
  }),
  'input.call-log': ({ path }) => ({
    message: `This is a call log, not messages: ${path}`,
    hint: 'Look for the file whose name begins with sms; else choose messages in the program that exported it, and export again.',
  }),
  'input.old-spreadsheet': ({ path }) => ({
    message: `An old Excel file (.xls), or one with a password, cannot be read: ${path}`,
    hint: 'Open it in Excel or WPS, save it as .xlsx or CSV without a password, and import that.',
  }),
  'input.encrypted': ({ path, kind }) => ({
    message: `The file is encrypted: ${path}`,
    hint: instead[String(kind)] ?? 'Export again without encryption, and delete that file afterwards.',
  }),
  'input.wrong-password': ({ path }) => ({
    message: `That password does not open the file: ${path}`,
    hint: 'Check capitals and spaces and import it again; or export it anew.',
  }),
  'input.key-too-costly': ({ path }) => ({
    message: `Opening this file takes more than 1 GB of memory, or very long: ${path}`,
    hint: 'Export it again with a weaker key setting, or without encryption; then delete that file once it is read.',
  }),
  'input.unknown-format': ({ path }) => ({
    message: `Unknown format: ${path}`,
    hint: 'numclean help exports tells what can be read and how to export it; if you know the format, name it with --format.',
  }),
  'input.columns-unclear': ({ path, columns }) => ({
    message: `Cannot tell which column of this table holds the messages: ${path}`,
    hint: `Say which column is what, e.g. --columns text=3,sender=1,time=2. The table has: ${columnList(columns)}.`,
  }),
  'input.not-that-format': ({ path, format }) => ({
    message: `${path} is not ${format}.`,
    hint: 'Leave --format out and let the program find it.',
  }),
  'input.zip-bomb': ({ path }) => ({
    message: `This archive unpacks to something absurdly large and was not opened: ${path}`,
    hint: 'Unpack it yourself first; if it looks right, import the files in it.',
  }),
  'input.needs-file': ({ path }) => ({
    message: `This kind of file cannot be read from a pipe: ${path}`,
    hint: 'Save it as a file first, then name the file.',
  }),
  'input.damaged': ({ path }) => ({
    message: `The file is damaged; nothing could be read: ${path}`,
    hint: 'Make the export again.',
  }),
  'input.not-an-answer': () => ({
    message:
      'This does not look like an answer of the official query (一证通查), nor the result of unbinding (一键解绑) or number renewal (二次号码焕新).',
    hint: 'Copy the whole message from 10699000, or type it: 微信 1, 淘宝 2.',
  }),
  'input.answers-unreadable': ({ path }) => ({
    message: `The answers file cannot be understood: ${path}`,
    hint: 'It must be JSON or YAML, for example {"number": "13800138000"}.',
  }),
  'input.answers-too-deep': ({ path, line }) => ({
    message: `Line ${line} of the answers file is nested too deep: ${path}`,
    hint: 'Don’t begin a line with many “- ”, and don’t put brackets within brackets. If it is a text that you pasted, write it on one line between double quotes, with \\n for a new line.',
  }),
  'input.not-a-cleanup': ({ path }) => ({
    message: `This is not a cleanup exported by numclean: ${path}`,
    hint: 'Use a file made by numclean cleanup export.',
  }),
  'input.ticks-damaged': ({ path }) => ({
    message: `This text from a page is not whole, or was changed: ${path}`,
    hint: 'Copy it again on the page, from “numclean” to the last semicolon, or use “Save as a file” there. The ticks are still in the page.',
  }),
  'input.ticks-of-another': ({ cleanup, known }) => ({
    message: `These ticks belong to the cleanup of another number (${cleanup}); nothing was changed.`,
    hint:
      known === 'yes'
        ? `To note them there: numclean import FILE --cleanup ${cleanup}`
        : 'That cleanup is not on this computer. Import them where the page was made, or bring the cleanup here first: numclean cleanup import',
  }),
  'input.catalog-invalid': ({ path, detail }) => ({
    message: `A platform file is not right: ${path}: ${detail}`,
    hint: 'Compare it with docs/catalog.md.',
  }),
} satisfies Partial<Record<ProblemCode, (values: Problem['values']) => { message: string; hint: string }>>;
