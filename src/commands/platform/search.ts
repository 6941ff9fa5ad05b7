import type { Catalog } from '../../catalog/catalog.js';
import type { PlatformCard } from '../../catalog/types.js';
import { type FindingWords, platformsView } from '../../reports/terminal/platforms.js';
import type { Context } from '../shared/context.js';

/** What a search needs of its context: it is answered before all of that is there, too (src/quick-search.ts). */
export type SearchContext = Pick<Context, 'document' | 'print' | 'screen'> & {
  catalog: Pick<Catalog, 'search'>;
  words: FindingWords;
};

/** Tells the platforms that a text finds. @returns false, and tells nothing, where it finds none */
export function tellFound(context: SearchContext, text: string): boolean {
  const platforms = context.catalog.search(text);
  if (platforms.length > 0) tellPlatforms(context, platforms);
  return platforms.length > 0;
}

/** Tells platforms, best first. */
export function tellPlatforms(context: SearchContext, platforms: PlatformCard[]): void {
  context.document({ schemaVersion: 1, command: 'platform search', platforms });
  context.print(platformsView(platforms, context.words, context.screen));
}
