import type { ChosenColumns } from '../../asked.js';
import { DateReader } from '../../reading/time.js';
import type { FileProblemCode, MessageRecord, ReportProblem } from '../../types.js';
import { directionOf } from './direction.js';
import {
  type Columns,
  columnsByContent,
  columnsByHeading,
  columnsChosen,
  HEADING_WITHIN,
  mayBeHeadings,
} from './message-columns.js';
import { readSender } from './sender.js';

/** One row of a table; `line` is where it begins, from 1. */
export type TableRow = { cells: readonly string[]; line: number };

/**
 * The messages in the rows of a table: columns as chosen, else by their headings, else by what is in them.
 * @param head its first rows
 * @throws Problem `usage.columns-unknown` where a chosen column is not there
 */
export async function* tableMessages(
  rows: AsyncIterable<TableRow>,
  head: readonly (readonly string[])[],
  report: ReportProblem,
  chosen: ChosenColumns | undefined,
): AsyncGenerator<MessageRecord, void, undefined> {
  let columns = chosen ? columnsChosen(chosen, head) : columnsByContent(head);
  let headingWithin = HEADING_WITHIN;
  const dates = new DateReader();
  for await (const row of rows) {
    const mayBe = headingWithin-- > 0;
    const heading = mayBe && !chosen ? columnsByHeading(row.cells) : null;
    if (heading) {
      columns = heading;
      headingWithin = 0;
    } else if (columns && !(mayBe && mayBeHeadings(row.cells))) {
      yield* messageOf(row, columns, dates, report);
    }
  }
  if (!columns) report({ at: 'line 1', why: 'no-columns' });
}

function* messageOf(
  { cells, line }: TableRow,
  columns: Columns,
  dates: DateReader,
  report: ReportProblem,
): Generator<MessageRecord, void, undefined> {
  const cell = (column: number): string => (column < 0 ? '' : (cells[column] ?? '')).trim();
  const problem = (why: FileProblemCode): void => report({ at: `line ${line}`, why });
  const also = columns.alsoDirection?.map(cell).filter((written) => !NO_WORD.test(written)) ?? [];
  const way = wayOf(cell(columns.direction)) ?? also.map(directionOf).find((one) => one !== null);
  if (way === 'sent' || cells.every(isRuled)) return;
  const text = cell(columns.text);
  if (text === '') {
    // rows that hold nothing at all are padding
    if (cell(columns.sender) !== '' || cell(columns.time) !== '') problem('no-text');
    return;
  }
  const at = dates.read(cell(columns.time));
  if (at === undefined) problem('bad-date');
  const sim = cell(columns.sim);
  yield {
    type: 'message',
    sender: readSender(cell(columns.sender)),
    text,
    at: at ?? null,
    ...(sim === '' || sim === '-1' ? {} : { sim }),
  };
}

/** `true` stands under a heading like "is from me". */
const wayOf = (cell: string): ReturnType<typeof directionOf> =>
  /^(?:true|yes|是)$/i.test(cell) ? 'sent' : directionOf(cell);

/** In a column that is there for something else a number is no direction. */
const NO_WORD = /^-?\d*$/;

/** Of the line below the headings of a table in Markdown. */
const isRuled = (cell: string): boolean => /^[\s:-]*$/.test(cell);
