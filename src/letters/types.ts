import type { Bilingual, Platform } from '../catalog/types.js';
import type { Day } from '../cleanup/days/day.js';
import type { OperationName, Track } from '../cleanup/record/cleanup.js';
import type { Incident } from '../cleanup/record/incident.js';
import type { RemedyStep } from '../cleanup/record/remedy-steps.js';
import type { Binding } from '../cleanup/types.js';
import type { BlankKey, FactKey } from './blanks.js';
import type { CiteKey } from './cites.js';
import type { SheetLanguage, SourceNote } from './source-note.js';

type LetterKind =
  | 'wrong-debtor'
  | 'release-number'
  | 'freeze-and-return'
  | 'carrier-statement'
  | 'telecom-appeal'
  | 'consumer-complaint'
  | 'erasure-request'
  | 'change-or-close'
  | 'proof-list'
  | 'heir-to-carrier'
  | 'heir-to-platform'
  | 'company-confirmation'
  | 'power-of-attorney'
  | 'restore-service';

/** A place to fill in by hand; `bare` where what stands before it says what goes there. */
type Blank = { blank: BlankKey; bare?: true };
/** A law, rule, period or phone number that the letter names: its source and day stand in the notes. */
export type Cited = {
  cite: CiteKey;
  /** only the article: its law stands right before it */
  short?: true;
};
export type Inline = string | Blank | Cited;
export type Line = readonly Inline[];
export type BilingualLine = { zh: Line; en: Line };

export type Block =
  | { kind: 'paragraph'; line: Line }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: readonly Line[] }
  | { kind: 'steps'; items: readonly Line[] }
  /** what a form asks: a label and what stands there */
  | { kind: 'fields'; rows: readonly (readonly [label: string, value: Line])[] }
  | { kind: 'table'; header: readonly Column[]; rows: readonly (readonly string[])[] };

/** A column of a table. `line`: what stands in it is never broken over two lines; `number`: a sender's number fits. */
export type Column = { name: string; room?: 'line' | 'number' };

/** One page to send. `to` and `signature` may be empty. */
export type Sheet = {
  title: string;
  to: readonly Line[];
  blocks: readonly Block[];
  /** what stands before the signature: 此致 敬礼 */
  closing?: readonly Line[];
  signature: readonly Line[];
  enclosures: readonly Line[];
};

/** What goes with a letter for the one who sends it; general advice, and said to be that. */
export type Advice = BilingualLine;

/** Something that came in for somebody else, as a letter lists it. */
export type ListedIncident = Pick<
  Incident,
  'kind' | 'day' | 'form' | 'sender' | 'meantFor' | 'answered' | 'count'
> & {
  /** platform, or what the sender calls itself; null where nobody is known */
  who: Bilingual | null;
};

/** A file kept as proof. */
type ListedProof = { name: string; on: Day; bytes: number; sha256: string; about: readonly Bilingual[] };

/** A step that was taken before: whom the person turned to, and what came of it. */
export type TakenStep = Pick<RemedyStep, 'to' | 'on' | 'outcome' | 'answeredOn'> & {
  /** whom it was about; null: no single one */
  name: Bilingual | null;
};

/** Everything that letters are filled from. Numbers are whole: the recipient must see them. */
export type LetterFacts = {
  track: Track;
  today: Day;
  number: string;
  newNumber: string | null;
  /** null: not known which */
  carrier: Bilingual | null;
  carrierHotline: string | null;
  /** what the person gave, by key; days as `YYYY-MM-DD`. Absent: a blank */
  given: Readonly<Partial<Record<FactKey, string>>>;
  /** the other side; null for letters that go to the carrier or an office, and while nobody is chosen */
  recipient: { binding: Binding; platform: Platform | null; unnamed: boolean } | null;
  /** those of the recipient; all of them for letters without one */
  incidents: readonly ListedIncident[];
  proofs: readonly ListedProof[];
  taken: readonly TakenStep[];
  /** a former holder says that somebody used the account; for a letter about no single one, any */
  misused: boolean;
  /** the person said that the platform would not let them register with the number */
  registered: boolean;
  /** what the task at the recipient is about; null where there is none */
  operation: OperationName | null;
  /** papers that the person has, as far as the cleanup knows */
  papers: { opening: boolean; cancellation: boolean };
  /** kinds of letters that were written to the same recipient, or to nobody in particular */
  written: readonly string[];
};

/** One kind of letter. */
export type Letter = {
  kind: LetterKind;
  name: Bilingual;
  /** the situations in which it is of use */
  tracks: readonly Track[];
  /** only for those whose circumstances name it */
  byCircumstances?: true;
  /** to a platform or lender of the inventory, or to somebody who is known */
  to: 'binding' | 'carrier' | 'office' | 'lawyer';
  /** facts without which it says nothing */
  needs: readonly (FactKey | 'to')[];
  /** facts that are asked for where the letter has a place for them, and else left as blanks */
  asks: readonly FactKey[];
  /** facts that are asked for, and that the letter leaves out where they are not given */
  extras?: readonly FactKey[];
  /** it may go to somebody who does not say who they are */
  unnamed?: true;
  /** what in an inventory it is made for, and whether somebody asked for money in its name, and in which track; only for `to: 'binding'` */
  suits?: (binding: Binding, asksMoney: boolean, track: Track) => boolean;
  write(facts: LetterFacts): { zh: Sheet; en: Sheet; advice: readonly Advice[] };
};

/** A letter as it is rendered: the Chinese sheet, its English courtesy translation, and notes for the writer. */
export type LetterDocument = {
  kind: LetterKind;
  zh: Sheet;
  en: Sheet;
  /** null: for others than its writer */
  notes: LetterNotes | null;
};

/** What the one who sends a letter is told, in their language. */
export type LetterNotes = {
  language: SheetLanguage;
  advice: readonly Line[];
  /** what is left to fill in by hand */
  blanks: readonly BlankKey[];
  sources: readonly SourceNote[];
};
