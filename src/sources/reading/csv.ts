import { Parser } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { sniffEncoding } from '../../text/encoding.js';
import type { FileProblemCode, ReportProblem } from '../types.js';
import { decodeHead, HEAD_BYTES, peek, utf16AsUtf8, valueDecoder } from './encoding.js';

/** One row; `line` is where it begins, from 1. */
export type CsvRow = { cells: string[]; line: number };

/** A longer row is none: a quote that nothing closes has swallowed what follows. */
const MAX_ROW_BYTES = 65_536;
/** More are counted by the one who reads a file like this, not by us. */
const MAX_PROBLEMS = 300;
/** How many rows of the first bytes tell what a file is. */
const HEAD_ROWS = 20;
const LINE_FEED = 0x0a;
/** Each row that is too long is read again from its second line: so often at once, and once more per so many bytes. */
const RESTARTS = 50;
const BYTES_PER_RESTART = 2_000;

const DELIMITERS = [',', ';', '\t', '|'];
/** LastPass copied out of a browser on Windows ends its lines with CR CR LF. */
const LINE_ENDS = ['\r\r\n', '\r\n', '\n', '\r'];

const dialect = (delimiter: string) => ({
  delimiter,
  record_delimiter: LINE_ENDS,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
});

/** Every kind of table asks for the same rows of the same file. */
const heads = new WeakMap<Buffer, string[][]>();

/** The first rows of a file as far as its first bytes show them whole; empty where they are no table. */
export function csvHead(head: Buffer): readonly string[][] {
  const known = heads.get(head) ?? readHead(head);
  heads.set(head, known);
  return known;
}

function readHead(head: Buffer): string[][] {
  const text = decodeHead(head);
  const rows: string[][] = [];
  try {
    parse(text, {
      ...dialect(delimiterOf(text)),
      to: HEAD_ROWS,
      on_record: (cells: string[]) => {
        rows.push(cells.map(withoutFormula));
        return null;
      },
    });
  } catch {
    // the end of the first bytes cuts a row in two, or a quote is not closed: what came before counts
  }
  return rows;
}

/** `="13800138000"`: what keeps a spreadsheet from taking a number for a quantity. */
const FORMULA = /^="([^"]*)"$/;

const withoutFormula = (cell: string): string => (cell.startsWith('="') ? cell.replace(FORMULA, '$1') : cell);

/** What programs write above a table: a remark, or for Excel what parts the cells. `#` alone heads a column of numbers. */
const REMARK = /^\s*(?:#(?![,;\t])|sep=.$)/i;
const REMARKS_WITHIN = 10;

/** Whether a line, or a row's first cell, is a remark above the table. */
export const isRemark = (line: string): boolean => REMARK.test(line);

/** The one of comma, semicolon, tab and stroke that the first line has most of, outside quotes; remarks don't count. */
function delimiterOf(text: string): string {
  const lines = text.trimStart().split(/[\r\n]+/, REMARKS_WITHIN);
  const line = lines.find((one) => !isRemark(one)) ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (delimiter: string): number => bare.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/**
 * The rows of a CSV as they stream by, the header among them, empty lines left out. A row that is too long or whose quote nothing
 * closes is reported, and reading goes on at the line after its first. Any encoding of `sniffEncoding`.
 * @param report gets `too-long`, `open-quote`, `truncated`, `bad-encoding`
 * @param quoteEscape what stands before a quote within quotes
 */
export async function* csvRows(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
  quoteEscape = '"',
): AsyncGenerator<CsvRow, void, undefined> {
  const { head, whole } = await peek(input, HEAD_BYTES);
  const encoding = sniffEncoding(head);
  const delimiter = delimiterOf(decodeHead(head));
  const reader = new RowReader({ delimiter, quoteEscape }, valueDecoder(encoding), report);
  for await (const chunk of utf16AsUtf8(whole, encoding)) {
    await reader.push(chunk);
    yield* reader.ready();
  }
  await reader.end();
  yield* reader.ready();
}

class RowReader {
  private parser: Parser;
  private done: CsvRow[] = [];
  /** what the parser was given since the end of the last row */
  private open: Buffer = Buffer.alloc(0);
  /** where the last row ended, in bytes and lines that this parser was given */
  private rowEnd = { bytes: 0, lines: 0 };
  /** how many of its bytes no longer lie in `open` */
  private dropped = 0;
  /** lines before this parser began */
  private linesBefore = 0;
  private skippingLine = false;
  private problems = 0;
  private restarts = 0;
  private given = 0;

  constructor(
    private readonly marks: { delimiter: string; quoteEscape: string },
    private readonly decode: ReturnType<typeof valueDecoder>,
    private readonly report: ReportProblem,
  ) {
    this.parser = this.newParser();
  }

  ready(): CsvRow[] {
    const ready = this.done;
    this.done = [];
    return ready;
  }

  async push(chunk: Buffer): Promise<void> {
    this.given += chunk.length;
    await this.take(chunk);
  }

  private async take(chunk: Buffer): Promise<void> {
    let rest: Buffer | null = chunk;
    while (rest !== null) {
      rest = this.skippingLine ? this.skipLine(rest) : rest;
      if (rest === null) return;
      rest = await this.parse(rest);
    }
  }

  async end(): Promise<void> {
    while (!this.skippingLine && (await this.failsToEnd())) {
      const { open } = this;
      const isLastLine = !open.subarray(0, -1).includes(LINE_FEED);
      this.startAnew(isLastLine ? 'truncated' : 'open-quote');
      await this.take(this.withoutQuotes(open));
    }
  }

  /** @returns what has to be read again, past the first line, because its row is too long; null when all is well */
  private async parse(bytes: Buffer): Promise<Buffer | null> {
    this.open = this.open.length === 0 ? bytes : Buffer.concat([this.open, bytes]);
    const failed = await new Promise((done) => this.parser.write(bytes, done));
    this.dropRead();
    if (!failed && this.open.length <= MAX_ROW_BYTES) return null;
    const { open } = this;
    this.startAnew('too-long');
    return this.withoutQuotes(open);
  }

  /**
   * Where nearly every row leaves a quote open, its marks mean nothing: what one of them swallowed is then read line by line,
   * so that no byte is read more than a few times.
   * @returns what is left to read
   */
  private withoutQuotes(swallowed: Buffer): Buffer {
    if (++this.restarts <= RESTARTS + this.given / BYTES_PER_RESTART) return swallowed;
    const from = swallowed.indexOf(LINE_FEED) + 1;
    const to = swallowed.lastIndexOf(LINE_FEED) + 1;
    if (from === 0) return swallowed;
    this.skippingLine = false;
    this.linesBefore++;
    for (let at = from; at < to; this.linesBefore++) {
      const end = swallowed.indexOf(LINE_FEED, at);
      const line = this.linesBefore + 1;
      const text = this.textOf(swallowed.subarray(at, end), line).trim();
      at = end + 1;
      if (text === '') continue;
      const cells = text.split(this.marks.delimiter).map((cell) => cell.replace(/^"|"$/g, ''));
      this.done.push({ cells, line });
    }
    return swallowed.subarray(to);
  }

  private async failsToEnd(): Promise<boolean> {
    const failed = await new Promise<boolean>((done) => {
      this.parser.once('error', () => done(true));
      this.parser.once('end', () => done(false));
      this.parser.resume().end();
    });
    this.dropRead();
    return failed;
  }

  private dropRead(): void {
    this.open = this.open.subarray(this.rowEnd.bytes - this.dropped);
    this.dropped = this.rowEnd.bytes;
  }

  private startAnew(why: FileProblemCode): void {
    this.linesBefore += this.rowEnd.lines;
    this.problem(why, this.linesBefore + 1);
    this.parser = this.newParser();
    this.open = Buffer.alloc(0);
    this.rowEnd = { bytes: 0, lines: 0 };
    this.dropped = 0;
    this.skippingLine = true;
  }

  private skipLine(bytes: Buffer): Buffer | null {
    const end = bytes.indexOf(LINE_FEED);
    if (end < 0) return null;
    this.skippingLine = false;
    this.linesBefore++;
    return bytes.subarray(end + 1);
  }

  private newParser(): Parser {
    const parser = new Parser({
      ...dialect(this.marks.delimiter),
      escape: this.marks.quoteEscape,
      bom: true,
      // cells come as bytes: one may differ in encoding from the rest of its file
      encoding: null,
      max_record_size: MAX_ROW_BYTES,
      on_record: (cells: unknown, { bytes, lines }) => {
        const line = this.linesBefore + this.rowEnd.lines + 1;
        const length = bytes - this.rowEnd.bytes;
        this.rowEnd = { bytes, lines };
        if (length > MAX_ROW_BYTES) this.problem('too-long', line);
        else this.done.push({ cells: (cells as Buffer[]).map((cell) => this.textOf(cell, line)), line });
        return null;
      },
    });
    // told to the one who wrote, too; without a listener it would be thrown
    return parser.on('error', () => {});
  }

  private textOf(cell: Buffer, line: number): string {
    const { text, intact } = this.decode(cell, 0, cell.length);
    if (!intact) this.problem('bad-encoding', line);
    return withoutFormula(text);
  }

  private problem(why: FileProblemCode, line: number): void {
    if (++this.problems <= MAX_PROBLEMS) this.report({ at: `line ${line}`, why });
  }
}
