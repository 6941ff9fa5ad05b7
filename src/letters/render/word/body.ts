import { w, xmlText } from './xml.js';

/** Some text of one look. `size` in half points, `color` as six hexadecimal digits. */
export type Run = {
  text: string;
  bold?: boolean;
  italics?: boolean;
  color?: string;
  size?: number;
  /** another font than the document's, for all scripts */
  font?: string;
};

/** The styles by which Word builds its outline, and screen readers find their way. */
type StyleName = 'Title' | 'Heading1' | 'ListParagraph';

/** A paragraph; all lengths in twentieths of a point. */
export type Paragraph = {
  runs: readonly Run[];
  style?: StyleName;
  /** which list it is an item of: 0 is the one with bullets, each other one counts from 1 on */
  list?: number;
  centred?: boolean;
  firstLine?: number;
  left?: number;
  before: number;
  after: number;
  /** the distance of lines, in 240ths of one; left out: as high as the type */
  line?: number;
  /** on the page of what comes next, and never split */
  withNext?: boolean;
  /** begins a page; a break of its own would leave an empty one where the page before is just full */
  newPage?: boolean;
};

/** A table whose columns have these widths. Rows are never split over two pages. */
export type Table = {
  rows: readonly (readonly (readonly Paragraph[])[])[];
  widths: readonly number[];
  /** how many rows stand on each page again that the table goes over */
  heads?: number;
  /** room in a cell, beside its text and over it */
  margins: { side: number; over: number };
  /** whether lines are drawn around all cells */
  lines: boolean;
};

export type Part = Paragraph | Table;

/** A4. */
const PAGE = { w: 11906, h: 16838 };

/** The body of a document: its parts one after the other, on sheets with these margins. */
export const bodyXml = (parts: readonly Part[], margins: { side: number; over: number }): string =>
  w(
    'body',
    {},
    ...parts.map(partXml),
    w(
      'sectPr',
      {},
      w('pgSz', PAGE),
      w('pgMar', {
        top: margins.over,
        right: margins.side,
        bottom: margins.over,
        left: margins.side,
        header: 708,
        footer: 708,
        gutter: 0,
      }),
      w('docGrid', { linePitch: 360 }),
    ),
  );

const partXml = (part: Part): string => ('runs' in part ? paragraphXml(part) : tableXml(part));

/** Word takes the properties in the order of its schema only. */
function paragraphXml(paragraph: Paragraph): string {
  const { style, list, firstLine, left, before, after, line, withNext, newPage, centred } = paragraph;
  return w(
    'p',
    {},
    w(
      'pPr',
      {},
      style ? w('pStyle', { val: style }) : '',
      withNext ? w('keepNext') + w('keepLines') : '',
      newPage ? w('pageBreakBefore') : '',
      list === undefined ? '' : w('numPr', {}, w('ilvl', { val: 0 }), w('numId', { val: list + 1 })),
      w('spacing', { before, after, ...(line ? { line } : {}) }),
      firstLine || left ? w('ind', { ...(left ? { left } : {}), ...(firstLine ? { firstLine } : {}) }) : '',
      centred ? w('jc', { val: 'center' }) : '',
    ),
    ...paragraph.runs.map(runXml),
  );
}

function runXml({ text, bold, italics, color, size, font }: Run): string {
  const look = [
    font ? w('rFonts', { ascii: font, hAnsi: font, eastAsia: font }) : '',
    bold ? w('b') + w('bCs') : '',
    italics ? w('i') + w('iCs') : '',
    color ? w('color', { val: color }) : '',
    size ? w('sz', { val: size }) + w('szCs', { val: size }) : '',
  ].join('');
  return w('r', {}, look && w('rPr', {}, look), `<w:t xml:space="preserve">${xmlText(text)}</w:t>`);
}

const SIDES = ['top', 'left', 'bottom', 'right'] as const;

function tableXml({ rows, widths, heads = 0, margins, lines }: Table): string {
  const line = lines ? { val: 'single', sz: 4, space: 0, color: 'auto' } : { val: 'nil' };
  const room = { top: margins.over, left: margins.side, bottom: margins.over, right: margins.side };
  return w(
    'tbl',
    {},
    w(
      'tblPr',
      {},
      w('tblW', { w: widths.reduce((total, width) => total + width, 0), type: 'dxa' }),
      w('tblBorders', {}, ...[...SIDES, 'insideH', 'insideV'].map((side) => w(side, line))),
      w('tblLayout', { type: 'fixed' }),
      w('tblCellMar', {}, ...SIDES.map((side) => w(side, { w: room[side], type: 'dxa' }))),
    ),
    w('tblGrid', {}, ...widths.map((width) => w('gridCol', { w: width }))),
    ...rows.map((cells, index) =>
      w(
        'tr',
        {},
        w('trPr', {}, w('cantSplit'), index < heads ? w('tblHeader') : ''),
        ...cells.map((paragraphs, column) =>
          w(
            'tc',
            {},
            w('tcPr', {}, w('tcW', { w: widths[column] ?? 0, type: 'dxa' })),
            ...paragraphs.map(paragraphXml),
          ),
        ),
      ),
    ),
  );
}
