import { describe, expect, it } from 'vitest';
import {
  type Cleanup,
  type CleanupEvent,
  replay,
  type TaskMark,
} from '../../../src/cleanup/record/cleanup.js';
import type { Incident } from '../../../src/cleanup/record/incident.js';
import type { RemedyStep } from '../../../src/cleanup/record/remedy-steps.js';
import { MAPS } from '../../../src/cleanup/remedies/maps/index.js';
import { openProblems } from '../../../src/cleanup/remedies/remedy.js';
import { situationOf } from '../../../src/cleanup/situation.js';
import { UNNAMED_COLLECTOR } from '../../../src/cleanup/types.js';
import { facts, incident, operation, platform, TODAY } from '../../support/heart.js';

const AT = '2026-11-24T04:00:00.000Z';
const known = facts(
  platform({ id: 'china-mobile', category: 'telecom' }),
  platform({ id: 'lender', category: 'loan' }),
  platform({ id: UNNAMED_COLLECTOR, category: 'loan' }),
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
  incidents: [incident({ form: 'call', platform: 'lender', ...of })],
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
    expect(problems(cleanup('audit-new-number', ...all)).map(({ id }) => id)).toEqual([
      'lender.lender',
      'codes',
    ]);
    expect(
      problems(cleanup('audit-new-number', ...all, blocked('weibo.new-owner'))).map(({ id }) => id),
    ).toEqual(['lender.lender', 'platform.weibo', 'codes']);
    expect(
      problems(cleanup('audit-new-number', ...all, { type: 'dismissed', bindings: ['lender', 'weibo'] })),
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

describe('the rungs of a problem', () => {
  const step = (to: RemedyStep['to'], of: Partial<RemedyStep> = {}): Unstamped => ({
    type: 'remedy-marked',
    problem: 'lender.lender',
    step: { to, on: '2026-11-24', until: '2026-12-09', outcome: null, ...of },
  });
  const lender = (today: string, ...steps: Unstamped[]) => {
    const [problem] = problems(cleanup('audit-new-number', noted({}), ...steps), today);
    if (!problem) throw new Error('no problem');
    const states = Object.fromEntries(problem.rungs.map(({ id, state }) => [id, state]));
    return { ...problem, states };
  };

  it('begin with the lender; papers, reports and blocking help beside it; the rest comes after, or if needed', () => {
    expect(lender(TODAY)).toMatchObject({
      state: 'due',
      next: 'lender-service',
      states: {
        'lender-service': 'due',
        'lender-privacy': 'due',
        'carrier-statement': 'due',
        'spam-center': 'due',
        'finance-regulator': 'later',
        'local-finance': 'later',
        court: 'later',
        police: 'if-needed',
        'credit-objection': 'if-needed',
      },
    });
  });

  it('wait for the one taken, and open what comes after the day its time is over', () => {
    expect(lender('2026-12-09', step('lender-service'))).toMatchObject({
      state: 'waiting',
      until: '2026-12-09',
      next: null,
      states: { 'lender-service': 'sent', 'finance-regulator': 'later', 'lender-privacy': 'due' },
    });
    const regulator = lender('2026-12-09', step('lender-service')).rungs.find(
      ({ id }) => id === 'finance-regulator',
    );
    expect(regulator?.due).toBe('2026-12-10');
    expect(lender('2026-12-10', step('lender-service'))).toMatchObject({
      state: 'due',
      next: 'finance-regulator',
      states: { 'lender-service': 'over', 'local-finance': 'due' },
    });
  });

  it.each(['refused', 'silent', 'skipped'] as const)('go on at once when it is %s', (outcome) => {
    expect(lender(TODAY, step('lender-service', { outcome }))).toMatchObject({
      state: 'due',
      next: 'finance-regulator',
      states: { 'lender-service': outcome },
    });
  });

  it('stay open with a paper or a case number, whose time still runs', () => {
    expect(lender('2026-12-01', step('carrier-statement', { outcome: 'got' }))).toMatchObject({
      state: 'due',
      next: 'lender-service',
      states: { 'carrier-statement': 'got' },
    });
    expect(lender('2026-12-01', step('lender-service', { outcome: 'got' }))).toMatchObject({
      state: 'waiting',
      until: '2026-12-09',
    });
    expect(lender('2026-12-10', step('lender-service', { outcome: 'got' }))).toMatchObject({
      state: 'due',
      next: 'finance-regulator',
    });
  });

  it('propose no court while another of those asked may still answer', () => {
    const asked = [
      step('lender-service', { outcome: 'refused' }),
      step('finance-regulator', { outcome: 'refused' }),
      step('local-finance', { until: '2026-12-20' }),
    ];
    expect(lender('2026-12-20', ...asked).states.court).toBe('later');
    expect(lender('2026-12-21', ...asked).states.court).toBe('due');
  });

  it('end with the solution, whatever else was asked on the same day', () => {
    const solved = [
      step('lender-service', { outcome: 'solved', answeredOn: '2026-11-25' }),
      step('carrier-statement'),
    ];
    expect(
      problems(cleanup('audit-new-number', noted({}), step('carrier-statement'), solved[0] as Unstamped)),
    ).toEqual([]);
  });

  it('end where every rung was taken', () => {
    const all: Unstamped[] = MAPS.lender.rungs.map(({ id }) => step(id, { until: null, outcome: 'refused' }));
    expect(lender(TODAY, ...all)).toMatchObject({ state: 'climbed', next: null });
  });

  it('leave the office out that is not in charge, as far as the lender’s name tells', () => {
    const of = (operator: string) =>
      openProblems(
        {
          ...situationOf(cleanup('audit-new-number', noted({})), known, TODAY),
          platform: (id) => platform({ id, operator, category: 'loan' }),
        },
        TODAY,
        known.calendar,
      )[0]?.rungs.map(({ id }) => id);
    expect(of('某某消费金融有限公司')).not.toContain('local-finance');
    expect(of('某某小额贷款有限公司')).not.toContain('finance-regulator');
    expect(of('某某科技有限公司')).toEqual(expect.arrayContaining(['local-finance', 'finance-regulator']));
  });
});

describe('notices of a former holder’s own that go to the old number', () => {
  const notice = noted({ kind: 'private-notice', platform: 'weibo' });
  const open = (...events: Unstamped[]) =>
    problems(cleanup('recover-accounts', notice, ...events)).map(({ id }) => id);

  it('stay a problem though the account is back, until they are solved or it was no account of theirs', () => {
    const back: Unstamped = {
      type: 'task-marked',
      task: 'weibo.recover',
      mark: { state: 'claimed', on: TODAY },
    };
    expect(open()).toEqual(['own-notices']);
    expect(open(back)).toEqual(['own-notices']);
    expect(open(back, { type: 'dismissed', bindings: ['weibo'] })).toEqual([]);
  });
});

describe('what else comes in for somebody else', () => {
  const kinds = (...events: Unstamped[]) =>
    problems(cleanup('audit-new-number', ...events)).map(({ id, name }) => [id, name]);
  const nobody = { platform: null, name: null };

  it('has a way out each, the most urgent first', () => {
    const all = [
      noted({ kind: 'marketing', ...nobody }),
      noted({ kind: 'code', ...nobody }),
      noted({ kind: 'acquaintance', ...nobody }),
      noted({ kind: 'order', platform: 'weibo' }),
      noted({ kind: 'private-notice', ...nobody }),
      noted({ kind: 'official-notice', ...nobody }),
      noted({ kind: 'charge', ...nobody }),
      noted({ kind: 'opened-account', ...nobody }),
      noted({ platform: 'debt-collector-generic' }),
    ];
    expect(kinds(...all)).toEqual([
      ['collector', ''],
      ['charges', ''],
      ['platform', ''],
      ['notices', ''],
      ['private-notices', ''],
      ['parcels', 'weibo'],
      ['acquaintances', ''],
      ['codes', ''],
      ['advertising', ''],
    ]);
  });

  it('comes back when it comes in again after it was settled', () => {
    const told: Unstamped = {
      type: 'remedy-marked',
      problem: 'acquaintances',
      step: {
        to: 'answer-acquaintance',
        on: '2026-11-20',
        until: null,
        outcome: 'solved',
        answeredOn: '2026-11-20',
      },
    };
    const first = noted({ kind: 'acquaintance', day: '2026-11-19', ...nobody });
    expect(kinds(first, told)).toEqual([]);
    expect(kinds(first, told, noted({ kind: 'acquaintance', day: '2026-11-22', ...nobody }))).toEqual([
      ['acquaintances', ''],
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
    const at = (of: Cleanup, today?: string) => problems(of, today).find(({ id }) => id === problem);
    expect(at(cleanup(track, ...asked))).toMatchObject({ task });
    const sent = at(cleanup(track, ...asked))?.rungs.find(({ id }) => id === to);
    expect(sent).toMatchObject({ state: 'sent', due: UNTIL });
    expect(at(cleanup(track, ...asked), '2026-12-16')?.rungs.find(({ id }) => id === to)?.state).toBe('over');
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
    expect(problems(of)[0]).toMatchObject({ id: 'account-back.weibo', task: 'weibo.freeze', misused: true });
  });
});

it('what was solved and is opened again is tried anew from the beginning', () => {
  const solved = [
    noted({}),
    taken('lender.lender', 'lender-service', { outcome: 'refused' }),
    taken('lender.lender', 'lender-privacy', { outcome: 'solved' }),
    marked('lender.new-owner', { state: 'claimed', on: TODAY }),
  ];
  expect(problems(cleanup('audit-new-number', ...solved))).toEqual([]);
  const again = [...solved, marked('lender.new-owner', { state: 'todo', on: '2026-12-01' })];
  expect(problems(cleanup('audit-new-number', ...again))).toMatchObject([
    { id: 'lender.lender', state: 'due', next: 'lender-service', taken: [] },
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
      'account-back',
      'leak-person',
      'account-back.weibo',
      'leak-carrier',
    ]);
    const claims = problems(of).filter(({ id }) => id !== 'account-back.weibo');
    for (const claim of claims) expect(claim.mustShow).toContain('damage');
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
      ['account-back.weibo', 'weibo.claim-platform'],
      ['leak-person', 'weibo.claim-person'],
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

it('a step noted under the name that a problem had before still counts', () => {
  const before = taken('leak-platform.weibo', 'platform-service', { outcome: 'refused' });
  const misused: Unstamped[] = [
    { type: 'answered', key: 'misused', value: true },
    { type: 'answered', key: 'misusedAt', value: ['weibo'] },
    noted({ kind: 'code', platform: 'weibo' }),
  ];
  expect(problems(cleanup('recover-accounts', ...misused, before))[0]?.rungs).toContainEqual(
    expect.objectContaining({ id: 'platform-service', state: 'refused' }),
  );
});

it('somebody who cancels a number is helped where a platform or the carrier refuses', () => {
  const found = noted({ kind: 'code', platform: 'weibo', source: 'plain-text' });
  expect(problems(cleanup('prepare-cancel', found))).toEqual([]);
  const task = situationOf(cleanup('prepare-cancel', found), known, TODAY).tasks.find(
    ({ binding }) => binding === 'weibo',
  );
  const refused = cleanup(
    'prepare-cancel',
    found,
    blocked(task?.id ?? ''),
    blocked('china-mobile.cancel-number'),
  );
  expect(problems(refused).map(({ id, next }) => [id, next])).toEqual([
    ['carrier', 'carrier-service'],
    ['refusal.weibo', 'platform-service'],
  ]);
});

describe('before cancelling', () => {
  const cancelling = (...of: Partial<Incident>[]): Cleanup => cleanup('prepare-cancel', ...of.map(noted));

  it('somebody at an own account is a problem, money first; whoever is in it is to be shut out today', () => {
    const attacked = cancelling({ kind: 'code', platform: 'weibo' }, { kind: 'charge', platform: 'lender' });
    const found = problems(attacked);
    expect(found.map(({ id, next }) => [id, next])).toEqual([
      ['own-account.lender', 'secure-account'],
      ['own-account.weibo', 'secure-account'],
    ]);
    const { tasks, bindings } = situationOf(attacked, known, TODAY);
    expect(tasks.find(({ binding }) => binding === 'lender')?.hurtsNow).toBe(true);
    expect(tasks.find(({ binding }) => binding === 'weibo')?.hurtsNow).toBe(false);
    // it is no stranger's account that the person must keep out of
    const opened = situationOf(cancelling({ kind: 'opened-account', platform: 'weibo' }), known, TODAY);
    for (const { exposure } of [...bindings, ...opened.bindings])
      expect(exposure.reasons).not.toContain('opened-itself');
  });

  it('codes that messages were looked through for are the person’s own', () => {
    expect(problems(cancelling({ kind: 'code', platform: 'weibo', source: 'sms-backup-restore' }))).toEqual(
      [],
    );
  });

  it('a debt that a lender demands is looked up first; what only a new holder can say is not said', () => {
    const [found, ...more] = problems(
      cancelling({ kind: 'collection', platform: 'lender' }, { kind: 'marketing', platform: 'weibo' }),
    );
    expect(more.map(({ id }) => id)).toEqual(['advertising']);
    expect(found).toMatchObject({ id: 'doubted-debt.lender', next: 'check-debt', state: 'due' });
    const rungs = found?.rungs ?? [];
    expect(rungs.map(({ id }) => id)).toContain('credit-objection');
    expect(rungs.find(({ id }) => id === 'dispute-debt')).toMatchObject({
      state: 'if-needed',
      when: 'not-mine',
    });
    for (const { letter, proof } of rungs) {
      expect(['wrong-debtor', 'release-number', 'carrier-statement']).not.toContain(letter);
      expect(proof).not.toContain('opening-statement');
    }
    // the regulator is for whom the lender has left without an answer
    expect(rungs.find(({ id }) => id === 'finance-association')).toMatchObject({ state: 'later' });
  });

  it('what is meant for somebody else has its way out, with no letter of a new holder’s', () => {
    const found = problems(
      cancelling(
        { kind: 'order', platform: 'weibo' },
        { kind: 'collection', platform: UNNAMED_COLLECTOR },
        { kind: 'collection', platform: 'lender' },
      ),
    );
    expect(found.map(({ id }) => id)).toEqual(['doubted-debt.lender', 'collector', 'parcels']);
    expect(found.flatMap(({ rungs }) => rungs.map(({ letter }) => letter))).not.toContain('release-number');
  });
});
