import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/cleanup/days/day.js';
import { en } from '../../src/language/en.js';
import { zh } from '../../src/language/zh.js';
import { calendar } from '../../src/reports/calendar.js';
import type { ReportInput } from '../../src/reports/input.js';
import { hostileInput, NUMBER, sample, TODAY } from './sample.js';

fc.configureGlobal({ seed: 20261124 });

/** Events as another maker's parser reads them. */
function eventsOf(text: string): InstanceType<typeof ICAL.Event>[] {
  const root = new ICAL.Component(ICAL.parse(text));
  return root.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}
const keyed = (text: string): Map<string, InstanceType<typeof ICAL.Event>> =>
  new Map(eventsOf(text).map((event) => [event.uid, event]));

/** Some tasks in every state, planned as the plan would. */
function planned(): ReportInput {
  const input = sample(['微信', '招商银行', '百度', '京东', '淘宝', 'QQ', '知乎', '豆瓣']);
  return {
    ...input,
    tasks: input.tasks.map((task, index) => ({
      ...task,
      since: task.state === 'todo' ? null : '2026-11-20',
      until: task.state === 'waiting' ? '2026-12-01' : null,
      place: index === 1 ? 'counter' : 'anywhere',
      startOn: ['todo', 'doing', 'blocked'].includes(task.state) ? addDays(TODAY, index) : null,
      endOn: ['todo', 'doing', 'blocked'].includes(task.state) ? addDays(TODAY, index + 7) : null,
    })),
  };
}

describe('the calendar', () => {
  it('is read back by another parser, whatever the names are: no line of it is theirs', () => {
    fc.assert(
      fc.property(hostileInput, (input) => {
        const text = calendar(input, zh);
        const events = eventsOf(text);
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
        const properties = new Set(
          events.flatMap(({ component }) => component.getAllProperties().map(({ name }) => name)),
        );
        expect([...properties].filter((name) => !EXPECTED.includes(name))).toEqual([]);
        for (const { component } of events) {
          expect(component.getAllSubcomponents().every(({ name }) => name === 'valarm')).toBe(true);
        }
        expect(text).not.toContain(NUMBER);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps to 75 bytes a line and ends lines as the RFC has it', () => {
    fc.assert(
      fc.property(hostileInput, (input) => {
        const lines = calendar(input, en).split('\r\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n\u{fffd}]/u);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('holds starts, visits, ends of waits, the watch, the safe day, and what comes after, each a whole day', () => {
    const input = planned();
    const events = eventsOf(calendar(input, zh));
    const found = (start: string): string[] =>
      events
        .filter(({ summary }) => summary.startsWith(start))
        .map(({ startDate }) => startDate.toString())
        .sort();
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
    const begins = input.tasks.flatMap(({ startOn, operation }) =>
      startOn && operation !== 'cancel-number' ? [startOn] : [],
    );
    expect([...found('开始办'), ...found('去柜台')].sort()).toEqual(begins.sort());
    expect(found('去柜台')).toHaveLength(1);
    expect(found('等待期结束')).toContain('2026-12-01');
    expect(found('开始留意')).toEqual([input.plan.watchFrom]);
    expect(found('最早可以放心')).toEqual([input.plan.earliestSafeDay]);
    expect(found('号码从今天起')).toEqual([input.timeline().reissue.possibleFrom]);
  });

  it('reminds on the morning of the day, wherever the calendar is read', () => {
    const [start] = eventsOf(calendar(planned(), zh)).filter(({ summary }) => summary.startsWith('开始办'));
    const [alarm] = start?.component.getAllSubcomponents('valarm') ?? [];
    const trigger = alarm?.getFirstProperty('trigger');
    expect([String(trigger?.getFirstValue()), trigger?.getParameter('related') ?? 'START']).toEqual([
      'PT9H',
      'START',
    ]);
  });

  it('imported again moves what is there: same UIDs, later SEQUENCE, the same bytes on the same day', () => {
    const before = planned();
    const later = addDays(TODAY, 3);
    const after: ReportInput = {
      ...before,
      today: later,
      tasks: before.tasks.map((task) =>
        task.startOn ? { ...task, startOn: addDays(task.startOn, 3) } : task,
      ),
    };
    expect(calendar(before, zh)).toBe(calendar(planned(), zh));
    const [first, second] = [keyed(calendar(before, zh)), keyed(calendar(after, zh))];
    expect([...second.keys()]).toEqual([...first.keys()]);
    for (const [uid, event] of second) {
      expect(event.sequence).toBeGreaterThan((first.get(uid) as typeof event).sequence);
    }
  });

  it('grows its SEQUENCE with a change on the same day, early in the morning too', () => {
    const at = (updatedAt: string): ReportInput => {
      const input = planned();
      return { ...input, today: '2026-11-26', cleanup: { ...input.cleanup, updatedAt } };
    };
    const sequences = [
      '2026-11-25T15:00:00.000Z',
      '2026-11-25T17:00:00.000Z',
      '2026-11-25T17:00:05.000Z',
    ].map((updatedAt) => eventsOf(calendar(at(updatedAt), zh))[0]?.sequence ?? 0);
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
  });

  it('warns of logging in on the last day of a wait for a closing, which would take it back', () => {
    const input = planned();
    expect(input.tasks.some((task) => task.operation === 'deregister' && task.endOn)).toBe(true);
    const ends = eventsOf(calendar(input, zh)).filter(({ summary }) => summary.startsWith('等待期结束'));
    for (const { summary, description } of ends) {
      expect(description.includes('过了今天再试着登录')).toBe(summary.endsWith('注销账号'));
    }
  });

  it('moves the event of an account for which another operation was chosen', () => {
    const before = planned();
    const after: ReportInput = {
      ...before,
      tasks: before.tasks.map((task) =>
        task.operation === 'change'
          ? { ...task, id: `${task.binding}.unbind`, operation: 'unbind' as const }
          : task,
      ),
    };
    expect([...keyed(calendar(after, zh)).keys()]).toEqual([...keyed(calendar(before, zh)).keys()]);
  });

  it('goes on the day of the plan', () => {
    const input = planned();
    const [cancel] = eventsOf(
      calendar({ ...input, plan: { ...input.plan, goesOn: '2026-12-28' } }, zh),
    ).filter(({ summary }) => summary === '注销号码');
    expect(cancel?.startDate.toString()).toBe('2026-12-28');
  });

  it('says of a task that was done since that it is, and calls off its wait', () => {
    const before = planned();
    const open = before.tasks.find((task) => task.startOn) as ReportInput['tasks'][number];
    const after: ReportInput = {
      ...before,
      tasks: before.tasks.map((task) =>
        task === open
          ? { ...task, state: 'claimed', since: TODAY, startOn: null, endOn: null, plannedWaitDays: 7 }
          : task,
      ),
    };
    const [first, second] = [keyed(calendar(before, zh)), keyed(calendar(after, zh))];
    const changed = [...second].filter(([uid, event]) => event.summary !== first.get(uid)?.summary);
    expect(changed.map(([, event]) => event.summary)).toEqual([expect.stringMatching(/^办过了/)]);
    const off = [...second.values()].filter(
      ({ component }) => component.getFirstPropertyValue('status') === 'CANCELLED',
    );
    expect(off.some(({ uid }) => first.has(uid))).toBe(true);
  });

  it('has other UIDs for another cleanup', () => {
    const one = planned();
    const other = { ...one, cleanup: { ...one.cleanup, createdAt: '2026-11-01T08:00:00.000Z' } };
    const uids = new Set(eventsOf(calendar(one, zh)).map(({ uid }) => uid));
    expect(eventsOf(calendar(other, zh)).filter(({ uid }) => uids.has(uid))).toEqual([]);
  });
});

const EXPECTED = [
  'uid',
  'sequence',
  'dtstamp',
  'dtstart',
  'x-microsoft-cdo-alldayevent',
  'x-microsoft-msncalendar-alldayevent',
  'summary',
  'description',
  'transp',
  'status',
];
