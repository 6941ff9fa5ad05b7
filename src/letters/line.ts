import type { CiteKey } from './cites.js';
import type { SheetLanguage } from './source-note.js';
import type { Advice, Block, Inline, Line } from './types.js';

/** A line of a letter: text with blanks, cites and other lines inside. */
export function line(texts: TemplateStringsArray, ...values: readonly (Inline | Line)[]): Line {
  return texts
    .flatMap((text, index): Inline[] => [text, ...[values[index] ?? []].flat()] as Inline[])
    .filter((part) => part !== '');
}

/** A paragraph of a letter. */
export const paragraph = (text: Line): Block => ({ kind: 'paragraph', line: text });
/** A heading within a letter. */
export const heading = (text: string): Block => ({ kind: 'heading', text });
/** What is to be done one after the other, numbered. */
export const steps = (...items: readonly Line[]): Block => ({ kind: 'steps', items });
/** What belongs together without an order. */
export const list = (...items: readonly Line[]): Block => ({ kind: 'list', items });

/** Articles of one law, which is named once. */
export const articles = (language: SheetLanguage, ...keys: readonly CiteKey[]): Line =>
  keys.flatMap((cite, index): Inline[] =>
    index === 0 ? [{ cite }] : [language === 'zh' ? '、' : ', ', { cite, short: true }],
  );

/** The same advice in both languages. */
export const advice = (zh: Line, en: Line): Advice => ({ zh, en });

/** The same line with its blanks unlabelled, to stand behind a label of its own. */
export const bare = (text: Line): Line =>
  text.map((inline) =>
    typeof inline === 'object' && 'blank' in inline ? { ...inline, bare: true } : inline,
  );
