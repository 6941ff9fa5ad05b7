/**
 * All of a stream, where it has no more than so many bytes; what follows is not read.
 * @throws what `tooLong` gives
 */
export async function wholeOf(
  input: AsyncIterable<Buffer>,
  mostBytes: number,
  tooLong: () => Error,
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of input) {
    bytes += piece.length;
    if (bytes > mostBytes) throw tooLong();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
