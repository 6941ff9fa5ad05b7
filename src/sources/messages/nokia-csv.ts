import { csvHead, csvRows } from '../reading/csv.js';
import { DateReader } from '../reading/time.js';
import type { MessageRecord, ReportProblem, Source } from '../types.js';
import { directionOf } from './shared/direction.js';
import { readSender } from './shared/sender.js';

/**
 * Nokia PC Suite and Nokia Suite: rows `sms;deliver;"from";"to";"";"2010.01.11 16:51";"";"text"` without a heading,
 * sections of contacts and MMS among them.
 */
export const nokiaCsv: Source = { id: 'nokia-csv', detect, read };

const KIND = 0;
const DIRECTION = 1;
const SENDER = 2;
const TIME = 5;
const TEXT = 7;

function detect(head: Buffer): number {
  return csvHead(head).some((cells) => isSms(cells) && directionOf(cells[DIRECTION]) !== null) ? 0.9 : 0;
}

/** Rows that hold nothing are left behind by spreadsheets. */
function isSms(cells: readonly string[]): boolean {
  return (
    cells[KIND]?.trim().toLowerCase() === 'sms' && cells.some((cell, i) => i > KIND && cell.trim() !== '')
  );
}

async function* read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<MessageRecord, void, undefined> {
  const dates = new DateReader();
  for await (const { cells, line } of csvRows(input, report)) {
    if (!isSms(cells) || directionOf(cells[DIRECTION]) !== 'received') continue;
    const text = (cells[TEXT] ?? '').trim();
    if (text === '') {
      report({ at: `line ${line}`, why: 'no-text' });
      continue;
    }
    const at = dates.read(cells[TIME]);
    if (at === undefined) report({ at: `line ${line}`, why: 'bad-date' });
    yield { type: 'message', sender: readSender(cells[SENDER]), text, at: at ?? null };
  }
}
