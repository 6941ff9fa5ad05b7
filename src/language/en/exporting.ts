import type { exporting as zh } from '../zh/exporting.js';

const accountsOf = (count: number): string => (count === 1 ? '1 account' : `${count} accounts`);

export const exporting: typeof zh = {
  phone: {
    message: 'Which phone are the messages on?',
    hint: 'you are told next how to get them out; it also works without messages',
    choices: {
      android: 'Android',
      harmonyos: 'HarmonyOS NEXT',
      'iphone-computer': 'iPhone, with a computer to back it up',
      iphone: 'iPhone, without such a computer',
      none: 'No messages, or exported already',
    },
  },
  ways: {
    android:
      'Install SMS Backup & Restore (by SyncTech), back up messages only, to the phone itself, and bring the xml file to this computer.\nBefore that, search the settings for “验证码” and switch the protection of codes off; switch it on again afterwards. Otherwise the codes are missing.',
    harmonyos:
      'No app can export messages there: search them for “验证码”, take screenshots, let the gallery extract the text, and copy all of it into one note.\nSend it to this computer as a txt file and drag it in; broken lines and missing dates do no harm.',
    'iphone-computer':
      'Make a local backup with Finder (Mac), iTunes or 「爱思助手」 (Windows); encrypted is fine if you know its password.\nFind the backup folder with Manifest.db in it and drag the whole folder in; only the messages are read, nothing is changed.',
    iphone:
      'Search the messages for “验证码”, take screenshots, long-press the text in each, copy it into one note, one after the other.\nSend it to this computer as a txt file and drag it in; broken lines and missing dates do no harm.',
    none: 'Exported messages and saved logins (files from a browser or a password manager) show accounts: drag the files in.\nIf there are none, press Enter and pick from the list.',
  },
  sections: {
    android: ['Android: with SMS Backup & Restore'],
    harmonyos: ['HarmonyOS, and an iPhone without a computer: text recognition', 'Pasting: from any phone'],
    'iphone-computer': ['iPhone and Mac'],
    iphone: ['HarmonyOS, and an iPhone without a computer: text recognition', 'Pasting: from any phone'],
    none: [],
  },
  found: (accounts, messages, withMoney) =>
    accounts === 0
      ? `Read ${messages}; no account was recognized. Never mind, pick from the list.`
      : `${accountsOf(accounts)} found in ${messages} messages or logins; ${withMoney} of them give access to money.`,
  nearlyAll: 'That is nearly all of them; one look at the list below is enough.',
  alreadyFound: 'found',
  commonest: 'What most people have',
  senders: {
    message: 'These senders are not in the catalog. With which do you have an account?',
    messageToHolder:
      'These senders are not in the catalog. Which write to the former holder? Tick them, so that they can be cleared:',
    hint: 'the others are set aside and not asked about again; Enter alone means none',
    title: 'Who writes often',
    count: (messages) => (messages === 1 ? '1 message' : `${messages} messages`),
  },
  end: {
    title: 'That was the last question',
    found: (accounts, critical) => {
      if (accounts === 0) return 'No account found yet. Add them as they come to mind: numclean add NAME';
      return critical > 0
        ? `${accountsOf(accounts)} found; ${critical} of them ${critical === 1 ? 'is' : 'are'} critical.`
        : `${accountsOf(accounts)} found.`;
    },
    foundOfHolder: (accounts) =>
      accounts === 0
        ? 'No account of the former holder’s is known yet. When a message for somebody else comes in: numclean incident add'
        : `The former holder left accounts in ${accounts === 1 ? 'one place' : `${accounts} places`}. Clear them one by one.`,
    lookOn: (day, name, operation) => `Come back on ${day}: ${name} · ${operation}, has it worked?`,
    first: (count) =>
      count === 1 ? 'Begin with this one' : `Begin with these ${count === 3 ? 'three' : count}`,
    work: 'Do them now, one by one: numclean work',
    page: 'To read on the phone, or print for the counter: numclean report --open',
    later: 'To come back later, just type numclean',
  },
};
