import { textPieces } from '../../reading/text-pieces.js';
import { type ElementReader, readElements } from '../../reading/xml-elements.js';
import type { Zip, ZipEntry } from '../../reading/zip.js';
import type { ReportProblem } from '../../types.js';
import type { TableRow } from '../shared/message-table.js';

const STRINGS = 'xl/sharedStrings.xml';
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
/** All texts of the table together: they are held, because the sheet names them by number. */
const MAX_STRINGS_LENGTH = 16_000_000;
/** No table of messages is wider. */
const MAX_COLUMNS = 64;
/** Whole numbers up to here are exact; longer ones have lost digits. */
const EXACT_DIGITS = 15;

/** The rows of the first sheet, empty cells and all; rows without any cell are left out. */
export async function* sheetRows(zip: Zip, report: ReportProblem): AsyncGenerator<TableRow, void, undefined> {
  const sheet = firstSheet(zip);
  if (!sheet) return report({ at: '', why: 'no-columns' });
  const strings = await sharedStrings(zip, report);
  yield* readElements(textPieces(await contentOf(sheet, report)), report, new RowReader(strings));
}

/** Sheets are numbered in the order in which they were made: the first is sheet1. */
function firstSheet({ entries }: Zip): ZipEntry | undefined {
  const numberOf = (name: string): number => Number(/(\d{1,9})\.xml$/.exec(name)?.[1] ?? 0);
  return entries
    .filter(({ name }) => SHEET.test(name))
    .sort((a, b) => numberOf(a.name) - numberOf(b.name))[0];
}

/** A file up to where it is damaged. */
async function* contentOf(entry: ZipEntry, report: ReportProblem): AsyncGenerator<Buffer, void, undefined> {
  try {
    yield* await entry.open();
  } catch {
    report({ at: entry.name, why: 'damaged' });
  }
}

async function sharedStrings(zip: Zip, report: ReportProblem): Promise<string[]> {
  const strings: string[] = [];
  const entry = zip.entries.find(({ name }) => name === STRINGS);
  if (!entry) return strings;
  let length = 0;
  const content = textPieces(contentOf(entry, report));
  for await (const text of readElements(content, report, new StringReader())) {
    length += text.length;
    if (length > MAX_STRINGS_LENGTH) {
      report({ at: `row ${strings.length + 1}`, why: 'too-long' });
      break;
    }
    strings.push(text);
  }
  return strings;
}

/** Programs may put a prefix before each name. */
const plain = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The texts of `<si>`, in runs of different looks or in one; how to pronounce it (`rPh`) is none of it. */
class StringReader implements ElementReader<string> {
  private done: string[] = [];
  private text = '';
  private inPhonetic = false;

  begin(name: string): void {
    if (plain(name) === 'si') this.text = '';
    if (plain(name) === 'rPh') this.inPhonetic = true;
  }

  wants(name: string): boolean {
    return plain(name) === 't';
  }

  end(name: string, _parent: string, text: string): void {
    const element = plain(name);
    if (element === 't' && !this.inPhonetic) this.text += text;
    if (element === 'rPh') this.inPhonetic = false;
    if (element === 'si') this.done.push(this.text);
  }

  ready(): string[] {
    const ready = this.done;
    this.done = [];
    return ready;
  }
}

class RowReader implements ElementReader<TableRow> {
  private done: TableRow[] = [];
  private cells: string[] = [];
  private line = 0;
  private column = -1;
  private type = '';
  private value = '';

  constructor(private readonly strings: readonly string[]) {}

  begin(name: string, _parent: string, attributes: Readonly<Record<string, string>>): void {
    const element = plain(name);
    if (element === 'row') {
      this.cells = [];
      this.column = -1;
      this.line = Number(attributes.r ?? this.line + 1);
    } else if (element === 'c') {
      this.column = columnOf(attributes.r) ?? this.column + 1;
      this.type = attributes.t ?? 'n';
      this.value = '';
    }
  }

  wants(name: string): boolean {
    return plain(name) === 'v' || plain(name) === 't';
  }

  end(name: string, _parent: string, text: string): void {
    const element = plain(name);
    if (element === 'v' || element === 't') this.value += text;
    else if (element === 'c') this.endCell();
    else if (element === 'row') this.endRow();
  }

  ready(): TableRow[] {
    const ready = this.done;
    this.done = [];
    return ready;
  }

  private endCell(): void {
    if (this.column >= MAX_COLUMNS) return;
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = this.text();
  }

  private text(): string {
    if (this.type === 's') return this.strings[Number(this.value)] ?? '';
    return this.type === 'n' ? wholeNumber(this.value) : this.value;
  }

  private endRow(): void {
    if (this.cells.some((cell) => cell !== '')) this.done.push({ cells: this.cells, line: this.line });
  }
}

/** `C7` is in column 2. */
function columnOf(place: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Programs write 13800138000 as `1.3800138E10`, which is exact; what has more digits than a double keeps stays as it is. */
function wholeNumber(value: string): string {
  const number = Number(value);
  const isExact = Number.isInteger(number) && Math.abs(number) < 10 ** EXACT_DIGITS;
  return /e/i.test(value) && isExact ? String(number) : value;
}
