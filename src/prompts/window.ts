import type { ReadStream, WriteStream } from 'node:tty';

/** The size of the terminal's window, asked anew for each drawing, since a person may change it. */
export type WindowSize = { columns: number; rows: number };

/** What one question is asked with; the signal says that nobody will answer any more, `back` whether Esc goes back. */
export type Streams = {
  input: ReadStream;
  output: WriteStream;
  signal: AbortSignal | undefined;
  back: boolean;
  /** lines of the question above, which should stay in sight */
  above?: number;
};

/** What a terminal is taken for that does not tell its size. */
const COMMON_WINDOW: WindowSize = { columns: 80, rows: 24 };

/** How large a terminal is. */
export const sizeOf = ({ columns, rows }: WriteStream): WindowSize => ({
  columns: columns || COMMON_WINDOW.columns,
  rows: rows || COMMON_WINDOW.rows,
});

/** How many rows a list may have beside `otherLines` lines that should stay in sight; at least one. */
export const listRows = ({ rows }: WindowSize, otherLines: number): number => Math.max(1, rows - otherLines);
