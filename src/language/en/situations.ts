import type { Track } from '../../cleanup/record/cleanup.js';

type Advice = { title: string; lines: string[] };

const advice: Record<Track, Advice[]> = {
  'prepare-cancel': [
    {
      title: 'Before you begin',
      lines: [
        'Check the name: what the carrier has on file must be the name and number on your ID. If not, have a shop correct it first, or banks will refuse the new number',
        'Keep both SIMs in your phones until the last step; do not stop the old one, or change its plan, too early',
        'Give every important account a second way in before you change the number: a password, an e-mail address, backup codes',
        'Switch on alerts for every payment at your banks, and switch off payments without a PIN',
        'Change the old number in delivery addresses, food delivery, parcels and ride hailing',
      ],
    },
    {
      title: 'Tell these people',
      lines: [
        'Family, relatives, friends, colleagues, and whoever adds you to groups',
        'School and parents’ groups, your employer, hospital and doctor, landlord, property office, parcel station',
        'Whoever pays you by phone number: once the old number is gone the money may reach somebody else',
        'You could send: “I have a new number; the old one will be cancelled in a few days. If it ever asks you for money or a code, that is not me.”',
      ],
    },
  ],
  'audit-new-number': [
    {
      title: 'Never',
      lines: [
        'Don’t log in to somebody else’s account or look at it; if you end up in one, leave at once, note the day and the platform, and tell the platform',
        'Don’t follow links in demands for money, don’t pay for somebody else, admit nothing, and give no ID or card number',
        'Tell nobody a code; don’t pay anybody to unbind accounts or stop collectors',
      ],
    },
    {
      title: 'Keep an eye on',
      lines: [
        'More codes nobody asked for, more demands: note them with numclean incident add; numclean remedy says whom to turn to',
        'Check again after the renewal; some platforms slip through',
        'Look at your own credit report once: somebody else’s loan should not be on it',
      ],
    },
  ],
  'recover-accounts': [
    {
      title: 'First look where you are still logged in',
      lines: [
        'On an old phone, a tablet, a computer, in a browser: don’t log out. Change the number to your present one under account and security, sign out other devices and change the password. It takes minutes and needs no appeal',
        'Where you cannot get in on any device, recover the account; if that takes days, freeze it first',
      ],
    },
    {
      title: 'What platforms usually want to see',
      lines: [
        'Your ID card (with a watermark: only to get this account back); some ask for your face too',
        'The carrier’s proof that you held the number and cancelled it',
        'That the account is yours: about when it was registered, usual devices and cities, bank cards, payments, old passwords',
      ],
    },
    {
      title: 'Keep an eye on',
      lines: [
        'Strange log-ins, new devices, changed passwords',
        'Messages, requests for money or links sent in your name',
        'Charges and loans you don’t recognise; look at your credit report once',
      ],
    },
    {
      title: 'Tell these people',
      lines: [
        'Family, colleagues, friends: the old number is no longer yours; whoever asks for money or codes from it is not you',
        'Admins of work and school groups: have the old number removed',
        'Banks, brokers, insurers: correct the number they have on file',
        'Employer, school, clinic, neighbourhood office: correct the contact number',
      ],
    },
  ],
};

export const situations = { advice };
