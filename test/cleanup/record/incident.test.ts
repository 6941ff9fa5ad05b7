import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventory } from '../../../src/cleanup/inventory/inventory.js';
import { replay } from '../../../src/cleanup/record/cleanup.js';
import {
  countTogether,
  findingsOf,
  INCIDENT_KINDS,
  type Incident,
  incidentBook,
  isNoted,
  maskName,
  type NotedIncident,
  summarizeIncidents,
} from '../../../src/cleanup/record/incident.js';
import { incidentLog } from '../../../src/cleanup/remedies/incident-log.js';
import { facts, platform } from '../../support/heart.js';

const incident = (of: Partial<Incident> = {}): Incident => ({
  kind: 'code',
  day: '2026-09-01',
  form: 'message',
  sender: '10690001',
  platform: 'weibo',
  name: null,
  meantFor: null,
  answered: null,
  source: 'sms-backup-restore',
  count: 1,
  ...of,
});

function noteIncidents(noted: readonly NotedIncident[], added: readonly Incident[]): NotedIncident[] {
  const book = incidentBook(noted);
  book.note(added);
  return book.list();
}

describe('noting incidents', () => {
  it('adds nothing when the same export is read again, and counts on what is typed twice', () => {
    const imported = [incident({ count: 2 })];
    expect(noteIncidents(noteIncidents([], imported), imported)).toMatchObject([{ id: 'i1', count: 2 }]);
    const typed = [incident({ source: 'by-hand' })];
    expect(noteIncidents(noteIncidents([], typed), typed)).toMatchObject([{ id: 'i1', count: 2 }]);
  });

  it('takes an account that opened itself for one, however often it is told', () => {
    const told = [incident({ kind: 'opened-account', source: 'by-hand' })];
    const noted = noteIncidents(noteIncidents([], told), told);
    expect(noted).toMatchObject([{ id: 'i1', count: 1 }]);
    expect(isNoted(noted, told[0] as Incident)).toBe(true);
    expect(isNoted(noted, incident({ kind: 'opened-account', source: 'by-hand', day: null }))).toBe(false);
  });

  it('keeps ids when more come, and what was answered when the same comes without an answer', () => {
    const first = noteIncidents([], [incident({ source: 'by-hand', answered: '打错了' })]);
    const then = noteIncidents(first, [incident({ kind: 'order' }), incident({ source: 'by-hand' })]);
    expect(then.map(({ id, answered }) => [id, answered])).toEqual([
      ['i1', '打错了'],
      ['i2', null],
    ]);
  });

  it('is the same whatever imports come first, but for the ids', () => {
    const some = fc.array(
      fc.record({
        kind: fc.constantFrom(...INCIDENT_KINDS),
        day: fc.constantFrom('2026-09-01', '2026-09-02', null),
        count: fc.integer({ min: 1, max: 5 }),
      }),
      { maxLength: 6 },
    );
    const bare = (list: readonly Incident[]) =>
      list.map(({ kind, day, count }) => `${kind} ${day} ${count}`).sort();
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [a, b] = [one, other].map((list) => countTogether(list.map((of) => incident(of))));
        const together = noteIncidents(noteIncidents([], a ?? []), b ?? []);
        const reversed = noteIncidents(noteIncidents([], b ?? []), a ?? []);
        expect(bare(together)).toEqual(bare(reversed));
        expect(bare(noteIncidents(together, a ?? []))).toEqual(bare(together));
      }),
    );
  });
});

describe('incidents as evidence', () => {
  it('give one finding per platform, source and kind, with the counts per day', () => {
    expect(
      findingsOf([
        incident(),
        incident({ count: 2 }),
        incident({ day: null }),
        incident({ kind: 'collection' }),
      ]),
    ).toEqual([
      { platform: 'weibo', source: 'sms-backup-restore', kind: 'code', days: { '2026-09-01': 3, '': 1 } },
      { platform: 'weibo', source: 'sms-backup-restore', kind: 'collection', days: { '2026-09-01': 1 } },
    ]);
  });

  it('show no platform where nobody is named, and none for an acquaintance', () => {
    expect(findingsOf([incident({ platform: null }), incident({ kind: 'acquaintance' })])).toEqual([]);
  });

  const cleanup = (...incidents: Incident[]) =>
    replay([
      {
        at: '2026-11-24T04:00:00.000Z',
        type: 'created',
        id: 'a',
        track: 'audit-new-number',
        number: '13800138000',
      },
      { at: '2026-11-24T04:00:00.000Z', type: 'incidents-noted', incidents },
      { at: '2026-11-24T04:00:00.000Z', type: 'dismissed', bindings: ['jd'] },
    ]);
  const known = facts(platform({ id: 'weibo' }), platform({ id: 'jd' }), platform({ id: 'drive' }));

  it('become bindings: a lender of no catalog likely, an account that opened itself the worst there is', () => {
    const bindings = inventory(
      cleanup(
        incident({ kind: 'collection', platform: null, name: '示例速贷' }),
        incident({ kind: 'opened-account', platform: 'drive', source: 'by-hand' }),
      ),
      known,
    );
    expect(bindings.find(({ id }) => id === 'own-示例速贷')).toMatchObject({
      confidence: 'likely',
      platform: null,
    });
    expect(bindings.find(({ id }) => id === 'drive')).toMatchObject({
      confidence: 'confirmed',
      exposure: { level: 'critical', reasons: ['opened-itself'] },
    });
  });

  it('say before all else that money is asked for, but only to whoever holds the number', () => {
    const of = cleanup(
      incident({ kind: 'collection', platform: null, name: '示例速贷' }),
      incident({ kind: 'charge', platform: 'weibo' }),
    );
    const reasonsOf = (id: string, track = of.track) =>
      inventory({ ...of, track }, known).find((binding) => binding.id === id)?.exposure.reasons;
    expect(reasonsOf('own-示例速贷')).toEqual(['asks-collection']);
    expect(reasonsOf('weibo')?.[0]).toBe('asks-charge');
    expect(reasonsOf('own-示例速贷', 'recover-accounts')).toEqual(['own-unknown']);
  });

  it('make a log, oldest first, that tells the person’s own accounts apart', () => {
    const of = cleanup(
      incident({ day: null }),
      incident({ platform: 'jd' }),
      incident({ day: '2026-08-30' }),
    );
    const log = incidentLog(of, inventory(of, known));
    expect(log.map(({ day, binding, own }) => [day, binding, own])).toEqual([
      ['2026-08-30', 'weibo', false],
      ['2026-09-01', 'jd', true],
      [null, 'weibo', false],
    ]);
    expect(summarizeIncidents(log)).toEqual({ count: 3, first: '2026-08-30', last: '2026-09-01' });
  });
});

describe('a name that is kept', () => {
  it.each([
    ['张三', '张*'],
    ['欧阳娜娜', '欧阳*'],
    ['  李先生 ', '李*'],
    ['Smith', 'S*'],
    ['张*', '张*'],
    ['', ''],
  ])('%s is %s', (name, kept) => expect(maskName(name)).toBe(kept));

  it('never holds more than a surname', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 3 }), (name) => {
        expect([...maskName(name)].length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
