import type { ChosenColumns } from './asked.js';

/**
 * The axis of what people already have. A source is one kind of export: it knows the format from the first bytes and
 * yields records from a stream; it never knows a platform. A new one is a folder here and a line in `index.ts`.
 */
export interface Source<Found extends SourceRecord = MessageRecord> {
  /** stable id, e.g. `sms-backup-restore`: what `--format` takes and evidence names */
  id: string;
  /** from the first bytes (up to 64 KiB) only, never from the name; 0 not this format … 1 surely */
  detect(head: Buffer): number;
  /** whether it is this format, but locked with a password: the person is told to export it again without */
  isEncrypted?(head: Buffer): boolean;
  /**
   * For a table in which it can't tell what is in which column: a line per column to tell them apart by. null where it can.
   * No text of a message stands in them.
   */
  unclearColumns?(head: Buffer): string[] | null;
  /**
   * Yields records as they come; never holds the whole file. Damage is reported to `problem` with its place and
   * reading goes on where it can.
   */
  read(input: AsyncIterable<Buffer>, problem: ReportProblem, options?: ReadOptions): Records<Found>;
  /** for formats of which large files are read in parts, side by side: all of it together must give what `read` gives */
  parts?: PartReader<Found>;
}

/** How parts of a file are found and read. Only files in encodings whose bytes are the file's own are cut (UTF-8, GB18030). */
export interface PartReader<Found extends SourceRecord = MessageRecord> {
  /**
   * The first place at or behind `from` where a part may begin: what stands there must be read alike whatever stands before.
   * @param bytes with the 8 KiB before `from`, where the file has as much
   * @returns -1 where there is none in these bytes
   */
  cut(bytes: Buffer, from: number): number;
  /** Reads a part; places of problems count from its beginning. `ended` is called once all is read. */
  read(
    input: AsyncIterable<Buffer>,
    problem: ReportProblem,
    part: { encoding: 'utf-8' | 'gb18030'; isLast: boolean; ended(end: PartEnd): void },
  ): Records<Found>;
}

/** How a part ended. */
export type PartEnd = {
  /** line feeds in it */
  lines: number;
  /** whether what encloses all records is open at its end; null: nothing in the part says */
  open: boolean | null;
  /** whether it ends within a record */
  inside: boolean;
};

export type ReadOptions = {
  /** for tables: which column is which, where the person has said so */
  columns?: ChosenColumns;
};

/**
 * Records as they come: one by one or, where the source has many at once, also in `batches`, which is faster. They can be
 * read once, in either way.
 */
export type Records<Found extends SourceRecord = SourceRecord> = AsyncIterable<Found> & {
  readonly batches?: AsyncIterable<readonly (Found | EncodedMessage)[]>;
};

export type ReportProblem = (problem: FileProblem) => void;
/** `at` is `line N, byte N`, or `line N`, `row N` where bytes of the file can't be told; `why` a code that `language` words. */
export type FileProblem = { at: string; why: FileProblemCode };
export type FileProblemCode =
  | 'truncated'
  | 'bad-entity'
  | 'bad-attribute'
  | 'bad-date'
  | 'no-text'
  | 'too-long'
  | 'bad-encoding'
  | 'bad-json'
  | 'bad-row'
  | 'no-columns'
  | 'open-quote'
  | 'too-deep'
  | 'damaged';

/** One received message. Lives between source and recognition only; its text is never kept. */
export type MessageRecord = {
  type: 'message';
  /** as the export has it, digits and sign kept, null when unknown */
  sender: string | null;
  text: string;
  /** milliseconds since 1970, null when unknown */
  at: number | null;
  /** which SIM or number of the person's it came to, as the export has it; missing where it doesn't say */
  sim?: string;
};

/**
 * A message as it stands in the file: where its text is (UTF-8 without an error in it), for who can look at bytes. They are there until the
 * next batch is asked for.
 */
export type EncodedMessage = Omit<MessageRecord, 'type' | 'text'> & {
  type: 'encoded';
  bytes: Buffer;
  from: number;
  to: number;
};

/** A message's text, wherever it stands. */
export const textOf = (message: MessageRecord | EncodedMessage): string =>
  message.type === 'message' ? message.text : message.bytes.toString('utf8', message.from, message.to);

/**
 * One saved login, or one entry of an authenticator: where and as whom. Passwords, secrets of one-time codes and notes
 * are left in the file; no record, problem or error ever holds them.
 */
export type LoginRecord = {
  type: 'login';
  /** host names, without doubles; an entry may have several addresses */
  sites: string[];
  /** Android application ids and iOS bundle ids */
  apps: string[];
  /** what the entry is called, or who issued the code; null when it has no name */
  title: string | null;
  /** every name to sign in with, phone fields included */
  userNames: string[];
  /** when it was last used, milliseconds since 1970; null when unknown */
  at: number | null;
};

export type SourceRecord = MessageRecord | LoginRecord;
