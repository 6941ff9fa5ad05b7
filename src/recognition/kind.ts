import { FIRST_RULE, PROVES_NO_ACCOUNT, WEIGHED } from './core/agreed.js';
import { core } from './core.js';
import type { MessageKind } from './message-kind.js';
import { RULES } from './rules.js';
import { type Units, unitsOf } from './units.js';

/** The rule that decided; without one, what all facts speak for. */
export type KindReason = (typeof RULES)[number]['reason'] | 'weighed';

type Kind = { kind: MessageKind; reason: KindReason };

const BY_RULE = RULES.map(({ kind, reason }): Kind => ({ kind, reason }));
/** In the order in which `core/rules.ts` numbers them. */
const BY_WEIGHT = (['notice', 'transaction', 'marketing', 'collection'] as const).map(
  (kind): Kind => ({ kind, reason: 'weighed' }),
);

/**
 * Judges a text.
 * @returns a number that `kindIn` and `provesNoAccount` read; smaller than 512
 */
export const judge = (text: Units): number => core().judge(text.address, text.judgedLength);

/**
 * Whether a text that was judged is of a sort that brands send to people who have no account with them: an interview, a
 * visitor's pass, the alarm of a server.
 */
export const provesNoAccount = (answer: number): boolean => (answer & PROVES_NO_ACCOUNT) !== 0;

/** The kind of a text that was judged. */
export function kindIn(answer: number): Kind {
  const number = answer & ~PROVES_NO_ACCOUNT;
  return (number >= WEIGHED ? BY_WEIGHT[number - WEIGHED] : BY_RULE[number - FIRST_RULE]) as Kind;
}

/**
 * What kind of message a text is: by the first rule that holds; where none does, by what all its facts speak for together.
 * Only its first 10,000 characters are read.
 * @returns always one of the five kinds, never null; a text that states nothing, an empty one too, is a notice. `reason` names the
 * rule that decided, or `weighed`
 */
export const readKind = (text: string): Kind => kindIn(judge(unitsOf(text)));
