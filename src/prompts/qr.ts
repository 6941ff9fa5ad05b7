import { renderUnicodeCompact } from 'uqr';

/** Modules of empty margin: the standard's four, and two, which are enough for phones, where the window is small. */
const QUIET_ZONE = 4;
const SMALL_QUIET_ZONE = 2;

/** Black and white out of the fixed part of the 256 colours: no theme of a terminal changes these. */
const WHITE_ON_BLACK = '\u{1b}[38;5;231;48;5;16m';
const AS_BEFORE = '\u{1b}[0m';

/**
 * A QR code as lines of block characters, two modules a line. In colours it is dark on light whatever the background; without, it is
 * light on a dark background, and inverted on a light one, which most phones read as well. The margin is part of it.
 * @param text what to encode, usually a link; at most 2,900 bytes
 * @param options.colour whether escape codes may be drawn
 * @param options.rows how many lines there is room for: a smaller margin is taken where the standard's does not fit
 */
export function renderQr(text: string, { colour = false, rows = Number.POSITIVE_INFINITY } = {}): string {
  const draw = (border: number): string[] => renderUnicodeCompact(text, { ecc: 'L', border }).split('\n');
  const wide = draw(QUIET_ZONE);
  const lines = wide.length <= rows ? wide : draw(SMALL_QUIET_ZONE);
  return lines.map((line) => (colour ? `${WHITE_ON_BLACK}${line}${AS_BEFORE}` : line)).join('\n');
}
