import type { Problem } from '../../problem.js';
import type { AskPassword, ChosenColumns, Outline } from '../asked.js';
import type { FileProblem, ReadOptions, Records, Source, SourceRecord } from '../types.js';
import type { FilePart } from './file-parts.js';

/** An export that is open: reading `records` reads the file. */
export type OpenExport = {
  path: string;
  /** the source's id */
  format: string;
  records: Records;
  /** damage; complete once all records are read */
  problems: FileProblem[];
  /** what it holds, asked for once all records are read and there was none; missing where that can't be told */
  outline?(): Outline | undefined | Promise<Outline | undefined>;
  /** for a large file that can be read in parts side by side: then its parts are read, and not `records` */
  parts?: FileParts;
  /** why nothing is read of it although it may be an export: a locked file beside others in an archive */
  leftOut?: Problem;
};

/** A large file in parts. */
export type FileParts = {
  bytes: number;
  /** in the order of the file; to be called once */
  cut(): AsyncIterable<FilePart>;
};

export type OpenOptions = {
  /** a source's id, where the person named it */
  format?: string;
  /** which column of a table of messages is which, where the person has said so */
  columns?: ChosenColumns;
  /** called for a locked file; without it such a file is refused */
  unlock?: AskPassword;
  /** called per piece read; the total is null where it can't be known (standard input, a pipe) */
  onProgress?(readBytes: number, totalBytes: number | null): void;
};

/** A source of any kind of record. */
export type AnySource = Source<SourceRecord>;

/** What the options say to a source. */
export const readOptions = ({ columns }: OpenOptions): ReadOptions => (columns ? { columns } : {});
