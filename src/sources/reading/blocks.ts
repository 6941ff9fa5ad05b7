import type { FileProblemCode, ReportProblem } from '../types.js';

/** Longer is no message, but one with pictures in it. */
const MAX_BLOCK = 1_048_576;
/** How much of the end of a piece may be the beginning of a mark. */
const MARK_LENGTH = 256;

/** The text between two marks, and the line on which it begins. */
export type Block = { text: string; at: string };

/**
 * Cuts a text that streams by into blocks, one per message. A block without an end ends where the next one begins;
 * one that is too long is passed over. What is complete comes at once, piece by piece of the text.
 * @param marks what begins and what ends a block (the flags of the first count), each matching at most 256 characters and no group in it
 */
export async function* blocksOf(
  text: AsyncIterable<string>,
  marks: { begin: RegExp; end: RegExp },
  report: ReportProblem,
): AsyncGenerator<readonly Block[], void, undefined> {
  const cutter = new BlockCutter(marks, report);
  for await (const piece of text) yield [...cutter.push(piece)];
  yield [...cutter.end()];
}

class BlockCutter {
  private readonly mark: RegExp;
  private text = '';
  /** where the block begins in `text`; -1 outside blocks, or where its beginning is dropped */
  private begin = -1;
  /** a block that is too long goes by */
  private passingOver = false;
  /** up to where `text` is searched for marks, and counted in `line` */
  private searched = 0;
  private counted = 0;
  private line = 1;

  constructor(
    { begin, end }: { begin: RegExp; end: RegExp },
    private readonly report: ReportProblem,
  ) {
    this.mark = new RegExp(`(${begin.source})|${end.source}`, `g${begin.flags}`);
  }

  *push(piece: string): Generator<Block, void, undefined> {
    this.text += piece;
    this.mark.lastIndex = this.searched;
    for (let found = this.mark.exec(this.text); found; found = this.mark.exec(this.text)) {
      const isBegin = found[1] !== undefined;
      if (isBegin && this.isInside()) this.problem('truncated');
      yield* this.take(found.index);
      if (isBegin) this.start(found.index);
      this.searched = this.mark.lastIndex;
    }
    // a mark may be cut in two by the end of the piece
    this.searched = Math.max(this.searched, this.text.length - MARK_LENGTH);
    this.forget();
  }

  *end(): Generator<Block, void, undefined> {
    if (this.isInside()) this.problem('truncated');
    yield* this.take(this.text.length);
  }

  private isInside(): boolean {
    return this.begin >= 0 || this.passingOver;
  }

  private start(at: number): void {
    this.begin = at;
    this.countLines(at);
  }

  private *take(to: number): Generator<Block, void, undefined> {
    if (this.begin >= 0) yield { text: this.text.slice(this.begin, to), at: `line ${this.line}` };
    this.begin = -1;
    this.passingOver = false;
  }

  /** Drops what is read; of a block that is too long its beginning too. */
  private forget(): void {
    if (this.begin >= 0 && this.text.length - this.begin > MAX_BLOCK) {
      this.problem('too-long');
      this.begin = -1;
      this.passingOver = true;
    }
    const from = this.begin >= 0 ? this.begin : this.searched;
    this.countLines(from);
    this.text = this.text.slice(from);
    this.searched -= from;
    this.counted -= from;
    if (this.begin >= 0) this.begin = 0;
  }

  private countLines(to: number): void {
    for (
      let at = this.text.indexOf('\n', this.counted);
      at >= 0 && at < to;
      at = this.text.indexOf('\n', at + 1)
    ) {
      this.line++;
    }
    this.counted = Math.max(this.counted, to);
  }

  private problem(why: FileProblemCode): void {
    this.report({ at: `line ${this.line}`, why });
  }
}
