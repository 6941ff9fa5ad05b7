import type { Day } from '../days/day.js';
import type { EvidenceKind, Finding } from './evidence.js';

/**
 * What came in for somebody else. `private-notice`: of somebody's home, school or hospital; `opened-account`: an account of a
 * stranger's that opened itself; `label`: the number is shown to those whom it calls as somebody else, or as spam.
 */
export type IncidentKind =
  | 'collection'
  | 'charge'
  | 'code'
  | 'order'
  | 'marketing'
  | 'acquaintance'
  | 'official-notice'
  | 'private-notice'
  | 'opened-account'
  | 'label';

/** In the order in which they are offered. */
export const INCIDENT_KINDS: readonly IncidentKind[] = [
  'collection',
  'charge',
  'code',
  'order',
  'marketing',
  'acquaintance',
  'official-notice',
  'private-notice',
  'opened-account',
  'label',
];

/** A message or call meant for somebody else, as it is noted. Nothing of its text is in it. */
export type Incident = {
  kind: IncidentKind;
  /** null where no day is known */
  day: Day | null;
  form: 'message' | 'call';
  /** the number it came from, whole: complaints name it; views mask it */
  sender: string | null;
  /** a catalog id, or null where the catalog has none or nobody knows */
  platform: string | null;
  /** what the sender calls itself; only where `platform` is null */
  name: string | null;
  /** whom it was meant for, masked: 张* */
  meantFor: string | null;
  /** what the person answered, in their words */
  answered: string | null;
  /** `by-hand`, or the source it was imported from */
  source: string;
  count: number;
};

/** An incident of a cleanup, with the id that stays with it. */
export type NotedIncident = Incident & { id: string };

/** Incidents that a record's events note, put right and take out, one after another. */
export type IncidentBook = {
  /**
   * What is typed in counts on; an import read again adds nothing, since it tells the same messages, and an account that
   * opened itself stays one.
   */
  note(added: readonly Incident[]): void;
  /** As it really was; where it turns out to be another that is noted, they are one. */
  edit(id: string, incident: Incident): void;
  remove(id: string): void;
  list(): NotedIncident[];
};

/** A book that begins with incidents that are noted. */
export function incidentBook(noted: readonly NotedIncident[]): IncidentBook {
  const byId = new Map(noted.map((incident) => [incident.id, incident]));
  const ids = new Map(noted.map((incident) => [keyOf(incident), incident.id]));
  const knownAs = (key: string): NotedIncident | undefined => byId.get(ids.get(key) ?? '');
  let last = noted.reduce((last, { id }) => Math.max(last, Number(id.slice(1))), 0);
  const remove = (id: string): void => {
    const known = byId.get(id);
    if (!known) return;
    byId.delete(id);
    ids.delete(keyOf(known));
    // an id above it no incident has, nor, as long as there are newer ones, had
    while (last > 0 && !byId.has(`i${last}`)) last -= 1;
  };
  const put = (incident: NotedIncident): void => {
    byId.set(incident.id, incident);
    ids.set(keyOf(incident), incident.id);
  };
  return {
    note(added) {
      for (const incident of added) {
        const known = knownAs(keyOf(incident));
        if (!known) last += 1;
        put(known ? together(known, incident) : { ...incident, id: `i${last}` });
      }
    },
    edit(id, incident) {
      const same = knownAs(keyOf(incident));
      const before = byId.get(id);
      if (same && same.id !== id) {
        remove(id);
        put(together(same, incident));
      } else if (before) {
        ids.delete(keyOf(before));
        put({ ...incident, id });
      }
    },
    remove,
    list: () => [...byId.values()],
  };
}

/** The same incidents, those that differ in nothing counted together. */
export function countTogether(incidents: readonly Incident[]): Incident[] {
  const byKey = new Map<string, Incident>();
  for (const incident of incidents) {
    const key = keyOf(incident);
    const known = byKey.get(key);
    byKey.set(key, known ? { ...known, count: known.count + incident.count } : incident);
  }
  return [...byKey.values()];
}

const keyOf = ({ kind, day, form, sender, platform, name, meantFor, source }: Incident): string =>
  JSON.stringify([kind, day, form, sender, platform, name, meantFor, source]);

/** Whether exactly this is noted already. */
export const isNoted = (noted: readonly NotedIncident[], incident: Incident): boolean =>
  noted.some((known) => keyOf(known) === keyOf(incident));

/** An account that opens itself is one and the same however often it is told. */
const countsOn = ({ source, kind }: Incident): boolean => source === 'by-hand' && kind !== 'opened-account';

const together = (known: NotedIncident, again: Incident): NotedIncident => ({
  ...known,
  answered: again.answered ?? known.answered,
  count: countsOn(known) ? known.count + again.count : Math.max(known.count, again.count),
});

/** An acquaintance shows no platform. */
const EVIDENCE_OF: Record<IncidentKind, EvidenceKind | null> = {
  collection: 'collection',
  charge: 'transaction',
  code: 'code',
  order: 'transaction',
  marketing: 'marketing',
  acquaintance: null,
  'official-notice': 'notice',
  'private-notice': 'notice',
  label: null,
  'opened-account': 'by-hand',
};

/** The evidence that incidents are: one finding per platform, source and kind; nothing where nobody is named. */
export function findingsOf(incidents: readonly Incident[]): Finding[] {
  const findings = new Map<string, Finding & { days: Record<Day, number> }>();
  for (const { kind: incidentKind, platform, name, source, day, count } of incidents) {
    const kind = EVIDENCE_OF[incidentKind];
    if (kind === null || (platform === null && name === null)) continue;
    const key = JSON.stringify([platform, name, source, kind]);
    const finding = findings.get(key) ?? {
      platform,
      ...(platform === null && name !== null ? { name } : {}),
      source,
      kind,
      days: {},
    };
    finding.days[day ?? ''] = (finding.days[day ?? ''] ?? 0) + count;
    findings.set(key, finding);
  }
  return [...findings.values()];
}

/** Counts, and the first and last known day. */
export function summarizeIncidents(incidents: readonly Incident[]): {
  count: number;
  first: Day | null;
  last: Day | null;
} {
  const days = incidents.flatMap(({ day }) => day ?? []).sort();
  return {
    count: incidents.reduce((sum, { count }) => sum + count, 0),
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
  };
}

/** Surnames of two characters; all others have one. */
const LONG_SURNAMES = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '皇甫',
  '尉迟',
  '长孙',
  '慕容',
  '司徒',
  '夏侯',
  '令狐',
];

/** A name as it is kept: the surname and a star, however long the name is. 张三 → 张*, 欧阳娜娜 → 欧阳*. */
export function maskName(name: string): string {
  const written = name.normalize('NFKC').trim();
  const surname = LONG_SURNAMES.find((long) => written.startsWith(long)) ?? [...written][0] ?? '';
  return surname === '' ? '' : `${surname}*`;
}
