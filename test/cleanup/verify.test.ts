import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checklist } from '../../src/cleanup/checklist/checklist.js';
import { addDays } from '../../src/cleanup/days/day.js';
import { inventory } from '../../src/cleanup/inventory/inventory.js';
import type { Cleanup, OperationName, TaskState } from '../../src/cleanup/record/cleanup.js';
import type { DayCounts, EvidenceKind, Finding } from '../../src/cleanup/record/evidence.js';
import type { Incident, IncidentKind } from '../../src/cleanup/record/incident.js';
import {
  marksOf,
  type Span,
  type Verification,
  verify,
  verifyByIncidents,
  verifyOfficially,
} from '../../src/cleanup/verify.js';
import { cleanup, facts, found, platform, TODAY } from '../support/heart.js';

fc.configureGlobal({ seed: 20261124 });

const DONE = '2026-10-01';
const known = facts(
  platform({ id: 'pan' }),
  platform({ id: 'baidu' }),
  platform({ id: 'wangpan', accountOf: 'baidu' }),
);
/** A message every so many days, up to a day and not on it. */
const every = (step: number, from: string, until: string): DayCounts => {
  const days: Record<string, number> = {};
  for (let day = from; day < until; day = addDays(day, step)) days[day] = 1;
  return days;
};
const finding = (days: DayCounts, kind: EvidenceKind = 'notice', id = 'pan'): Finding => ({
  platform: id,
  source: 'sms-backup-restore',
  kind,
  days,
});

function situation(
  findings: Finding[],
  options: { operation?: OperationName; state?: TaskState; claimedOn?: string; id?: string } = {},
): { cleanup: Cleanup; tasks: ReturnType<typeof checklist> } {
  const { operation = 'deregister', state = 'claimed', claimedOn, id = 'pan' } = options;
  const one = cleanup(
    found(...findings),
    { type: 'operation-chosen', operations: { [id]: operation } },
    {
      type: 'task-marked',
      task: `${id}.${operation}`,
      mark: { state, on: claimedOn ? TODAY : DONE, ...(claimedOn ? { claimedOn } : {}) },
    },
  );
  return { cleanup: one, tasks: checklist(one, inventory(one, known), known, TODAY) };
}

const until = (to: string): Span[] => [{ from: '2025-01-01', to }];
const verified = (findings: Finding[], spans: Span[], options = {}): Verification => {
  const { cleanup: one, tasks } = situation(findings, options);
  return verify(one, tasks, spans);
};

describe('a message after a task was called done', () => {
  it.each(['code', 'notice', 'transaction', 'collection'] as const)(
    'a %s reopens it, with the last day',
    (kind) => {
      const { reopened } = verified(
        [finding({ '2026-10-02': 1, '2026-11-03': 2 }, kind)],
        until('2026-11-20'),
      );
      expect(reopened).toEqual([{ task: 'pan.deregister', reopenedBy: { day: '2026-11-03', kind } }]);
    },
  );

  it('on the same day is part of doing it', () => {
    const result = verified([finding({ [DONE]: 5, '': 3 })], until('2026-11-20'));
    expect(result).toMatchObject({ reopened: [], verified: [] });
  });

  it('of marketing proves no account, but is no silence either', () => {
    const result = verified(
      [finding(every(5, '2025-10-01', DONE)), finding({ '2026-11-03': 1 }, 'marketing')],
      until('2026-11-20'),
    );
    expect(result).toEqual({ reopened: [], verified: [], undecided: [{ task: 'pan.deregister', on: null }] });
  });

  it('reopens it where somebody told of it too, also at a platform of the person’s own', () => {
    const own = {
      ...finding({ '2026-09-01': 1 }, 'collection'),
      platform: null,
      name: '示例速贷',
    };
    const { cleanup: one, tasks } = situation([own], { id: 'own-示例速贷' });
    const told = (day: string, kind: IncidentKind): Incident => ({
      kind,
      day,
      form: 'call',
      sender: null,
      platform: null,
      name: '示例速贷',
      meantFor: null,
      answered: null,
      source: 'by-hand',
      count: 1,
    });
    const reopenedBy = (incident: Incident) => verifyByIncidents(one, tasks, [incident]).reopened;
    expect(reopenedBy(told('2026-10-02', 'collection'))).toEqual([
      {
        task: 'own-示例速贷.deregister',
        reopenedBy: { day: '2026-10-02', kind: 'collection' },
      },
    ]);
    expect(reopenedBy(told(DONE, 'collection'))).toEqual([]);
    expect(reopenedBy(told('2026-10-02', 'marketing'))).toEqual([]);
    expect(verifyByIncidents(one, tasks, [told('2026-10-02', 'collection')]).verified).toEqual([]);
  });

  it('of another platform on the same account reopens the account’s task', () => {
    const { reopened } = verified(
      [finding({ '2026-09-01': 1 }, 'code', 'baidu'), finding({ '2026-11-03': 1 }, 'code', 'wangpan')],
      until('2026-11-20'),
      { id: 'baidu' },
    );
    expect(reopened.map(({ task }) => task)).toEqual(['baidu.deregister']);
  });

  it('reopens what was verified already, counted from the day it was called done', () => {
    const options = { state: 'verified', claimedOn: DONE };
    expect(verified([finding({ '2026-10-20': 1 })], until('2026-11-20'), options).reopened).toHaveLength(1);
    expect(verified([finding({ '2026-09-20': 1 })], until('2026-11-20'), options).reopened).toEqual([]);
  });

  it.each(['todo', 'doing', 'waiting', 'blocked', 'skipped'] as const)(
    'leaves a task that is %s alone',
    (state) => {
      const result = verified([finding({ '2026-11-03': 1 })], until('2026-11-20'), { state });
      expect(result).toEqual({ reopened: [], verified: [], undecided: [] });
    },
  );

  it('leaves a task alone that leaves the account where it is', () => {
    const result = verified([finding({ '2026-11-03': 1 })], until('2026-11-20'), { operation: 'recover' });
    expect(result).toEqual({ reopened: [], verified: [], undecided: [] });
  });
});

describe('silence', () => {
  const weekly = [finding(every(7, '2025-06-01', DONE))];

  it('verifies a weekly writer after three weeks, and not a day before', () => {
    const ofDay = (to: string): string[] => verified(weekly, until(to)).verified;
    const [first] = verified(weekly, until(DONE)).undecided;
    expect(first?.on).toBe('2026-10-23');
    expect(ofDay(addDays(first?.on as string, -1))).toEqual([]);
    expect(ofDay(first?.on as string)).toEqual(['pan.deregister']);
  });

  it('of one who hardly ever wrote says nothing for long', () => {
    const result = verified([finding({ '2025-10-10': 1, '2026-09-01': 1 })], until('2026-11-24'));
    expect(result.verified).toEqual([]);
  });

  it('of one who had fallen silent long before says nothing at all', () => {
    const before = [finding(every(1, '2025-10-01', '2026-06-01'))];
    expect(verified(before, until('2026-11-24'))).toMatchObject({
      verified: [],
      undecided: [{ task: 'pan.deregister', on: null }],
    });
  });

  it('counts only days that the files cover, and each once', () => {
    const short: Span[] = [
      { from: '2026-11-10', to: '2026-11-20' },
      { from: '2026-11-15', to: '2026-11-20' },
    ];
    expect(verified(weekly, short).verified).toEqual([]);
    expect(verified(weekly, [...short, { from: '2026-09-01', to: '2026-10-12' }]).verified).toHaveLength(1);
    expect(verified(weekly, until('2026-09-30')).verified).toEqual([]);
  });

  it('counts many messages of one day as one: codes come in bursts', () => {
    const burst = [finding({ '2026-09-20': 40 }), finding({ '2025-10-01': 1 }, 'code', 'baidu')];
    expect(verified(burst, until('2026-11-24')).verified).toEqual([]);
  });
});

describe('the rule of silence', () => {
  /** Whether a platform that writes at random (each day with that chance) is taken for silent though it is not. */
  const isFooled = (rate: number, random: () => number): boolean => {
    const days: Record<string, number> = {};
    for (let day = '2025-06-01'; day <= '2026-11-24'; day = addDays(day, 1))
      if (random() < rate) days[day] = 1;
    const seen = Object.keys(days).filter((day) => day > DONE);
    const span = addDays(DONE, Math.ceil(3 / rate));
    if (seen.some((day) => day <= span)) return false;
    const before = Object.fromEntries(Object.entries(days).filter(([day]) => day < DONE));
    return verified([finding(before)], until(span)).verified.length > 0;
  };

  it('is wrong in fewer than 5 of 100 platforms that go on writing', () => {
    let state = 20261124;
    const random = (): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
    const runs = 1000;
    const fooled = Array.from({ length: runs }, () => isFooled(1 / 12, random)).filter(Boolean).length;
    expect(fooled / runs).toBeLessThan(0.05);
  });

  it('never verifies and reopens at once, and never verifies what wrote after it was done', () => {
    const days = fc.dictionary(
      fc.integer({ min: 0, max: 600 }).map((days) => addDays('2025-04-01', days)),
      fc.integer({ min: 1, max: 3 }),
      { maxKeys: 40 },
    );
    const kind = fc.constantFrom<EvidenceKind>('code', 'notice', 'marketing', 'collection');
    fc.assert(
      fc.property(fc.array(fc.tuple(days, kind), { maxLength: 3 }), (given) => {
        const findings = given.map(([counts, one]) => finding(counts, one));
        const result = verified([finding({ '2025-05-01': 1 }, 'by-hand'), ...findings], until('2026-11-24'));
        const ids = [
          ...result.reopened.map(({ task }) => task),
          ...result.verified,
          ...result.undecided.map(({ task }) => task),
        ];
        expect(ids).toEqual(['pan.deregister']);
        const wrote = findings.some((one) => Object.keys(one.days).some((day) => day > DONE));
        if (wrote) expect(result.verified).toEqual([]);
      }),
    );
  });
});

describe('an official answer', () => {
  const answered = (count: number, on: string, operation: OperationName = 'deregister'): Verification => {
    const { cleanup: one, tasks } = situation([finding({ '2026-09-01': 1 })], { operation });
    return verifyOfficially(one, tasks, [{ platform: 'pan', count }], on);
  };

  it('without an account verifies, with one it reopens on a later day only', () => {
    expect(answered(0, DONE).verified).toEqual(['pan.deregister']);
    expect(answered(1, '2026-10-05').reopened).toEqual([
      { task: 'pan.deregister', reopenedBy: { day: '2026-10-05', kind: 'official' } },
    ]);
    expect(answered(1, DONE)).toEqual({ reopened: [], verified: [], undecided: [] });
  });

  it('that does not name the platform says nothing', () => {
    const { cleanup: one, tasks } = situation([finding({ '2026-09-01': 1 })]);
    expect(verifyOfficially(one, tasks, [{ platform: 'baidu', count: 0 }], TODAY)).toEqual({
      reopened: [],
      verified: [],
      undecided: [],
    });
  });
});

describe('the marks', () => {
  it('keep the day it was called done, and say what reopened it', () => {
    const { cleanup: one } = situation([finding({ '2026-09-01': 1 })]);
    const reopenedBy = { day: '2026-11-03', kind: 'code' } as const;
    expect(
      marksOf(
        { reopened: [{ task: 'x', reopenedBy }], verified: ['pan.deregister'], undecided: [] },
        one,
        TODAY,
      ),
    ).toEqual([
      { task: 'x', mark: { state: 'todo', on: TODAY, reopenedBy } },
      { task: 'pan.deregister', mark: { state: 'verified', on: TODAY, claimedOn: DONE } },
    ]);
  });
});
