import { escaped } from '../../../text/html-page.js';

/** All that XML 1.0 has no room for, not even escaped: most control characters, halves of pairs, and two others. */
const NO_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A text as it stands in XML, in content and in attributes. */
export const xmlText = (text: string): string => escaped(text.replace(NO_XML, ''));

/** An element of WordprocessingML out of its attributes and what is in it, which is XML already. */
export function w(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...content: readonly string[]
): string {
  const given = Object.entries(attributes).map(([key, value]) => ` w:${key}="${xmlText(String(value))}"`);
  const inside = content.join('');
  return inside === ''
    ? `<w:${name}${given.join('')}/>`
    : `<w:${name}${given.join('')}>${inside}</w:${name}>`;
}
