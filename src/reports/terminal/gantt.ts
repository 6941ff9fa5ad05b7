import { addDays, type Day, daysBetween } from '../../cleanup/days/day.js';
import { padEnd, truncate, widthOf } from '../../text/columns.js';

/**
 * What fills a stretch of days. `perhaps`: by some sources only; `open`: without a known end.
 * @internal tests draw each of them
 */
export type Stretch = 'doing' | 'waiting' | 'watch' | 'sure' | 'perhaps';

/** One line of the chart. Days are inclusive; a bar that ends before it begins is not drawn. */
export type GanttRow = {
  /** clean text, masked */
  label: string;
  bars: readonly { from: Day; to: Day; kind: Stretch }[];
  milestones: readonly Day[];
};

/**
 * How each thing is drawn: plain ASCII, since what is wide in one terminal and narrow in another would break the
 * columns. A later one in this list covers an earlier one that falls on the same column.
 */
const SIGNS: Readonly<Record<'today' | Stretch | 'milestone', string>> = {
  today: '|',
  perhaps: '?',
  watch: '.',
  waiting: '-',
  sure: '=',
  doing: '#',
  milestone: '*',
};

type Sign = keyof typeof SIGNS;

const ORDER = Object.keys(SIGNS) as Sign[];

/** What the characters of a chart mean: each with its name, in the given order. */
export const legend = (names: Partial<Record<Sign, string>>): string =>
  Object.entries(names)
    .map(([sign, name]) => `${SIGNS[sign as Sign]} ${name}`)
    .join('  ');

/** The label takes at most this share of the width, the days at least this many columns. */
const LABEL_SHARE = 0.36;
const GAP = 2;
/** `12-24` and a space. */
const TICK_COLUMNS = 6;

export type Gantt = {
  /** the axis and one line per row, each at most `width` columns */
  lines: string[];
  /** how many days stand in one column */
  daysPerColumn: number;
  first: Day;
  last: Day;
};

/**
 * A Gantt-like chart: days run to the right, each row is one line. Whatever lies between the first and the last day of
 * all rows (and today) is in it; a stretch of a single day always has a column of its own.
 * @param width columns; at least 40 are drawn on
 * @returns null where there is nothing to draw
 */
export function gantt(rows: readonly GanttRow[], today: Day, width: number): Gantt | null {
  const days = rows.flatMap(({ bars, milestones }) => [
    ...bars.filter((bar) => bar.from <= bar.to).flatMap(({ from, to }) => [from, to]),
    ...milestones,
  ]);
  if (days.length === 0) return null;
  const sorted = [...days, today].sort();
  const [first, last] = [sorted[0] as Day, sorted.at(-1) as Day];
  const room = Math.max(40, width);
  const labelWidth = Math.min(
    Math.floor(room * LABEL_SHARE),
    Math.max(...rows.map(({ label }) => widthOf(label))),
  );
  const columns = room - labelWidth - GAP;
  const daysPerColumn = Math.max(1, Math.ceil((daysBetween(first, last) + 1) / columns));
  const columnOf = (day: Day): number => Math.floor(daysBetween(first, day) / daysPerColumn);
  const used = columnOf(last) + 1;
  const line = (label: string, cells: string): string =>
    `${padEnd(truncate(label, labelWidth), labelWidth)}${' '.repeat(GAP)}${cells}`.trimEnd();
  return {
    lines: [
      line('', axis(first, daysPerColumn, Math.max(used, Math.min(columns, TICK_COLUMNS)))),
      ...rows.map((row) => line(row.label, cellsOf(row, today, used, columnOf))),
    ],
    daysPerColumn,
    first,
    last,
  };
}

/** Month and day over the column where they stand; as many as have room. */
function axis(first: Day, daysPerColumn: number, columns: number): string {
  const count = Math.max(1, Math.floor((columns + 1) / TICK_COLUMNS));
  return Array.from({ length: count }, (_, index) =>
    addDays(first, index * TICK_COLUMNS * daysPerColumn).slice('YYYY-'.length),
  ).join(' ');
}

function cellsOf(row: GanttRow, today: Day, columns: number, columnOf: (day: Day) => number): string {
  const cells = Array.from({ length: columns }, () => ' ');
  const drawn: { kind: Sign; from: Day; to: Day }[] = [
    { kind: 'today', from: today, to: today },
    ...row.bars,
    ...row.milestones.map((day) => ({ kind: 'milestone' as const, from: day, to: day })),
  ];
  for (const { kind, from, to } of drawn.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))) {
    for (let column = columnOf(from); column <= columnOf(to); column++) cells[column] = SIGNS[kind];
  }
  return cells.join('');
}
