import type { SheetLanguage } from '../source-note.js';
import type { Block, LetterDocument, LetterNotes, Line, Sheet } from '../types.js';
import { frameIn, notesOf, TRANSLATION_MARK, textOf } from './frame.js';

/** A letter in Markdown; whatever stands in it says just that, nothing of it is read as Markdown or HTML. */
export function markdown(letter: LetterDocument): string {
  return `${[
    ...sheet(letter.zh, 'zh'),
    '---',
    `*${escaped(TRANSLATION_MARK)}*`,
    ...sheet(letter.en, 'en'),
    ...(letter.notes ? notesMarkdown(letter.notes) : []),
  ].join('\n\n')}\n`;
}

function notesMarkdown(letterNotes: LetterNotes): string[] {
  const notes = notesOf(letterNotes);
  return [
    '---',
    `## ${escaped(notes.title)}`,
    escaped(notes.intro),
    ...notes.sections.flatMap(({ heading, intro, items }) => [
      `### ${escaped(heading)}`,
      ...(intro ? [escaped(intro)] : []),
      items.map(({ text, link }) => `- ${escaped(text)}${link ? ` <${link}>` : ''}`).join('\n'),
    ]),
  ];
}

function sheet(
  { title, to, blocks, closing = [], signature, enclosures }: Sheet,
  language: SheetLanguage,
): string[] {
  return [
    `# ${escaped(title)}`,
    broken(to, language),
    ...blocks.map((block) => blockMarkdown(block, language)),
    broken(closing, language),
    broken(signature, language),
    enclosures.length > 0
      ? `${escaped(frameIn(language).enclosures)}\n\n${numbered(enclosures, language)}`
      : '',
  ].filter((part) => part !== '');
}

function blockMarkdown(block: Block, language: SheetLanguage): string {
  switch (block.kind) {
    case 'paragraph':
      return lineMarkdown(block.line, language);
    case 'heading':
      return `## ${escaped(block.text)}`;
    case 'list':
      return block.items.map((item) => `- ${lineMarkdown(item, language)}`).join('\n');
    case 'steps':
      return numbered(block.items, language);
    case 'fields':
      return block.rows
        .map(([label, value]) => `- **${escaped(label)}** ${lineMarkdown(value, language)}`)
        .join('\n');
    case 'table':
      return [
        row(block.header.map(({ name }) => name)),
        `|${' --- |'.repeat(block.header.length)}`,
        ...block.rows.map(row),
      ].join('\n');
  }
}

const row = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;

const numbered = (items: readonly Line[], language: SheetLanguage): string =>
  items.map((item, index) => `${index + 1}. ${lineMarkdown(item, language)}`).join('\n');

/** Lines one below the other. */
const broken = (lines: readonly Line[], language: SheetLanguage): string =>
  lines.map((line) => lineMarkdown(line, language)).join('\\\n');

const lineMarkdown = (line: Line, language: SheetLanguage): string =>
  escaped(line.map((inline) => textOf(inline, language)).join(''));

/** Text that says just that: everything that Markdown or HTML reads is escaped, and no address becomes a link. */
const escaped = (text: string): string =>
  text
    .trim()
    .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
    .replace(/^[-+#=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/:(?=\/\/)|@|(?<=\bwww)\./gi, '\\$&');
