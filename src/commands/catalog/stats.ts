import { type CatalogStats, statsOf } from '../../catalog/stats.js';
import type { Age, Operation, Platform, SourceKind } from '../../catalog/types.js';
import type { Words } from '../../language/words.js';
import { operationOfKey } from '../../reports/phrases.js';
import type { Context } from '../shared/context.js';

/** Prints how much the catalog knows. */
export async function run(context: Context): Promise<number> {
  const stats = statsOf(context.catalog, context.today);
  context.document({ schemaVersion: 1, command: 'catalog stats', ...stats });
  context.print(statsText(stats, context.words));
  return 0;
}

function statsText(stats: CatalogStats, { catalog: { stats: say }, views }: Words): string {
  const entries = <Key extends string>(counts: Record<Key, number>): [Key, number][] =>
    Object.entries(counts) as [Key, number][];
  return [
    say.size(stats.platforms, stats.services),
    say.keys(stats.signatures, stats.senders, stats.domains, stats.packages),
    '',
    say.operations,
    ...entries<Operation['basis']>(stats.operations).map(
      ([key, count]) => `  ${say.operationsOf(key, count)}`,
    ),
    '',
    say.byOperation,
    ...stats.byOperation.map(
      ({ operation, count, wayOnly }) =>
        `  ${say.byOperationOf(views.operations[operationOfKey(operation)], count, wayOnly)}`,
    ),
    '',
    say.steps(stats.stepLines.platforms, stats.ways, stats.stepLines.ways),
    '',
    say.sourceKinds,
    ...entries<SourceKind>(stats.sourceKinds).map(([key, count]) => `  ${say.sourceKindOf(key, count)}`),
    '',
    say.ages,
    ...entries<Age>(stats.ages).map(([key, count]) => `  ${say.agesOf(key, count)}`),
    '',
    say.official,
    ...entries<keyof Platform['official']>(stats.official).map(
      ([key, count]) => `  ${say.officialOf(key, count)}`,
    ),
    '',
    say.categories,
    ...stats.categories.map(
      ({ category, platforms }) => `  ${say.categoryOf(views.categories[category], platforms)}`,
    ),
  ].join('\n');
}
