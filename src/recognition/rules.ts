import type { MessageKind } from './message-kind.js';
import type { BesideName } from './tables/facts.js';
import type { MeaningName } from './tables/meanings.js';

/** What a rule asks: whether the text says something, titles in brackets aside; `anywhere` there too; `titled` only there. */
export type Asked =
  | MeaningName
  | BesideName
  | `not ${MeaningName | BesideName}`
  | `${MeaningName} anywhere`
  | `${MeaningName} nowhere`
  | `${MeaningName} titled`;

/** All must hold; of those in brackets one. */
export type When = readonly (Asked | readonly Asked[])[];

type Rule = { kind: MessageKind; reason: string; when: When };

const OPT_OUT = ['optOut', 'not serviceOptOut'] as const satisfies When;
const NO_OPT_OUT = ['not optOut', 'serviceOptOut'] as const satisfies readonly Asked[];
const NO_OFFER = ['not creditOffer', ['not offered', 'an account named']] as const satisfies When;

/** Asked from the top; the first that holds decides. Each says why it stands where it stands. */
export const RULES = [
  {
    // before all else: a code is the strongest sign, also where a shop adds its opt-out
    kind: 'code',
    reason: 'code-word-and-digits',
    when: ['a code', ['otherCode nowhere', 'secret', 'numberBound']],
  },
  {
    kind: 'code',
    reason: 'digits-to-type-in',
    when: ['digits to type in', 'login', 'not ticketWord', ...NO_OFFER, 'not lure'],
  },
  {
    kind: 'code',
    reason: 'digits-of-weak-word-to-keep-secret',
    when: ['digits alone', 'weakCodeWord', 'secret', 'not ticketWord', 'not lure'],
  },
  {
    kind: 'code',
    reason: 'digits-to-keep-secret',
    when: [
      'digits alone',
      'login',
      ['secret', 'shortLived'],
      'not ticketWord',
      'not parcelWord',
      'not fraudWarning',
      'not lure',
      NO_OPT_OUT,
    ],
  },
  {
    // read out by a call: whoever hears it is in
    kind: 'code',
    reason: 'code-by-voice',
    when: ['voice', 'codeIsComing', ['codeWord anywhere', 'login'], 'not fraudWarning'],
  },
  {
    // as good as a code: whoever taps it is in
    kind: 'code',
    reason: 'login-link',
    when: ['linkWord', 'signsIn', 'onceOnly', 'not lure', NO_OPT_OUT],
  },
  {
    // it speaks of codes, debts and refunds, as those do that it warns of
    kind: 'notice',
    reason: 'warning-of-fraud',
    when: ['fraudWarning', 'beCareful', 'not an amount', ['not overdue', 'impersonated'], NO_OPT_OUT],
  },
  {
    // offers to debtors speak of debts too
    kind: 'marketing',
    reason: 'offer-to-debtors',
    when: ['debtRelief', 'not creditor'],
  },
  {
    // a debt is a person's: a book that is late is none
    kind: 'notice',
    reason: 'loan-of-books',
    when: ['borrowedBook', 'bookDue', 'not an amount'],
  },
  {
    kind: 'collection',
    reason: 'overdue-and-demand',
    when: ['overdue', 'loan', 'demand', 'not noDebt'],
  },
  {
    kind: 'collection',
    reason: 'pass-it-on',
    when: ['passOn', 'ofADebt anywhere', 'not noDebt', NO_OPT_OUT],
  },
  {
    kind: 'collection',
    reason: 'collector-presses',
    when: ['collector anywhere', 'pressed', 'not noCollector', 'not lure'],
  },
  {
    kind: 'collection',
    reason: 'threat-of-law',
    when: ['law', 'aDebt anywhere', 'not noCollector', 'not lure'],
  },
  {
    kind: 'collection',
    reason: 'threat',
    when: ['threat', 'threatAbout', NO_OPT_OUT, 'not parcelWord', 'not lure'],
  },
  {
    // a stated movement on an account, whatever advertisement follows
    kind: 'transaction',
    reason: 'account-movement',
    when: [
      'an amount',
      ['statedMovement', 'an account named'],
      ['statedMovement', 'movement'],
      ['statedMovement', ...NO_OPT_OUT],
      ['an account named', 'account anywhere'],
      ...NO_OFFER,
    ],
  },
  {
    kind: 'transaction',
    reason: 'movement',
    when: ['account anywhere', 'movement', 'an amount', NO_OPT_OUT, 'not offered'],
  },
  {
    kind: 'transaction',
    reason: 'plain-movement',
    when: ['plainMovement', 'an amount', ...NO_OFFER],
  },
  {
    // 【账单提醒】, whatever stands behind the sum
    kind: 'transaction',
    reason: 'titled-bill',
    when: ['bill titled', 'an amount', ...NO_OFFER],
  },
  {
    // before marketing: notices of an account often end with an opt-out
    kind: 'notice',
    reason: 'login',
    when: ['loginNotice', 'not lure'],
  },
  {
    kind: 'notice',
    reason: 'password-changed',
    when: ['passwordChanged', NO_OPT_OUT, 'not lure'],
  },
  {
    kind: 'notice',
    reason: 'account-security',
    when: ['accountWord', 'accountEvent', NO_OPT_OUT, 'not lure', ...NO_OFFER, 'not an amount'],
  },
  // what invites to something, and lets itself be stopped: only offices that write to customers must offer that
  { kind: 'marketing', reason: 'lure-and-opt-out', when: ['lure', ...OPT_OUT] },
  { kind: 'marketing', reason: 'credit-offer', when: ['creditOffer', ...OPT_OUT] },
  {
    kind: 'marketing',
    reason: 'weak-lure-and-opt-out',
    when: ['weakLure', ...OPT_OUT, 'not ordered'],
  },
] as const satisfies readonly Rule[];

/**
 * Whether a text is of a sort that brands send to people who have no account with them: an interview, a visitor's pass, the alarm of
 * a server.
 */
export const NO_ACCOUNT: When = ['noAccount anywhere', 'not ownBusiness'];

/**
 * Whether a text may be a demand although no rule says so: it must speak of a debt that is late, of who is owed, or threaten. Where it
 * invites to borrow or to buy, or the day is still to come, it is none.
 */
export const MAY_DEMAND: When = [
  'not lure',
  ...NO_OFFER,
  ['not notYetDue', 'overdue'],
  [
    'overdue anywhere',
    'passOn anywhere',
    'threat anywhere',
    'law anywhere',
    'collector anywhere',
    'urged anywhere',
    'pressed anywhere',
  ],
];
