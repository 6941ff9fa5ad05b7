import type { Service, ServiceSource } from '../catalog/service-types.js';

/** From law and offices to portals. */
const TIERS: readonly ServiceSource['tier'][] = ['A', 'P', 'B', 'C', 'D'];

/** The sources of a service that are named by these ids, the most trustworthy first, then as they are named; none without a title. */
export const bestSources = ({ sources }: Pick<Service, 'sources'>, ids: readonly string[]): ServiceSource[] =>
  [...new Set(ids)]
    .flatMap((id) => sources.find((source) => source.id === id) ?? [])
    .filter(({ forMakers }) => !forMakers)
    .sort((a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier));
