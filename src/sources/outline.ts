import type { Outline } from './asked.js';
import { directionOf } from './messages/shared/direction.js';
import { csvHead } from './reading/csv.js';
import { decodeHead, HEAD_BYTES } from './reading/encoding.js';
import { jsonHead } from './reading/json-head.js';
import { rowsIn } from './reading/json-rows.js';
import { objectsIn } from './reading/json-seen.js';

type Rows = readonly (readonly string[])[];

/**
 * What a file holds, as far as its beginning shows it, for one that was recognised and gave nothing.
 * @param head its first bytes, up to 64 KiB
 * @param isTable whether it was read as a table
 * @returns names of columns, fields and elements, and counts: nothing that stands in them
 */
export function outlineOf(head: Buffer, isTable: boolean): Outline {
  const text = decodeHead(head);
  const whole = head.length < HEAD_BYTES;
  if (/^\s*</.test(text)) return { ...ofXml(text), whole };
  if (jsonHead(head)) return { ...ofJson(text), whole };
  if (isTable) return { ...ofTable(csvHead(head)), whole };
  const rows = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '').length;
  return { form: 'text', rows, names: [], kinds: [], sent: 0, whole };
}

type Part = Omit<Outline, 'whole'>;

/** More would not be read. */
const MOST_NAMES = 8;
const MOST_KINDS = 4;
/** What a column or a field may be called; a text, a number or a signature is none. */
const NAME = /^[\p{L}_][\p{L}_ ./()()-]{0,19}\d?$/u;
const isName = (name: string): boolean => NAME.test(name.trim());
const DIRECTION = /^(?:type|.{0,10}box|.{0,10}direction|folder|delivery|in_?out|收\/?发.{0,2}|类型|方向)$/i;

function ofTable(rows: Rows): Part {
  const [first = [], ...below] = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  // a row of texts and numbers is no heading
  const headings =
    first.length > 1 && first.every((cell) => cell.trim() === '' || isName(cell)) ? first : null;
  const column = headings?.findIndex((cell) => DIRECTION.test(cell.trim())) ?? -1;
  const isSent = (row: readonly string[]): boolean => column >= 0 && directionOf(row[column]) === 'sent';
  return {
    form: 'table',
    rows: below.length + (headings ? 0 : Math.min(1, first.length)),
    names: (headings ?? [])
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .slice(0, MOST_NAMES),
    kinds: [],
    sent: below.filter(isSent).length,
  };
}

function ofJson(text: string): Part {
  const seen = objectsIn(text);
  if (seen.length === 0) return { ...ofTable(rowsIn(text).map(({ cells }) => cells)), form: 'json' };
  const counts = new Map<number, number>();
  for (const { depth } of seen) counts.set(depth, (counts.get(depth) ?? 0) + 1);
  const [[usual = 0] = []] = [...counts].sort(([a, many], [b, more]) => more - many || b - a);
  const alike = seen.filter(({ depth }) => depth === usual).map(({ fields }) => fields);
  const names = [...new Set(alike.flatMap((fields) => Object.keys(fields)))].filter(isName);
  const isSent = (fields: Record<string, unknown>): boolean =>
    Object.entries(fields).some(([name, value]) => DIRECTION.test(name) && directionOf(value) === 'sent');
  return {
    form: 'json',
    rows: alike.length,
    names: names.slice(0, MOST_NAMES),
    kinds: [],
    sent: alike.filter(isSent).length,
  };
}

const ELEMENT = /<([A-Za-z][\w.-]{0,30})(?=[\s>/])/g;
const DIRECTION_IN =
  /\s(?:type|\w{0,10}box|direction|folder)="([^"<>\s]{1,16})"|<(?:type|box|direction|folder)>([^<>\s]{1,16})</gi;

function ofXml(text: string): Part {
  const counts = new Map<string, number>();
  for (const [, name = ''] of text.matchAll(ELEMENT)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const kinds = [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
  const directions = [...text.matchAll(DIRECTION_IN)].map(([, written, inside]) =>
    directionOf(written ?? inside),
  );
  return {
    form: 'xml',
    // an element alone stands around nothing
    rows: kinds.length > 1 ? (kinds[0]?.count ?? 0) : 0,
    names: [],
    kinds: kinds.slice(0, MOST_KINDS),
    sent: directions.filter((direction) => direction === 'sent').length,
  };
}

const OF_MESSAGES = /^(?:sms|mms|messages?|msgs?)$/i;

/** As `outlineOf`, of a database: its tables, those with most rows first. @param counts rows of each table */
export function outlineOfTables(counts: ReadonlyMap<string, number>): Outline {
  const kinds = [...counts]
    .filter(([name]) => isName(name))
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count);
  // threads and settings are there in every one
  const ofMessages = kinds.filter(({ name }) => OF_MESSAGES.test(name));
  const counted = ofMessages.length > 0 ? ofMessages : kinds;
  const rows = counted.reduce((sum, { count }) => sum + count, 0);
  return { form: 'database', rows, names: [], kinds: kinds.slice(0, MOST_KINDS), sent: 0, whole: true };
}
