import type { Catalog } from './catalog.js';
import type { Category, Operation, Platform } from './types.js';

/** How much the catalog knows. */
export type CatalogStats = {
  platforms: number;
  services: number;
  signatures: number;
  senders: number;
  domains: number;
  packages: number;
  /** operations by what they rest on */
  operations: Record<Operation['basis'], number>;
  /** platforms that a source names as covered by the official services */
  official: Record<keyof Platform['official'], number>;
  /** most first */
  categories: { category: Category; platforms: number }[];
};

/** Counts the whole catalog; signatures, senders, domains and packages each once, however many share them. */
export function statsOf(catalog: Catalog): CatalogStats {
  const platforms = catalog.cards().map((card) => catalog.platform(card.id) as Platform);
  const operations = platforms.flatMap((platform) => Object.values(platform.ops));
  const withBasis = (basis: Operation['basis']): number =>
    operations.filter((operation) => operation.basis === basis).length;
  const covered = (service: keyof Platform['official']): number =>
    platforms.filter((platform) => platform.official[service] === true).length;
  return {
    platforms: platforms.length,
    services: catalog.services().length,
    signatures: countDifferent(platforms.flatMap((platform) => platform.smsSignatures)),
    senders: countDifferent(platforms.flatMap((platform) => platform.smsSenders)),
    domains: countDifferent(platforms.flatMap((platform) => platform.domains)),
    packages: countDifferent(platforms.flatMap((platform) => platform.androidPackages)),
    operations: {
      official: withBasis('official'),
      reported: withBasis('reported'),
      general: withBasis('general'),
    },
    official: {
      yizhengtongcha: covered('yizhengtongcha'),
      oneClickUnbind: covered('oneClickUnbind'),
      huanxin: covered('huanxin'),
    },
    categories: countCategories(platforms),
  };
}

const countDifferent = (values: readonly string[]): number => new Set(values).size;

function countCategories(platforms: readonly Platform[]): CatalogStats['categories'] {
  const counts = new Map<Category, number>();
  for (const { category } of platforms) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts]
    .map(([category, count]) => ({ category, platforms: count }))
    .sort((a, b) => b.platforms - a.platforms || (a.category < b.category ? -1 : 1));
}
