import { describe, expect, it } from 'vitest';
import type { CleanupEvent } from '../../src/cleanup/record/cleanup.js';
import { bringsTicks, type PageTicks, readTicks, takeTicks } from '../../src/walks/page-ticks.js';
import { sample } from '../reports/sample.js';

const BASE = '2026-11-24T08:00:00.000Z';
const LATER = '2026-11-26T08:00:00.000Z';
const CLOCK = {
  now: '2026-11-27T08:00:00.000Z',
  today: '2026-11-27',
  dayOf: (at: string) => at.slice(0, 10),
};
const {
  tasks,
  cleanup: { marks },
} = sample(['甲', '乙', '丙', '丁', '戊']);
const TODO = tasks.find(({ state }) => state === 'todo')?.id ?? '';
const BLOCKED = tasks.find(({ state }) => state === 'blocked')?.id ?? '';

type PageTick = PageTicks['ticks'][number];

const tick = (more: Partial<PageTick> = {}): PageTick => ({
  task: TODO,
  state: 'claimed',
  at: '2026-11-25T08:00:00.000Z',
  until: null,
  note: null,
  steps: [],
  ...more,
});
const taken = (ticks: PageTick[], events: CleanupEvent[] = []) =>
  takeTicks({ cleanup: 'c1', base: BASE, ticks }, { tasks, marks }, events, CLOCK);
const markedHere = (at: string): CleanupEvent => ({
  type: 'task-marked',
  at,
  task: TODO,
  mark: { state: 'doing', on: '2026-11-25' },
});

/** Ticks as a page writes them, without the last sign. */
function written(ticks: unknown[]): string {
  const code = Buffer.from(JSON.stringify({ c: 'c1', b: BASE, t: ticks })).toString('base64url');
  const sum = [...code].reduce(
    (hash, sign) => Math.imul(hash ^ sign.charCodeAt(0), 0x01000193) >>> 0,
    0x811c9dc5,
  );
  return `numclean:1:${code}:${sum.toString(36)}`;
}

describe('the short text of a page', () => {
  it('is told from other text', () => {
    expect(bringsTicks('发给自己：numclean:1:abc:1;')).toBe(true);
    expect(bringsTicks('【招商银行】您的验证码是 123456')).toBe(false);
    expect(bringsTicks(`numclean:1:abc:1; ${'短信'.repeat(2000)}`)).toBe(false);
  });

  it('is whole without its last sign, which a shell takes away', () => {
    const text = written([]);
    expect(readTicks(text, 'x')).toEqual({ cleanup: 'c1', base: BASE, ticks: [] });
    expect(readTicks(`${text};`, 'x')).toEqual(readTicks(text, 'x'));
    expect(() => readTicks(text.slice(0, -1), 'x')).toThrow();
  });

  it('has no day that does not exist or that a plan never reaches', () => {
    const read = (seconds: number, until: string) =>
      readTicks(written([[TODO, 'w', seconds, until, null, 0]]), 'x').ticks;
    const now = Date.parse(BASE) / 1000;
    expect(read(now, '2026-12-01')).toMatchObject([{ until: '2026-12-01' }]);
    for (const day of ['2026-02-30', '9999-12-31']) expect(read(now, day)).toMatchObject([{ until: null }]);
    expect(() => read(200_000_000_000, '2026-12-01')).toThrow();
  });

  it.each(['numclean:1:abc', 'numclean:1:abc:zzz;', 'numclean:1:', 'numclean:1:e30:14b6mrd;'])(
    'is refused where it is cut or changed: %s',
    (text) => {
      expect(() => readTicks(text, 'x')).toThrowError(
        expect.objectContaining({ code: 'input.ticks-damaged' }),
      );
    },
  );
});

describe('a tick beside what is known here', () => {
  it('is noted on its own day', () => {
    expect(taken([tick({ note: '很顺利' })]).changes).toEqual([
      {
        type: 'task-marked',
        task: TODO,
        mark: { state: 'claimed', on: '2026-11-25', note: '很顺利' },
        told: tick().at,
      },
    ]);
  });

  it('never lies in the future, whatever the clock of the phone', () => {
    expect(taken([tick({ at: '2031-01-01T00:00:00.000Z' })]).changes).toMatchObject([
      { mark: { on: '2026-11-27' } },
    ]);
  });

  it('gives way to what was changed here later, and wins over what was changed here before it', () => {
    expect(taken([tick()], [markedHere(LATER)])).toMatchObject({ older: [{ tick: tick() }], changes: [] });
    expect(taken([tick()], [markedHere('2026-11-24T09:00:00.000Z')])).toMatchObject({
      taken: [{ clash: true }],
      isOutdated: true,
    });
    expect(taken([tick()], [markedHere('2026-11-23T09:00:00.000Z')])).toMatchObject({
      taken: [{ clash: false }],
      isOutdated: false,
    });
  });

  it('gives way to a later change here also where it was kept past a newer page', () => {
    const anew = { cleanup: 'c1', base: LATER, ticks: [tick()] };
    expect(takeTicks(anew, { tasks, marks }, [markedHere('2026-11-25T09:00:00.000Z')], CLOCK)).toMatchObject({
      older: [{ tick: tick() }],
      changes: [],
    });
  });

  it('counts from when it was ticked: what was ticked after it comes later, though it was taken in before', () => {
    const [first] = taken([tick({ state: 'waiting', until: '2026-12-01' })]).changes;
    const before: CleanupEvent = { ...(first as Extract<CleanupEvent, { type: 'task-marked' }>), at: LATER };
    const second = tick({ at: '2026-11-25T09:00:00.000Z' });
    expect(taken([second], [before])).toMatchObject({ taken: [{ tick: second }], older: [] });
  });

  it('brings the steps that were ticked', () => {
    expect(taken([tick({ state: 'doing', steps: [0, 2] })]).changes).toMatchObject([
      { mark: { state: 'doing', steps: [0, 2] } },
    ]);
  });

  it('is told where its task is gone, and where it was so already', () => {
    expect(taken([tick({ task: 'gone.change' })])).toMatchObject({
      unknown: [{ task: 'gone.change' }],
      changes: [],
    });
    expect(taken([tick({ state: 'todo' })])).toMatchObject({ same: [{ task: TODO }], changes: [] });
  });

  it('keeps no ID number, and no reason is lost over a note', () => {
    const refused = taken([tick({ note: '身份证 11010519491231002X' })]);
    expect(refused.taken).toMatchObject([{ noteRefused: true }]);
    expect(JSON.stringify(refused.changes)).not.toContain('1101051949');
    expect(taken([tick({ task: BLOCKED, state: 'kept', note: '再打一次' })]).changes).toMatchObject([
      { mark: { state: 'blocked', reason: expect.any(String), note: '再打一次' } },
    ]);
  });
});
