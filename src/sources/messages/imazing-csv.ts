import { csvHead, csvRows } from '../reading/csv.js';
import { DateReader } from '../reading/time.js';
import type { MessageRecord, ReportProblem, Source } from '../types.js';
import { readSender } from './shared/sender.js';

/**
 * iMazing, "Export messages as CSV": columns by version, read by name. Its WhatsApp export has nearly the same heading,
 * without `Service`, and is none of ours.
 */
export const imazingCsv: Source = { id: 'imazing-csv', detect, read };

const HEADING = ['chat session', 'message date', 'service', 'type', 'sender id', 'text'];
const RECEIVED = 'incoming';

function detect(head: Buffer): number {
  const names = namesOf(csvHead(head)[0] ?? []);
  return HEADING.every((name) => names.includes(name)) ? 1 : 0;
}

function namesOf(cells: readonly string[]): string[] {
  return cells.map((cell) =>
    cell
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  );
}

async function* read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<MessageRecord, void, undefined> {
  const dates = new DateReader();
  let names: string[] | null = null;
  for await (const { cells, line } of csvRows(input, report)) {
    if (!names) {
      names = namesOf(cells);
      continue;
    }
    const heading = names;
    const cell = (name: string): string => (cells[heading.indexOf(name)] ?? '').trim();
    // `Outgoing` is the person's own, `Notification` the phone's; an attachment has no text
    if (cell('type').toLowerCase() !== RECEIVED || cell('text') === '') continue;
    const at = dates.read(cell('message date'));
    if (at === undefined) report({ at: `line ${line}`, why: 'bad-date' });
    yield { type: 'message', sender: readSender(cell('sender id')), text: cell('text'), at: at ?? null };
  }
}
