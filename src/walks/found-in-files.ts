import type { Finding } from '../cleanup/record/evidence.js';
import { summarizeDays } from '../cleanup/record/evidence.js';
import { keptName } from './kept-text.js';
import type { Step, WalkView } from './walk.js';

/** So many accounts in one export are nearly all that there are: a look at the rest is enough. */
const NEARLY_ALL = 40;

/** What an import found, in one sentence: how many accounts in how many messages, and how many of them hold money. */
export function foundSentence(
  findings: readonly Finding[],
  read: number,
  { catalog, words }: Pick<WalkView, 'catalog' | 'words'>,
): string {
  const accounts = new Set(findings.map(({ platform, name }) => platform ?? `own ${name}`));
  const withMoney = [...accounts].filter((id) => catalog.platform(id)?.holds.includes('money'));
  const { found, nearlyAll } = words.exporting;
  const sentence = found(accounts.size, read, withMoney.length);
  return accounts.size < NEARLY_ALL ? sentence : `${sentence}\n${nearlyAll}`;
}

/** A sender with fewer messages is not worth a question, and no more than these are asked about. */
const FREQUENT = 3;
const MOST_OFFERED = 20;

/** Frequent senders that the catalog doesn't know: what is ticked becomes an entry of the person's own, the rest is set aside. */
export const senders: Step = {
  key: 'senders',
  question: ({ unknown, words, cleanup }) => {
    const offered = frequent(unknown);
    const told = Array.isArray(cleanup.answers.senders) ? cleanup.answers.senders : [];
    if (offered.length === 0 && told.length === 0) return null;
    const { message, messageToHolder, hint, title, count } = words.exporting.senders;
    const items = [
      ...told.map((name) => ({ id: name, name })),
      ...offered.map(({ name, messages }) => ({ id: name, name, note: count(messages) })),
    ];
    return {
      kind: 'platforms',
      key: 'senders',
      message: cleanup.track === 'audit-new-number' ? messageToHolder : message,
      hint,
      groups: [{ part: 'own', title, items }],
      selected: [...told],
      search: (text) => items.filter(({ name }) => name.includes(text.trim())).map(({ id }) => id),
    };
  },
  changes: (answer, { today }) => [
    {
      type: 'found',
      findings: (answer as string[]).map((name) => ({
        platform: null,
        name: keptName(name),
        source: 'by-hand',
        kind: 'by-hand',
        days: { [today]: 1 },
      })),
      unknown: [],
    },
  ],
};

function frequent(unknown: WalkView['unknown']): { name: string; messages: number }[] {
  const counts = new Map<string, number>();
  for (const { signature, days } of unknown) {
    counts.set(signature, (counts.get(signature) ?? 0) + summarizeDays(days).count);
  }
  return [...counts]
    .map(([name, messages]) => ({ name, messages }))
    .filter(({ messages }) => messages >= FREQUENT)
    .sort((a, b) => b.messages - a.messages || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_OFFERED);
}
