import { domainAndParents } from './normalize.js';
import type { FactSource, Operation, Platform, SourceKind } from './types.js';

/** The most trustworthy first. */
export const SOURCE_KINDS: readonly SourceKind[] = ['operator', 'authority', 'press', 'tutorial', 'none'];

/** Who stands behind an operation at best. */
export function sourceKindOf(platform: Platform, operation: Operation): SourceKind {
  const kinds = platform.sources
    .filter(({ id }) => operation.sources.includes(id))
    .map((source) => kindOf(source, platform, operation));
  return SOURCE_KINDS.find((kind) => kinds.includes(kind)) ?? 'none';
}

/** A page of an operator on another's site is only known as such by the operation's basis. */
function kindOf(source: FactSource, { domains }: Platform, { basis }: Operation): SourceKind {
  const hosts = domainAndParents(source.url);
  if (hosts.some((host) => domains.includes(host))) return 'operator';
  if (hosts.includes('gov.cn')) return 'authority';
  if (basis === 'official') return 'operator';
  return source.linkable ? 'press' : 'tutorial';
}
