import type { Advice, Block, Inline, Line } from './types.js';

/** A line of a letter: text with blanks, cites and other lines inside. */
export function line(texts: TemplateStringsArray, ...values: readonly (Inline | Line)[]): Line {
  return texts
    .flatMap((text, index): Inline[] => [text, ...[values[index] ?? []].flat()] as Inline[])
    .filter((part) => part !== '');
}

export const paragraph = (text: Line): Block => ({ kind: 'paragraph', line: text });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const steps = (...items: readonly Line[]): Block => ({ kind: 'steps', items });
export const list = (...items: readonly Line[]): Block => ({ kind: 'list', items });

/** The same advice in both languages. */
export const advice = (zh: Line, en: Line): Advice => ({ zh, en });

/** The same line with its blanks unlabelled, to stand behind a label of its own. */
export const bare = (text: Line): Line =>
  text.map((inline) =>
    typeof inline === 'object' && 'blank' in inline ? { ...inline, bare: true } : inline,
  );
