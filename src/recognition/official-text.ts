/** Characters of Chinese. */
const HAN = '\\p{Script=Han}';

/**
 * A pasted page or a text that a phone recognised from a picture, mended where it is plainly broken: 微 信 is 微信, `O 个` is
 * `0 个`, a dash in a column of counts is none, the bars of a table are spaces.
 */
export const mendRecognizedText = (text: string): string =>
  text
    .normalize('NFKC')
    .slice(0, MOST_READ)
    .replace(LONG_RUN, '$1')
    .split('\n')
    .map((line) => (isRule(line) ? '' : line))
    .join('\n')
    .replace(/[|│┃]/gu, ' ')
    .replace(SPACED_OUT, (spaced) => spaced.replace(/[ \t]/g, ''))
    .replace(/(?<=[\s:])[Oo〇](?=\s{0,32}[个次张])/gu, '0')
    .replace(/(?<=[\s:])[lI丨](?=\s{0,32}[个次张])/gu, '1')
    .replace(/(?<=[ \t:])[-—–]{1,2}(?=[ \t]{0,32}(?:[,;。\n]|$))/gmu, '无');

/** No answer is longer, and in none does a character stand so often in a row. */
const MOST_READ = 50_000;
const LONG_RUN = /((.)\2{39})\2+/gsu;

/** A line that a table draws: `|---|:--|`. */
const isRule = (line: string): boolean => line.includes('---') && /^[\s|:+-]+$/u.test(line);

/** Single characters with spaces between them. */
const SPACED_OUT = new RegExp(`(?<!${HAN})${HAN}(?:[ \\t]${HAN}(?!${HAN}))+`, 'gu');
