const ESC = '\u{1b}';
const CSI = `(?:${ESC}\\[|\u{9b})[0-?]*[ -/]*[@-~]?`;
/** OSC, DCS, SOS, PM and APC with their end; without one only the introducer goes, the rest is shown as text. */
const STRINGS = `(?:${ESC}[\\]PX^_]|[\u{9d}\u{90}\u{98}\u{9e}\u{9f}])[^\\p{Cc}]*(?:\u{7}|${ESC}\\\\|\u{9c})`;
const OTHER_ESCAPE = `${ESC}[ -/]*[0-~]?`;
const sequences = (): RegExp => new RegExp([CSI, STRINGS, OTHER_ESCAPE].join('|'), 'gu');

/**
 * One character of any of these, told as what is none of them: an escape sequence begins with a control. Most texts have none and
 * stay as they are. By their places, since Unicode's tables of controls take a start a quarter of a millisecond to be asked.
 */
const UNCLEAN =
  /[^ -~\u{a0}-\u{61b}\u{61d}-\u{200a}\u{200c}-\u{200d}\u{2010}-\u{2027}\u{202f}-\u{205f}\u{206a}-\u{d7ff}\u{e000}-\u{fefe}\u{ff00}-\u{10ffff}]/u;
/** Blanks that one line has not. */
const UNEVEN = /[^\S ]| {2}|^ | $/u;

/**
 * Makes text from outside safe for a terminal: no escape sequence, no control character (C0, DEL, C1), nothing that
 * turns the direction, no broken surrogate. What is left is what the text says.
 * @param keep `newlines: true` keeps line breaks (as `\n`); otherwise each becomes a space
 */
export function cleanForTerminal(text: string, keep: { newlines?: boolean } = {}): string {
  if (!UNCLEAN.test(text)) return text;
  const plain = text
    .replace(/\r\n?|[\u{85}\u{2028}\u{2029}]/gu, '\n')
    .replace(sequences(), '')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    // marks and overrides that turn the reading direction around, and characters nobody sees
    .replace(/\u{61c}|\u{200b}|\u{200e}|\u{200f}|[\u{202a}-\u{202e}]|[\u{2060}-\u{2069}]|\u{feff}/gu, '')
    // what is left of broken pairs
    .replace(/\p{Cs}/gu, '\u{fffd}');
  return keep.newlines ? plain : plain.replace(/\n/g, ' ');
}

/** Text from outside as one line: cleaned, runs of spaces made one, trimmed. */
export function cleanLine(text: string): string {
  const clean = cleanForTerminal(text);
  return UNEVEN.test(clean) ? clean.replace(/\s+/gu, ' ').trim() : clean;
}
