import type { Catalog } from './catalog.js';
import { SOURCE_KINDS, sourceKindOf } from './source-kind.js';
import type {
  Age,
  Category,
  Operation,
  OperationKey,
  Platform,
  SourceKind,
  Way,
  WrittenPlatform,
} from './types.js';

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
  /** operations by name, and how many of them lean on a way alone: nothing is known of the platform itself */
  byOperation: { operation: OperationKey; count: number; wayOnly: number }[];
  /** operations by who says so */
  sourceKinds: Record<SourceKind, number>;
  /** sourced operations by when they were last looked up */
  ages: Record<Age, number>;
  ways: number;
  /** sentences on what to do: platforms' own, and those that are said once for a kind */
  stepLines: { platforms: number; ways: number };
  /** platforms that a source names as covered by the official services */
  official: Record<keyof Platform['official'], number>;
  /** most first */
  categories: { category: Category; platforms: number }[];
};

/**
 * Counts the whole catalog; signatures, senders, domains and packages each once, however many share them.
 * @param today YYYY-MM-DD, from which ages are told
 */
export function statsOf(catalog: Catalog, today: string): CatalogStats {
  const platforms = catalog.cards().map((card) => catalog.platform(card.id) as Platform);
  const known = platforms.flatMap((platform) =>
    (Object.entries(platform.ops) as [OperationKey, Operation][]).map(([key, operation]) => ({
      platform,
      key,
      operation,
    })),
  );
  const operations = known.map(({ operation }) => operation);
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
    byOperation: OPERATIONS.map((name) => {
      const of = known.filter(({ key }) => key === name);
      return {
        operation: name,
        count: of.length,
        wayOnly: of.filter(({ operation }) => operation.way?.leads).length,
      };
    }),
    sourceKinds: countEach(
      SOURCE_KINDS,
      known.map(({ platform, operation }) => sourceKindOf(platform, operation)),
    ),
    ages: agesOf(
      known.flatMap(({ platform, operation }) => lastLookedUp(platform, operation) ?? []),
      today,
    ),
    ways: catalog.ways().size,
    stepLines: {
      platforms: catalog.cards().reduce((sum, { id }) => sum + ownSteps(catalog.written(id)), 0),
      ways: [...catalog.ways().values()].reduce((sum, way) => sum + waySteps(way), 0),
    },
    official: {
      yizhengtongcha: covered('yizhengtongcha'),
      oneClickUnbind: covered('oneClickUnbind'),
      huanxin: covered('huanxin'),
    },
    categories: countCategories(platforms),
  };
}

const ownSteps = (written: WrittenPlatform | undefined): number =>
  Object.values(written?.ops ?? {}).flatMap(
    ({ steps = [], before = [], after = [], reportedSteps = [], unverifiedSteps = [] }) => [
      ...steps,
      ...before,
      ...after,
      ...reportedSteps,
      ...unverifiedSteps,
    ],
  ).length;

const waySteps = ({ ops }: Way): number =>
  Object.values(ops).flatMap(({ by }) => by.flatMap(({ steps }) => steps)).length;

/** In the order in which they are told. */
const OPERATIONS: readonly OperationKey[] = [
  'change',
  'unbind',
  'deregister',
  'recover',
  'newOwner',
  'freeze',
  'unfreeze',
];

function countEach<Key extends string>(keys: readonly Key[], found: readonly Key[]): Record<Key, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  for (const key of found) counts[key] += 1;
  return counts;
}

/** The last day on which one of an operation's sources was looked up; null where it has none. */
function lastLookedUp({ sources }: Platform, operation: Operation): string | null {
  const days = sources.filter(({ id }) => operation.sources.includes(id)).map(({ retrieved }) => retrieved);
  return days.sort().at(-1) ?? null;
}

function agesOf(days: readonly string[], today: string): CatalogStats['ages'] {
  const months = days.map((day) => monthsBetween(day, today));
  return {
    upTo6Months: months.filter((age) => age <= 6).length,
    upTo12Months: months.filter((age) => age > 6 && age <= 12).length,
    older: months.filter((age) => age > 12).length,
  };
}

/** Months between two days, counted from the calendar: 2026-01-31 to 2026-02-01 is one. */
function monthsBetween(from: string, to: string): number {
  const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from);
}

const countDifferent = (values: readonly string[]): number => new Set(values).size;

function countCategories(platforms: readonly Platform[]): CatalogStats['categories'] {
  const counts = new Map<Category, number>();
  for (const { category } of platforms) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts]
    .map(([category, count]) => ({ category, platforms: count }))
    .sort((a, b) => b.platforms - a.platforms || (a.category < b.category ? -1 : 1));
}
