import type { LifePeriod, Service, ServiceSource } from '../catalog/service-types.js';
import type { Claim, Milestone, Period, Timeline } from '../cleanup/lifecycle.js';
import type { Words } from '../language/words.js';

/** What views and documents of a timeline are made of; `carrier` is the carrier's service, where it is known. */
export type TimelineInput = {
  number: string;
  timeline: Timeline;
  carrier: Service | undefined;
  /** whether the person keeps the number */
  kept?: boolean;
};

/** A source as a person may see it: its address only where it may be handed out. */
type ShownSource = Pick<ServiceSource, 'id' | 'title' | 'retrieved'> & {
  publisher: string | null;
  published: string | null;
  url: string | null;
};

type ShownPeriod = Pick<LifePeriod, 'id' | 'kind' | 'days'> & { says: string; sources: ShownSource[] };
type ShownClaim = ShownPeriod & Pick<Claim, 'earliest' | 'usual' | 'latest'>;

/** A timeline as documents show it: what sources say in the person's language, with the sources. */
export type TimelinePart = Omit<Timeline, 'milestones' | 'undated' | 'restore'> & {
  milestones: (Omit<Milestone, 'claims'> & { claims: ShownClaim[] })[];
  undated: { point: Milestone['point']; periods: ShownPeriod[] }[];
  restore: Timeline['restore'] & { how: string[] };
};

/** The part `timeline` of a document. */
export function timelinePart(input: TimelineInput, words: Words): TimelinePart {
  const { timeline } = input;
  return {
    ...timeline,
    milestones: timeline.milestones.map((milestone) => ({
      ...milestone,
      claims: milestone.claims.map(({ period, earliest, usual, latest }) => ({
        ...shownPeriod(period, words),
        earliest,
        usual,
        latest,
      })),
    })),
    undated: timeline.undated.map(({ point, periods }) => ({
      point,
      periods: periods.map((period) => shownPeriod(period, words)),
    })),
    restore: { ...timeline.restore, how: waysToRestore(input, words) },
  };
}

const shownPeriod = (period: Period, words: Words): ShownPeriod => ({
  id: period.id,
  kind: period.kind,
  days: period.days,
  says: period[words.views.nameIn],
  sources: period.sources.map(shownSource),
});

const shownSource = ({
  id,
  title,
  publisher,
  published,
  retrieved,
  url,
  linkable,
}: ServiceSource): ShownSource => ({
  id,
  title,
  publisher: publisher ?? null,
  published: published ?? null,
  retrieved,
  url: linkable ? url : null,
});

/** How the person gets the number back, as the carrier's facts say it; none where it is not lost or gone for good. */
export function waysToRestore({ timeline, carrier }: TimelineInput, words: Words): string[] {
  const { state } = timeline;
  const hotline = carrier?.carrier?.hotline;
  const ask = hotline ? [words.timeline.hotline(hotline)] : [];
  if (state === 'active' || state === 're-issued') return [];
  if (state !== 'cancelled') return [words.timeline.payFirst, ...ask];
  return [...(carrier?.carrier?.restore ?? []).map((way) => way[words.views.nameIn]), ...ask];
}
