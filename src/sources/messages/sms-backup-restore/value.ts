/** A value longer than this is no text of a message: it is thrown away while it streams by. */
export const MAX_VALUE_BYTES = 65_536;

/** A value that is not wanted and longer than this may be a picture: its end is searched for. */
export const FEW_BYTES = 256;

/** One attribute's raw bytes: `bytes` from `from` up to `to`. The object is used again for the next tag. */
export type Value = {
  state: 'missing' | 'here' | 'too-long';
  bytes: Buffer;
  from: number;
  to: number;
  /** whether it is known to be UTF-8 without an error in it */
  isIntact: boolean;
  /** false where it is known to hold no `&` */
  mayRefer: boolean;
};

const AMPERSAND = 0x26;

/** Whether a value is there and its bytes are its text: UTF-8 without an error in it, and no reference to be resolved. */
export function isPlain({ state, bytes, from, to, isIntact, mayRefer }: Value): boolean {
  if (state !== 'here' || !isIntact) return false;
  if (!mayRefer) return true;
  for (let at = from; at < to; at++) if (bytes[at] === AMPERSAND) return false;
  return true;
}
