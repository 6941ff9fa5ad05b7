import { platformsView } from '../../reports/terminal/platforms.js';
import type { Context } from '../shared/context.js';

/** Prints the platforms that a name, an alias, pinyin, a domain or a sender number finds, best first; a slip is forgiven. */
export async function run(context: Context, [text]: [string]): Promise<number> {
  const platforms = context.catalog.searchLoosely(text);
  context.document({ schemaVersion: 1, command: 'platform search', platforms });
  context.print(platformsView(platforms, context.words, context.screen));
  return 0;
}
