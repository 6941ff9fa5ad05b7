import type { Catalog } from '../catalog/catalog.js';
import { chinaDay, type Day } from '../cleanup/days/day.js';
import type { EvidenceKind, Finding, UnknownSignature } from '../cleanup/record/evidence.js';
import type { LoginRecord, MessageRecord, Records, SourceRecord } from '../sources/types.js';
import { leavesOpenWho } from './also-a-word.js';
import { isFromAPerson } from './from-a-person.js';
import { judgedText } from './judged-text.js';
import { type KindReason, provesNoAccount, readKind } from './kind.js';
import { markOf } from './mark.js';
import { readMeantFor } from './meant-for.js';
import type { MessageKind } from './message-kind.js';
import { type LookUps, lookUpsIn, readSignature, type Signed } from './signature.js';
import { readLogin } from './site.js';
import { Tally } from './tally.js';

/**
 * What one message shows, and why; nothing of its text is in it but the signature.
 * @internal tests look at single messages by it
 */
export type Explanation = {
  signature: string | null;
  /** catalog id */
  platform: string | null;
  kind: MessageKind;
  reason: KindReason;
  /** whether the platform may have no account under this number all the same */
  unsure: boolean;
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

/** How often a rule decided for a sender: what `--debug` prints. */
export type ReasonCount = {
  /** a signature, or null; then the platform of a sender's number, if any */
  signature: string | null;
  platform: string | null;
  kind: MessageKind;
  reason: KindReason;
  count: number;
};

/** A SIM, as the export names it, and how many messages came to it. */
export type SimCount = { sim: string; messages: number };

/** What was recognised, before it is said whose SIM counts. */
export type Recognized = {
  /** the one with most messages first; empty where the export doesn't say */
  sims: SimCount[];
  /**
   * What counts when one SIM is the person's: its messages and those of which the export doesn't say; null: all. To be asked
   * once, since the counts of the SIMs are put together by it.
   */
  showing(sim: string | null): Recognition;
  /** What came to each SIM, apart; `undefined` is what the export doesn't say of. */
  parts(): { sim: string | undefined; shown: Recognition }[];
};

/** What an import shows. Days are days in China; a message without a date counts on the day ''. */
export type Recognition = {
  findings: Finding[];
  /** most frequent first */
  unknown: UnknownSignature[];
  /** demands and codes one by one; empty unless asked for */
  stray: StrayMessage[];
  /** most frequent first; empty unless asked for */
  reasons: ReasonCount[];
  /** messages read */
  messages: number;
  /** saved logins read */
  logins: number;
  /** of these: to another SIM than the one that counts */
  otherSims: number;
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
 * @param options.marks whether each message is marked, so that it is known again in another export
 * @param options.stray whether to list demands and codes
 * @param options.reasons whether to count by which rule messages were judged
 */
export async function recognize(
  records: Records,
  catalog: Catalog,
  options: CountOptions & { since?: Day },
): Promise<Recognized> {
  const { since = '' } = options;
  const lookUps = lookUpsOf(catalog);
  const bySim = new Map<string | undefined, Counts>();
  const dayOf = dayReader();
  const count = (record: SourceRecord): void => {
    const sim = record.type === 'message' ? record.sim : undefined;
    let counts = bySim.get(sim);
    if (!counts) {
      counts = new Counts(catalog, lookUps, options);
      bySim.set(sim, counts);
    }
    const day = dayOf(record.at);
    if (day !== '' && day < since) counts.addOlder(record);
    else if (record.type === 'login') counts.addLogin(record, day);
    else counts.addMessage(record, day);
  };
  if (records.batches) for await (const batch of records.batches) batch.forEach(count);
  else for await (const record of records) count(record);
  return {
    sims: simsOf(bySim),
    parts: () => [...bySim].map(([sim, counts]) => ({ sim, shown: counts.recognition() })),
    showing: (chosen) => {
      const isKept = (sim: string | undefined): boolean =>
        chosen === null || sim === undefined || sim === chosen;
      const sims = [...bySim];
      // put together in the first, since a copy of all would take as much memory again
      const kept = sims.flatMap(([sim, counts]) => (isKept(sim) ? counts : []));
      const [all = new Counts(catalog, lookUps, options), ...more] = kept;
      for (const counts of more) all.addAll(counts);
      for (const [sim, counts] of sims) if (!isKept(sim)) all.addOtherSim(counts);
      return all.recognition();
    },
  };
}

/** One table of answers for all files of an import: a file may hold a single message. */
const lookUpsByCatalog = new WeakMap<Catalog, LookUps>();

function lookUpsOf(catalog: Catalog): LookUps {
  const known = lookUpsByCatalog.get(catalog) ?? lookUpsIn(catalog);
  lookUpsByCatalog.set(catalog, known);
  return known;
}

function simsOf(bySim: ReadonlyMap<string | undefined, Counts>): SimCount[] {
  return [...bySim]
    .flatMap(([sim, { messages }]) => (sim === undefined ? [] : { sim, messages }))
    .sort((a, b) => b.messages - a.messages || (a.sim < b.sim ? -1 : 1));
}

type CountOptions = {
  source: string;
  number?: string;
  marks?: boolean;
  stray?: boolean;
  reasons?: boolean;
};

/** Of what is unknown only names, counts, first and last days are shown: an export made to fill the memory shall not. */
const MOST_UNKNOWN = { days: 50_000, things: 20_000 };

/** What a count is of: a platform, or a place of the person's own by its name. */
type Thing = { platform: string | null; name?: string; kind: EvidenceKind; unsure?: true };

/** What was seen so far. */
class Counts {
  messages = 0;
  private readonly findings = new Tally<Thing>();
  private readonly unknown = new Tally<{ signature: string; kind: MessageKind }>(MOST_UNKNOWN);
  private readonly reasons = new Tally<Omit<ReasonCount, 'count'>>();
  private readonly keys = new Map<string, Map<string, string>>();
  private readonly stray: StrayMessage[] = [];
  private logins = 0;
  private otherSims = 0;
  private skipped = 0;
  private older = 0;

  constructor(
    private readonly catalog: Catalog,
    private readonly lookUps: LookUps,
    private readonly options: CountOptions,
  ) {}

  addOlder({ type }: SourceRecord): void {
    if (type === 'login') this.logins++;
    else this.messages++;
    this.older++;
  }

  addMessage(whole: MessageRecord, day: Day): void {
    this.messages++;
    const text = judgedText(whole.text);
    const message = text === whole.text ? whole : { ...whole, text };
    const { signature, platform, kind, reason, unsure } = explain(message, this.lookUps);
    if (this.options.stray && (kind === 'collection' || kind === 'code')) {
      this.stray.push(strayMessage(message, kind, { signature, platform }, day));
    }
    if (this.options.reasons) {
      this.reasons.add(
        [signature, platform, kind, reason].join('\n'),
        { signature, platform, kind, reason },
        '',
      );
    }
    const { takesMarks } = platform === null ? this.unknown : this.findings;
    const mark = this.options.marks && takesMarks ? markOf(whole.text) : undefined;
    if (platform !== null) {
      const thing: Thing = unsure ? { platform, kind, unsure } : { platform, kind };
      this.findings.add(this.keyOf(platform, unsure ? `${kind} unsure` : kind), thing, day, mark);
    } else if (signature === null || !this.addUnknown(signature, kind, day, mark)) this.skipped++;
  }

  addLogin(login: LoginRecord, day: Day): void {
    this.logins++;
    const { platforms, kind, own } = readLogin(login, this.catalog, this.options.number ?? '');
    for (const platform of platforms) this.findings.add(`${platform}\n${kind}`, { platform, kind }, day);
    for (const { place, name } of own) {
      // its first name stays: another login at the same place is the same entry
      this.findings.add(`own ${place} ${kind}`, { platform: null, name, kind }, day);
    }
    if (platforms.length + own.length === 0) this.skipped++;
  }

  private addUnknown(signature: string, kind: MessageKind, day: Day, mark: number | undefined): boolean {
    return this.unknown.add(this.keyOf(signature, kind), { signature, kind }, day, mark);
  }

  /** The same string each time, so that looking it up needs no reading of it. */
  private keyOf(name: string, kind: string): string {
    let keys = this.keys.get(name);
    if (keys === undefined) {
      if (this.keys.size > MOST_UNKNOWN.things) this.keys.clear();
      keys = new Map();
      this.keys.set(name, keys);
    }
    let key = keys.get(kind);
    if (key === undefined) {
      key = `${name}\n${kind}`;
      keys.set(kind, key);
    }
    return key;
  }

  addAll(other: Counts): void {
    this.findings.addAll(other.findings);
    this.unknown.addAll(other.unknown);
    this.reasons.addAll(other.reasons);
    for (const stray of other.stray) this.stray.push(stray);
    this.messages += other.messages;
    this.logins += other.logins;
    this.skipped += other.skipped;
    this.older += other.older;
  }

  addOtherSim({ messages }: Counts): void {
    this.messages += messages;
    this.otherSims += messages;
  }

  recognition(): Recognition {
    const { stray, messages, logins, otherSims, skipped, older } = this;
    const { source } = this.options;
    return {
      findings: this.findings
        .entries()
        .map(({ thing, total: _, ...counted }) => ({ ...thing, source, ...counted })),
      unknown: this.unknown
        .entries()
        .map(({ thing, total: _, ...counted }) => ({ ...thing, source, ...counted })),
      reasons: this.reasons.entries().map(({ thing, total }) => ({ ...thing, count: total })),
      stray,
      messages,
      logins,
      otherSims,
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

/**
 * What one message shows and by which rule: what `recognize` counts.
 * @internal tests look at single messages by it
 */
export function explain(message: MessageRecord, lookUps: LookUps): Explanation {
  const { signature, platform } = readSignature(message.text, message.sender, lookUps);
  const { kind, reason } = readKind(message.text);
  if (platform === null && signature === null && kind === 'code') {
    const named = lookUps.namedInCode(message.text, message.sender);
    return { signature, platform: named, kind, reason, unsure: named !== null };
  }
  const unsure =
    isFromAPerson(message.sender) ||
    (kind === 'notice' && provesNoAccount()) ||
    (leavesOpenWho(signature, message.text) && !isItsOwnNumber(message.sender, platform, lookUps));
  return { signature, platform, kind, reason, unsure };
}

const isItsOwnNumber = (sender: string | null, platform: string | null, { ofNumber }: LookUps): boolean =>
  sender !== null && platform !== null && ofNumber(sender).includes(platform);

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
