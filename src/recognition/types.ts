import type { Day } from '../cleanup/days/day.js';
import type { Finding, UnknownSignature } from '../cleanup/record/evidence.js';
import type { KindReason } from './kind.js';
import type { MessageKind } from './message-kind.js';

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
  /** messages and saved logins read, to whichever SIM */
  messages: number;
  logins: number;
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
