import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../src/cleanup/days/day.js';
import { type GanttRow, gantt, legend, type Stretch } from '../../src/reports/terminal/gantt.js';
import { widthOf } from '../../src/text/columns.js';

fc.configureGlobal({ seed: 20261124 });

const TODAY = '2026-11-24';
const CHARACTERS: Record<Stretch, string> = { doing: '#', waiting: '-', watch: '.', sure: '=', perhaps: '?' };
const KINDS = Object.keys(CHARACTERS) as Stretch[];

const day = fc.integer({ min: -400, max: 900 }).map((days) => addDays(TODAY, days));
const label = fc.string({
  unit: fc.constantFrom('微', '信', 'a', 'ｂ', 'é', '👩‍👧', ' ', '１', '한'),
  maxLength: 30,
});
const row: fc.Arbitrary<GanttRow> = fc.record({
  label,
  bars: fc.array(
    fc
      .record({ days: fc.array(day, { minLength: 2, maxLength: 2 }), kind: fc.constantFrom(...KINDS) })
      .map(({ days, kind }) => ({ from: days.sort()[0] as string, to: days.at(-1) as string, kind })),
    { maxLength: 3 },
  ),
  milestones: fc.array(day, { maxLength: 2 }),
});
const rows = fc.array(row, { minLength: 1, maxLength: 8 });

/** The columns of each row that are drawn on, after its label. */
function cells(chart: NonNullable<ReturnType<typeof gantt>>, place: number): string {
  const line = chart.lines[place + 1] as string;
  const axis = chart.lines[0] as string;
  const start = axis.length - axis.trimStart().length;
  let column = 0;
  for (const [index, character] of [...line].entries()) {
    if (column >= start) return [...line].slice(index).join('');
    column += widthOf(character);
  }
  return '';
}

describe('a chart', () => {
  it('never exceeds its width, and below 40 columns never 40', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 160 }), (given, width) => {
        const chart = gantt(given, TODAY, width);
        for (const line of chart?.lines ?? []) expect(widthOf(line)).toBeLessThanOrEqual(Math.max(40, width));
      }),
      { numRuns: 500 },
    );
  });

  it('begins every row in the same column, whatever its label is made of', () => {
    const names = ['微信支付换绑到新号', 'QQ', '招商银行掌上生活信用卡分期付款注销账号', '한국', 'a👩‍👧b'];
    const chart = gantt(
      names.map((name) => ({
        label: name,
        bars: [{ from: TODAY, to: TODAY, kind: 'doing' }],
        milestones: [],
      })),
      TODAY,
      60,
    );
    const starts = chart?.lines.slice(1).map((line) => widthOf(line.slice(0, line.lastIndexOf('#'))));
    expect(new Set(starts).size).toBe(1);
  });

  it('draws every bar and milestone that nothing covers, however long the time', () => {
    fc.assert(
      fc.property(
        day,
        day,
        fc.constantFrom(...KINDS),
        fc.integer({ min: 40, max: 120 }),
        (from, far, kind, width) => {
          const given: GanttRow[] = [
            { label: 'x', bars: [{ from, to: from, kind }], milestones: [] },
            { label: 'y', bars: [], milestones: [far] },
          ];
          const chart = gantt(given, TODAY, width);
          expect(chart?.lines[1]).toContain(CHARACTERS[kind]);
          expect(chart?.lines[2]).toContain('*');
        },
      ),
    );
  });

  it('keeps the order of days: what is later never stands further left', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 40, max: 120 }), (a, b, width) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const chart = gantt(
          [
            { label: '', bars: [], milestones: [early] },
            { label: '', bars: [], milestones: [late] },
          ],
          TODAY,
          width,
        );
        const [first, second] = (chart as NonNullable<typeof chart>).lines
          .slice(1)
          .map((line) => line.indexOf('*')) as [number, number];
        expect(first).toBeLessThanOrEqual(second);
        const perColumn = (chart as NonNullable<typeof chart>).daysPerColumn;
        expect(Math.abs((second - first) * perColumn - daysBetween(early, late))).toBeLessThan(perColumn);
      }),
    );
  });

  it('shows doing, waiting, watching, today and the goal by different characters', () => {
    const chart = gantt(
      [
        {
          label: '微信',
          bars: [
            { from: '2026-11-25', to: '2026-11-25', kind: 'doing' },
            { from: '2026-11-26', to: '2026-12-01', kind: 'waiting' },
          ],
          milestones: [],
        },
        {
          label: '留意',
          bars: [{ from: '2026-12-02', to: '2026-12-05', kind: 'watch' }],
          milestones: ['2026-12-06'],
        },
      ],
      TODAY,
      40,
    ) as NonNullable<ReturnType<typeof gantt>>;
    expect(chart.lines).toEqual(['      11-24 11-30', '微信  |#------', '留意  |       ....*']);
    expect(cells(chart, 1)).toBe('|       ....*');
    expect(legend({ doing: '办理', milestone: '到期' })).toBe('# 办理  * 到期');
  });

  it('is none where there is nothing to draw', () => {
    expect(gantt([], TODAY, 80)).toBeNull();
    expect(
      gantt(
        [{ label: 'x', bars: [{ from: '2026-11-25', to: '2026-11-24', kind: 'doing' }], milestones: [] }],
        TODAY,
        80,
      ),
    ).toBeNull();
  });
});
