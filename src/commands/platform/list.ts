import { PART_OF_CATEGORY } from '../../catalog/parts.js';
import { Problem } from '../../problem.js';
import { platformsView } from '../../reports/terminal/platforms.js';
import type { Context } from '../shared/context.js';
import { inWords } from '../shared/in-words.js';
import { type LookOptions, printLong } from '../shared/pager.js';

/** Prints every platform, or those of one category, the ones that matter to most people first. */
export async function run(
  context: Context,
  _: [],
  { category, ...options }: { category?: string } & LookOptions,
): Promise<number> {
  if (category !== undefined && !Object.hasOwn(PART_OF_CATEGORY, category)) {
    const expected = inWords(Object.keys(PART_OF_CATEGORY).sort(), context.words.views.categories);
    throw new Problem('usage.option-invalid', { option: '--category', value: category, expected });
  }
  const platforms = context.catalog.cards().filter((card) => !category || card.category === category);
  context.document({ schemaVersion: 1, command: 'platform list', platforms });
  printLong(platformsView(platforms, context.words, context.screen), options, context);
  return 0;
}
