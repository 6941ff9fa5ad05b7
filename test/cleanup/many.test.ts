import { expect, test } from 'vitest';
import { inventory } from '../../src/cleanup/inventory/inventory.js';
import type { Cleanup } from '../../src/cleanup/record/cleanup.js';
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
