import type { Track } from '../../cleanup/record/cleanup.js';

type Advice = { title: string; lines: string[] };

const advice: Record<Track, Advice[]> = {
  'prepare-cancel': [],
  'audit-new-number': [
    {
      title: 'Never',
      lines: [
        "Don't log in to somebody else's account or look at it; if you end up in one leave at once, note the day and the platform, and tell the platform",
        "Don't follow links in demands for money, don't pay for somebody else, admit nothing, and give no ID or card number",
        "Tell nobody a code; don't pay anybody to unbind accounts or stop collectors",
      ],
    },
    {
      title: 'Watch',
      lines: [
        'More codes nobody asked for, more demands: numclean incident add; whom to turn to: numclean remedy',
        'Check again after the renewal; some platforms slip through',
        "Look at your own credit report once: somebody else's loan should not be on it",
      ],
    },
  ],
  'recover-accounts': [
    {
      title: 'First look where you are still logged in',
      lines: [
        'On an old phone, a tablet, a computer, in a browser: don’t log out. Change the number to your present one under account and security, sign out other devices, change the password: minutes, and no appeal',
        'Where you can get in nowhere, recover the account; freeze it first where that takes days',
      ],
    },
    {
      title: 'What platforms usually want to see',
      lines: [
        'Your ID card (with a watermark: only to get this account back); some ask for your face too',
        'The carrier’s proof of the cancellation and of former use',
        'That the account is yours: about when it was registered, usual devices and cities, bank cards, payments, old passwords',
      ],
    },
    {
      title: 'Watch',
      lines: [
        'Strange log-ins, new devices, changed passwords',
        'Messages, requests for money or links sent in your name',
        'Charges and loans you do not know; look at your credit report once',
      ],
    },
    {
      title: 'Tell these people',
      lines: [
        'Family, colleagues, friends: the old number is not you any more; whoever asks for money or codes from it is not you',
        'Those who run work and school groups: take the old number out',
        'Banks, brokers, insurers: correct the number they have on file',
        'Employer, school, clinic, neighbourhood office: correct the contact number',
      ],
    },
  ],
};

export const situations = { advice };
