/** Characters of Chinese. */
const HAN = '\\p{Script=Han}';

/**
 * A pasted page or a text that a phone recognised from a picture, mended where it is plainly broken: 微 信 is 微信, `O 个` is
 * `0 个`, a dash in a column of counts is none, the bars of a table are spaces.
 */
export const mendRecognizedText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/^[\s|:+-]*-{3}[\s|:+-]*$/gmu, '')
    .replace(/[|│┃]/gu, ' ')
    .replace(SPACED_OUT, (spaced) => spaced.replace(/[ \t]/g, ''))
    .replace(/(?<=[\s:])[Oo〇](?=\s*[个次张])/gu, '0')
    .replace(/(?<=[\s:])[lI丨](?=\s*[个次张])/gu, '1')
    .replace(/(?<=[ \t:])[-—–]{1,2}(?=[ \t]*(?:[,;。\n]|$))/gmu, '无');

/** Single characters with spaces between them. */
const SPACED_OUT = new RegExp(`(?<!${HAN})${HAN}(?:[ \\t]${HAN}(?!${HAN}))+`, 'gu');
