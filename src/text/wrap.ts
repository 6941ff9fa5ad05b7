import LineBreaker from 'linebreak';
import { withColours, withoutColours } from './carry-colours.js';
import { characters } from './characters.js';
import { widthOf } from './columns.js';

/** What stays on one line where it fits: what one types, and days as they are written in Chinese. */
const keptWhole = (): RegExp[] => [
  // a command with its sub-command, options, placeholders and ids; not the English words that follow it
  /numclean(?: (?:catalog|cleanup|incident|letter|official|platform|proof|remedy|store)\b)? [a-z][a-z-]*(?: (?:--?[a-z][\w-]*|[A-Z]{2,}[\w|-]*|\w*[\d_"-][\w."-]*))*/g,
  // a file's name, with what stands before its ending
  /[\u3400-\u4dbf\u4e00-\u9fff\w-]{1,12}\.(?:docx|html|txt|md|json|xml|zip|csv|pdf|ics)\b/gu,
  /\d{1,4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日/g,
];

/** Most characters are told without Unicode's tables: asking those takes a start a quarter of a millisecond. */
const CLOSES_NOT = /^[\w \u3400-\u4dbf\u4e00-\u9fff]/;

/** Whether a text begins with what may not begin a line. */
const closes = (text: string): boolean =>
  !CLOSES_NOT.test(text) && /^[\p{Pe}\p{Pf}!,.:;?%…、。〃々，．：；？！％·•‧]/u.test(text);

/** A place in a text where a line may begin: offsets of a piece, and of its end without its last blanks. */
type Piece = { start: number; end: number; width: number; bare: number };

/**
 * The text in lines of at most `width` columns, broken where Unicode's rules (UAX #14) let it be broken; its own line
 * breaks stay. A word, a number, a date or a command is broken only where it alone is wider than the line.
 * @param text may hold colours
 * @param width at least 2, or a wide character has no room
 * @param whole names that stay on one line as well; in Chinese nothing else tells where a name ends
 */
export const wrap = (text: string, width: number, whole: readonly string[] = []): string[] =>
  text.split('\n').flatMap((line) => wrapLine(line, Math.max(2, width), whole));

/** Lines behind what stands before the first of them: a bullet, a number, a margin. */
export const behind = (lead: string, lines: readonly string[]): string[] =>
  lines.map((line, at) => (at === 0 ? lead : ' '.repeat(widthOf(lead))) + line);

function wrapLine(text: string, width: number, names: readonly string[]): string[] {
  if (widthOf(text) <= width) return [text];
  const coloured = withoutColours(text);
  const { plain } = coloured;
  const lines: Piece[] = [];
  for (const piece of fitting(plain, width, names)) {
    const line = lines.at(-1);
    if (line && line.width + piece.bare <= width) {
      line.bare = line.width + piece.bare;
      line.width += piece.width;
      line.end = piece.end;
    } else lines.push({ ...piece });
  }
  const trimmed = lines.map(({ start, end }) => ({
    start,
    end: start + plain.slice(start, end).trimEnd().length,
  }));
  return withColours(coloured, trimmed);
}

/** The pieces between which lines may be broken, each no wider than a line. */
function fitting(plain: string, width: number, names: readonly string[]): Piece[] {
  const places = placesIn(plain);
  let next = 0;
  return pieces(plain, 0, wholePlaces(plain, places, names)).flatMap((whole) => {
    const from = next;
    while ((places[next] ?? Number.POSITIVE_INFINITY) <= whole.end) next += 1;
    return whole.bare <= width
      ? [whole]
      : pieces(plain, whole.start, places.slice(from, next)).flatMap((piece) =>
          piece.bare <= width ? [piece] : cut(plain, piece, width),
        );
  });
}

function pieces(plain: string, from: number, ends: readonly number[]): Piece[] {
  let start = from;
  return ends.map((end) => {
    const made = pieceOf(plain, start, end);
    start = end;
    return made;
  });
}

function pieceOf(plain: string, start: number, end: number): Piece {
  const text = plain.slice(start, end);
  return { start, end, width: widthOf(text), bare: widthOf(text.trimEnd()) };
}

/** Where Unicode lets the text be broken, its end included; not before a dot between two things either. */
function placesIn(plain: string): number[] {
  const breaker = new LineBreaker(plain);
  const places: number[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    if (!closes(plain.slice(next.position, next.position + 2))) places.push(next.position);
  }
  return places;
}

/** Those places that leave whole what belongs together: also `re-issue` and `and/or`, which Unicode would break. */
function wholePlaces(plain: string, places: readonly number[], names: readonly string[]): number[] {
  const inside = new Set<number>();
  for (const kept of keptWhole())
    for (const { index, 0: text } of plain.matchAll(kept))
      for (let at = index + 1; at < index + text.length; at++) inside.add(at);
  for (const name of names)
    for (let from = plain.indexOf(name); from >= 0; from = plain.indexOf(name, from + name.length))
      for (let at = from + 1; at < from + name.length; at++) inside.add(at);
  return places.filter((at) => !inside.has(at) && !/^[!-~]{2}$/.test(plain.slice(at - 1, at + 1)));
}

/** A piece wider than a line, cut between characters; a closing mark takes the one before it along. */
function cut(plain: string, piece: Piece, width: number): Piece[] {
  const cuts: Piece[] = [];
  let start = piece.start;
  let line: string[] = [];
  let filled = 0;
  for (const character of characters(plain.slice(piece.start, piece.end))) {
    const wide = widthOf(character);
    if (line.length > 0 && filled + wide > width) {
      const carried = closes(character) && line.length > 1 ? line.slice(-1) : [];
      const end = start + line.slice(0, line.length - carried.length).join('').length;
      cuts.push(pieceOf(plain, start, end));
      start = end;
      line = carried;
      filled = widthOf(carried.join(''));
    }
    line.push(character);
    filled += wide;
  }
  return [...cuts, pieceOf(plain, start, piece.end)];
}
