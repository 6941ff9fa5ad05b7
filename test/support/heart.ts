import type { Operation, Platform } from '../../src/catalog/types.js';
import type { WorkCalendar } from '../../src/cleanup/days/work-calendar.js';
import { platformIdOf } from '../../src/cleanup/inventory/binding-id.js';
import type { PlatformFacts } from '../../src/cleanup/inventory/inventory.js';
import { type Cleanup, type CleanupEvent, replay } from '../../src/cleanup/record/cleanup.js';
import type { EvidenceKind, Finding } from '../../src/cleanup/record/evidence.js';
import type { Incident } from '../../src/cleanup/record/incident.js';

export const TODAY = '2026-11-24';
const AT = '2026-11-24T04:00:00.000Z';

type PlatformSketch = { id: string } & Partial<Omit<Platform, 'id'>>;

/** A catalog entry of which only what a test is about is said. */
export const platform = (sketch: PlatformSketch): Platform => ({
  name: { zh: sketch.id, en: sketch.id },
  aliases: [],
  category: 'tool',
  domains: [],
  androidPackages: [],
  smsSignatures: [],
  smsSenders: [],
  holds: [],
  smsLogin: 'unknown',
  official: { yizhengtongcha: null, oneClickUnbind: null, huanxin: null },
  ops: {},
  contact: {},
  sources: [],
  ...sketch,
});

export const operation = (sketch: Partial<Operation> = {}): Operation => ({
  steps: ['一步'],
  channels: ['app'],
  oldNumber: 'required',
  needs: [],
  basis: 'reported',
  sources: [],
  ...sketch,
});

/** No public holidays at all. */
export const calendar: WorkCalendar = {
  isWorkingDay: (day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
  lastKnownYear: 9999,
};

/** The heart's view of a handful of platforms. */
export const facts = (...platforms: Platform[]): PlatformFacts => ({
  platform: (id) => platforms.find((entry) => entry.id === platformIdOf(id)),
  nameIn: 'zh',
  carrierName: '运营商',
  belongingsOf: (person) => `${person}的账号和设备`,
  accountOf: (person, platform) => `${person}的${platform}`,
  circumstances: [],
  calendar,
});

export const finding = (platformId: string, kind: EvidenceKind, day = '2026-10-01', count = 1): Finding => ({
  platform: platformId,
  source: 'sms-backup-restore',
  kind,
  days: { [day]: count },
});

type Unstamped = CleanupEvent extends infer Event
  ? Event extends CleanupEvent
    ? Omit<Event, 'at'>
    : never
  : never;

/** A cleanup after these events, begun for somebody about to cancel. */
export const cleanup = (...events: Unstamped[]): Cleanup =>
  replay([
    { at: AT, type: 'created', id: 'one', track: 'prepare-cancel', number: '13800138000' },
    ...events.map((event) => ({ ...event, at: AT }) as CleanupEvent),
  ]);

export const found = (...findings: Finding[]): Unstamped => ({ type: 'found', findings, unknown: [] });

/** A message that demands money, of which nothing else is known. */
export const incident = (of: Partial<Incident>): Incident => ({
  kind: 'collection',
  day: '2026-09-01',
  form: 'message',
  sender: null,
  platform: null,
  name: null,
  meantFor: null,
  answered: null,
  source: 'by-hand',
  count: 1,
  ...of,
});
