import type { store as chinese, storeErrors as chineseErrors } from '../zh/store.js';

const s = (count: number): string => (count === 1 ? '' : 's');

export const store: typeof chinese = {
  commands: {
    store: 'where your data is kept',
    path: 'Which folder the data is in',
    check: 'Check every file, backup and proof',
    backups: 'List the backups that were kept before changes',
    restore: 'Go back to a backup, after saying what differs',
    encrypt: 'Lock all data with a passphrase; where it is locked, choose another',
    decrypt: 'Take the lock off',
  },
  options: {
    passphraseFile: 'read the passphrase from the first line of a file',
    newPassphraseFile: 'read the new passphrase from the first line of a file',
    withProofs: 'with the proofs, as one archive',
    numberFile: 'read the number from a file, - for standard input; so it is not left in the shell’s history',
  },
  correctionsUnread: (path: string): string =>
    `Your corrections to platforms are damaged; they were not used this time, and left alone: ${path}\nBring the file back from a copy of yours, or delete it and correct the platforms again.`,
  waiting: 'Another numclean is writing; waiting for it …',
  passphrase: 'Passphrase: ',
  wrongOnce: 'That is not the passphrase. Please type it again.',
  newPassphrase: 'New passphrase: ',
  again: 'Once more: ',
  different: 'The two differ. Please type them again.',
  tooShort: 'Too short: at least 8 characters. A few unrelated words are easiest to remember.',
  forgotten:
    'If you forget the passphrase, nobody can open this again. Write it on paper now, and keep that somewhere safe.',
  offer:
    'This list says which accounts know the number; to lock it with a passphrase: numclean store encrypt. Nothing opens it once the passphrase is forgotten, so write that on paper.',
  sealed: (files) =>
    `Locked ${files} file${s(files)}; nothing on the disk is readable without the passphrase.`,
  changed: 'The passphrase is changed. The old one opens nothing any more.',
  unsealed: 'The lock is off.',
  place: (path, isSealed) => (isSealed ? `${path}\nLocked with a passphrase.` : path),
  checked: (files) => `${files} file${s(files)} checked, all whole.`,
  checkedNone: 'There is no data here yet.',
  kinds: { settings: 'Settings', cleanup: 'Cleanup', backup: 'Backup', proof: 'Proof', other: 'File' },
  faults: { whole: 'whole', damaged: 'damaged', newer: 'written by a newer version' },
  fault: (kind, name, fault) => `! ${kind} ${name}: ${fault}`,
  lockFree: 'No other numclean is writing.',
  diskFull: 'The disk is full: free some space before the next change.',
  backupsOf: (id) => `Backups of ${id}, the newest first:`,
  backup: (number, day, events) =>
    `${String(number).padStart(3)}  ${day ?? 'unknown day'}  ${events} record${s(events)}`,
  backupDamaged: (number, day) => `${String(number).padStart(3)}  ${day ?? 'unknown day'}  damaged`,
  noBackups: 'No backups yet. They are made whenever a cleanup changes.',
  restoring: (number, day, now, then, lastDay) =>
    `Backup ${number}${day ? ` (kept on ${day})` : ''} has ${then} record${s(then)}, the last on ${lastDay}; ${
      now === null ? 'the file as it is now is gone or can’t be read' : `now there are ${now}`
    }.`,
  restoreQuestion:
    'Go back to this backup? What is there now is kept as a backup too, so this can be undone.',
  restored: (id) =>
    `${id} is restored. To go back to how it was a moment ago, run numclean store restore again.`,
  notRestored: 'Nothing was changed.',
  withProofs: (count) => `With ${count} proof${s(count)}.`,
};

export const storeErrors: typeof chineseErrors = {
  'store.full': ({ path }) => ({
    message: `The disk is full; this change was not written: ${path}`,
    hint: 'What was there before is whole. Free some space and try again.',
  }),
  'store.passphrase-wrong': () => ({
    message: 'That is not the passphrase.',
    hint: 'The data is whole. Check capital letters and the input method, and try again.',
  }),
  'store.keys-damaged': ({ path }) => ({
    message: `The file that holds the keys is damaged: ${path}`,
    hint: 'The passphrase is not the problem. Fetch the file that begins with identity- from your own backup of this folder.',
  }),
  'store.cleanup-lost': ({ id }) => ({
    message: `The file of ${id} is gone, but its backups are there.`,
    hint: `To get it back: numclean store restore --cleanup ${id}`,
  }),
  'store.no-backup': ({ id, known }) => ({
    message: `${id} has no such backup.`,
    hint: `See which there are: numclean store backups${Number(known) > 0 ? ` (${known} now)` : ''}`,
  }),
  'store.passphrase-missing': () => ({
    message: 'The data is locked and needs its passphrase.',
    hint: 'Name the file that holds it with --passphrase-file, or set NUMCLEAN_PASSPHRASE.',
  }),
  'usage.new-passphrase-missing': () => ({
    message: 'There is no new passphrase yet.',
    hint: 'Run it in a terminal, which asks for one, or name a file that holds it with --new-passphrase-file.',
  }),
  'usage.passphrase-unfit': () => ({
    message: 'This passphrase is too short.',
    hint: 'It needs at least 8 characters. A few unrelated words are easiest to remember.',
  }),
  'usage.confirmation-missing': () => ({
    message: 'This needs your word.',
    hint: 'Run it in a terminal, or add --yes.',
  }),
  'usage.store-empty': () => ({
    message: 'There is nothing behind --store.',
    hint: 'Name a folder, e.g. --store ~/numclean; without --store the usual folder is used.',
  }),
  'usage.store-state': () => ({
    message: 'The data here is not locked.',
    hint: 'To lock it: numclean store encrypt',
  }),
};
