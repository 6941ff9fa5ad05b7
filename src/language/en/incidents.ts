import type { Track } from '../../cleanup/record/cleanup.js';
import type { Incident, IncidentKind } from '../../cleanup/record/incident.js';

const kinds: Record<IncidentKind, string> = {
  collection: 'debt collection',
  charge: 'a charge or bill',
  code: 'a code nobody asked for',
  order: 'somebody else’s order or parcel',
  marketing: 'advertising',
  acquaintance: 'an acquaintance',
  'official-notice': 'an official notice',
  'private-notice': 'a notice of somebody’s lock, school or hospital',
  'opened-account': 'an app that opened a stranger’s account',
  label: 'your calls are shown as spam or delivery',
};

const kindsOfFormerHolder: Partial<Record<IncidentKind, string>> = {
  collection: 'a debt taken in your name',
  charge: 'your money spent by somebody else',
  order: 'an order from your account',
  acquaintance: 'somebody writes to your friends as you',
  'private-notice': 'notices of your lock, school or hospital go to the old number',
  'opened-account': 'somebody is in your account',
};

const kindsOfOwnNumber: Partial<Record<IncidentKind, string>> = {
  charge: 'your money spent by somebody else',
  'opened-account': 'somebody is in your account',
};

const kindsIn: Record<Track, Record<IncidentKind, string>> = {
  'prepare-cancel': { ...kinds, ...kindsOfOwnNumber },
  'audit-new-number': kinds,
  'recover-accounts': { ...kinds, ...kindsOfFormerHolder },
};

const kindWords: Record<IncidentKind, readonly string[]> = {
  collection: ['collector', 'debt', 'debts', 'demand', 'loan in my name'],
  charge: ['bill', 'charges', 'payment', 'stolen money', 'transfer'],
  code: ['code bombing', 'codes', 'verification code', 'otp'],
  order: ['parcel', 'delivery', 'package', 'orders'],
  marketing: ['ads', 'ad', 'spam', 'promotion'],
  acquaintance: ['friend', 'family', 'wrong number', 'impersonation', 'impostor'],
  label: ['label', 'labelled', 'marked as spam', 'caller label'],
  'official-notice': ['notice', 'court', 'police', 'official', 'government'],
  'private-notice': [
    'lock',
    'door lock',
    'alarm',
    'camera',
    'doorbell',
    'school',
    'teacher',
    'hospital',
    'clinic',
  ],
  'opened-account': [
    'account',
    'opened',
    'open account',
    'stranger’s account',
    'login',
    'hacked',
    'unknown device',
    'stranger’s camera',
    'stranger’s car',
  ],
};

const forms: Record<Incident['form'], string> = { message: 'message', call: 'call' };

export const incidents = {
  kinds,
  kindsOfFormerHolder,
  kindsIn,
  kindWords,
  forms,
  ask: {
    kind: 'What was it?',
    form: 'How did it come?',
    day: { message: 'On which day?', hint: 'for example 2026-11-03' },
    sender: { message: 'From which number?', hint: 'as the phone shows it; press Enter if unknown' },
    platform: {
      message: 'Who did they say they are?',
      hint: 'a platform, office or company; press Enter if unknown',
    },
    openedAt: {
      message: 'At which platform is that account?',
      hint: 'what is inside does not matter; please don’t open it again',
    },
    meantFor: {
      message: 'Whom did they want?',
      hint: 'only the surname is kept; press Enter if unknown',
    },
    answered: {
      message: 'What did you answer?',
      hint: 'for example “wrong number”; press Enter if nothing',
    },
    proposed: {
      message:
        'These demands and codes were found. A code does not say who asked for it: untick those that you asked for.',
      hint: 'what is ticked will be noted; accounts you put aside (numclean dismiss) are already left out',
    },
  },
  proposal: (name: string, kind: string, count: number): string => `${name} · ${kind}: ${count}`,
  titleIn: {
    'prepare-cancel': (count) => `What came up on this number · ${count}`,
    'audit-new-number': (count) => `Meant for somebody else · ${count}`,
    'recover-accounts': (count) => `What somebody did with your accounts · ${count}`,
  } satisfies Record<Track, (count: number) => string>,
  none: 'Nothing noted yet. To add one: numclean incident add; to look through messages: numclean incident import FILE',
  times: (count: number): string => `${count} times`,
  meantFor: (name: string): string => `for ${name}`,
  answered: (text: string): string => `answered: ${text}`,
  noDay: 'day unknown',
  nobody: 'no name given',
  own: (count: number): string =>
    count === 1
      ? '1 more is from your own account and does not count'
      : `${count} more are from your own accounts and do not count`,
  corrected: 'Corrected.',
  removed: 'Taken out.',
  place: (place: number): string => `${place}.`,
  takenAs: (kind: string): string =>
    `Taken as ${kind}; if it is not, put it right with numclean incident edit.`,
  noted: (count: number): string => `${count} noted.`,
  nothingFound: 'No demands and no codes were found.',
  nothingNew: 'Nothing new to note.',
  hint: 'Whom to turn to next: numclean remedy',
  onlyKept: 'Nobody needs to be turned to about it; it is kept as proof: numclean incident list',
};
