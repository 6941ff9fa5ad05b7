import { expect, test } from 'vitest';
import { inventory } from '../../src/cleanup/inventory/inventory.js';
import type { Cleanup, CleanupEvent } from '../../src/cleanup/record/cleanup.js';
import { replay } from '../../src/cleanup/record/cleanup.js';
import type { Finding } from '../../src/cleanup/record/evidence.js';
import type { Incident } from '../../src/cleanup/record/incident.js';
import { timesLonger } from '../support/times-longer.js';

const at = '2026-03-01T04:00:00.000Z';
const facts = { platform: () => undefined, nameIn: 'zh', carrierName: '运营商' } as never;

const cleanupWith = (findings: Finding[], incidents: Incident[]): Cleanup =>
  replay([
    { type: 'created', at, id: 'audit-8000-1', track: 'audit-new-number', number: '13800138000' },
    { type: 'found', at, findings, unknown: [] },
    { type: 'incidents-noted', at, incidents },
  ]);

const finding = (name: string, source = 'csv'): Finding => ({
  platform: null,
  name,
  source,
  kind: 'code',
  days: { '2026-01-01': 1 },
});
const incident = (name: string): Incident => ({
  kind: 'collection',
  day: '2026-01-01',
  form: 'message',
  sender: '10690000',
  platform: null,
  name,
  meantFor: null,
  answered: null,
  source: 'csv',
  count: 1,
});
const many = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

test.each<[string, (times: number) => Cleanup]>([
  [
    'as many senders of demands as accounts',
    (times) => {
      const names = many(600 * times).map((n) => `站${n}`);
      return cleanupWith(
        names.map((name) => finding(name)),
        names.map(incident),
      );
    },
  ],
  [
    'one account from many sources',
    (times) =>
      cleanupWith(
        many(600 * times).map((n) => finding('站', `来源${n}`)),
        [],
      ),
  ],
])('an inventory is made in time in proportion to what it is made of: %s', (_what, made) => {
  const cleanups = new Map([1, 10].map((times) => [times, made(times)]));
  expect(inventory(cleanups.get(1) as Cleanup, facts).length).toBeGreaterThan(1);
  expect(timesLonger((times) => inventory({ ...(cleanups.get(times) as Cleanup) }, facts))).toBeLessThan(40);
});

const created: CleanupEvent = {
  type: 'created',
  at,
  id: 'audit-8000-1',
  track: 'audit-new-number',
  number: '13800138000',
};
const found = (...findings: Finding[]): CleanupEvent => ({ type: 'found', at, findings, unknown: [] });
const marked = (n: number): Finding => ({
  ...finding('站', `来源${n}`),
  marks: { '2026-01-01': n.toString(36).padStart(3, '0') },
});
const dayNo = (n: number): string => new Date(n * 86_400_000).toISOString().slice(0, 10);

test.each<[string, (n: number) => CleanupEvent[]]>([
  ['one incident an event', (n) => [{ type: 'incidents-noted', at, incidents: [incident(`站${n}`)] }]],
  [
    'an incident noted, put right and taken out again beside one that stays',
    (n) => [
      { type: 'incidents-noted', at, incidents: [incident(`站${n}`), incident(`也${n}`)] },
      { type: 'incident-edited', at, id: `i${n + 2}`, incident: incident(`又${n}`) },
      { type: 'incident-removed', at, id: `i${n + 2}` },
    ],
  ],
  ['one account from one more source an event', (n) => [found(marked(n))]],
  ['one account on one more day an event', (n) => [found({ ...finding('站'), days: { [dayNo(n)]: 1 } })]],
  ['one account with one more message an event', (n) => [found({ ...marked(n), source: 'csv' })]],
  [
    'one unknown signature an event',
    (n) => [
      { type: 'found', at, findings: [], unknown: [{ signature: `签${n}`, source: 'csv', days: { '': 1 } }] },
    ],
  ],
  ['one account put aside an event', (n) => [{ type: 'dismissed', at, bindings: [`own:${n}`] }]],
])('a record is replayed in time in proportion to its events: %s', (_what, made) => {
  const records = new Map([1, 10].map((times) => [times, [created, ...many(800 * times).flatMap(made)]]));
  expect(timesLonger((times) => replay(records.get(times) as CleanupEvent[]))).toBeLessThan(40);
});

test('one account from many sources in one event is replayed in time in proportion to them', () => {
  const records = new Map(
    [1, 10].map((times) => [times, [created, found(...many(800 * times).map(marked))]]),
  );
  expect(timesLonger((times) => replay(records.get(times) as CleanupEvent[]))).toBeLessThan(40);
});
