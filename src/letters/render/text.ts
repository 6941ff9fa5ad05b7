import type { SheetLanguage } from '../source-note.js';
import type { Block, LetterDocument, LetterNotes, Line, Sheet } from '../types.js';
import { frameIn, notesOf, TRANSLATION_MARK, textOf } from './frame.js';

const RULE = '─'.repeat(30);

/** A letter as plain text, to paste into a mail or a form. */
export function text(letter: LetterDocument): string {
  return `${[
    ...sheet(letter.zh, 'zh'),
    RULE,
    TRANSLATION_MARK,
    ...sheet(letter.en, 'en'),
    ...(letter.notes ? notesText(letter.notes) : []),
  ].join('\n\n')}\n`;
}

function notesText(letterNotes: LetterNotes): string[] {
  const notes = notesOf(letterNotes);
  return [
    RULE,
    notes.title,
    notes.intro,
    ...notes.sections.flatMap(({ heading, intro, items }) => [
      heading,
      [
        ...(intro ? [intro] : []),
        ...items.map(({ text, link }) => `- ${text}${link ? ` ${link}` : ''}`),
      ].join('\n'),
    ]),
  ];
}

function sheet(
  { title, to, blocks, closing = [], signature, enclosures }: Sheet,
  language: SheetLanguage,
): string[] {
  const plain = (line: Line): string => line.map((inline) => textOf(inline, language)).join('');
  return [
    title,
    lines(to.map(plain)),
    ...blocks.map((block) => blockText(block, language)),
    lines(
      closing.map((line, index) => (index === 0 && language === 'zh' ? `　　${plain(line)}` : plain(line))),
    ),
    lines(signature.map(plain)),
    enclosures.length > 0
      ? lines([
          frameIn(language).enclosures,
          ...enclosures.map((line, index) => `${index + 1}. ${plain(line)}`),
        ])
      : '',
  ].filter((part) => part !== '');
}

function blockText(block: Block, language: SheetLanguage): string {
  const plain = (line: Line): string => line.map((inline) => textOf(inline, language)).join('');
  switch (block.kind) {
    case 'paragraph':
      return plain(block.line);
    case 'heading':
      return block.text;
    case 'list':
      return lines(block.items.map((item) => `- ${plain(item)}`));
    case 'steps':
      return lines(block.items.map((item, index) => `${index + 1}. ${plain(item)}`));
    case 'fields':
      return lines(
        block.rows.map(([label, value]) => `${label}${language === 'zh' ? '：' : ': '}${plain(value)}`),
      );
    case 'table':
      return lines([block.header.map(({ name }) => name), ...block.rows].map((row) => row.join(' | ')));
  }
}

const lines = (parts: readonly string[]): string => parts.join('\n');
