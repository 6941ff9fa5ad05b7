import type { Bilingual, Carrier } from './types.js';

type ServiceKind = 'query' | 'unbind' | 'renewal' | 'carrier' | 'complaint' | 'rules' | 'safety';

/** How sure a fact is: several sources or the law itself; one credible source; weak sources or an inference. */
type FactConfidence = 'high' | 'medium' | 'low';

/** An official service, a carrier, a complaint channel, or the rules around them. The JSON Schema beside this file says the same. */
export type Service = {
  /** kebab-case, stable */
  id: string;
  kind: ServiceKind;
  /** place among the services of its kind, smallest first */
  order: number;
  name: Bilingual;
  /** the situations in which it helps */
  tracks: ('prepare-cancel' | 'audit-new-number' | 'recover-accounts')[];
  summary: Bilingual;
  /** what its answer tells a person about */
  finds?: 'phone-cards' | 'accounts' | 'bank-cards' | 'insurance' | 'loans';
  /** ways in; without sources it is general knowledge and its limits say so */
  entrances: ServiceEntrance[];
  needs: Bilingual[];
  limits: Bilingual[];
  /** how long the answer takes and in what form it comes */
  answer?: ServiceAnswer;
  /** only with kind `carrier` */
  carrier?: CarrierFacts;
  /** ids of services whose facts hold here too */
  related?: string[];
  facts: ServiceFact[];
  /** how long the steps of a number's life take, by source */
  periods?: LifePeriod[];
  /** what answers and messages look like */
  samples?: ServiceSample[];
  /** what was looked for and not found: shown as unknown, never as a number */
  gaps: ServiceGap[];
  sources: ServiceSource[];
};

/** `url` only where the link may be handed to a person. */
type ServiceEntrance = Bilingual & { url?: string; sources: string[] };

/** `sender` is the number that the answer comes from. */
type ServiceAnswer = Bilingual & { withinHours?: number; sender?: string; sources: string[] };

type CarrierFacts = {
  carrier: Carrier;
  /** null: each virtual operator has its own */
  hotline: string | null;
  /** catalog id of the carrier's own account, whose operations say more */
  platform: string;
  keepNumber: KeepPlan[];
  cancel: SourcedText[];
  /** what to fetch before the number goes */
  proofs: SourcedText[];
  restore: SourcedText[];
};

type SourcedText = Bilingual & { sources: string[] };

/** A way to keep a number for little money. */
export type KeepPlan = {
  id: string;
  /** cheapest-plan: stays in use and receives codes; suspended: 停机保号 */
  kind: 'cheapest-plan' | 'suspended';
  name: Bilingual;
  /** null: no source names a price */
  yuanPerMonth: { from: number; to: number } | null;
  receivesSms: boolean | null;
  conditions: Bilingual[];
  confidence: FactConfidence;
  sources: string[];
};

type ServiceFact = Bilingual & {
  id: string;
  /** interpretation: our reading, not a source's words */
  kind: 'fact' | 'interpretation';
  /** the same in numbers and codes, where it has any */
  value?: unknown;
  confidence: FactConfidence;
  asOf?: string;
  sources: string[];
};

/** Points in the life of a number that is no longer used: both-ways-stop is a stop, too; freeze is its cancellation. */
export type LifePoint = 'arrears' | 'stop' | 'both-ways-stop' | 'freeze' | 'freeze-end' | 'restore-end';

/** How many days lie between two points in a number's life, as one source (or our own reading) says it. */
export type LifePeriod = Bilingual & {
  id: string;
  /** interpretation: what is counted on here */
  kind: 'fact' | 'interpretation';
  from: LifePoint;
  to: LifePoint;
  /** `to` null: the source names no end; `usual` where it names a usual length */
  days: { from: number; to: number | null; usual?: number };
  /** of whom it is said; absent: of all */
  carriers?: Carrier[];
  /** id of the fact that says it whole */
  fact?: string;
  sources: string[];
};

type ServiceSample = {
  id: string;
  text: string;
  /** a source's very words, or a report of them */
  verbatim: boolean;
  /** zh */
  note: string;
  sources: string[];
};

/** `lead` (zh): where the answer may be found. `forMakers`: a note for those who look after the catalog, never shown. */
type ServiceGap = Bilingual & { lead?: string; forMakers?: true };

/**
 * A: authorities and law, B: official press or reprints of official texts, C: other press, D: weak, P: a product's own
 * documentation. Only `linkable` ones are ever handed to a person.
 */
export type ServiceSource = {
  id: string;
  /** an address, or in words where it stands */
  url: string;
  title: string;
  publisher?: string;
  published?: string;
  retrieved: string;
  tier: 'A' | 'B' | 'C' | 'D' | 'P';
  linkable: boolean;
  /** zh */
  note?: string;
  /** it has no title that tells a person anything: kept as provenance, never shown */
  forMakers?: true;
};
