/** By how much a full line may fall short of the longest: what came next, a number or a word, didn't fit. */
const SHORT_OF_FULL = 8;
/** Narrower is no bubble of messages. */
const NARROWEST = 16;
/** Behind these a line ends because its sentence does. */
const ENDS_SENTENCE = /[。！？!?；;：:】]$/;
/** These begin a part of their own, as lists do. */
const BEGINS_ANEW = /^(?:[【[［〔「•·●*-]|\(?\d{1,2}[、)）])/;
const ENDS_IN_LATIN = /[A-Za-z][,.]?$/;
const BEGINS_IN_LATIN = /^[A-Za-z]/;

/**
 * A text whose lines were cut by the width of a bubble on a screen, put together again. A line is taken for cut where it is
 * about as wide as the widest and no sentence ends with it; every other break stays.
 */
export function joinedLines(text: string): string {
  const lines = text.split('\n');
  if (lines.length < 2) return text;
  const full = Math.max(NARROWEST, fullWidth(lines) - SHORT_OF_FULL);
  return lines.reduce((joined, line, i) => {
    const before = lines[i - 1] ?? '';
    const isCut = widthOf(before) >= full && !ENDS_SENTENCE.test(before) && !BEGINS_ANEW.test(line);
    return `${joined}${isCut ? between(before, line) : '\n'}${line}`;
  });
}

/** How wide the lines are, but for a single one that is far wider: another was put to it. */
function fullWidth(lines: readonly string[]): number {
  const [widest = 0, next = 0] = lines.map(widthOf).sort((a, b) => b - a);
  return lines.length > 2 && widest > next + SHORT_OF_FULL ? next : widest;
}

/** Columns on a screen, where Chinese characters take two; text without emoji is what matters. */
function widthOf(line: string): number {
  let width = line.length;
  for (let at = 0; at < line.length; at++) if (line.charCodeAt(at) > LATIN) width++;
  return width;
}
const LATIN = 0x2e7f;

/** Words in Latin letters are not cut: a blank stood between. */
const between = (before: string, line: string): string =>
  (ENDS_IN_LATIN.test(before) && /^[A-Za-z\d]/.test(line)) ||
  (/\d$/.test(before) && BEGINS_IN_LATIN.test(line))
    ? ' '
    : '';
