import type { Catalog } from '../../catalog/catalog.js';
import { type FindingWords, platformsView } from '../../reports/terminal/platforms.js';
import type { Context } from '../shared/context.js';

/** What a search needs of its context: it is answered before all of that is there, too (src/quick-search.ts). */
export type SearchContext = Pick<Context, 'document' | 'print' | 'screen'> & {
  catalog: Pick<Catalog, 'searchLoosely'>;
  words: FindingWords;
};

/** Prints the platforms that a name, an alias, pinyin, a domain or a sender number finds, best first; a slip is forgiven. */
export async function run(context: SearchContext, [text]: [string]): Promise<number> {
  const platforms = context.catalog.searchLoosely(text);
  context.document({ schemaVersion: 1, command: 'platform search', platforms });
  context.print(platformsView(platforms, context.words, context.screen));
  return 0;
}
