import type { Thin } from '../../cleanup/safe-day.js';
import type { Caution, WhyNone } from '../../cleanup/types.js';

const whyNone: Record<WhyNone, string> = {
  'nothing-found':
    'Nothing found yet, so no day can be worked out. Import messages (numclean import FILE), or add what you remember (numclean add NAME)',
  kept: 'The number is kept: there is no day to cancel on',
  gone: 'The number is gone: there is no day to cancel on any more',
  'not-cancelling': 'There is no day to cancel on here',
};

const thin: Record<Thin, string> = {
  'by-hand-only':
    'This day rests only on accounts that you added yourself, so some may be missing: importing your messages makes it firmer (numclean import FILE)',
  'no-messages':
    'No messages were read, so accounts may be missing: importing them makes this firmer (numclean import FILE)',
  'hardly-any-codes':
    'There are hardly any codes among the messages, probably because the phone keeps them back: switch its protection of codes off and export again',
  'no-official-answer':
    'Not yet checked with the official query (一证通查): numclean official yizhengtongcha-accounts',
};

const cautions: Record<Caution, string> = {
  'foreign-unknown':
    'Your new number is from abroad, and whether it is accepted here is not known: check first. If not, use a mainland number in the family, or e-mail',
  'foreign-yes': 'Your new number is from abroad: it seems to be accepted here; go by what the page shows',
  'foreign-no':
    'Your new number is from abroad, which is not accepted here: use a mainland number in the family, or e-mail',
  'number-is-name':
    'The account is called by this very number, so moving the phone it is bound to is not enough: its name must change, too. Where it can’t, move what is in it to a new account and shut the old one',
  'number-may-be-name':
    'See whether the account is called by this number. If so, moving the phone is not enough: change its name to an e-mail address or the new number, or move what is in it elsewhere',
  'several-accounts': 'The official answer counts more than one account: each has to be moved',
  'of-another':
    'Somebody else’s account: they must be there (face, papers, password), and it moves to a number of their own, not to yours',
  'logged-in':
    'You are still logged in, so no appeal is needed. Do not log out: change the number, then sign out all other devices, then change the password. It takes minutes',
  'logged-in-keep':
    'You are still logged in: do not log out. Changing the number here needs a code sent to the old one, so sign out all other devices, change the password if you can, then recover the account',
  'to-email': 'You want no phone number: set up e-mail and a password first, then take the number off',
};

/** Where a cleanup stands, said first: is the number gone, does the day hold, what goes on without it. */
export const standing = {
  whyNone,
  thin,
  cautions,
  accounts: (count: number): string =>
    `The official answer counts ${count} accounts: ${count === 2 ? 'both' : 'all'} have to be done`,
  allAccounts: (name: string, count: number): string =>
    `${name} has ${count} accounts. Are all of them done?`,
  notAll: (name: string): string => `Then nothing is noted yet. When all are done: numclean done ${name}`,
  past: (day: string, task: string): string =>
    `The day you planned, ${day}, is past. Is the number cancelled? If so: numclean done ${task}; if not, choose another day: numclean cleanup set --cancel-on DAY`,
  short: (days: number): string =>
    `${days} ${days === 1 ? 'day' : 'days'} short. What to do: numclean plan; or choose a later day`,
  shortHere: (days: number): string => `${days} ${days === 1 ? 'day' : 'days'} short; see the ways out below`,
  moved: (days: number, day: string, by: string): string =>
    `The earliest safe day moved ${days > 0 ? 'back' : 'forward'} by ${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} to ${day}${by && `, because of ${by}`}`,
  movedByTime: 'days in which nothing was finished',
  gone: (day: string | null): string =>
    day
      ? `The number is gone (cancelled on ${day}). What is left goes on:`
      : 'The number is gone. What is left goes on:',
  without: (names: string): string => `Works without the old number: ${names}`,
  perhaps: (names: string): string => `May need the old number, try another check first: ${names}`,
  needsIt: (names: string, until: string | null): string =>
    until
      ? `Needs a code on the old number: ${names}. Ask the carrier to restore it (count on ${until} at the latest), or appeal to the platform`
      : `Needs a code on the old number: ${names}. If it cannot be restored, appeal to the platform`,
  haveBackBy: (day: string, left: string): string =>
    `To get the number back, ask by ${day} (${left}), the sooner the better: after that somebody else may have it`,
  isBack:
    'The number is back and receives codes again: use it to move your accounts to another number. Go on with: numclean continue-as prepare-cancel',
  goOn: 'To go on getting accounts back, with all you have: numclean continue-as recover-accounts',
  turnTo: (name: string): string =>
    `No need to leave it there: numclean remedy ${name} says whom to turn to, with what, and in which words`,
  stopFirst: (name: string): string =>
    `First stop money and accounts: numclean emergency. After that, what to do: numclean remedy ${name}`,
  askedToWait: (task: string, day: string | null): string =>
    day === null
      ? `If they gave you a day, note it as waiting, and it comes back then: numclean wait ${task} --until DAY. If not, see numclean remedy`
      : `Note it as waiting, and it comes back then: numclean wait ${task} --until ${day}. If it is refused again on that day, see numclean remedy`,
  follows: (name: string, operation: string): string => `Next: ${name} · ${operation} (numclean next)`,
  nothingFollows: (waiting: number, open: number): string =>
    waiting > 0 ? `${open + waiting} left, of which ${waiting} waiting` : `${open} left`,
  stillUntil: (day: string): string => `Cancelling is safe from ${day} on at the earliest`,
  accountsBefore: (count: number): string => `${count} other tasks must be over first`,
  newNumber: 'New number',
  moreAdvice: 'What to prepare and to watch later: numclean status --all',
  adviceAt: 'Whom to tell, and what to see to before you begin: numclean report',
};
