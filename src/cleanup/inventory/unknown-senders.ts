import type { Day } from '../days/day.js';
import type { EvidenceKind, Finding, UnknownSignature } from '../record/evidence.js';
import { notBefore } from '../record/evidence.js';

/** On so many days codes came: one alone may be somebody else's slip. */
const DAYS_OF_CODES = 2;
/** What only somebody who has an account is sent. */
const OF_AN_ACCOUNT: readonly EvidenceKind[] = ['notice', 'transaction'];

/**
 * What senders that the catalog doesn't know show: one that sent codes on two days, or a code and a notice, has most likely an account on
 * the number. They are the person's own entries then, until they say otherwise.
 * @param since messages of earlier days don't count
 */
export function findingsOfSenders(unknown: readonly UnknownSignature[], since: Day | null): Finding[] {
  const bySignature = new Map<string, Finding[]>();
  for (const { signature, source, kind, days, marks } of unknown) {
    if (kind === undefined) continue;
    const whole: Finding = {
      platform: null,
      name: signature,
      source,
      kind,
      days,
      ...(marks ? { marks } : {}),
    };
    const finding = since === null ? whole : notBefore(whole, since);
    if (finding) bySignature.set(signature, [...(bySignature.get(signature) ?? []), finding]);
  }
  return [...bySignature.values()].filter(showAnAccount).flat();
}

function showAnAccount(findings: readonly Finding[]): boolean {
  const codes = new Set(
    findings.filter(({ kind }) => kind === 'code').flatMap(({ days }) => Object.keys(days)),
  );
  const hasNotice = findings.some(({ kind }) => OF_AN_ACCOUNT.includes(kind));
  codes.delete('');
  return codes.size >= DAYS_OF_CODES || (hasNotice && findings.some(({ kind }) => kind === 'code'));
}
