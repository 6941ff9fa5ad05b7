import type * as Docx from 'docx';
import { widthOf } from '../../text/columns.js';
import type { SheetLanguage } from '../source-note.js';
import type { Block, Inline, LetterDocument, Line, Sheet } from '../types.js';
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
    pageBreak(pen),
    paragraph(pen, [{ text: TRANSLATION_MARK, color: GREY, italics: true, size: SMALL }], { centred: true }),
    ...sheet(letter.en, 'en', pen),
    pageBreak(pen),
    ...notes(letter, pen),
  ];
  const document = new Document({
    title: letter.zh.title,
    creator: 'numclean',
    lastModifiedBy: 'numclean',
    styles: { default: { document: { run: { font: FONT, size: BODY } } } },
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
  { title, to, blocks, signature, enclosures }: Sheet,
  language: SheetLanguage,
  pen: Pen,
): Child[] {
  return [
    paragraph(pen, [{ text: title, bold: true, size: TITLE }], { centred: true, after: 300 }),
    ...to.map((line) => paragraph(pen, runs(line, language), { after: 0 })),
    ...blocks.flatMap((block) => blockParts(block, language, pen)),
    ...signature.map((line, index) =>
      paragraph(pen, runs(line, language), { left: 4600, before: index === 0 ? 500 : 0, after: 40 }),
    ),
    ...(enclosures.length > 0
      ? [
          paragraph(pen, [{ text: frameIn(language).enclosures }], { before: 300, after: 40 }),
          ...numbered(enclosures, language, pen),
        ]
      : []),
  ];
}

function blockParts(block: Block, language: SheetLanguage, pen: Pen): Child[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(pen, runs(block.line, language), { firstLine: language === 'zh' ? INDENT : 0 })];
    case 'heading':
      return [paragraph(pen, [{ text: block.text, bold: true }], { before: 240, after: 80 })];
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
      const header = block.header.map((text): RunOptions[] => [{ text, bold: true, size: SMALL }]);
      const rows = block.rows.map((row) => row.map((text): RunOptions[] => [{ text, size: SMALL }]));
      return [table([header, ...rows], widthsFor([block.header, ...block.rows]), pen)];
    }
  }
}

function notes(letter: LetterDocument, pen: Pen): Child[] {
  const { title, intro, sections } = notesOf(letter);
  const small = (text: string): RunOptions[] => [{ text, size: SMALL }];
  return [
    paragraph(pen, [{ text: title, bold: true }], { after: 160 }),
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

/** The pieces of a line; blanks in grey. */
const runs = (line: Line, language: SheetLanguage): RunOptions[] =>
  line.flatMap((inline): RunOptions[] => {
    const text = textOf(inline, language);
    return [
      { text, ...(isBlank(inline) ? { color: GREY } : {}), ...(language === 'en' ? { font: ENGLISH } : {}) },
    ];
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
};

function paragraph({ docx }: Pen, parts: readonly RunOptions[], layout: Layout = {}): Docx.Paragraph {
  const { centred, bullet, list, firstLine, left, before = 0, after = 140 } = layout;
  return new docx.Paragraph({
    children: parts.map((part) => new docx.TextRun(part)),
    spacing: { before, after, line: 330 },
    ...(centred ? { alignment: docx.AlignmentType.CENTER } : {}),
    ...(bullet ? { bullet: { level: 0 } } : {}),
    ...(list === undefined ? {} : { numbering: { reference: 'steps', level: 0, instance: list } }),
    ...(firstLine || left
      ? { indent: { ...(firstLine ? { firstLine } : {}), ...(left ? { left } : {}) } }
      : {}),
  });
}

function numbered(items: readonly Line[], language: SheetLanguage, pen: Pen): Child[] {
  const list = pen.nextList();
  return items.map((item) => paragraph(pen, runs(item, language), { list, after: 60 }));
}

const pageBreak = ({ docx }: Pen): Docx.Paragraph =>
  new docx.Paragraph({ children: [new docx.PageBreak()], spacing: { after: 0 } });

function table(rows: readonly (readonly RunOptions[][])[], widths: readonly number[], pen: Pen): Docx.Table {
  const { docx } = pen;
  return new docx.Table({
    layout: docx.TableLayoutType.FIXED,
    columnWidths: [...widths],
    width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
    rows: rows.map(
      (cells) =>
        new docx.TableRow({
          cantSplit: true,
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

/** Widths for columns after what stands in them: the longest cell counts, within bounds. */
function widthsFor(rows: readonly (readonly string[])[]): number[] {
  const weights = (rows[0] ?? []).map((_cell, column) =>
    Math.max(...rows.map((row) => Math.min(28, Math.max(6, widthOf(row[column] ?? ''))))),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.floor((TEXT_WIDTH * weight) / all));
}
