import { describe, expect, it } from 'vitest';
import {
  type Cleanup,
  type CleanupEvent,
  replay,
  type TaskMark,
} from '../../../src/cleanup/record/cleanup.js';
import type { Incident } from '../../../src/cleanup/record/incident.js';
import type { RemedyStep } from '../../../src/cleanup/record/remedy-steps.js';
import { openProblems } from '../../../src/cleanup/remedies/remedy.js';
import { LADDERS } from '../../../src/cleanup/remedies/remedy-ladders.js';
import { situationOf } from '../../../src/cleanup/situation.js';
import { facts, operation, platform, TODAY } from '../../support/heart.js';

const AT = '2026-11-24T04:00:00.000Z';
const known = facts(
  platform({ id: 'china-mobile', category: 'telecom' }),
  platform({ id: 'lender', category: 'loan' }),
  platform({ id: 'weibo', ops: { newOwner: operation(), recover: operation() } }),
);

type Unstamped = CleanupEvent extends infer Event
  ? Event extends CleanupEvent
    ? Omit<Event, 'at'>
    : never
  : never;

const cleanup = (track: Cleanup['track'], ...events: Unstamped[]): Cleanup =>
  replay([
    { at: AT, type: 'created', id: 'a', track, number: '13800138000' },
    { at: AT, type: 'set', facts: { carrier: 'mobile' } },
    ...events.map((event) => ({ ...event, at: AT }) as CleanupEvent),
  ]);

const noted = (of: Partial<Incident>): Unstamped => ({
  type: 'incidents-noted',
  incidents: [
    {
      kind: 'collection',
      day: '2026-09-01',
      form: 'call',
      sender: null,
      platform: 'lender',
      name: null,
      meantFor: null,
      answered: null,
      source: 'by-hand',
      count: 1,
      ...of,
    },
  ],
});
const blocked = (task: string): Unstamped => ({
  type: 'task-marked',
  task,
  mark: { state: 'blocked', on: TODAY },
});
const problems = (of: Cleanup, today = TODAY) =>
  openProblems(situationOf(of, known, today), today, known.calendar);

describe('open problems of a new holder', () => {
  it('are demands at once, ordinary platforms only once they refuse, and never the person’s own accounts', () => {
    const all = [noted({}), noted({ kind: 'code', platform: 'weibo' })];
    expect(problems(cleanup('audit-new-number', ...all)).map(({ id }) => id)).toEqual(['lender.lender']);
    expect(
      problems(cleanup('audit-new-number', ...all, blocked('weibo.new-owner'))).map(({ id }) => id),
    ).toEqual(['lender.lender', 'platform.weibo']);
    expect(
      problems(cleanup('audit-new-number', ...all, { type: 'dismissed', bindings: ['lender'] })),
    ).toEqual([]);
  });

  it('are an account that opened itself, and the carrier’s refusal', () => {
    const of = cleanup(
      'audit-new-number',
      noted({ kind: 'opened-account', platform: 'weibo' }),
      blocked('china-mobile.renewal'),
    );
    expect(problems(of).map(({ id }) => id)).toEqual(['platform.weibo', 'carrier']);
  });

  it('end when the task is done', () => {
    const done: Unstamped = {
      type: 'task-marked',
      task: 'lender.new-owner',
      mark: { state: 'claimed', on: TODAY },
    };
    expect(problems(cleanup('audit-new-number', noted({}), done))).toEqual([]);
  });
});

describe('the next rung', () => {
  const step = (
    to: 'lender-service' | 'lender-privacy',
    outcome: 'refused' | 'solved' | null,
  ): Unstamped => ({
    type: 'remedy-marked',
    problem: 'lender.lender',
    step: { to, on: '2026-11-24', until: '2026-12-09', outcome },
  });

  it('is the lender itself first, 15 calendar days from today', () => {
    expect(problems(cleanup('audit-new-number', noted({})))).toMatchObject([
      { state: 'due', rung: { to: 'lender-service', letter: 'wrong-debtor' }, answerBy: '2026-12-09' },
    ]);
  });

  it('waits for the one taken, goes on when its time is over or it refused, and is gone once solved', () => {
    const taken = cleanup('audit-new-number', noted({}), step('lender-service', null));
    expect(problems(taken, '2026-12-09')).toMatchObject([
      { state: 'waiting', until: '2026-12-09', rung: { to: 'lender-service' } },
    ]);
    expect(problems(taken, '2026-12-10')).toMatchObject([{ state: 'due', rung: { to: 'lender-privacy' } }]);
    const refused = cleanup('audit-new-number', noted({}), step('lender-service', 'refused'));
    expect(problems(refused)).toMatchObject([{ state: 'due', rung: { to: 'lender-privacy' } }]);
    const solved = cleanup('audit-new-number', noted({}), step('lender-service', 'solved'));
    expect(problems(solved)).toEqual([]);
  });

  it('ends where every rung was taken', () => {
    const all: Unstamped[] = LADDERS.lender.rungs.map(({ to }) => ({
      type: 'remedy-marked',
      problem: 'lender.lender',
      step: { to, on: '2026-11-24', until: null, outcome: 'refused' },
    }));
    expect(problems(cleanup('audit-new-number', noted({}), ...all))).toMatchObject([
      { state: 'climbed', rung: null, answerBy: null },
    ]);
  });
});

const marked = (task: string, mark: TaskMark): Unstamped => ({ type: 'task-marked', task, mark });
const taken = (problem: string, to: RemedyStep['to'], of: Partial<RemedyStep>): Unstamped => ({
  type: 'remedy-marked',
  problem,
  step: { to, on: TODAY, until: null, outcome: null, ...of },
});

describe('a problem that a refusal made', () => {
  const UNTIL = '2026-12-15';

  it.each([
    ['audit-new-number', 'platform.weibo', 'weibo.new-owner'],
    ['audit-new-number', 'carrier', 'china-mobile.renewal'],
    ['recover-accounts', 'account-back.weibo', 'weibo.recover'],
  ] as const)('stays while somebody was asked: %s, %s', (track, problem, task) => {
    const to = problem === 'carrier' ? 'carrier-service' : 'platform-service';
    const asked = [
      noted({ kind: 'code', platform: 'weibo' }),
      taken(problem, to, { until: UNTIL }),
      marked(task, { state: 'waiting', on: TODAY, until: UNTIL }),
    ];
    expect(problems(cleanup(track, ...asked))).toMatchObject([{ id: problem, task, state: 'waiting' }]);
    expect(problems(cleanup(track, ...asked), '2026-12-16')).toMatchObject([{ id: problem, state: 'due' }]);
    // the next step has no day to wait for, so the task keeps the one it had
    const next = taken(problem, 'court', { on: '2026-12-16' });
    expect(problems(cleanup(track, ...asked, next), '2027-03-01')).toMatchObject([
      { id: problem, state: 'waiting', until: null },
    ]);
  });

  it('is not one where a task waits for another reason', () => {
    const waiting = marked('china-mobile.renewal', { state: 'waiting', on: TODAY, until: UNTIL });
    expect(problems(cleanup('audit-new-number', waiting))).toEqual([]);
  });

  it('is one where an account will not be frozen', () => {
    const of = cleanup(
      'recover-accounts',
      noted({ kind: 'code', platform: 'weibo' }),
      { type: 'answered', key: 'misused', value: true },
      { type: 'answered', key: 'misusedAt', value: ['weibo'] },
      blocked('weibo.freeze'),
    );
    expect(problems(of).at(-1)).toMatchObject({ id: 'account-back.weibo', task: 'weibo.freeze' });
  });
});

it('what was solved and is opened again climbs its ladder anew', () => {
  const solved = [
    noted({}),
    taken('lender.lender', 'lender-service', { outcome: 'refused' }),
    taken('lender.lender', 'lender-privacy', { outcome: 'solved' }),
    marked('lender.new-owner', { state: 'claimed', on: TODAY }),
  ];
  expect(problems(cleanup('audit-new-number', ...solved))).toEqual([]);
  const again = [...solved, marked('lender.new-owner', { state: 'todo', on: '2026-12-01' })];
  expect(problems(cleanup('audit-new-number', ...again))).toMatchObject([
    { id: 'lender.lender', state: 'due', rung: { to: 'lender-service' }, taken: [] },
  ]);
  const asked = taken('lender.lender', 'lender-service', { on: '2026-12-01', until: '2026-12-16' });
  expect(problems(cleanup('audit-new-number', ...again, asked), '2026-12-01')).toMatchObject([
    { state: 'waiting', until: '2026-12-16', taken: [{ to: 'lender-service' }] },
  ]);
});

describe('a former holder', () => {
  it('has three claims after a misuse, each with what it must show, and problems where accounts are refused', () => {
    const found: Unstamped = {
      type: 'found',
      findings: [{ platform: 'weibo', source: 'by-hand', kind: 'by-hand', days: { [TODAY]: 1 } }],
      unknown: [],
    };
    const of = cleanup(
      'recover-accounts',
      found,
      { type: 'answered', key: 'misused', value: true },
      blocked('weibo.recover'),
    );
    expect(problems(of).map(({ id }) => id)).toEqual([
      'leak-platform',
      'leak-person',
      'leak-carrier',
      'account-back.weibo',
    ]);
    for (const claim of problems(of).slice(0, 3)) expect(claim.mustShow).toContain('damage');
  });

  it('has a claim against each platform named, and each claim is a task until it is settled', () => {
    const misused: Unstamped[] = [
      {
        type: 'found',
        findings: [{ platform: 'weibo', source: 'by-hand', kind: 'by-hand', days: { [TODAY]: 1 } }],
        unknown: [],
      },
      { type: 'answered', key: 'misused', value: true },
      { type: 'answered', key: 'misusedAt', value: ['weibo'] },
    ];
    const of = cleanup('recover-accounts', ...misused);
    expect(problems(of).map(({ id, task }) => [id, task])).toEqual([
      ['leak-person', 'weibo.claim-person'],
      ['leak-platform.weibo', 'weibo.claim-platform'],
      ['leak-carrier', 'china-mobile.claim-carrier'],
    ]);
    const settled = cleanup('recover-accounts', ...misused, {
      type: 'task-marked',
      task: 'weibo.claim-platform',
      mark: { state: 'claimed', on: TODAY },
    });
    expect(problems(settled).map(({ id }) => id)).toEqual(['leak-person', 'leak-carrier']);
  });
});

it('somebody who cancels a number has no ladder to climb', () => {
  expect(problems(cleanup('prepare-cancel', noted({})))).toEqual([]);
});
