import { widthOf } from '../../text/columns.js';
import type { SheetLanguage } from '../source-note.js';
import type { Block, Column, Inline, LetterDocument, LetterNotes, Line, Sheet } from '../types.js';
import { frameIn, notesOf, TRANSLATION_MARK, textOf } from './frame.js';
import type { Paragraph, Part, Run, Table } from './word/body.js';
import { wordDocument } from './word/document.js';

/** Sizes in half points, lengths in twentieths of a point. */
const BODY = 24;
const SMALL = 20;
const TITLE = 34;
const GREY = '666666';
const INDENT = 480;
const LATIN = 'Times New Roman';
/** With the Chinese font an English apostrophe would be as wide as a character. */
const ENGLISH = { font: LATIN };
/** A4 less the margins. */
const MARGINS = { side: 1360, over: 1250 };
const TEXT_WIDTH = 11906 - 2 * MARGINS.side;
const LABEL_AND_VALUE = [2000, TEXT_WIDTH - 2000];
/** The list that has bullets. */
const BULLETS = 0;
/** Lines stand further apart than the type is high. */
const LINE = 330;

/** What gives each numbered list its own numbers. */
type Pen = { nextList(): number };

/** A letter as a Word document: a new page per language and for the notes. */
export function docx(letter: LetterDocument): Promise<Uint8Array> {
  const pen = createPen();
  return wordDocument({
    title: letter.zh.title,
    creator: 'numclean',
    font: { latin: LATIN, chinese: 'SimSun' },
    size: BODY,
    titleSize: TITLE,
    indent: INDENT,
    margins: MARGINS,
    parts: [
      ...sheet(letter.zh, 'zh', pen),
      paragraph([{ text: TRANSLATION_MARK, color: GREY, italics: true, size: SMALL }], {
        centred: true,
        newPage: true,
      }),
      ...sheet(letter.en, 'en', pen),
      ...(letter.notes ? notes(letter.notes) : []),
    ],
  });
}

function createPen(): Pen {
  let lists = BULLETS;
  return {
    nextList: () => {
      lists += 1;
      return lists;
    },
  };
}

function sheet(
  { title, to, blocks, closing = [], signature, enclosures }: Sheet,
  language: SheetLanguage,
  pen: Pen,
): Part[] {
  return [
    paragraph([{ text: title }], { style: 'Title', after: 300 }),
    ...to.map((line) => paragraph(runs(line, language), { after: 0 })),
    ...blocks.flatMap((block, index) =>
      blockParts(block, language, pen, index === blocks.length - 1 && signature.length > 0),
    ),
    ...end({ closing, signature, enclosures }, language, pen),
  ];
}

/** Closing, signature and enclosures in one frame that is never split over two pages; programs break chains of paragraphs. */
function end(
  { closing = [], signature, enclosures }: Pick<Sheet, 'closing' | 'signature' | 'enclosures'>,
  language: SheetLanguage,
  pen: Pen,
): Part[] {
  const parts = [
    ...closing.map((line, index) =>
      paragraph(runs(line, language), {
        firstLine: index === 0 && language === 'zh' ? INDENT : 0,
        before: index === 0 ? 200 : 0,
        after: 40,
      }),
    ),
    ...signature.map((line, index) =>
      paragraph(runs(line, language), { left: 4600, before: index === 0 ? 300 : 0, after: 40 }),
    ),
    ...(enclosures.length > 0
      ? [
          paragraph([{ text: frameIn(language).enclosures }], { before: 300, after: 40 }),
          ...numbered(enclosures, language, pen),
        ]
      : []),
  ];
  return parts.length === 0 ? [] : [frame(parts)];
}

/** @param withNext a paragraph stays on the page of what follows: no signature stands alone */
function blockParts(block: Block, language: SheetLanguage, pen: Pen, withNext: boolean): Part[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(runs(block.line, language), { firstLine: language === 'zh' ? INDENT : 0, withNext })];
    case 'heading':
      return [
        paragraph([{ text: block.text }], { style: 'Heading1', before: 240, after: 80, withNext: true }),
      ];
    case 'list':
      return block.items.map((line) => item(runs(line, language), BULLETS));
    case 'steps':
      return numbered(block.items, language, pen);
    case 'fields':
      return [
        table(
          block.rows.map(([label, value]) => [[{ text: label }], runs(value, language)]),
          LABEL_AND_VALUE,
        ),
      ];
    case 'table': {
      const names = block.header.map(({ name }) => name);
      const header = names.map((text): Run[] => [{ text, bold: true, size: SMALL }]);
      const rows = block.rows.map((row) => row.map((text): Run[] => [{ text, size: SMALL }]));
      return [table([header, ...rows], widthsFor(block.header, [names, ...block.rows]), 1), gap()];
    }
  }
}

function notes(letterNotes: LetterNotes): Part[] {
  const { title, intro, sections } = notesOf(letterNotes);
  const small = (text: string): Run[] => [{ text, size: SMALL }];
  return [
    paragraph([{ text: title }], { style: 'Heading1', after: 160, newPage: true }),
    paragraph(small(intro)),
    ...sections.flatMap((section) => [
      paragraph([{ text: section.heading, size: SMALL }], { style: 'Heading1', before: 160, after: 60 }),
      ...(section.intro ? [paragraph(small(section.intro))] : []),
      ...section.items.map(({ text, link }) => item(small(link ? `${text} ${link}` : text), BULLETS, 40)),
    ]),
  ];
}

/** The pieces of a line; what goes into a blank stands behind it in grey. */
const runs = (line: Line, language: SheetLanguage): Run[] =>
  line.flatMap((inline) => {
    const font = language === 'en' ? ENGLISH : {};
    const [, rule, label] = (isBlank(inline) && /^(_+)([^_].*)?$/.exec(textOf(inline, language))) || [];
    if (rule === undefined) return [{ text: textOf(inline, language), ...font }];
    return [{ text: rule, ...font }, ...(label ? [{ text: label, color: GREY, size: SMALL, ...font }] : [])];
  });

const isBlank = (inline: Inline): boolean => typeof inline === 'object' && 'blank' in inline;

type Layout = Partial<Omit<Paragraph, 'runs' | 'line'>> & {
  /** no higher than its type */
  tight?: boolean;
};

const paragraph = (runs: readonly Run[], { tight, ...layout }: Layout = {}): Paragraph => ({
  runs,
  before: 0,
  after: 140,
  ...(tight ? {} : { line: LINE }),
  ...layout,
});

const item = (runs: readonly Run[], list: number, after = 60): Paragraph =>
  paragraph(runs, { style: 'ListParagraph', list, after });

function numbered(items: readonly Line[], language: SheetLanguage, pen: Pen): Paragraph[] {
  const list = pen.nextList();
  return items.map((line) => item(runs(line, language), list));
}

/** Paragraphs that stay on one page: a table of one row that may not split, with no lines to be seen. */
const frame = (paragraphs: readonly Paragraph[]): Table => ({
  rows: [[paragraphs]],
  widths: [TEXT_WIDTH],
  margins: { side: 0, over: 0 },
  lines: false,
});

/** Room below a table, which has none of its own. */
const gap = (): Paragraph => paragraph([{ text: '', size: 8 }], { after: 0, tight: true });

/** @param heads how many rows are repeated on each page that the table goes over */
const table = (rows: readonly (readonly Run[][])[], widths: readonly number[], heads = 0): Table => ({
  rows: rows.map((cells) => cells.map((parts) => [paragraph(parts, { after: 0 })])),
  widths,
  heads,
  margins: { side: 80, over: 40 },
  lines: true,
});

/** What a character of small type takes at most, and the margins of a cell with a little room. */
const CHARACTER = 132;
const CELL_MARGINS = 200;
/** How many characters a column of its kind has room for, however long its longest cell is. */
const ROOM = { line: [4, 24], number: [14, 20] } as const;

/**
 * Widths for columns after what stands in them: those of a kind get the room of their longest cell, the others share the
 * rest by theirs, both within bounds.
 */
function widthsFor(columns: readonly Column[], rows: readonly (readonly string[])[]): number[] {
  const longest = columns.map((_column, index) => Math.max(...rows.map((row) => widthOf(row[index] ?? ''))));
  const fixed = columns.map(({ room }, index) =>
    room ? within(ROOM[room], longest[index] ?? 0) * CHARACTER + CELL_MARGINS : 0,
  );
  const weights = columns.map(({ room }, index) => (room ? 0 : within([8, 26], longest[index] ?? 0)));
  const rest = TEXT_WIDTH - sum(fixed);
  return fixed.map((width, index) => width || Math.floor((rest * (weights[index] ?? 0)) / sum(weights)));
}

const within = ([least, most]: readonly [number, number], value: number): number =>
  Math.min(most, Math.max(least, value));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
