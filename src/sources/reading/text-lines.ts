import { textPieces } from './text-pieces.js';

/** No line of interest is longer. */
const MAX_LINE_BYTES = 1_048_576;

/** The lines of a file's text, one after the other. A line far longer than any of interest comes in parts. */
export async function* textLines(input: AsyncIterable<Buffer>): AsyncGenerator<string, void, undefined> {
  // pieces end where lines do
  for await (const piece of textPieces(input, MAX_LINE_BYTES)) {
    const lines = piece.split(/\r?\n/);
    if (lines.at(-1) === '') lines.pop();
    yield* lines;
  }
}
