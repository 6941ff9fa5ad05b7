import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifePeriods } from '../../src/catalog/life-periods.js';
import type { Carrier } from '../../src/catalog/types.js';
import { addDays, daysBetween } from '../../src/cleanup/days/day.js';
import { type Timeline, timelineOf } from '../../src/cleanup/lifecycle.js';
import { type Cleanup, NUMBER_STATES, replay } from '../../src/cleanup/record/cleanup.js';
import { compiled } from '../catalog/compiled.js';

fc.configureGlobal({ seed: 20261124 });

const PERIODS = lifePeriods(compiled().services());
const TODAY = '2026-11-24';
const CARRIERS: readonly Carrier[] = ['mobile', 'unicom', 'telecom', 'broadnet', 'virtual', 'unknown'];

const cleanupOf = (facts: Partial<Cleanup>): Cleanup => ({
  ...replay([
    {
      at: '2026-11-24T04:00:00.000Z',
      type: 'created',
      id: 'one',
      track: 'prepare-cancel',
      number: '13800138000',
    },
  ]),
  carrier: 'unicom',
  ...facts,
});

const timeline = (facts: Partial<Cleanup>, safeDay: string | null = null, today = TODAY): Timeline =>
  timelineOf(cleanupOf(facts), [], { earliestSafeDay: safeDay }, PERIODS, today);
const milestone = (one: Timeline, point: string) => one.milestones.find((entry) => entry.point === point);

describe('a number that was cancelled', () => {
  const cancelled = { numberState: 'cancelled', stateSince: '2026-10-01' } as const;

  it('is counted on for 60 days and no longer, and as somebody else’s from day 61', () => {
    const { restore, reissue } = timeline(cancelled);
    expect([restore.countOn, reissue.possibleFrom, reissue.likelyFrom]).toEqual([
      addDays('2026-10-01', 60),
      addDays('2026-10-01', 61),
      addDays('2026-10-01', 91),
    ]);
  });

  it('shows what contradicts: 60 usual and 90 at most, or at least 90', () => {
    const reissue = milestone(timeline(cancelled), 're-issue');
    const said = Object.fromEntries(
      (reissue?.claims ?? []).map(({ period, earliest, latest }) => [
        period.id,
        [daysBetween('2026-10-01', earliest), latest && daysBetween('2026-10-01', latest)],
      ]),
    );
    expect(said).toMatchObject({ 'agents-freeze': [61, 91], 'explainers-freeze': [91, null] });
    expect([reissue?.differ, reissue?.usual, reissue?.latest]).toEqual([
      true,
      addDays('2026-10-01', 61),
      null,
    ]);
  });

  it.each([
    [60, 'counted-on'],
    [61, 'perhaps'],
    [90, 'perhaps'],
    [91, 'unlikely'],
  ])('on day %i can be had back: %s', (days, chance) => {
    expect(timeline(cancelled, null, addDays('2026-10-01', days)).restore.chance).toBe(chance);
  });

  it('is what a former holder’s cleanup is about, without saying so', () => {
    const one = timeline({ track: 'recover-accounts', cancelledOn: '2026-11-01' });
    expect([one.state, one.said, one.restore.countOn]).toEqual(['cancelled', false, '2026-12-31']);
  });

  it('on an unknown day is said to be unknown, with what sources say all the same', () => {
    const one = timeline({ track: 'recover-accounts' });
    expect([one.milestones, one.restore.chance, one.restore.countOn]).toEqual([[], 'unknown', null]);
    expect(one.undated.map(({ point }) => point)).toEqual(['restore-end', 're-issue']);
    const said = one.undated.flatMap(({ periods }) => periods.map(({ id }) => id));
    expect(said).toEqual(expect.arrayContaining(['agents-freeze', 'explainers-freeze', 'planned-freeze']));
    expect(timeline(cancelled).undated).toEqual([]);
  });
});

describe('a number that was stopped', () => {
  it('both ways goes into the freeze after 60 days, and is sold 90 days after that, by one carrier’s word', () => {
    const one = timeline({ numberState: 'both-ways-stop', stateSince: '2026-11-01' });
    const said = milestone(one, 'freeze')?.claims.find(
      ({ period }) => period.id === 'agents-both-stop-freeze',
    );
    expect(said?.earliest).toBe(addDays('2026-11-01', 60));
    const sold = milestone(one, 're-issue')?.claims.find(
      ({ period }) => period.id === 'agents-freeze-after-stop',
    );
    expect(sold?.earliest).toBe(addDays('2026-11-01', 151));
    expect(one.reissue.possibleFrom).toBe(addDays('2026-11-01', 121));
    expect(one.restore.chance).toBe('running');
  });

  it('one way is not taken for stopped both ways', () => {
    const one = timeline({ numberState: 'one-way-stop', stateSince: '2026-11-01' });
    expect(milestone(one, 'freeze')?.claims.map(({ period }) => period.id)).not.toContain(
      'agents-both-stop-freeze',
    );
  });

  it('for arrears is still some way from it', () => {
    const one = timeline({ numberState: 'arrears', stateSince: '2026-11-01' });
    expect(one.milestones.map(({ point, earliest }) => [point, daysBetween('2026-11-01', earliest)])).toEqual(
      [
        ['stop', 30],
        ['freeze', 90],
        ['restore-end', 150],
        ['re-issue', 151],
      ],
    );
  });
});

describe('a number in use', () => {
  it('goes on the wished day, else on the earliest safe one, else on none', () => {
    expect(timeline({ cancelOn: '2027-01-01' }, '2027-02-01').restore.countOn).toBe('2027-03-02');
    expect(timeline({}, '2027-02-01').cancelOn).toBe('2027-02-01');
    expect(timeline({}).milestones).toEqual([]);
  });

  it('is not taken for cancelled on the day from which it is in use', () => {
    const one = timeline({ numberState: 'active', stateSince: '2026-11-01', cancelOn: '2027-01-01' });
    expect(one.milestones[0]).toMatchObject({ point: 'freeze', earliest: '2027-01-01' });
    expect(one.restore.countOn).toBe('2027-03-02');
    expect(timeline({ numberState: 'active', stateSince: '2026-11-01' })).toMatchObject({
      milestones: [],
      undated: [],
    });
  });
});

describe('a used number', () => {
  it('was cancelled by its former holder 61 days before at the latest', () => {
    const one = timeline({ track: 'audit-new-number', since: '2026-11-01' });
    expect([one.state, one.formerHolderUntil, one.restore.chance]).toEqual([
      're-issued',
      '2026-09-01',
      'gone',
    ]);
    const said = one.undated.flatMap(({ periods }) => periods.map(({ id }) => id));
    expect(said).toEqual(expect.arrayContaining(['agents-freeze', 'explainers-freeze']));
  });
});

describe('a carrier', () => {
  it.each(['broadnet', 'virtual'] as const)('%s whose rules were not found is unknown', (carrier) => {
    const one = timeline({ carrier, numberState: 'cancelled', stateSince: '2026-11-01' });
    expect([one.carrierKnown, one.restore.chance]).toEqual([false, 'unknown']);
    expect(one.reissue.possibleFrom).toBe('2027-01-01');
  });

  it('is never said what only another one does', () => {
    const one = timeline({ carrier: 'telecom', numberState: 'arrears', stateSince: '2026-11-01' });
    const ids = one.milestones.flatMap(({ claims }) => claims.map(({ period }) => period.id));
    expect(ids.filter((id) => /mobile|court|broadnet/.test(id))).toEqual([]);
  });
});

describe('the rules', () => {
  it('name sources with the day they were looked up, each', () => {
    expect(PERIODS.length).toBeGreaterThan(10);
    for (const { sources } of PERIODS) {
      expect(sources.length).toBeGreaterThan(0);
      for (const { retrieved } of sources) expect(retrieved).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('count on nothing that some source denies: the cautious end is the earliest of all', () => {
    fc.assert(
      fc.property(anyTimeline, (one) => {
        for (const { earliest, latest, claims } of one.milestones) {
          expect(claims.filter((claim) => claim.earliest < earliest)).toEqual([]);
          expect(claims.filter((claim) => latest && !(claim.latest && claim.latest <= latest))).toEqual([]);
        }
      }),
    );
  });

  it('never count on restoring a number on a day on which somebody else may have it', () => {
    fc.assert(
      fc.property(anyTimeline, ({ restore, reissue }) => {
        const days = [restore.countOn, reissue.possibleFrom, reissue.likelyFrom].filter(
          (day) => day !== null,
        );
        expect(days).toEqual([...days].sort());
        expect(restore.countOn).not.toBe(reissue.possibleFrom ?? 'never');
      }),
    );
  });
});

const anyTimeline = fc
  .tuple(
    fc.constantFrom(...NUMBER_STATES),
    fc.integer({ min: -400, max: 0 }).map((days) => addDays(TODAY, days)),
    fc.constantFrom(...CARRIERS),
  )
  .map(([numberState, stateSince, carrier]) =>
    timeline({ carrier, numberState, stateSince, cancelOn: '2027-01-01' }),
  );
