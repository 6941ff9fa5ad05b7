import { isSettled } from '../../cleanup/checklist/accounting.js';
import { addDays, type Day, daysBetween } from '../../cleanup/days/day.js';
import type { GanttRow } from '../terminal/gantt.js';
import { planRows } from '../terminal/plan-chart.js';
import { lifeRows } from '../terminal/timeline.js';
import { Part, Said } from './pieces.js';
import type { PageProps } from './props.js';
import { percent, Swatch } from './top.js';

const ROW = 36;
const AXIS = 22;
/** More months than this get a name only every second, third … */
const MONTHS_NAMED = 6;
/** Percent of the width from which on a month's name would be cut at the edge of a phone. */
const NAMED_UNTIL = 78;

type Row = GanttRow & { trips?: readonly Day[] };

/** The plan and the number's life as one drawing: names above bars, so that it is read on a narrow screen too. */
export function Timeline({ input, words }: PageProps) {
  const { timeline: say } = words.page;
  const { rows: planned, undrawn } = planRows(input, words);
  const rows: Row[] = [
    ...planned,
    ...tripRow(input, say.trips),
    ...lifeRows(input.timeline(), words.timeline),
  ];
  const days = rows.flatMap(daysOf);
  if (days.length === 0) return null;
  const sorted = [input.today, ...days].sort();
  const [first, last] = [sorted[0] ?? input.today, sorted.at(-1) ?? input.today];
  const span = Math.max(1, daysBetween(first, last) + 1);
  const at = (day: Day): number => (daysBetween(first, day) / span) * 100;
  const height = AXIS + rows.length * ROW;
  const said = rows.map((row) => {
    const own = daysOf(row).sort();
    return say.row(row.label, own[0] ?? '', own.at(-1) ?? '');
  });
  const kinds = new Set(rows.flatMap(({ bars }) => bars.map(({ kind }) => kind)));
  return (
    <Part id="timeline" title={say.title}>
      <svg class="wide" height={height} role="img" aria-label={say.picture(words.views.clauses(said))}>
        {monthsOf(first, last).map(({ day, isNamed }) => (
          <>
            <line class="grid" x1={percent(at(day))} x2={percent(at(day))} y1={AXIS - 6} y2={height} />
            {isNamed && at(day) < NAMED_UNTIL ? (
              <text class="soft" x={percent(at(day))} dx="3" y="13">
                {say.month(Number(day.slice(0, 4)), Number(day.slice(5, 7)))}
              </text>
            ) : null}
          </>
        ))}
        <line
          class="today"
          x1={percent(at(input.today))}
          x2={percent(at(input.today))}
          y1={AXIS - 6}
          y2={height}
        />
        {rows.map((row, place) => (
          <Bars row={row} top={AXIS + place * ROW} at={at} day={100 / span} />
        ))}
      </svg>
      <ul class="legend">
        {(['doing', 'waiting', 'watch', 'sure', 'perhaps'] as const)
          .filter((kind) => kinds.has(kind))
          .map((kind) => (
            <li>
              <Swatch kind={`stretch-${kind}`} />
              {say.legend[kind]}
            </li>
          ))}
        <li>
          <Dot kind="mark" />
          {say.legend.mark}
        </li>
        {rows.some(({ trips }) => trips) ? (
          <li>
            <Dot kind="trip" />
            {say.legend.trip}
          </li>
        ) : null}
        <li>
          <svg width="12" height="12" aria-hidden="true" focusable="false">
            <line class="today" x1="6" x2="6" y1="0" y2="12" />
          </svg>
          {say.legend.today}
        </li>
      </ul>
      {undrawn > 0 ? (
        <p class="soft">
          <Said>{words.timeline.chart.rest(undrawn)}</Said>
        </p>
      ) : null}
    </Part>
  );
}

/** One row: its name with its first day, its stretches, its days. */
function Bars({ row, top, at, day }: { row: Row; top: number; at: (day: Day) => number; day: number }) {
  const middle = top + 25;
  return (
    <>
      <foreignObject x="0" y={top} width="100%" height="20">
        <div class="row-name">{row.label}</div>
      </foreignObject>
      {row.bars
        .filter(({ from, to }) => to >= from)
        .map(({ from, to, kind }) => (
          <rect
            class={`stretch-${kind}`}
            x={percent(at(from))}
            width={percent(Math.max(at(to) - at(from) + day, 0.8))}
            y={top + 20}
            height="10"
            rx="2"
          />
        ))}
      {row.milestones.map((milestone) => (
        <circle class="mark" cx={percent(at(milestone) + day / 2)} cy={middle} r="5" />
      ))}
      {row.trips?.map((trip) => (
        <circle class="trip" cx={percent(at(trip) + day / 2)} cy={middle} r="5" />
      ))}
    </>
  );
}

const Dot = ({ kind }: { kind: string }) => (
  <svg width="14" height="14" aria-hidden="true" focusable="false">
    <circle class={kind} cx="7" cy="7" r="5" />
  </svg>
);

/** The days on which somebody stands at a counter. */
function tripRow({ tasks }: PageProps['input'], label: string): Row[] {
  const trips = [
    ...new Set(
      tasks.flatMap(({ place, startOn, state }) =>
        place === 'counter' && startOn && !isSettled(state) ? startOn : [],
      ),
    ),
  ].sort();
  return trips.length > 0 ? [{ label, bars: [], milestones: [], trips }] : [];
}

const daysOf = ({ bars, milestones, trips = [] }: Row): Day[] => [
  ...bars.filter(({ from, to }) => to >= from).flatMap(({ from, to }) => [from, to]),
  ...milestones,
  ...trips,
];

/** The first days of the months in between, those named that have room. */
function monthsOf(first: Day, last: Day): { day: Day; isNamed: boolean }[] {
  const months: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) if (day.endsWith('-01')) months.push(day);
  const every = Math.max(1, Math.ceil(months.length / MONTHS_NAMED));
  return months.map((day, place) => ({ day, isNamed: place % every === 0 }));
}
