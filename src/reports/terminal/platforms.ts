import type { PlatformCard } from '../../catalog/types.js';
import type { Words } from '../../language/words.js';
import { platformName } from '../platform-name.js';
import { dotted, page, penFor, type Screen } from './screen.js';

/** The words of a search, without all others. */
export type FindingWords = { views: Pick<Words['views'], 'platforms' | 'categories' | 'nameIn'> };

/** Platforms of the catalog as a list, in the given order. */
export function platformsView(cards: readonly PlatformCard[], words: FindingWords, screen: Screen): string {
  const pen = penFor(screen);
  const { platforms, categories } = words.views;
  if (cards.length === 0) return page([pen.text(platforms.none)]);
  return page([
    pen.heading(platforms.found(cards.length)),
    cards.flatMap((card) => pen.row(platformName(card, words), dotted([categories[card.category], card.id]))),
    pen.aside(platforms.hint),
  ]);
}
