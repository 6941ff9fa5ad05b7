import { PART_OF_CATEGORY } from '../../catalog/parts.js';
import type { Words } from '../../language/words.js';
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
  const wanted = category === undefined ? null : categoryMeant(category, context.words);
  const platforms = context.catalog.cards().filter((card) => !wanted || card.category === wanted);
  context.document({ schemaVersion: 1, command: 'platform list', platforms });
  printLong(platformsView(platforms, context.words, context.screen), options, context);
  return 0;
}

/** A category, by its id or its name. */
function categoryMeant(text: string, { views: { categories } }: Words): string {
  const ids = Object.keys(PART_OF_CATEGORY).sort();
  const names: Readonly<Record<string, string>> = categories;
  const wanted = text.normalize('NFKC').trim().toLowerCase();
  const meant = ids.find((id) => id === wanted || names[id]?.toLowerCase() === wanted);
  if (meant) return meant;
  const expected = inWords(ids, categories);
  throw new Problem('usage.option-invalid', { option: '--category', value: text, expected });
}
