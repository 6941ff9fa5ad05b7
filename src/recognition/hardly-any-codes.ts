import { type DayCounts, type Finding, summarizeDays } from '../cleanup/record/evidence.js';

/**
 * From how many messages of how many platforms on an export should hold codes, and how few are too few. About every fifth
 * message of a platform is a code; on many Chinese phones an app that exports messages never gets to see them
 * (pppscn/SmsForwarder#17, #513).
 */
const MANY_MESSAGES = 100;
const MANY_PLATFORMS = 8;
const MESSAGES_PER_CODE = 100;

/** Whether an export has many messages from many platforms and hardly a code among them: then it lacks just those. */
export function hasHardlyAnyCodes(findings: readonly Finding[]): boolean {
  const fromMessages = findings.filter(({ kind }) => !kind.startsWith('saved-login'));
  const messages = sum(fromMessages.map(({ days }) => total(days)));
  const codes = sum(fromMessages.filter(({ kind }) => kind === 'code').map(({ days }) => total(days)));
  const platforms = new Set(fromMessages.map(({ platform }) => platform)).size;
  return messages >= MANY_MESSAGES && platforms >= MANY_PLATFORMS && codes * MESSAGES_PER_CODE < messages;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const total = (days: DayCounts): number => summarizeDays(days).count;
