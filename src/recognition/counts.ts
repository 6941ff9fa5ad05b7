import type { Catalog } from '../catalog/catalog.js';
import { dayNumbered } from '../cleanup/days/day.js';
import type { EvidenceKind } from '../cleanup/record/evidence.js';
import {
  type EncodedMessage,
  type LoginRecord,
  type MessageRecord,
  type SourceRecord,
  textOf,
} from '../sources/types.js';
import type { Alike } from './alike.js';
import { markAt, signingAt } from './at-once.js';
import { type Explanation, explain } from './explain.js';
import { judgedText, SHORT } from './judged-text.js';
import { markOf } from './mark.js';
import { readMeantFor } from './meant-for.js';
import type { MessageKind } from './message-kind.js';
import type { LookUps } from './signature.js';
import { readLogin } from './site.js';
import { type Most, Tally, type TallyState, UNDATED } from './tally.js';
import type { ReasonCount, Recognition, StrayMessage } from './types.js';
import { Units, unitsOf } from './units.js';
import { unsignedSender } from './unsigned-sender.js';

/** What is judged of the message that is looked at: one at a time. */
const judged = new Units();

export type CountOptions = {
  source: string;
  number?: string;
  marks?: boolean;
  stray?: boolean;
  reasons?: boolean;
};

/** So many messages are marked: of an export with more, which hardly anybody has, only the counts of the rest are kept. */
const MOST_MARKED = 30_000;
const BOUNDS = {
  findings: { days: Number.POSITIVE_INFINITY, things: Number.POSITIVE_INFINITY, marks: MOST_MARKED },
  /** only names, counts, first and last days are shown: an export made to fill the memory shall not */
  unknown: { days: 50_000, things: 20_000, marks: MOST_MARKED },
} as const satisfies Record<string, Most>;

/** What a count is of: a platform, or a place of the person's own by its name. */
type Thing = { platform: string | null; name?: string; kind: EvidenceKind; unsure?: true };
type Unknown = { signature: string; kind: MessageKind };
type Reason = Omit<ReasonCount, 'count'>;

const known = (platform: string, kind: string): Thing => ({ platform, kind: kind as EvidenceKind });
const unsurely = (platform: string, variant: string): Thing => ({
  platform,
  kind: variant.slice(0, variant.indexOf(' ')) as EvidenceKind,
  unsure: true,
});
const UNSURE: Readonly<Record<MessageKind, string>> = {
  code: 'code unsure',
  notice: 'notice unsure',
  transaction: 'transaction unsure',
  marketing: 'marketing unsure',
  collection: 'collection unsure',
};
const unknownOf = (signature: string, kind: string): Unknown => ({ signature, kind: kind as MessageKind });

/** What is known of the catalog and of the messages before, for all files of an import. */
export type Known = { lookUps: LookUps; alike: Alike };

/** What was seen so far, of one SIM. */
export class Counts {
  messages = 0;
  logins = 0;
  readonly #catalog: Catalog;
  readonly #lookUps: LookUps;
  readonly #alike: Alike;
  readonly #options: CountOptions;
  readonly #findings: Tally<Thing>;
  readonly #unknown: Tally<Unknown>;
  readonly #reasons = new Tally<Reason>();
  readonly #stray: StrayMessage[] = [];
  #otherSims = 0;
  #skipped = 0;
  #older = 0;

  /** @param isPart whether it counts a part of a file, whose bounds are those of the whole */
  constructor(catalog: Catalog, { lookUps, alike }: Known, options: CountOptions, isPart = false) {
    this.#catalog = catalog;
    this.#lookUps = lookUps;
    this.#alike = alike;
    this.#options = options;
    this.#findings = isPart ? new Tally() : new Tally(BOUNDS.findings);
    this.#unknown = isPart ? new Tally() : new Tally(BOUNDS.unknown);
  }

  addOlder({ type }: SourceRecord | EncodedMessage): void {
    if (type === 'login') this.logins++;
    else this.messages++;
    this.#older++;
  }

  /** @param place where it was judged with others at once: among those */
  addMessage(whole: MessageRecord | EncodedMessage, day: number, place?: number): void {
    this.messages++;
    const shown = this.#shownBy(whole, place);
    const { signature, platform, kind, reason } = shown;
    if (this.#options.stray && (kind === 'collection' || kind === 'code')) {
      this.#read(whole);
      this.#stray.push(strayMessage(judged.text, whole.sender, kind, shown, day));
    }
    if (this.#options.reasons) {
      const makeReason = (): Reason => ({ signature, platform, kind, reason });
      this.#reasons.add(`${signature}\n${platform}`, `${kind}\n${reason}`, makeReason, UNDATED);
    }
    const { takesMarks } = platform === null ? this.#unknown : this.#findings;
    const mark = this.#options.marks && takesMarks ? this.#markOf(whole, place) : undefined;
    if (platform !== null) {
      if (shown.unsure) this.#findings.add(platform, UNSURE[kind], unsurely, day, mark);
      else this.#findings.add(platform, kind, known, day, mark);
      return;
    }
    const name = signature ?? (kind === 'code' ? this.#unsignedSender(whole) : null);
    if (name === null || !this.#unknown.add(name, kind, unknownOf, day, mark)) this.#skipped++;
  }

  #shownBy(whole: MessageRecord | EncodedMessage, place?: number): Explanation {
    const alike = place !== undefined && whole.type === 'encoded' ? this.#alike.shownBy(whole, place) : null;
    if (alike) return alike;
    this.#read(whole);
    return explain({ text: judged, sender: whole.sender }, this.#lookUps);
  }

  #unsignedSender(whole: MessageRecord | EncodedMessage): string | null {
    this.#read(whole);
    return unsignedSender(judged.text, whole.sender);
  }

  /** Reads what of a message is judged. */
  #read(whole: MessageRecord | EncodedMessage): void {
    if (whole.type === 'message') judged.read(judgedText(whole.text));
    else {
      judged.readUtf8(whole.bytes, whole.from, whole.to);
      if (judged.length > SHORT) judged.read(judgedText(judged.text));
    }
  }

  /** Marks are of whole texts. */
  #markOf(whole: MessageRecord | EncodedMessage, place?: number): number {
    if (place !== undefined && signingAt(place) >= 0) return markAt(place);
    return markOf(unitsOf(textOf(whole)));
  }

  addLogin(login: LoginRecord, day: number): void {
    this.logins++;
    const { platforms, kind, own } = readLogin(login, this.#catalog, this.#options.number ?? '');
    for (const platform of platforms) this.#findings.add(platform, kind, known, day);
    for (const { place, name } of own) {
      // its first name stays: another login at the same place is the same entry
      this.#findings.add(`own ${place}`, kind, () => ({ platform: null, name, kind }), day);
    }
    if (platforms.length + own.length === 0) this.#skipped++;
  }

  addAll(other: Counts): void {
    this.#findings.addAll(other.#findings);
    this.#unknown.addAll(other.#unknown);
    this.#reasons.addAll(other.#reasons);
    for (const stray of other.#stray) this.#stray.push(stray);
    this.messages += other.messages;
    this.logins += other.logins;
    this.#skipped += other.#skipped;
    this.#older += other.#older;
  }

  addOtherSim({ messages }: Counts): void {
    this.messages += messages;
    this.#otherSims += messages;
  }

  /** What a part of a file was counted to, as plain data. */
  state(): CountsState {
    return {
      findings: this.#findings.state(),
      unknown: this.#unknown.state(),
      reasons: this.#reasons.state(),
      stray: this.#stray,
      messages: this.messages,
      logins: this.logins,
      skipped: this.#skipped,
      older: this.#older,
    };
  }

  /** Goes on with what the next part of the file was counted to: all is as if its records had been counted here one by one. */
  append(part: CountsState): void {
    this.#skipped += part.skipped + this.#findings.append(part.findings) + this.#unknown.append(part.unknown);
    this.#reasons.append(part.reasons);
    for (const stray of part.stray) this.#stray.push(stray);
    this.messages += part.messages;
    this.logins += part.logins;
    this.#older += part.older;
  }

  recognition(): Recognition {
    const { source } = this.#options;
    return {
      findings: this.#findings
        .entries()
        .map(({ thing, total: _, ...counted }) => ({ ...thing, source, ...counted })),
      unknown: this.#unknown
        .entries()
        .map(({ thing, total: _, ...counted }) => ({ ...thing, source, ...counted })),
      reasons: this.#reasons.entries().map(({ thing, total }) => ({ ...thing, count: total })),
      stray: this.#stray,
      messages: this.messages,
      logins: this.logins,
      otherSims: this.#otherSims,
      skipped: this.#skipped,
      older: this.#older,
    };
  }
}

/** What was counted, as plain data that goes from one thread to another; no text of a message is in it. */
export type CountsState = {
  findings: TallyState<Thing>;
  unknown: TallyState<Unknown>;
  reasons: TallyState<Reason>;
  stray: readonly StrayMessage[];
  messages: number;
  logins: number;
  skipped: number;
  older: number;
};

const strayMessage = (
  text: string,
  sender: string | null,
  kind: StrayMessage['kind'],
  { signature, platform }: Pick<Explanation, 'signature' | 'platform'>,
  day: number,
): StrayMessage => ({
  kind,
  day: day === UNDATED ? null : dayNumbered(day),
  sender,
  platform,
  signature: platform === null ? signature : null,
  meantFor: readMeantFor(text),
});
