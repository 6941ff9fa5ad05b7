import type { Circumstance } from '../../catalog/circumstance-types.js';
import type { Carrier, Platform } from '../../catalog/types.js';
import type { WorkCalendar } from '../days/work-calendar.js';
import { circumstancesOf } from '../record/circumstances.js';
import type { Cleanup, Track } from '../record/cleanup.js';
import {
  type Evidence,
  type EvidenceKind,
  type Finding,
  notBefore,
  OF_A_MESSAGE,
  summarizeDays,
} from '../record/evidence.js';
import { mergeFindings } from '../record/findings.js';
import { findingsOf } from '../record/incident.js';
import { type Binding, type Confidence, carrierBindingId, type Exposure, LEVELS } from '../types.js';
import { bindingIdOf, ownBindingId, platformIdOf } from './binding-id.js';
import { exposureOf } from './exposure.js';
import { grouped } from './grouped.js';
import { notedAt } from './noted-at.js';
import { findingsOfSenders } from './unknown-senders.js';

/** What the heart must be told: the catalog's whole entries by id, the calendar, and how to name things. */
export type PlatformFacts = {
  platform(id: string): Platform | undefined;
  calendar: WorkCalendar;
  /** in which language names are given */
  nameIn: 'zh' | 'en';
  /** what to call the carrier where it has no entry of its own, and what is another person's */
  carrierName: string;
  belongingsOf(person: string): string;
  accountOf(person: string, platform: string): string;
  /** what follows from circumstances */
  circumstances: readonly Circumstance[];
  /** what to call the number that accounts move to, as the place of a task */
  numberName?: string;
  /** what a carrier's entry says of one of its tasks, in the person's language; absent where no entry is at hand */
  carrierHelp?(carrier: Carrier, about: CarrierMatter): { steps: string[]; notes: string[] };
};

/** Of what a carrier's entry speaks. */
export type CarrierMatter = 'cancel' | 'proofs' | 'keep';

const CONFIDENCES: readonly Confidence[] = ['confirmed', 'likely', 'possible'];

/** DESIGN.md, "Confidence": the strongest evidence decides. */
const CONFIDENCE_OF: Record<EvidenceKind, Confidence> = {
  official: 'confirmed',
  'by-hand': 'confirmed',
  code: 'likely',
  notice: 'likely',
  transaction: 'likely',
  'saved-login': 'likely',
  collection: 'possible',
  marketing: 'possible',
  'saved-login-other': 'possible',
};

/**
 * All bindings of a cleanup, the most exposed first (within a level those that reach most), dismissed ones included and
 * marked. The carrier's own account always stands there, without evidence too.
 */
export function inventory(cleanup: Cleanup, facts: PlatformFacts): Binding[] {
  const others = [...findingsOf(cleanup.incidents), ...findingsOfSenders(cleanup.unknown, cleanup.since)];
  const byBinding = grouped(mergeFindings(countingFindings(cleanup), others), (finding) => [
    bindingIdOf(finding),
  ]);
  const carrier = carrierBindingId(cleanup.carrier);
  byBinding.set(carrier, byBinding.get(carrier) ?? []);
  const opensOthers = openersOf([...byBinding.keys()], facts);
  return [
    ...[...byBinding].map(([id, findings]) => binding(id, findings, cleanup, facts, opensOthers.has(id))),
    ...circumstancesOf(cleanup).others.map((person) => belongings(person, cleanup, facts)),
  ].sort(byExposure);
}

/** What hangs on the number and is another person's: nobody knows what it is before they are asked. */
function belongings(person: string, { dismissed }: Cleanup, facts: PlatformFacts): Binding {
  const id = ownBindingId(`of-${person}`);
  return {
    id,
    platform: null,
    name: facts.belongingsOf(person),
    category: 'own',
    confidence: 'confirmed',
    exposure: { level: 'high', reasons: ['belongs-to-another'] },
    evidence: [{ source: 'by-hand', kind: 'by-hand', count: 1, first: null, last: null }],
    dismissed: dismissed.includes(id),
    of: person,
  };
}

/** What came before the number was the person's doesn't count, also where it was read before they said since when. */
const countingFindings = ({ findings, since }: Cleanup): readonly Finding[] =>
  since === null ? findings : findings.flatMap((finding) => notBefore(finding, since) ?? []);

/** Which of these platforms some other of them can be signed in to with. */
function openersOf(ids: readonly string[], facts: PlatformFacts): ReadonlySet<string> {
  return new Set(ids.flatMap((id) => facts.platform(id)?.signInWith ?? []));
}

function binding(
  id: string,
  findings: Finding[],
  cleanup: Cleanup,
  facts: PlatformFacts,
  opensOthers: boolean,
): Binding {
  const platform = facts.platform(platformIdOf(id));
  const of = findings[0]?.of;
  const named = platform?.name[facts.nameIn] ?? findings[0]?.name;
  const isCarrier = id === carrierBindingId(cleanup.carrier);
  return {
    id,
    platform: platform ? platform.id : null,
    name: of && named ? facts.accountOf(of, named) : (named ?? (isCarrier ? facts.carrierName : id)),
    category: platform?.category ?? (isCarrier ? 'telecom' : 'own'),
    confidence:
      isCarrier || cleanup.confirmed.includes(id)
        ? 'confirmed'
        : confidenceOf(findings, cleanup.track, notedAt(id, cleanup).length > 0),
    exposure: exposureIn(id, platform, cleanup, opensOthers),
    evidence: findings.map(toEvidence),
    dismissed: cleanup.dismissed.includes(id) && !isCarrier,
    ...(of === undefined ? {} : { of }),
  };
}

/** What a binding exposes by what is known of its platform, and by what has happened. */
function exposureIn(
  id: string,
  platform: Platform | undefined,
  cleanup: Cleanup,
  opensOthers: boolean,
): Exposure {
  if (openedItself(id, cleanup)) return OPENED_ITSELF;
  const isUnknownCarrier = !platform && id === carrierBindingId(cleanup.carrier);
  return withDemands(
    isUnknownCarrier ? UNKNOWN_CARRIER : exposureOf(platform, opensOthers),
    moneyAskedFor(id, cleanup),
  );
}

/** As what money is asked for from a new holder: a debt is collected, or a charge arrives. */
const DEMANDS = ['collection', 'charge'] as const;

/** How money is asked for in a binding's name; nothing but where the person holds somebody else's number. */
export const moneyAskedFor = (id: string, cleanup: Cleanup): (typeof DEMANDS)[number][] =>
  cleanup.track === 'audit-new-number'
    ? DEMANDS.filter((kind) => notedAt(id, cleanup).some((incident) => incident.kind === kind))
    : [];

/** That money is asked for comes before whatever else is known, and instead of nothing. */
const withDemands = (
  { level, reasons }: Exposure,
  demands: readonly (typeof DEMANDS)[number][],
): Exposure => ({
  level,
  reasons:
    demands.length === 0
      ? reasons
      : [...demands.map((kind) => `asks-${kind}`), ...reasons.filter((code) => code !== 'own-unknown')],
});

/** A carrier without an entry was not added by anybody: its app may be entered by a code, as those of the others are. */
const UNKNOWN_CARRIER: Exposure = { level: 'medium', reasons: ['sms-may-open'] };

/** A stranger's account that opened itself lies bare, whatever the catalog knows of it. */
const OPENED_ITSELF: Exposure = { level: 'critical', reasons: ['opened-itself'] };

/** Whether a stranger's account lay open to the new holder without their doing; to others it is their own that somebody opened. */
export const openedItself = (id: string, cleanup: Pick<Cleanup, 'incidents' | 'track'>): boolean =>
  cleanup.track === 'audit-new-number' && notedAt(id, cleanup).some(({ kind }) => kind === 'opened-account');

/** @param isNoted whether the person has noted something of it: else messages of a sender that nobody knows prove little */
function confidenceOf(findings: readonly Finding[], track: Track, isNoted: boolean): Confidence {
  const places = findings.map(({ platform, kind, unsure }) => {
    const isGuess = platform === null && OF_A_MESSAGE.includes(kind) && !isNoted;
    return CONFIDENCES.indexOf(isGuess || unsure ? 'possible' : confidenceIn(kind, track));
  });
  return CONFIDENCES[places.reduce((best, place) => Math.min(best, place), CONFIDENCES.length)] ?? 'possible';
}

/** To a new holder no demand is advertising: whoever sends one has the number on file. */
const confidenceIn = (kind: EvidenceKind, track: Track): Confidence =>
  kind === 'collection' && track === 'audit-new-number' ? 'likely' : CONFIDENCE_OF[kind];

const toEvidence = (finding: Finding): Evidence => ({
  source: finding.source,
  kind: finding.kind,
  ...(finding.unsure ? { unsure: true } : {}),
  ...summarizeDays(finding.days),
});

const byExposure = (a: Binding, b: Binding): number =>
  LEVELS.indexOf(a.exposure.level) - LEVELS.indexOf(b.exposure.level) ||
  b.exposure.reasons.length - a.exposure.reasons.length ||
  CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) ||
  (a.id < b.id ? -1 : 1);
