import { givesCode, givesDigitsToTypeIn, isTitled, numbers, readFacts, says, saysAnywhere } from './facts.js';
import { MEANING } from './meanings.js';
import type { MessageKind } from './message-kind.js';
import { type Units, unitsOf } from './units.js';
import { kindByWeight } from './weigh.js';

type Rule = { kind: MessageKind; reason: string; holds: () => boolean };

const m = MEANING;
const optOut = (): boolean => says(m.optOut) && !says(m.serviceOptOut);
const lured = (): boolean => says(m.lure);
const isOffer = (): boolean => says(m.creditOffer) || (says(m.offered) && !numbers.namesAccount);

/** Asked from the top; the first that holds decides. Each says why it stands where it stands. */
const RULES = [
  {
    // before all else: a code is the strongest sign, also where a shop adds its opt-out
    kind: 'code',
    reason: 'code-word-and-digits',
    holds: () => givesCode() && (!saysAnywhere(m.otherCode) || says(m.secret) || says(m.numberBound)),
  },
  {
    kind: 'code',
    reason: 'digits-to-type-in',
    holds: () => givesDigitsToTypeIn() && says(m.login) && !says(m.ticketWord) && !isOffer() && !lured(),
  },
  {
    kind: 'code',
    reason: 'digits-of-weak-word-to-keep-secret',
    holds: () =>
      numbers.hasLoneDigits && says(m.weakCodeWord) && says(m.secret) && !says(m.ticketWord) && !lured(),
  },
  {
    kind: 'code',
    reason: 'digits-to-keep-secret',
    holds: () =>
      numbers.hasLoneDigits &&
      says(m.login) &&
      (says(m.secret) || says(m.shortLived)) &&
      !says(m.ticketWord) &&
      !says(m.parcelWord) &&
      !says(m.fraudWarning) &&
      !lured() &&
      !optOut(),
  },
  {
    // read out by a call: whoever hears it is in
    kind: 'code',
    reason: 'code-by-voice',
    holds: () =>
      says(m.voice) &&
      says(m.codeIsComing) &&
      (saysAnywhere(m.codeWord) || says(m.login)) &&
      !says(m.fraudWarning),
  },
  {
    // as good as a code: whoever taps it is in
    kind: 'code',
    reason: 'login-link',
    holds: () => says(m.linkWord) && says(m.signsIn) && says(m.onceOnly) && !lured() && !optOut(),
  },
  {
    // it speaks of codes, debts and refunds, as those do that it warns of
    kind: 'notice',
    reason: 'warning-of-fraud',
    holds: () =>
      says(m.fraudWarning) &&
      says(m.beCareful) &&
      !numbers.hasAmount &&
      (!says(m.overdue) || says(m.impersonated)) &&
      !optOut(),
  },
  {
    // offers to debtors speak of debts too
    kind: 'marketing',
    reason: 'offer-to-debtors',
    holds: () => says(m.debtRelief) && !says(m.creditor),
  },
  {
    // a debt is a person's: a book that is late is none
    kind: 'notice',
    reason: 'loan-of-books',
    holds: () => says(m.borrowedBook) && says(m.bookDue) && !numbers.hasAmount,
  },
  {
    kind: 'collection',
    reason: 'overdue-and-demand',
    holds: () => says(m.overdue) && says(m.loan) && says(m.demand) && !says(m.noDebt),
  },
  {
    kind: 'collection',
    reason: 'pass-it-on',
    holds: () => says(m.passOn) && saysAnywhere(m.ofADebt) && !says(m.noDebt) && !optOut(),
  },
  {
    kind: 'collection',
    reason: 'collector-presses',
    holds: () => saysAnywhere(m.collector) && says(m.pressed) && !says(m.noCollector) && !lured(),
  },
  {
    kind: 'collection',
    reason: 'threat-of-law',
    holds: () => says(m.law) && saysAnywhere(m.aDebt) && !says(m.noCollector) && !lured(),
  },
  {
    kind: 'collection',
    reason: 'threat',
    holds: () => says(m.threat) && says(m.threatAbout) && !optOut() && !says(m.parcelWord) && !lured(),
  },
  {
    // a stated movement on an account, whatever advertisement follows
    kind: 'transaction',
    reason: 'account-movement',
    holds: () =>
      numbers.hasAmount &&
      (says(m.statedMovement) || (numbers.namesAccount && says(m.movement) && !optOut())) &&
      (numbers.namesAccount || saysAnywhere(m.account)) &&
      !isOffer(),
  },
  {
    kind: 'transaction',
    reason: 'movement',
    holds: () =>
      saysAnywhere(m.account) && says(m.movement) && numbers.hasAmount && !optOut() && !says(m.offered),
  },
  {
    kind: 'transaction',
    reason: 'plain-movement',
    holds: () => says(m.plainMovement) && numbers.hasAmount && !isOffer(),
  },
  {
    // 【账单提醒】, whatever stands behind the sum
    kind: 'transaction',
    reason: 'titled-bill',
    holds: () => isTitled(m.bill) && numbers.hasAmount && !isOffer(),
  },
  {
    // before marketing: notices of an account often end with an opt-out
    kind: 'notice',
    reason: 'login',
    holds: () => says(m.loginNotice) && !lured(),
  },
  {
    kind: 'notice',
    reason: 'password-changed',
    holds: () => says(m.passwordChanged) && !optOut() && !lured(),
  },
  {
    kind: 'notice',
    reason: 'account-security',
    holds: () =>
      says(m.accountWord) &&
      says(m.accountEvent) &&
      !optOut() &&
      !lured() &&
      !isOffer() &&
      !numbers.hasAmount,
  },
  // what invites to something, and lets itself be stopped: only offices that write to customers must offer that
  { kind: 'marketing', reason: 'lure-and-opt-out', holds: () => lured() && optOut() },
  { kind: 'marketing', reason: 'credit-offer', holds: () => says(m.creditOffer) && optOut() },
  {
    kind: 'marketing',
    reason: 'weak-lure-and-opt-out',
    holds: () => says(m.weakLure) && optOut() && !says(m.ordered),
  },
] as const satisfies readonly Rule[];

/** The rule that decided; without one, what all facts speak for. */
export type KindReason = (typeof RULES)[number]['reason'] | 'weighed';

type Kind = { kind: MessageKind; reason: KindReason };

/**
 * Whether the text that was read last is of a sort that brands send to people who have no account with them: an interview, a
 * visitor's pass, the alarm of a server.
 */
export const provesNoAccount = (): boolean => saysAnywhere(m.noAccount) && !says(m.ownBusiness);

const KINDS = RULES.map(({ kind, reason }): Kind => ({ kind, reason }));
const HOLDS = RULES.map(({ holds }) => holds);

const WEIGHED: readonly MessageKind[] = ['notice', 'transaction', 'marketing', 'collection'];
const WEIGHED_WITHOUT_DEMAND: readonly MessageKind[] = ['notice', 'transaction', 'marketing'];

/**
 * Whether a text may be a demand although no rule says so: it must speak of a debt that is late, of who is owed, or threaten. Where it
 * invites to borrow or to buy, or the day is still to come, it is none.
 */
const mayDemand = (): boolean =>
  !lured() && !isOffer() && !(says(m.notYetDue) && !says(m.overdue)) && SPEAKS_OF_A_DEBT.some(saysAnywhere);
const SPEAKS_OF_A_DEBT = [m.overdue, m.passOn, m.threat, m.law, m.collector, m.urged, m.pressed];

/**
 * What kind of message a text is: by the first rule that holds; where none does, by what all its facts speak for together.
 * Only its first 10,000 characters are read.
 * @returns always one of the five kinds, never null; a text that states nothing, an empty one too, is a notice. `reason` names the
 * rule that decided, or `weighed`
 */
export const readKind = (text: string): Kind => kindOf(unitsOf(text));

/** The same of a text in units. */
export function kindOf(text: Units): Kind {
  readFacts(text);
  for (let i = 0; i < HOLDS.length; i++) if ((HOLDS[i] as () => boolean)()) return KINDS[i] as Kind;
  return { kind: kindByWeight(mayDemand() ? WEIGHED : WEIGHED_WITHOUT_DEMAND), reason: 'weighed' };
}
