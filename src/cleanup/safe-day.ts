import type { Cleanup } from './record/cleanup.js';
import { type Binding, carrierBindingId } from './types.js';

/** What makes a safe day less than firm, the gravest first, in codes that `language` words. */
export type Thin = 'no-messages' | 'hardly-any-codes' | 'no-official-answer' | 'by-hand-only';

/** Fewer codes than this among the messages: many phones keep them from other apps, so the best evidence is missing. */
const CODES_TO_EXPECT = 0.01;

/** Whether no account is known: the carrier's own stands there always. */
export const isEmpty = (cleanup: Cleanup, bindings: readonly Binding[]): boolean =>
  !bindings.some(({ id, evidence }) => id !== carrierBindingId(cleanup.carrier) && evidence.length > 0);

/** The official query that counts the accounts of a number. */
const ACCOUNT_QUERY = 'yizhengtongcha-accounts';

/**
 * What the inventory does not stand on, though it could.
 * @param notServed official services that don't serve this person: nobody is reproached for not asking them
 */
export function thinness(
  { findings, answers }: Cleanup,
  bindings: readonly Binding[],
  notServed: readonly string[] = [],
): Thin[] {
  const evidence = bindings.flatMap((binding) => binding.evidence);
  const messages = evidence.filter(({ kind }) => MESSAGES.includes(kind));
  const count = (kinds: readonly string[]): number =>
    evidence.filter(({ kind }) => kinds.includes(kind)).reduce((sum, one) => sum + one.count, 0);
  const isAsked = answers.checkedAccounts === true || findings.some(({ kind }) => kind === 'official');
  const isByHand = evidence.length > 0 && evidence.every(({ kind }) => kind === 'by-hand');
  return [
    ...(isByHand ? ['by-hand-only' as const] : messages.length === 0 ? ['no-messages' as const] : []),
    ...(messages.length > 0 && count(['code']) < count(MESSAGES) * CODES_TO_EXPECT
      ? ['hardly-any-codes' as const]
      : []),
    ...(isAsked || notServed.includes(ACCOUNT_QUERY) ? [] : ['no-official-answer' as const]),
  ];
}

const MESSAGES: readonly string[] = ['code', 'notice', 'transaction', 'marketing', 'collection'];
