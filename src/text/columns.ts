import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Columns that a text takes on a terminal: East Asian wide characters and emoji are two; colours take none. */
export const widthOf = (text: string): number => stringWidth(text);

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
  for (const { segment } of graphemes.segment(text)) {
    if (widthOf(`${kept}${segment}…`) > width) break;
    kept += segment;
  }
  return width > 0 ? `${kept.trimEnd()}…` : '';
}
