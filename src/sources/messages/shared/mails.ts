/** A longer mail carries a picture, or is none. */
const MAX_MAIL = 1_048_576;
const BOUNDARY = Buffer.from('\nFrom ');
const LINE_FEED = 0x0a;

/** One mail; `bytes` null where it is too long. `start` is its beginning, headers first. */
export type Mail = { number: number; bytes: Buffer | null; start: string };

/** How much of a mail is looked at to know whose it is. */
const START = 16_384;

/**
 * Cuts a mailbox (mbox) into its mails while it streams by; a single mail (eml) is one of one. No mail is held that is longer
 * than 1 MiB.
 */
export async function* mailsOf(input: AsyncIterable<Buffer>): AsyncGenerator<Mail, void, undefined> {
  const cutter = new MailCutter();
  for await (const chunk of input) yield* cutter.push(chunk);
  yield* cutter.end();
}

class MailCutter {
  private rest: Buffer = Buffer.alloc(0);
  private searched = 0;
  private number = 0;
  /** the start of a mail that is too long and being passed over */
  private passing: string | null = null;

  *push(chunk: Buffer): Generator<Mail, void, undefined> {
    this.rest = Buffer.concat([this.rest, chunk]);
    for (
      let at = this.rest.indexOf(BOUNDARY, this.searched);
      at >= 0;
      at = this.rest.indexOf(BOUNDARY, this.searched)
    ) {
      yield this.mail(this.rest.subarray(0, at + 1));
      this.rest = this.rest.subarray(at + 1);
      this.searched = 0;
    }
    if (this.rest.length > MAX_MAIL) this.passOver();
    this.searched = Math.max(0, this.rest.length - BOUNDARY.length);
  }

  *end(): Generator<Mail, void, undefined> {
    if (this.rest.length > 0) yield this.mail(this.rest);
  }

  private passOver(): void {
    this.passing ??= this.rest.toString('latin1', 0, START);
    this.rest = this.rest.subarray(-BOUNDARY.length);
  }

  private mail(bytes: Buffer): Mail {
    const { passing } = this;
    this.passing = null;
    this.number++;
    if (passing !== null) return { number: this.number, bytes: null, start: passing };
    const content = withoutFromLine(bytes);
    return { number: this.number, bytes: content, start: content.toString('latin1', 0, START) };
  }
}

/** Without the mailbox's own first line, which is no header. */
function withoutFromLine(bytes: Buffer): Buffer {
  if (bytes.toString('latin1', 0, 5) !== 'From ') return bytes;
  const end = bytes.indexOf(LINE_FEED);
  return end < 0 ? bytes.subarray(bytes.length) : bytes.subarray(end + 1);
}
