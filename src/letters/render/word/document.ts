import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { bodyXml, type Part } from './body.js';
import { w, xmlText } from './xml.js';

/** A Word document: what it is called, and how its type looks where nothing else is said. */
export type WordDocument = {
  title: string;
  creator: string;
  font: { latin: string; chinese: string };
  /** in half points */
  size: number;
  titleSize: number;
  /** how far the items of a counted list stand in */
  indent: number;
  margins: { side: number; over: number };
  parts: readonly Part[];
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The files of word/ beside the document itself, which it names as related to it. */
const RELATED = ['styles', 'numbering', 'settings'] as const;

/**
 * A document as the bytes of its file (ECMA-376, Office Open XML): just the parts that Word, WPS and LibreOffice need for letters.
 * The same document gives the same bytes on every day and computer, and its file tells no time at which it was written.
 */
export async function wordDocument(document: WordDocument): Promise<Uint8Array> {
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations([
      [`${OFFICE}/officeDocument`, 'word/document.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(document),
    'word/document.xml': root('document', bodyXml(document.parts, document.margins)),
    'word/_rels/document.xml.rels': relations(
      RELATED.map((name) => [`${OFFICE}/${name}`, `${name}.xml`] as const),
    ),
    'word/styles.xml': styles(document),
    'word/numbering.xml': numbering(document),
    'word/settings.xml': settings(),
  };
  // the earliest that an archive can name, in the zone of today
  const mtime = new Date(1980, 0, 1);
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(`${HEAD}${text}`), name, { mtime, forceDosTimestamp: true });
  }
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

const root = (name: string, ...content: readonly string[]): string =>
  `<w:${name} xmlns:w="${WORD}">${content.join('')}</w:${name}>`;

function contentTypes(): string {
  const parts = [
    ['/word/document.xml', `${WORD_TYPE}.document.main+xml`],
    ...RELATED.map((name) => [`/word/${name}.xml`, `${WORD_TYPE}.${name}+xml`]),
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...parts,
    '</Types>',
  ].join('');
}

const relations = (related: readonly (readonly [type: string, target: string])[]): string =>
  [
    `<Relationships xmlns="${PACKAGE}/relationships">`,
    ...related.map(
      ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
    ),
    '</Relationships>',
  ].join('');

const coreProperties = ({ title, creator }: WordDocument): string =>
  [
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(creator)}</dc:creator>`,
    `<cp:lastModifiedBy>${xmlText(creator)}</cp:lastModifiedBy></cp:coreProperties>`,
  ].join('');

function styles({ font, size, titleSize }: WordDocument): string {
  const sizes = (value: number): string => w('sz', { val: value }) + w('szCs', { val: value });
  const bold = w('b') + w('bCs');
  const style = (id: string, name: string, ...more: readonly string[]): string =>
    w('style', { type: 'paragraph', styleId: id }, w('name', { val: name }), ...more);
  const onNormal = w('basedOn', { val: 'Normal' }) + w('next', { val: 'Normal' }) + w('qFormat');
  return root(
    'styles',
    w(
      'docDefaults',
      {},
      w(
        'rPrDefault',
        {},
        w(
          'rPr',
          {},
          w('rFonts', { ascii: font.latin, hAnsi: font.latin, eastAsia: font.chinese }),
          sizes(size),
          w('lang', { val: 'en-GB', eastAsia: 'zh-CN' }),
        ),
      ),
      w('pPrDefault'),
    ),
    w(
      'style',
      { type: 'paragraph', default: 1, styleId: 'Normal' },
      w('name', { val: 'Normal' }),
      w('qFormat'),
    ),
    style(
      'Title',
      'Title',
      onNormal,
      w('pPr', {}, w('jc', { val: 'center' })),
      w('rPr', {}, bold, sizes(titleSize)),
    ),
    style('Heading1', 'heading 1', onNormal, w('pPr', {}, w('outlineLvl', { val: 0 })), w('rPr', {}, bold)),
    style('ListParagraph', 'List Paragraph', w('basedOn', { val: 'Normal' }), w('qFormat')),
  );
}

/** One list with bullets, and one counted list for each that the document has, so that each begins with 1. */
function numbering({ parts, indent }: WordDocument): string {
  const counted = Math.max(0, ...listsIn(parts));
  const level = (format: string, text: string, left: number, hanging: number): string =>
    w(
      'lvl',
      { ilvl: 0 },
      w('start', { val: 1 }),
      w('numFmt', { val: format }),
      w('lvlText', { val: text }),
      w('lvlJc', { val: 'left' }),
      w('pPr', {}, w('ind', { left, hanging })),
    );
  const kind = (id: number, content: string): string =>
    w('abstractNum', { abstractNumId: id }, w('multiLevelType', { val: 'singleLevel' }), content);
  const list = (id: number, of: number): string =>
    w(
      'num',
      { numId: id },
      w('abstractNumId', { val: of }),
      w('lvlOverride', { ilvl: 0 }, w('startOverride', { val: 1 })),
    );
  return root(
    'numbering',
    kind(0, level('bullet', '●', 720, 360)),
    kind(1, level('decimal', '%1.', indent, indent)),
    list(1, 0),
    ...Array.from({ length: counted }, (_, index) => list(index + 2, 1)),
  );
}

function listsIn(parts: readonly Part[]): number[] {
  return parts.flatMap((part) => ('runs' in part ? (part.list ?? []) : part.rows.flat().flatMap(listsIn)));
}

/** Without it Word opens a document as one of 2007. */
const settings = (): string =>
  root(
    'settings',
    w(
      'compat',
      {},
      w('compatSetting', {
        name: 'compatibilityMode',
        uri: 'http://schemas.microsoft.com/office/word',
        val: 15,
      }),
    ),
  );
