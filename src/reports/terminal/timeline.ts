import type { ServiceSource } from '../../catalog/service-types.js';
import { addDays, type Day } from '../../cleanup/days/day.js';
import type { Milestone, Timeline } from '../../cleanup/lifecycle.js';
import type { Words } from '../../language/words.js';
import { onlyDay } from '../looked-up.js';
import { outside } from '../outside.js';
import { type TimelineInput, waysToRestore } from '../timeline.js';
import { type GanttRow, gantt, legend } from './gantt.js';
import { dotted, type Pen, page, penFor, type Screen } from './screen.js';

/** How far a stretch without an end is drawn beyond its beginning. */
const OPEN_END_DAYS = 14;

/** What happens to the number and when, what can be counted on, and who says so. */
export function timelineView(input: TimelineInput, today: Day, words: Words, screen: Screen): string {
  const pen = penFor(screen);
  const { timeline } = input;
  const say = words.timeline;
  const ways = waysToRestore(input, words);
  return page([
    pen.heading(dotted([say.title, outside(input.number), words.views.carriers[timeline.carrier]])),
    standLines(input, words).flatMap((line) => pen.text(line)),
    chartLines(timeline, today, words, pen, screen),
    ways.length > 0 ? [...pen.text(say.how), ...ways.flatMap((way) => pen.item('-', outside(way), 1))] : [],
    sayingLines(timeline, words, pen),
    pen.aside(say.basis),
    pen.aside(say.next),
  ]);
}

function standLines({ timeline, kept }: TimelineInput, { timeline: say, circumstances }: Words): string[] {
  const { state, since, told, restoreBy, milestones, reissue, formerHolderUntil } = timeline;
  const { possibleFrom, likelyFrom } = reissue;
  return [
    say.now(
      told && state === 'active' ? circumstances.values['number-state'][told] : say.states[state],
      since,
    ),
    ...(restoreBy ? [say.restoreBy(restoreBy)] : []),
    ...(kept && state === 'active' ? [say.kept] : reckonedFrom(timeline, say)),
    ...(milestones.length > 0 || state === 'cancelled' || state === 're-issued'
      ? [formerHolderUntil ? say.yours : chanceSaid(timeline, say)]
      : []),
    ...(possibleFrom ? [say.reissue(possibleFrom, likelyFrom)] : []),
    ...(milestones.length > 0 && !possibleFrom ? [say.noReissue] : []),
    ...(formerHolderUntil ? [say.formerHolder(formerHolderUntil)] : []),
    ...ofCarrier(timeline, say),
  ];
}

/** A source that lets nobody restore a number ends the time for it on the day of the cancellation itself. */
function chanceSaid({ state, since, milestones, restore }: Timeline, say: Words['timeline']): string {
  if (state === 'cancelled' && !since) return say.chanceNeedsDay;
  const freeze = milestones.find(({ point }) => point === 'freeze');
  const countOn = restore.countOn === freeze?.earliest ? null : restore.countOn;
  return say.chances[restore.chance](countOn, restore.perhapsUntil);
}

function reckonedFrom({ state, since, cancelOn }: Timeline, say: Words['timeline']): string[] {
  if (state === 'active') return [cancelOn ? say.cancelOn(cancelOn) : say.noCancelOn];
  return since ? [] : [say.noSince(state)];
}

function ofCarrier({ carrier, carrierKnown }: Timeline, say: Words['timeline']): string[] {
  if (carrier === 'unknown') return [say.carrierNotGiven];
  return carrierKnown ? [] : [say.carrierUnknown];
}

function chartLines(timeline: Timeline, today: Day, words: Words, pen: Pen, screen: Screen): string[] {
  const say = words.timeline;
  const chart = gantt(lifeRows(timeline, say), today, screen.width);
  if (!chart) return [];
  return [
    ...chart.lines,
    ...pen.aside(legend(say.chart.timelineLegend)),
    ...pen.aside(say.chart.scale(chart.first, chart.last, chart.daysPerColumn)),
  ];
}

/** What happens to the number, as rows of a chart. */
export function lifeRows(timeline: Timeline, { rows }: Words['timeline']): GanttRow[] {
  const { since, milestones, restore, reissue, formerHolderUntil } = timeline;
  const at = (point: Milestone['point']): Milestone | undefined =>
    milestones.find((milestone) => milestone.point === point);
  const stop = at('stop');
  const freeze = at('freeze');
  const begins = freeze?.earliest ?? (timeline.state === 'cancelled' ? since : null);
  const { possibleFrom, likelyFrom } = reissue;
  return [
    ...(stop ? [{ label: rows.stop, bars: [perhaps(stop)], milestones: [stop.earliest] }] : []),
    ...(freeze ? [{ label: rows.freeze, bars: [perhaps(freeze)], milestones: [freeze.earliest] }] : []),
    ...(begins && restore.countOn && restore.countOn > begins
      ? [
          {
            label: rows.restore,
            bars: [
              { from: begins, to: restore.countOn, kind: 'sure' as const },
              {
                from: addDays(restore.countOn, 1),
                to: restore.perhapsUntil ?? restore.countOn,
                kind: 'perhaps' as const,
              },
            ],
            milestones: [],
          },
        ]
      : []),
    ...(possibleFrom ? [reissueRow(rows.reissue, possibleFrom, likelyFrom)] : []),
    ...(formerHolderUntil && since
      ? [
          {
            label: rows.former,
            bars: [{ from: formerHolderUntil, to: addDays(since, -1), kind: 'sure' as const }],
            milestones: [],
          },
          { label: rows.yours, bars: [], milestones: [since] },
        ]
      : []),
  ];
}

/** Possible first, then likely, where sources say from when; what has no end is drawn for some days. */
function reissueRow(label: string, possibleFrom: Day, likelyFrom: Day | null): GanttRow {
  const possibleUntil = addDays(likelyFrom ?? addDays(possibleFrom, OPEN_END_DAYS), -1);
  return {
    label,
    bars: [
      { from: possibleFrom, to: possibleUntil, kind: 'perhaps' },
      ...(likelyFrom
        ? [{ from: likelyFrom, to: addDays(likelyFrom, OPEN_END_DAYS), kind: 'sure' as const }]
        : []),
    ],
    milestones: [],
  };
}

const perhaps = ({ earliest, latest }: Milestone): GanttRow['bars'][number] => ({
  from: earliest,
  to: latest ?? addDays(earliest, OPEN_END_DAYS),
  kind: 'perhaps',
});

/** What every source says of each milestone, or without days of what comes, and the sources once, by their numbers. */
function sayingLines({ milestones, undated }: Timeline, words: Words, pen: Pen): string[] {
  const say = words.timeline;
  const said = [
    ...milestones.map((milestone) => ({
      title: milestoneTitle(milestone, say),
      periods: milestone.claims.map(({ period }) => period),
    })),
    ...undated.map(({ point, periods }) => ({ title: say.howLong[point], periods })),
  ].filter(({ periods }) => periods.length > 0);
  if (said.length === 0) return [];
  const sources = new Map(
    said.flatMap(({ periods }) =>
      periods.flatMap((period) => period.sources.map((source) => [source.id, source])),
    ),
  );
  const numbers = [...sources.keys()];
  const ofOneDay = onlyDay([...sources.values()]);
  return [
    ...pen.heading(say.sayings),
    ...said.flatMap(({ title, periods }) => [
      ...pen.text(title),
      ...periods.flatMap((period) => {
        const named = period.sources.map(({ id }) => numbers.indexOf(id) + 1);
        const isReading = period.kind === 'interpretation';
        const text = outside(period[words.views.nameIn]);
        return pen.item(isReading ? '>' : '-', `${text} [${named.join(' ')}]`, 1);
      }),
    ]),
    ...pen.text(ofOneDay ? say.sourcesOf(ofOneDay) : words.views.labels.source),
    ...[...sources.values()].flatMap((source, index) =>
      sourceLines(source, index + 1, ofOneDay !== null, words, pen),
    ),
  ];
}

const milestoneTitle = (
  { point, earliest, usual, latest, differ }: Milestone,
  say: Words['timeline'],
): string =>
  dotted([
    say.span(say.points[point], earliest, latest),
    usual && usual !== earliest && say.usual(usual),
    differ && say.differ,
  ]);

/** Where it stands and when it was looked up; an address only where it may be handed to a person. */
function sourceLines(
  source: ServiceSource,
  place: number,
  isDaySaid: boolean,
  words: Words,
  pen: Pen,
): string[] {
  const { title, published, retrieved, linkable, url } = source;
  const isDated = published !== undefined && /^\d{4}/.test(published);
  return [
    ...pen.item(
      `${place}.`,
      words.timeline.source(
        words.views.chinese(outside(title)),
        isDated ? outside(published) : null,
        isDaySaid ? null : retrieved,
      ),
      1,
    ),
    ...(linkable ? pen.aside(outside(url), 2) : []),
  ];
}
