import type { Catalog } from '../catalog/catalog.js';
import { chinaDay, type Day } from '../cleanup/day.js';
import type { Finding, UnknownSignature } from '../cleanup/evidence.js';
import type { MessageRecord, SourceRecord } from '../sources/types.js';
import { type KindReason, type MessageKind, readKind } from './kind.js';
import { readMeantFor } from './meant-for.js';
import { type LookUps, lookUpsIn, readSignature, type Signed } from './signature.js';

/** What one message shows, and why; nothing of its text is in it but the signature. */
export type Explanation = {
  signature: string | null;
  /** catalog id */
  platform: string | null;
  kind: MessageKind;
  reason: KindReason;
};

/**
 * A message that may be meant for somebody else: a demand for money, or a code that the person may not have asked for.
 * Nothing of its text is in it but a masked surname.
 */
export type StrayMessage = {
  kind: 'collection' | 'code';
  day: Day | null;
  sender: string | null;
  /** catalog id, or null; then what it signs with, if anything */
  platform: string | null;
  signature: string | null;
  /** 张*, where the text names somebody */
  meantFor: string | null;
};

/** What an import shows. Days are days in China; a message without a date counts on the day ''. */
export type Recognition = {
  findings: Finding[];
  /** most frequent first */
  unknown: UnknownSignature[];
  /** demands and codes one by one; empty unless asked for */
  stray: StrayMessage[];
  /** messages read */
  messages: number;
  /** of these: without a signature and from nobody's own number */
  skipped: number;
  /** of these: from before `since`, not looked at */
  older: number;
};

/**
 * Looks into messages and keeps what they show: which platform wrote, what kind of message, on which days. No text
 * survives it. A code that somebody else asked for can't be told from the person's own here: it is for the person to say.
 * @param options.source the source's id, as findings name it
 * @param options.since messages from before this day don't count; those without a date do
 * @param options.stray whether to list demands and codes
 */
export async function recognize(
  records: AsyncIterable<SourceRecord>,
  catalog: Catalog,
  options: { source: string; since?: Day; stray?: boolean },
): Promise<Recognition> {
  const { source, since = '' } = options;
  const findings = new Tally<{ platform: string; kind: MessageKind }>();
  const unknown = new Tally<{ signature: string }>();
  const lookUps = lookUpsIn(catalog);
  const dayOf = dayReader();
  const stray: StrayMessage[] = [];
  let messages = 0;
  let skipped = 0;
  let older = 0;
  for await (const message of records) {
    messages++;
    const day = dayOf(message.at);
    if (day !== '' && day < since) {
      older++;
      continue;
    }
    const { signature, platform, kind } = explain(message, lookUps);
    if (options.stray && (kind === 'collection' || kind === 'code')) {
      stray.push(strayMessage(message, kind, { signature, platform }, day));
    }
    if (platform !== null) findings.add(`${platform} ${kind}`, { platform, kind }, day);
    else if (signature !== null) unknown.add(signature, { signature }, day);
    else skipped++;
  }
  return {
    findings: findings.entries().map(({ platform, kind, days }) => ({ platform, source, kind, days })),
    unknown: unknown.entries().map(({ signature, days }) => ({ signature, source, days })),
    stray,
    messages,
    skipped,
    older,
  };
}

const strayMessage = (
  { sender, text }: MessageRecord,
  kind: StrayMessage['kind'],
  { signature, platform }: Signed,
  day: Day,
): StrayMessage => ({
  kind,
  day: day === '' ? null : day,
  sender,
  platform,
  signature: platform === null ? signature : null,
  meantFor: readMeantFor(text),
});

/** What one message shows and by which rule: what `recognize` counts, and what `--debug` prints. */
export function explain(message: MessageRecord, lookUps: LookUps): Explanation {
  return {
    ...readSignature(message.text, message.sender, lookUps),
    ...readKind(message.text),
  };
}

/** Counts per thing and day. */
class Tally<T extends object> {
  readonly #entries = new Map<string, T & { days: Record<Day, number>; total: number }>();

  add(key: string, thing: T, day: Day): void {
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = { ...thing, days: {}, total: 0 };
      this.#entries.set(key, entry);
    }
    entry.days[day] = (entry.days[day] ?? 0) + 1;
    entry.total++;
  }

  /** Most frequent first, then by key, so that the order doesn't hang on the order of the messages. */
  entries(): (T & { days: Record<Day, number> })[] {
    return [...this.#entries]
      .sort(([keyA, a], [keyB, b]) => b.total - a.total || (keyA < keyB ? -1 : 1))
      .map(([, entry]) => entry);
  }
}

/** Days of instants; messages come in runs of the same day, so the last one is kept. */
function dayReader(): (at: number | null) => Day {
  let from = 0;
  let to = 0;
  let day = '';
  return (at) => {
    if (at === null) return '';
    if (at < from || at >= to) {
      day = chinaDay(at);
      from = Date.parse(`${day}T00:00:00+08:00`);
      to = from + 86_400_000;
    }
    return day;
  };
}
