/** A comment that is passed over ends at most so far behind its beginning. */
const LONGEST_COMMENT = 4100;
const BEGINS_A_MESSAGE = /<[sm]ms [a-z_]{1,32}=["']/g;

/**
 * Where a part of a file may begin: at a tag of a message with an attribute right behind it, which ends all that is open before it,
 * be it a message, a tag or a value without an end; but never where the tag may stand in a comment.
 */
export function cut(bytes: Buffer, from: number): number {
  const text = bytes.toString('latin1');
  BEGINS_A_MESSAGE.lastIndex = from;
  for (let found = BEGINS_A_MESSAGE.exec(text); found; found = BEGINS_A_MESSAGE.exec(text)) {
    const comment = text.lastIndexOf('<!--', found.index);
    if (comment < 0 || found.index - comment > LONGEST_COMMENT) return found.index;
  }
  return -1;
}

/** What stands behind a part that is not the last, as far as it matters for the part. */
export const NEXT_TAG = Buffer.from('<sms a="');
