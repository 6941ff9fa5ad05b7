import { describe, expect, it } from 'vitest';
import type { Platform } from '../../../src/catalog/types.js';
import { checklist } from '../../../src/cleanup/checklist/checklist.js';
import { inventory } from '../../../src/cleanup/inventory/inventory.js';
import { type Cleanup, type CleanupEvent, replay } from '../../../src/cleanup/record/cleanup.js';
import type { Finding } from '../../../src/cleanup/record/evidence.js';
import type { Incident } from '../../../src/cleanup/record/incident.js';
import { facts, finding, incident, operation, platform, TODAY } from '../../support/heart.js';

const AT = '2026-11-24T04:00:00.000Z';
const bank: Partial<Platform> = { category: 'bank', holds: ['money'], smsLogin: 'alone' };
const known = facts(
  platform({ id: 'china-mobile', category: 'telecom', ops: { newOwner: operation({ waitDays: 7 }) } }),
  platform({ id: 'bank', ...bank }),
  platform({
    id: 'covered',
    ...bank,
    official: { yizhengtongcha: null, oneClickUnbind: null, huanxin: true },
  }),
  platform({ id: 'forum' }),
  platform({ id: 'wanted' }),
  platform({ id: 'lender', category: 'loan' }),
  platform({
    id: 'debt-collector-generic',
    category: 'loan',
    ops: { newOwner: operation({ steps: ['别还'] }) },
  }),
);

function tasksOf(
  track: Cleanup['track'],
  findings: Finding[],
  incidents: Incident[],
  more: Partial<Cleanup> = {},
) {
  const events: CleanupEvent[] = [
    { at: AT, type: 'created', id: 'a', track, number: '13800138000' },
    { at: AT, type: 'set', facts: { carrier: 'mobile' } },
    { at: AT, type: 'found', findings, unknown: [] },
    { at: AT, type: 'incidents-noted', incidents },
  ];
  const cleanup = { ...replay(events), ...more };
  return checklist(cleanup, inventory(cleanup, known), known, TODAY);
}

describe('the checklist of a new holder', () => {
  const byHand: Finding = { platform: 'wanted', source: 'by-hand', kind: 'by-hand', days: { [TODAY]: 1 } };
  const tasks = tasksOf(
    'audit-new-number',
    [finding('forum', 'code'), byHand, finding('bank', 'code'), finding('covered', 'code')],
    [incident({ platform: 'lender' }), incident({ name: '示例速贷' })],
  );
  const ids = tasks.map(({ id }) => id);

  it('begins with what hurts, then the carrier, what exposes most, what blocks, and the rest', () => {
    expect(ids.slice(0, 2).sort()).toEqual(['lender.new-owner', 'own-示例速贷.new-owner']);
    expect(ids.slice(2, 5)).toEqual([
      'china-mobile.opening-proof',
      'china-mobile.renewal',
      'china-mobile.account-query',
    ]);
    expect(ids.slice(5, 7).sort()).toEqual(['bank.new-owner', 'covered.new-owner']);
    expect(ids.slice(7)).toEqual(['wanted.new-owner', 'forum.new-owner', 'china-mobile.renewal-check']);
  });

  it('had better leave to the renewal what it may settle, and checks after it', () => {
    const find = (id: string) => tasks.find((task) => task.id === id);
    expect(find('covered.new-owner')).toMatchObject({
      after: [],
      prefers: ['china-mobile.renewal-check'],
      ready: true,
    });
    expect(find('bank.new-owner')).toMatchObject({ after: [], prefers: [] });
    expect(find('china-mobile.renewal-check')?.after).toEqual(['china-mobile.renewal']);
    expect(tasks.find(({ operation: of }) => of === 'renewal')).toMatchObject({ plannedWaitDays: 7 });
  });

  it('has nothing to check after a renewal that is left out', () => {
    const marks = { 'china-mobile.renewal': { state: 'skipped' as const, on: TODAY } };
    const left = tasksOf('audit-new-number', [finding('covered', 'code')], [], { marks });
    expect(left.map(({ operation: of }) => of)).not.toContain('renewal-check');
    expect(left.find(({ id }) => id === 'covered.new-owner')).toMatchObject({ prefers: [], ready: true });
  });

  it('begins with an account that opened itself, which asks for no money', () => {
    const opened = { ...incident({ platform: 'forum' }), kind: 'opened-account' as const };
    const [first] = tasksOf('audit-new-number', [finding('bank', 'code')], [opened]);
    expect(first).toMatchObject({ id: 'forum.new-owner', hurtsNow: true, asksMoney: false });
  });

  it('knows what to do about a lender that the catalog does not know', () => {
    expect(tasks.find(({ id }) => id === 'own-示例速贷.new-owner')).toMatchObject({
      hurtsNow: true,
      steps: ['别还'],
    });
  });

  it('asks nobody to query who has, or whose answer is there', () => {
    const operations = (findings: Finding[], answers: Cleanup['answers']) =>
      tasksOf('audit-new-number', findings, [], { answers }).map(({ operation: of }) => of);
    expect(operations([], { checkedAccounts: false })).toContain('account-query');
    expect(operations([], { checkedAccounts: true })).not.toContain('account-query');
    expect(operations([finding('forum', 'official')], {})).not.toContain('account-query');
  });

  it('needs the number for the accounts on it alone, and asks for them more urgently', () => {
    const answers = { checkedAccounts: false, checkedCards: true, checkedCredit: false };
    const queries = tasksOf('prepare-cancel', [], [], { answers }).filter(({ operation: of }) =>
      of.endsWith('-query'),
    );
    expect(
      queries.map(({ operation: of, exposure, needsOldNumber }) => [of, exposure, needsOldNumber]),
    ).toEqual([
      ['account-query', 'high', 'required'],
      ['credit-query', 'medium', 'not-needed'],
    ]);
  });

  it('lets only what moves to a new number wait until one is chosen', () => {
    const operations = { forum: 'change' as const, bank: 'unbind' as const };
    const tasks = tasksOf('prepare-cancel', [finding('forum', 'code'), finding('bank', 'code')], [], {
      operations,
    });
    const needs = (id: string) => tasks.find((task) => task.id === id)?.after;
    expect(needs('forum.change')).toContain('number.choose-number');
    expect(needs('bank.unbind')).not.toContain('number.choose-number');
  });

  it('asks for no proof that is there', () => {
    const answers = { openingProof: 'contract' };
    expect(tasksOf('audit-new-number', [], [], { answers })[0]?.operation).toBe('renewal');
  });
});

describe('the checklist of a former holder', () => {
  const found = [finding('forum', 'code'), finding('bank', 'code'), finding('covered', 'code')];
  const of = (more: Partial<Cleanup>) => tasksOf('recover-accounts', found, [], more);

  it('has the number back first while some source allows it, and not any more after 90 days', () => {
    expect(of({ cancelledOn: '2026-11-01' })[0]?.id).toBe('china-mobile.restore-number');
    expect(of({ cancelledOn: '2026-08-26' })[0]?.id).toBe('china-mobile.restore-number');
    expect(of({ cancelledOn: null })[0]?.id).toBe('china-mobile.restore-number');
    expect(of({ cancelledOn: '2026-08-25' }).map(({ operation: name }) => name)).not.toContain(
      'restore-number',
    );
    expect(of({ answers: { restore: 'no' } }).map(({ operation: name }) => name)).not.toContain(
      'restore-number',
    );
  });

  it('freezes what is critical before anything is recovered', () => {
    const tasks = of({ cancelledOn: '2026-01-01' });
    expect(tasks.map(({ id }) => id)).toEqual([
      'bank.freeze',
      'covered.freeze',
      'china-mobile.cancellation-proof',
      'bank.recover',
      'covered.recover',
      'forum.recover',
    ]);
    expect(tasks.find(({ id }) => id === 'bank.recover')).toMatchObject({
      prefers: ['bank.freeze'],
      danger: 0,
      ready: true,
    });
  });

  it('puts what somebody used first, and freezes it whatever it is', () => {
    const answers = { misused: true, misusedAt: ['forum'] };
    const ids = of({ cancelledOn: '2026-01-01', answers }).map(({ id }) => id);
    expect(ids[0]).toBe('forum.freeze');
    expect(ids.indexOf('forum.recover')).toBeLessThan(ids.indexOf('bank.recover'));
  });
});

describe('a former holder who is still logged in somewhere', () => {
  const home = platform({
    id: 'home',
    ops: { change: operation({ oldNumber: 'alternative', steps: ['换'] }) },
  });
  const strict = platform({ id: 'strict', ops: { change: operation({ oldNumber: 'required' }) } });
  const own = facts(known.platform('china-mobile') as Platform, home, strict);
  const tasksWith = (answers: Cleanup['answers'], more: Partial<Cleanup> = {}) => {
    const events: CleanupEvent[] = [
      { at: AT, type: 'created', id: 'a', track: 'recover-accounts', number: '13800138000' },
      { at: AT, type: 'set', facts: { carrier: 'mobile', newNumber: '13800100500' } },
      {
        at: AT,
        type: 'found',
        findings: [finding('home', 'code'), finding('strict', 'code'), finding('other', 'code')],
        unknown: [],
      },
    ];
    const cleanup = { ...replay(events), answers, ...more };
    return checklist(cleanup, inventory(cleanup, own), own, TODAY).filter(
      ({ binding }) => binding !== 'china-mobile',
    );
  };
  const LOGGED_IN = { stillLoggedIn: ['home', 'strict'] };

  it('changes the number there, without freezing or appealing', () => {
    const tasks = tasksWith({ ...LOGGED_IN, misused: true, misusedAt: ['home'] });
    expect(tasks.find(({ binding }) => binding === 'home')).toMatchObject({
      id: 'home.change',
      steps: ['换'],
      cautions: ['logged-in'],
    });
    expect(tasks.map(({ id }) => id)).not.toContain('home.freeze');
    expect(tasks.map(({ id }) => id)).toContain('other.recover');
  });

  it('also where recovering was settled before, and goes back to it when the login is gone', () => {
    const operations = { home: 'recover' } as const;
    expect(tasksWith(LOGGED_IN, { operations }).map(({ id }) => id)).toContain('home.change');
    expect(tasksWith({}, { operations: { home: 'change' } }).map(({ id }) => id)).toContain('home.recover');
  });

  it('recovers all the same where the change asks for the old number', () => {
    expect(tasksWith(LOGGED_IN).find(({ binding }) => binding === 'strict')).toMatchObject({
      id: 'strict.recover',
      cautions: ['logged-in-keep'],
    });
  });

  it('loses nothing that was begun', () => {
    const marks = { 'home.recover': { state: 'claimed' as const, on: TODAY } };
    const operations = { home: 'recover' } as const;
    expect(tasksWith(LOGGED_IN, { marks, operations }).map(({ id }) => id)).toContain('home.recover');
  });
});

describe('the checklist of somebody who has cancelled', () => {
  const proofOf = (more: Partial<Cleanup>) =>
    tasksOf('prepare-cancel', [finding('bank', 'code')], [], more).find(
      ({ operation: name }) => name === 'carrier-proof',
    );

  it('asks for the carrier’s proofs while the number answers, and later without a code of it', () => {
    expect(proofOf({})?.needsOldNumber).toBe('required');
    const marks = { 'china-mobile.cancel-number': { state: 'claimed', on: TODAY } } as const;
    expect(proofOf({ marks })?.needsOldNumber).toBe('not-needed');
  });
});
