import type * as Docx from 'docx';
import { widthOf } from '../../text/columns.js';
import type { SheetLanguage } from '../source-note.js';
import type { Block, Column, Inline, LetterDocument, LetterNotes, Line, Sheet } from '../types.js';
import { frameIn, notesOf, TRANSLATION_MARK, textOf } from './frame.js';

/** Sizes in half points, lengths in twentieths of a point. */
const BODY = 24;
const SMALL = 20;
const TITLE = 34;
const GREY = '666666';
const INDENT = 480;
/** With the Chinese font an English apostrophe would be as wide as a character. */
const ENGLISH = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'Times New Roman' };
/** A4 less the margins. */
const MARGIN = 1360;
const TEXT_WIDTH = 11906 - 2 * MARGIN;
const LABEL_AND_VALUE = [2000, TEXT_WIDTH - 2000];
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun' };

/** What is drawn with: the package, and a count that gives each numbered list its own numbers. */
type Pen = { docx: typeof Docx; nextList(): number };

/** A letter as a Word document: a new page per language and for the notes. The package is loaded only for this. */
export async function docx(letter: LetterDocument): Promise<Uint8Array> {
  const pen = createPen(await import('docx'));
  const { Document, Packer } = pen.docx;
  const children = [
    ...sheet(letter.zh, 'zh', pen),
    paragraph(pen, [{ text: TRANSLATION_MARK, color: GREY, italics: true, size: SMALL }], {
      centred: true,
      newPage: true,
    }),
    ...sheet(letter.en, 'en', pen),
    ...(letter.notes ? notes(letter.notes, pen) : []),
  ];
  const document = new Document({
    title: letter.zh.title,
    creator: 'numclean',
    lastModifiedBy: 'numclean',
    styles: {
      default: {
        document: { run: { font: FONT, size: BODY, language: { value: 'en-GB', eastAsia: 'zh-CN' } } },
      },
    },
    numbering: {
      config: [
        {
          reference: 'steps',
          levels: [
            {
              level: 0,
              format: 'decimal',
              text: '%1.',
              alignment: 'start',
              style: { paragraph: { indent: { left: INDENT, hanging: INDENT } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { margin: { top: 1250, bottom: 1250, left: MARGIN, right: MARGIN } } },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function createPen(docx: typeof Docx): Pen {
  let lists = 0;
  return {
    docx,
    nextList: () => {
      lists += 1;
      return lists;
    },
  };
}

type Child = Docx.Paragraph | Docx.Table;
type RunOptions = {
  text: string;
  bold?: boolean;
  italics?: boolean;
  color?: string;
  size?: number;
  font?: typeof ENGLISH;
};

function sheet(
  { title, to, blocks, closing = [], signature, enclosures }: Sheet,
  language: SheetLanguage,
  pen: Pen,
): Child[] {
  return [
    paragraph(pen, [{ text: title, bold: true, size: TITLE }], { centred: true, after: 300 }),
    ...to.map((line) => paragraph(pen, runs(line, language), { after: 0 })),
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
): Child[] {
  const parts = [
    ...closing.map((line, index) =>
      paragraph(pen, runs(line, language), {
        firstLine: index === 0 && language === 'zh' ? INDENT : 0,
        before: index === 0 ? 200 : 0,
        after: 40,
      }),
    ),
    ...signature.map((line, index) =>
      paragraph(pen, runs(line, language), { left: 4600, before: index === 0 ? 300 : 0, after: 40 }),
    ),
    ...(enclosures.length > 0
      ? [
          paragraph(pen, [{ text: frameIn(language).enclosures }], { before: 300, after: 40 }),
          ...numbered(enclosures, language, pen),
        ]
      : []),
  ];
  return parts.length === 0 ? [] : [frame(parts, pen)];
}

/** @param withNext a paragraph stays on the page of what follows: no signature stands alone */
function blockParts(block: Block, language: SheetLanguage, pen: Pen, withNext: boolean): Child[] {
  switch (block.kind) {
    case 'paragraph':
      return [
        paragraph(pen, runs(block.line, language), { firstLine: language === 'zh' ? INDENT : 0, withNext }),
      ];
    case 'heading':
      return [paragraph(pen, [{ text: block.text, bold: true }], { before: 240, after: 80, withNext: true })];
    case 'list':
      return block.items.map((item) => paragraph(pen, runs(item, language), { bullet: true, after: 60 }));
    case 'steps':
      return numbered(block.items, language, pen);
    case 'fields':
      return [
        table(
          block.rows.map(([label, value]) => [[{ text: label }], runs(value, language)]),
          LABEL_AND_VALUE,
          pen,
        ),
      ];
    case 'table': {
      const names = block.header.map(({ name }) => name);
      const header = names.map((text): RunOptions[] => [{ text, bold: true, size: SMALL }]);
      const rows = block.rows.map((row) => row.map((text): RunOptions[] => [{ text, size: SMALL }]));
      return [table([header, ...rows], widthsFor(block.header, [names, ...block.rows]), pen, 1), gap(pen)];
    }
  }
}

function notes(letterNotes: LetterNotes, pen: Pen): Child[] {
  const { title, intro, sections } = notesOf(letterNotes);
  const small = (text: string): RunOptions[] => [{ text, size: SMALL }];
  return [
    paragraph(pen, [{ text: title, bold: true }], { after: 160, newPage: true }),
    paragraph(pen, small(intro)),
    ...sections.flatMap((section) => [
      paragraph(pen, [{ text: section.heading, bold: true, size: SMALL }], { before: 160, after: 60 }),
      ...(section.intro ? [paragraph(pen, small(section.intro))] : []),
      ...section.items.map(({ text, link }) =>
        paragraph(pen, small(link ? `${text} ${link}` : text), { bullet: true, after: 40 }),
      ),
    ]),
  ];
}

/** The pieces of a line; what goes into a blank stands behind it in grey. */
const runs = (line: Line, language: SheetLanguage): RunOptions[] =>
  line.flatMap((inline) => {
    const font = language === 'en' ? { font: ENGLISH } : {};
    const [, rule, label] = (isBlank(inline) && /^(_+)([^_].*)?$/.exec(textOf(inline, language))) || [];
    if (rule === undefined) return [{ text: textOf(inline, language), ...font }];
    return [{ text: rule, ...font }, ...(label ? [{ text: label, color: GREY, size: SMALL, ...font }] : [])];
  });

const isBlank = (inline: Inline): boolean => typeof inline === 'object' && 'blank' in inline;

type Layout = {
  centred?: boolean;
  bullet?: boolean;
  list?: number;
  firstLine?: number;
  left?: number;
  before?: number;
  after?: number;
  /** no higher than its type */
  tight?: boolean;
  /** on the page of what comes next */
  withNext?: boolean;
  newPage?: boolean;
};

function paragraph({ docx }: Pen, parts: readonly RunOptions[], layout: Layout = {}): Docx.Paragraph {
  const {
    centred,
    bullet,
    list,
    firstLine,
    left,
    before = 0,
    after = 140,
    tight,
    withNext,
    newPage,
  } = layout;
  return new docx.Paragraph({
    children: parts.map((part) => new docx.TextRun(part)),
    spacing: { before, after, ...(tight ? {} : { line: 330 }) },
    // a break of its own would leave an empty page where the one before is just full
    ...(newPage ? { pageBreakBefore: true } : {}),
    ...(withNext ? { keepNext: true, keepLines: true } : {}),
    ...(centred ? { alignment: docx.AlignmentType.CENTER } : {}),
    ...(bullet ? { bullet: { level: 0 } } : {}),
    ...(list === undefined ? {} : { numbering: { reference: 'steps', level: 0, instance: list } }),
    ...(firstLine || left
      ? { indent: { ...(firstLine ? { firstLine } : {}), ...(left ? { left } : {}) } }
      : {}),
  });
}

function numbered(items: readonly Line[], language: SheetLanguage, pen: Pen): Docx.Paragraph[] {
  const list = pen.nextList();
  return items.map((item) => paragraph(pen, runs(item, language), { list, after: 60 }));
}

/** Paragraphs that stay on one page: a table of one row that may not split, with no lines to be seen. */
function frame(children: readonly Docx.Paragraph[], { docx }: Pen): Docx.Table {
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = { top: none, bottom: none, left: none, right: none };
  return new docx.Table({
    layout: docx.TableLayoutType.FIXED,
    columnWidths: [TEXT_WIDTH],
    width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    rows: [
      new docx.TableRow({
        cantSplit: true,
        children: [
          new docx.TableCell({
            width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
            margins: { left: 0, right: 0, top: 0, bottom: 0 },
            borders,
            children: [...children],
          }),
        ],
      }),
    ],
  });
}

/** Room below a table, which has none of its own. */
const gap = (pen: Pen): Docx.Paragraph => paragraph(pen, [{ text: '', size: 8 }], { after: 0, tight: true });

/** @param heads how many rows are repeated on each page that the table goes over */
function table(
  rows: readonly (readonly RunOptions[][])[],
  widths: readonly number[],
  pen: Pen,
  heads = 0,
): Docx.Table {
  const { docx } = pen;
  return new docx.Table({
    layout: docx.TableLayoutType.FIXED,
    columnWidths: [...widths],
    width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
    rows: rows.map(
      (cells, index) =>
        new docx.TableRow({
          cantSplit: true,
          tableHeader: index < heads,
          children: cells.map(
            (parts, column) =>
              new docx.TableCell({
                width: { size: widths[column] ?? 0, type: docx.WidthType.DXA },
                margins: { left: 80, right: 80, top: 40, bottom: 40 },
                children: [paragraph(pen, parts, { after: 0 })],
              }),
          ),
        }),
    ),
  });
}

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
