import type { KeepPlan, Service } from '../../catalog/service-types.js';
import { withAddress } from '../with-address.js';
import { keeping } from './keeping.js';

const indent = (lines: readonly string[]): string => lines.map((line) => `  · ${line}`).join('\n');

const planLine = (plan: KeepPlan): string => {
  const price = plan.yuanPerMonth
    ? `${priceRange(plan.yuanPerMonth)} yuan a month`
    : 'price: see the carrier’s page';
  const conditions = plan.conditions.map(({ en }) => en);
  const sentences =
    plan.kind === 'suspended'
      ? [`${plan.name.en}: ${conditions[0]}`, `About ${price} (not an official price)`]
      : [`${plan.name.en}: ${price}`, ...conditions];
  return sentences.map((sentence) => `${sentence}.`).join(' ');
};

const priceRange = ({ from, to }: { from: number; to: number }): string =>
  from === to ? `${from}` : `${from}–${to}`;

type ReadFile = {
  path: string;
  older: number;
  since: string | null;
  messages: number;
  logins: number;
  skipped: number;
  problems: readonly unknown[];
};

export const walks = {
  listComma: ', ',
  ownEntries: 'Your own',
  tracks: {
    'prepare-cancel': {
      welcome:
        'Let us find every account bound to this number, put them in order and work through them.\nEverything stays on your computer, offline; messages are read, never kept. Press Ctrl+C at any time and go on later.',
      number: 'Which mobile number is it about?',
    },
    'audit-new-number': {
      welcome:
        'Does your new number get messages and calls for somebody else? Let us clear what its former holder left: first the demands for money, then platform by platform.\nDon’t log in to somebody else’s account or look at it; if you end up in one, leave at once. Everything stays on your computer, offline; messages are read, never kept. Press Ctrl+C at any time and go on later.',
      number: 'Which mobile number did you get?',
    },
    'recover-accounts': {
      welcome:
        'The old number is gone, but the accounts can come back. First we see whether the number can be restored, then freeze what matters most, then recover one account after the other.\nEverything stays on your computer, offline; messages are read, never kept. Press Ctrl+C at any time and go on later.',
      number: 'Which mobile number did you have?',
    },
  },
  resumed: (number: string) => `Going on with the cleanup of ${number}.`,
  finished: 'All questions about this number are answered. This is where it stands.',
  numberHint: '11 digits; kept on this computer only',
  source: (titles: readonly string[], day: string) => `Source: ${titles.join('; ')} (looked up ${day})`,
  carrier: {
    message: 'Which carrier does this number belong to?',
    hint: 'guessed from the number; choose yourself if it was ported',
    unknown: 'I don’t know',
  },
  newNumber: {
    message: 'What is the new mobile number?',
    hint: 'press Enter if there is none yet',
  },
  currentNumber: {
    message: 'Which mobile number do you have now?',
    hint: 'accounts move to it once they are back; press Enter if there is none',
  },
  blockedPlatforms: {
    message:
      'Of the platforms you want to use, which say that the number is already registered, or hold an account of the former holder as far as you know?',
    hint: 'choose those that come to mind; more later with numclean add',
  },
  since: {
    message: 'On which day was the number opened in your name?',
    hint: 'see the contract or receipt, or ask the carrier; if not sure, give the first day you know it was yours. Older messages don’t count as yours',
  },
  openingProof: {
    intro:
      'Lenders, platforms and regulators want to see since which day the number is yours. Two ways: the contract or the receipt of opening; or ask the carrier’s hotline whether its app or a shop shows or certifies the day (the name of that paper differs by place).',
    message: 'Do you have proof of the opening day?',
    hint: 'if not yet, it goes on the checklist with the way to get it',
    choices: {
      contract: 'yes, the contract or the receipt of opening',
      query: 'yes, the carrier’s own query (app or hotline)',
      none: 'not yet',
    },
  },
  signMessages: 'Have there been messages meant for somebody else (another name, somebody else’s orders)?',
  signCalls: 'Have there been calls for somebody else?',
  callsFor: {
    message: 'Whom did the callers want?',
    hint: 'only the surname is kept; press Enter if unknown',
  },
  signRegistered: 'Has a platform said that the number is already registered?',
  renewal: {
    intro: (service: Service, carrierName: string, entrances: readonly string[]) =>
      [
        `First the carrier’s own service, ${service.name.en}: ${service.summary.en}`,
        `What it takes: ${service.needs.map((need) => need.en).join('; ')}`,
        entrances.length > 0
          ? `${carrierName}:\n${indent(entrances)}`
          : `Whether this carrier (${carrierName}) offers it was not found out: ask its hotline.`,
        ...(service.answer ? [`How long it takes: ${service.answer.en} (see the carrier’s own page)`] : []),
        'Good to know:',
        indent(service.limits.map((limit) => limit.en)),
      ].join('\n'),
    message: 'On which day did you apply for it?',
    hint: 'today if you just did; press Enter if not yet: then it comes first on the checklist',
  },
  mine: {
    message:
      'There are signs of accounts at these platforms. Which are your own? Those you tick don’t count as the former holder’s:',
    hint: 'also those whose codes you asked for; leave out what you are not sure of, numclean dismiss can do it later',
  },
  opened: {
    message: 'Did an app ever open somebody else’s account by itself?',
    hint: 'choose only the platform; don’t say what was inside and don’t go back to look. Press Enter if none',
  },
  openedOn: {
    message: 'On which day did you notice?',
    hint: 'the platform needs it; today by default',
  },
  moreIncidents: {
    message: 'Is there more to note (collectors’ calls, somebody else’s parcels, acquaintances)?',
    hint: 'more at any time: numclean incident add',
  },
  cancelledOn: {
    message: 'On which day was the number cancelled?',
    hint: 'see the proof of cancellation, or the last day on which it worked; press Enter if unknown',
  },
  restore: {
    intro: (carrierName: string, days: number | null, ways: readonly string[]) =>
      [
        days === null
          ? 'Without the day of the cancellation, first ask the carrier whether the number is still in its freeze.'
          : days <= 60
            ? `Cancelled ${days} days ago: it is probably still in its freeze, and restoring it saves the most trouble.`
            : `Cancelled ${days} days ago: some say the freeze is 60 days, some 90; ask at once whether there is still time.`,
        ...(ways.length > 0 ? [`${carrierName}:`, indent(ways)] : []),
      ].join('\n'),
    ask: 'find out which carrier it is, then ask its hotline or a carrier shop with your ID: is it still in its freeze, can it be restored',
    tooLate: (days: number) =>
      `Cancelled ${days} days ago: it can hardly be restored, and somebody else may have it. You may still ask the carrier; now to the accounts themselves.`,
    message: 'Will you have the number restored?',
    hint: 'with it every account can be entered by code again',
    choices: { try: 'I will try', back: 'it is back already', no: 'no, or it was refused' },
  },
  stillLoggedIn: {
    message: 'First: where are you still logged in, on an old phone, a tablet, a computer or in a browser?',
    hint: 'there you simply change the number, without an appeal; do not log out. Press Enter if nowhere',
  },
  misused: {
    message: 'Has anybody used the old number to enter your accounts, write in your name, borrow or spend?',
    hint: 'yes shows whom to hold responsible and what must be proved; general advice, not legal advice',
  },
  misusedAt: {
    message: 'At which platforms?',
    hint: 'they come first; press Enter if none',
  },
  cancelOn: {
    message: 'On which day do you want to cancel?',
    hint: 'for example 2027-03-01; press Enter if undecided',
  },
  keepNumber: {
    intro: (carrier: string, plans: readonly KeepPlan[], ported: boolean) =>
      [
        'Think first: keeping the number on the cheapest plan is often less trouble than cancelling it.',
        plans.length > 0
          ? `${carrier}:\n${indent(plans.map(planLine))}\nGo by the carrier’s own price list.`
          : `No reliable figures were found for ${carrier}; ask its hotline for a keep-number plan (保号套餐).`,
        ...(ported ? [`${keeping.porting}.`] : []),
      ].join('\n'),
    message: 'Keep the number for now instead of cancelling it?',
    hint: 'with Yes the accounts are still found; only the cancellation is left out',
  },
  service: {
    intro: (service: Service) =>
      [
        `${service.name.en}\n${service.summary.en}`,
        'How to get there:',
        indent(service.entrances.map((entrance) => withAddress(entrance.en, entrance.url))),
        ...(service.limits.length > 0
          ? ['Good to know:', indent(service.limits.slice(0, 3).map((limit) => limit.en))]
          : []),
      ].join('\n'),
    message: (service: Service) => `${service.name.en}: have you done it?`,
    hint: 'if not now, answer No; numclean official shows it again',
  },
  officialAnswer: {
    message: 'Paste the message that the official query (一证通查) sent you:',
    hint: 'it can also be added later',
    right: (understood: readonly string[]) => `Did we read this right?\n${indent(understood)}`,
    typed: 'Then type it yourself: platforms and numbers of accounts',
    typedHint: 'for example: 微信 1, 淘宝 2; just Enter if you have none',
  },
  import: {
    message: 'Where is the exported file?',
    leftOut: (path: string, why: string) => `${path}: ${why}.`,
    read: (file: ReadFile) => {
      const some = [
        ...(file.older > 0 && file.since ? [`${file.older} from before ${file.since} (not counted)`] : []),
        ...(file.skipped > 0 ? [`${file.skipped} could not be matched to a platform`] : []),
      ];
      return [
        `Read ${file.path}: ${file.logins > 0 ? `${file.logins} saved logins` : `${file.messages} messages`}`,
        ...some,
        ...(file.problems.length > 0
          ? [`${file.problems.length} unreadable ${file.problems.length === 1 ? 'place' : 'places'} skipped`]
          : []),
      ]
        .join(', ')
        .concat('.');
    },
  },
  platforms: {
    message: 'Which other platforms know this number?',
    hint: 'whatever comes to mind; numclean add takes more later',
    add: (text: string) => `Add “${text}” (not in the catalog)`,
  },
  onceMore: {
    message: 'Go through the questions once more, to correct an answer?',
    hint: 'What you answered before stays: Enter keeps it',
  },
  meant: {
    message: (name: string) => `Which one is “${name}”?`,
    asTyped: (name: string) => `None of these: keep “${name}”`,
  },
  dismiss: {
    message:
      'These only sent advertising, payment demands or a single code; you may have no account there. Tick what to put aside:',
    hint: 'the rest stays in the checklist; when in doubt, leave it',
  },
  operations: {
    later: 'move once you have a new number',
    count: (operation: string, count: number) => `${operation} (${count})`,
    message: (counts: string) => `Suggestion: ${counts}.`,
    hint: 'accounts silent for over two years that are no loss are closed, the others move to the new number',
  },
};
