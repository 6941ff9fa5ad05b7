import type { ReportProblem } from './types.js';

/** Longer is no message, but one with pictures in it. */
const MAX_BLOCK = 1_048_576;
/** How much of the end of a piece may be the beginning of a mark. */
const MARK_LENGTH = 256;

/** The text between two marks, and the line on which it begins. */
export type Block = { text: string; at: string };

/**
 * Cuts a text that streams by into blocks, one per message. A block without an end ends where the next one begins;
 * one that is too long is passed over.
 * @param marks global expressions for what begins and what ends a block, each matching at most 256 characters
 */
export async function* blocksOf(
  text: AsyncIterable<string>,
  marks: { begin: RegExp; end: RegExp },
  report: ReportProblem,
): AsyncGenerator<Block, void, undefined> {
  const cutter = new BlockCutter(marks, report);
  for await (const piece of text) yield* cutter.push(piece);
  yield* cutter.end();
}

class BlockCutter {
  private rest = '';
  /** the line on which `rest` begins */
  private line = 1;
  private inside = false;
  private passingOver = false;
  private from = 0;

  constructor(
    private readonly marks: { begin: RegExp; end: RegExp },
    private readonly report: ReportProblem,
  ) {}

  *push(piece: string): Generator<Block, void, undefined> {
    // what was searched once is not searched again
    this.from = Math.max(0, this.rest.length - MARK_LENGTH);
    this.rest += piece;
    for (;;) {
      if (!this.inside && !this.findBegin()) return;
      const end = this.find(this.marks.end, this.from);
      const next = this.find(this.marks.begin, Math.max(this.from, 1));
      if (next && (!end || next.index < end.index)) {
        // the first block has lost its end
        this.report({ at: `line ${this.line}`, why: 'truncated' });
        yield* this.take(next.index, next.index);
      } else if (end) {
        yield* this.take(end.index, end.index + end[0].length);
      } else {
        this.passOverIfTooLong();
        return;
      }
    }
  }

  *end(): Generator<Block, void, undefined> {
    if (!this.inside) return;
    this.report({ at: `line ${this.line}`, why: 'truncated' });
    yield* this.take(this.rest.length, this.rest.length);
  }

  private findBegin(): boolean {
    const begin = this.find(this.marks.begin, this.from);
    if (begin) {
      this.drop(begin.index);
      this.inside = true;
      return true;
    }
    this.drop(Math.max(0, this.rest.length - MARK_LENGTH));
    return false;
  }

  private *take(to: number, next: number): Generator<Block, void, undefined> {
    if (!this.passingOver) yield { text: this.rest.slice(0, to), at: `line ${this.line}` };
    this.inside = false;
    this.passingOver = false;
    this.drop(next);
  }

  private passOverIfTooLong(): void {
    if (this.rest.length <= MAX_BLOCK && !this.passingOver) return;
    if (!this.passingOver) this.report({ at: `line ${this.line}`, why: 'too-long' });
    this.passingOver = true;
    this.drop(Math.max(0, this.rest.length - MARK_LENGTH));
  }

  private find(mark: RegExp, from: number): RegExpExecArray | null {
    mark.lastIndex = from;
    return mark.exec(this.rest);
  }

  private drop(length: number): void {
    for (let at = this.rest.indexOf('\n'); at >= 0 && at < length; at = this.rest.indexOf('\n', at + 1)) {
      this.line++;
    }
    this.rest = this.rest.slice(length);
    this.from = 0;
  }
}
