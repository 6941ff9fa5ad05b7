import type { ReportProblem } from '../types.js';

/** A list of plain values in a JSON text, as texts, and the line where it ends, from 1. */
export type JsonRow = { cells: string[]; line: number };

/** A longer cell is no text of a message: the rest of it is dropped while it streams by. */
const MAX_CELL = 65_536;
/** No table is wider. */
const MAX_CELLS = 1_000;
/** Deeper is no export of anything. */
const MAX_DEPTH = 64;

/**
 * The rows of a JSON text that streams by, wherever they lie: the arrays that hold nothing but strings, numbers, true, false and null.
 * @param report gets `bad-json`, `truncated`, `too-deep`
 */
export async function* jsonRows(
  text: AsyncIterable<string>,
  report: ReportProblem,
): AsyncGenerator<JsonRow, void, undefined> {
  const cutter = new RowCutter(report);
  for await (const piece of text) {
    cutter.push(piece);
    yield* cutter.ready();
    if (cutter.gaveUp) return;
  }
  cutter.end();
}

/** The rows in the beginning of a JSON text, which may be cut anywhere. */
export function rowsIn(head: string): JsonRow[] {
  const cutter = new RowCutter(() => {});
  cutter.push(head);
  return cutter.ready();
}

class RowCutter {
  /** set where nothing more can be made of the text */
  gaveUp = false;
  private done: JsonRow[] = [];
  /** what is open: a row's cells, or null for an object and for an array that holds more than values */
  private open: (string[] | null)[] = [];
  /** the string or the word that is being read */
  private cell: string | null = null;
  private inString = false;
  private escaped = false;
  private line = 1;

  constructor(private readonly report: ReportProblem) {}

  ready(): JsonRow[] {
    const ready = this.done;
    this.done = [];
    return ready;
  }

  push(piece: string): void {
    for (let at = 0; at < piece.length && !this.gaveUp; )
      at = this.inString ? this.readString(piece, at) : this.readOutside(piece, at);
  }

  end(): void {
    if (this.open.length > 0 || this.inString) this.problem('truncated');
  }

  private readString(piece: string, from: number): number {
    if (this.escaped) {
      this.escaped = false;
      this.collect(piece.slice(from, from + 1));
      return from + 1;
    }
    IN_STRING.lastIndex = from;
    const found = IN_STRING.exec(piece);
    const at = found?.index ?? piece.length;
    this.collect(piece.slice(from, at));
    if (!found) return at;
    if (found[0] === '\\') {
      this.escaped = true;
      this.collect('\\');
      return at + 1;
    }
    // no string holds a raw line end: its quote is lost
    if (found[0] === '\n') this.problem('bad-json');
    this.inString = false;
    this.take(unescaped(this.cell ?? ''));
    return found[0] === '"' ? at + 1 : at;
  }

  private readOutside(piece: string, from: number): number {
    OUTSIDE.lastIndex = from;
    const found = OUTSIDE.exec(piece);
    const at = found?.index ?? piece.length;
    if (at > from) this.collect(piece.slice(from, at));
    if (!found) return at;
    this.endWord();
    const [char] = found;
    if (char === '\n') this.line++;
    else if (char === '"') {
      this.inString = true;
      this.cell = '';
    } else if (char === '[' || char === '{') this.enter(char);
    else if (char === ']' || char === '}') this.leave();
    return at + 1;
  }

  private endWord(): void {
    const word = this.cell?.trim() ?? '';
    if (word !== '') this.take(word === 'null' ? '' : word);
    this.cell = null;
  }

  private collect(part: string): void {
    if ((this.cell?.length ?? 0) < MAX_CELL) this.cell = ((this.cell ?? '') + part).slice(0, MAX_CELL);
  }

  private take(cell: string): void {
    this.cell = null;
    const row = this.open.at(-1);
    if (row && row.length < MAX_CELLS) row.push(cell);
  }

  private enter(bracket: string): void {
    // what holds a list or an object is no row
    if (this.open.length > 0) this.open[this.open.length - 1] = null;
    this.open.push(bracket === '[' ? [] : null);
    if (this.open.length <= MAX_DEPTH) return;
    this.problem('too-deep');
    this.gaveUp = true;
  }

  private leave(): void {
    const cells = this.open.pop();
    if (cells === undefined) this.problem('bad-json');
    else if (cells && cells.length > 1) this.done.push({ cells, line: this.line });
  }

  private problem(why: 'bad-json' | 'truncated' | 'too-deep'): void {
    this.report({ at: `line ${this.line}`, why });
  }
}

const IN_STRING = /["\\\n]/g;
const OUTSIDE = /["[\]{},:\n]/g;

function unescaped(string: string): string {
  try {
    return JSON.parse(`"${string}"`) as string;
  } catch {
    return string;
  }
}
