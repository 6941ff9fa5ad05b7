import type { LifePeriod, Service, ServiceSource } from './service-types.js';

/** A period with its sources themselves. */
export type SourcedPeriod = Omit<LifePeriod, 'sources'> & { sources: ServiceSource[] };

/** Everything that the services know about how long the steps of a number's life take. */
export const lifePeriods = (services: readonly Service[]): SourcedPeriod[] =>
  services.flatMap(({ periods = [], sources }) =>
    periods.map((period) => ({
      ...period,
      sources: period.sources.flatMap((id) => sources.find((source) => source.id === id) ?? []),
    })),
  );
