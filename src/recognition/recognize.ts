import type { Catalog } from '../catalog/catalog.js';
import { chinaDay, type Day } from '../cleanup/day.js';
import type { EvidenceKind, Finding, UnknownSignature } from '../cleanup/evidence.js';
import type { LoginRecord, MessageRecord, Records, SourceRecord } from '../sources/types.js';
import { type KindReason, type MessageKind, readKind } from './kind.js';
import { readMeantFor } from './meant-for.js';
import { type LookUps, lookUpsIn, readSignature, type Signed } from './signature.js';
import { readLogin } from './site.js';

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
  /** saved logins read */
  logins: number;
  /** of both: messages without a signature and from nobody's own number, logins that show nothing */
  skipped: number;
  /** of both: from before `since`, not looked at */
  older: number;
};

/**
 * Looks into messages and saved logins and keeps what they show: which platform, what kind of message, on which days. No text
 * survives it. A code that somebody else asked for can't be told from the person's own here: it is for the person to say.
 * @param options.source the source's id, as findings name it
 * @param options.number the person's number, eleven digits; without it no login is theirs
 * @param options.since messages from before this day don't count; those without a date do
 * @param options.stray whether to list demands and codes
 */
export async function recognize(
  records: Records,
  catalog: Catalog,
  options: { source: string; number?: string; since?: Day; stray?: boolean },
): Promise<Recognition> {
  const { since = '' } = options;
  const counts = new Counts(catalog, options);
  const dayOf = dayReader();
  const count = (record: SourceRecord): void => {
    const day = dayOf(record.at);
    const older = day !== '' && day < since;
    if (record.type === 'login') counts.addLogin(record, day, older);
    else counts.addMessage(record, day, older);
  };
  if (records.batches) for await (const batch of records.batches) batch.forEach(count);
  else for await (const record of records) count(record);
  return counts.recognition();
}

/** What was seen so far. */
class Counts {
  private readonly findings = new Tally<{ platform: string; kind: EvidenceKind }>();
  private readonly unknown = new Tally<{ signature: string }>();
  private readonly stray: StrayMessage[] = [];
  private readonly lookUps: LookUps;
  private messages = 0;
  private logins = 0;
  private skipped = 0;
  private older = 0;

  constructor(
    private readonly catalog: Catalog,
    private readonly options: { source: string; number?: string; stray?: boolean },
  ) {
    this.lookUps = lookUpsIn(catalog);
  }

  addMessage(message: MessageRecord, day: Day, older: boolean): void {
    this.messages++;
    if (older) {
      this.older++;
      return;
    }
    const { signature, platform, kind } = explain(message, this.lookUps);
    if (this.options.stray && (kind === 'collection' || kind === 'code')) {
      this.stray.push(strayMessage(message, kind, { signature, platform }, day));
    }
    if (platform !== null) this.findings.add(`${platform} ${kind}`, { platform, kind }, day);
    else if (signature !== null) this.unknown.add(signature, { signature }, day);
    else this.skipped++;
  }

  addLogin(login: LoginRecord, day: Day, older: boolean): void {
    this.logins++;
    if (older) {
      this.older++;
      return;
    }
    const { platforms, kind, unknown } = readLogin(login, this.catalog, this.options.number ?? '');
    for (const platform of platforms) this.findings.add(`${platform} ${kind}`, { platform, kind }, day);
    for (const place of unknown) this.unknown.add(place, { signature: place }, day);
    if (platforms.length + unknown.length === 0) this.skipped++;
  }

  recognition(): Recognition {
    const { stray, messages, logins, skipped, older } = this;
    const { source } = this.options;
    return {
      findings: this.findings.entries().map(({ platform, kind, days }) => ({ platform, source, kind, days })),
      unknown: this.unknown.entries().map(({ signature, days }) => ({ signature, source, days })),
      stray,
      messages,
      logins,
      skipped,
      older,
    };
  }
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
  const { signature, platform } = readSignature(message.text, message.sender, lookUps);
  const { kind, reason } = readKind(message.text);
  return { signature, platform, kind, reason };
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
