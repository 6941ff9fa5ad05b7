import { renderUnicodeCompact } from 'uqr';

/** Modules of empty margin; four is the standard's, two are enough for phones and spare a small window. */
const QUIET_ZONE = 2;

/**
 * A QR code as lines of block characters, two modules a line, without colours or escape codes. On a light background
 * it comes out inverted, which phones read as well; the margin is part of it, so no background disturbs it.
 * @param text what to encode, usually a link; at most 2,900 bytes
 */
export function renderQr(text: string): string {
  return renderUnicodeCompact(text, { ecc: 'L', border: QUIET_ZONE });
}
