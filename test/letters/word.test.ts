import sax from 'sax';
import { describe, expect, it, vi } from 'vitest';
import type { Paragraph, Table } from '../../src/letters/render/word/body.js';
import { type WordDocument, wordDocument } from '../../src/letters/render/word/document.js';
import { unzip } from '../support/zip.js';

const paragraph = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  runs: [{ text, bold: true, italics: true, color: '666666', size: 20, font: 'Times New Roman' }],
  before: 0,
  after: 140,
  ...more,
});
const table = (more: Partial<Table> = {}): Table => ({
  rows: [
    [[paragraph('名称')], [paragraph('数量')]],
    [[paragraph('甲')], [paragraph('2')]],
  ],
  widths: [4000, 5186],
  heads: 1,
  margins: { side: 80, over: 40 },
  lines: true,
  ...more,
});
/** Everything that a paragraph can be, and both kinds of tables. */
const EVERYTHING = [
  paragraph('标题', { style: 'Title' }),
  paragraph('全部', {
    style: 'Heading1',
    withNext: true,
    newPage: true,
    centred: true,
    firstLine: 480,
    left: 460,
    line: 330,
  }),
  paragraph('点', { style: 'ListParagraph', list: 0 }),
  paragraph('一', { style: 'ListParagraph', list: 1 }),
  table(),
  table({ rows: [[[paragraph('甲', { list: 2 })]]], widths: [9186], heads: 0, lines: false }),
];

const documentOf = (more: Partial<WordDocument> = {}): WordDocument => ({
  title: '申请',
  creator: 'numclean',
  font: { latin: 'Times New Roman', chinese: 'SimSun' },
  size: 24,
  titleSize: 34,
  indent: 480,
  margins: { side: 1360, over: 1250 },
  parts: EVERYTHING,
  ...more,
});

/** The parts of a document by their names. */
async function partsOf(document: WordDocument): Promise<Map<string, string>> {
  const files = await unzip(await wordDocument(document));
  return new Map([...files].map(([name, bytes]) => [name, bytes.toString()]));
}

type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

/** @throws where it is not well-formed */
function read(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => open.pop();
  parser.ontext = (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  parser.write(xml).close();
  return top.children[0] as Element;
}

const all = (element: Element, name: string): Element[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => all(child, name)),
];

/** In which order ECMA-376 (wml.xsd) has the children of these elements; Word calls a file in another order damaged. */
const ORDER: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl rPr',
  'w:rPr': 'rStyle rFonts b bCs i iCs caps strike color spacing w kern position sz szCs highlight u lang',
  'w:tblPr': 'tblStyle tblpPr tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  'w:tblBorders': 'top left bottom right insideH insideV',
  'w:tblCellMar': 'top left bottom right',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tc': 'tcPr p',
  'w:style': 'name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr',
  'w:lvl': 'start numFmt lvlRestart pStyle suff lvlText lvlJc pPr rPr',
  'w:numbering': 'abstractNum num',
  'w:sectPr': 'footnotePr type pgSz pgMar pgBorders pgNumType cols titlePg docGrid',
};

describe('a Word document', () => {
  it('names each part that it has, and has each that it names', async () => {
    const parts = await partsOf(documentOf());
    expect([...parts.keys()][0]).toBe('[Content_Types].xml');
    const types = read(parts.get('[Content_Types].xml') ?? '');
    const named = types.children
      .filter(({ name }) => name === 'Override')
      .map(({ attributes }) => attributes.PartName?.slice(1));
    const others = [...parts.keys()].filter((name) => !/\.rels$|^\[/.test(name));
    expect(named.sort()).toEqual(others.sort());
    const targets = (rels: string, folder: string) =>
      read(parts.get(rels) ?? '').children.map(({ attributes }) => `${folder}${attributes.Target}`);
    const related = [...targets('_rels/.rels', ''), ...targets('word/_rels/document.xml.rels', 'word/')];
    expect(related.sort()).toEqual(others.sort());
  });

  it('has its elements in the order that Word asks for', async () => {
    const seen = new Set<string>();
    for (const [name, xml] of await partsOf(documentOf())) {
      const walk = (element: Element): void => {
        const order = ORDER[element.name]?.split(' ');
        if (order) {
          seen.add(element.name);
          const places = element.children.map((child) => order.indexOf(child.name.slice(2)));
          expect(places, `${element.name} in ${name}`).toEqual(places.toSorted((a, b) => a - b));
          expect(places, `${element.name} in ${name}`).not.toContain(-1);
        }
        element.children.forEach(walk);
      };
      walk(read(xml));
    }
    expect([...seen].sort()).toEqual(Object.keys(ORDER).sort());
  });

  it('has a list of its own for each that counts, tables told so too', async () => {
    const parts = await partsOf(documentOf());
    const used = all(read(parts.get('word/document.xml') ?? ''), 'w:numId').map(
      ({ attributes }) => attributes['w:val'],
    );
    const defined = all(read(parts.get('word/numbering.xml') ?? ''), 'w:num').map(
      ({ attributes }) => attributes['w:numId'],
    );
    expect(used).toEqual(['1', '2', '3']);
    expect(defined).toEqual(used);
  });

  it('has styles for its headings, by which its outline is made', async () => {
    const parts = await partsOf(documentOf());
    const used = all(read(parts.get('word/document.xml') ?? ''), 'w:pStyle').map(
      (one) => one.attributes['w:val'],
    );
    const defined = all(read(parts.get('word/styles.xml') ?? ''), 'w:style').map(
      (one) => one.attributes['w:styleId'],
    );
    expect(defined).toEqual(expect.arrayContaining(used));
  });

  it.each([
    ['marks of XML', '<w:br/> & "\'', '<w:br/> & "\''],
    ['what XML has no room for', 'a\u0000\u0008\u001b\ufffe\uffffb', 'ab'],
    ['half a pair', 'a\ud800b\udc00', 'ab'],
    ['characters beyond the first plane', '𠮷😀', '𠮷😀'],
    ['spaces at its ends', '  a  ', '  a  '],
  ])('says just the text that it was given: %s', async (_, text, said) => {
    const parts = await partsOf(documentOf({ title: text, parts: [paragraph(text)] }));
    const texts = all(read(parts.get('word/document.xml') ?? ''), 'w:t');
    expect(texts.map((one) => one.text)).toEqual([said]);
    expect(texts[0]?.attributes['xml:space']).toBe('preserve');
    expect(all(read(parts.get('docProps/core.xml') ?? ''), 'dc:title')[0]?.text).toBe(said);
  });

  it('is the same bytes wherever and whenever it is written', async () => {
    const here = Buffer.from(await wordDocument(documentOf()));
    const zone = process.env.TZ === 'Pacific/Kiritimati' ? 'Pacific/Pago_Pago' : 'Pacific/Kiritimati';
    vi.stubEnv('TZ', zone);
    try {
      expect(Buffer.from(await wordDocument(documentOf())).equals(here)).toBe(true);
    } finally {
      vi.unstubAllEnvs();
    }
  });
});
