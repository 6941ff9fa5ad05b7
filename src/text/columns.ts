import stringWidth from 'string-width';
import { characters, SLICE } from './characters.js';

/** Columns that a text takes on a terminal: East Asian wide characters and emoji are two; colours take none. */
export function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x20 && code <= 0x7e) width += 1;
    else if (isPlainWide(code)) width += 2;
    else if (NARROW.includes(code)) width += 1;
    else return carefulWidth(text);
  }
  return width;
}

function carefulWidth(text: string): number {
  if (text.length <= SLICE) return stringWidth(text);
  const { stripVTControlCharacters } = process.getBuiltinModule('node:util');
  let width = 0;
  for (const character of characters(stripVTControlCharacters(text))) width += widthOfOne(character);
  return width;
}

/** What characters of long texts were found to be: the careful measure takes a while, and few of them are new. */
const measured = new Map<string, number>();
const MOST_MEASURED = 5000;

function widthOfOne(character: string): number {
  const known = measured.get(character);
  if (known !== undefined) return known;
  if (measured.size >= MOST_MEASURED) measured.clear();
  const width = stringWidth(character);
  measured.set(character, width);
  return width;
}

/** Characters that stand alone, each as wide as the next: nearly all that is ever printed. The others are measured with care. */
const isPlainWide = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0xff01 && code <= 0xff5e) ||
  (code >= 0x3001 && code <= 0x3011);

/** · “ ” ‘ ’ – — … → and a no-break space */
const NARROW = [0xb7, 0x201c, 0x201d, 0x2018, 0x2019, 0x2013, 0x2014, 0x2026, 0x2192, 0xa0];

/** The text with spaces after it up to `width` columns; a wider text stays as it is. */
export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

/**
 * The text, or as much of it as fits into `width` columns with `…` at the end; never half a character.
 * @param text without colours
 */
export function truncate(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let left = width - widthOf('…');
  for (const character of characters(text)) {
    left -= widthOf(character);
    if (left < 0) break;
    kept += character;
  }
  return width > 0 ? `${kept.trimEnd()}…` : '';
}
