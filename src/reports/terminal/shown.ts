import type { Words } from '../../language/words.js';
import type { Filter } from '../filter.js';
import type { Pen } from './screen.js';

/** How much of it all is shown, where something was asked for; and what to do where nothing fits. */
export function shownLines(shown: number, total: number, only: Filter, words: Words, pen: Pen): string[] {
  if (!only.narrows) return [];
  return pen.text(shown === 0 ? words.filters.none : words.filters.shown(shown, total));
}
