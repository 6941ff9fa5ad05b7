import type { Words } from '../../language/words.js';
import type { Filter } from '../filter.js';
import type { Pen } from './screen.js';

/** How much of it all is shown, where something was asked for; and what to do where nothing fits. */
export function shownLines(
  shown: number,
  total: number,
  only: Filter,
  { filters }: Words,
  pen: Pen,
  say: (shown: number, total: number) => string = filters.shown,
): string[] {
  if (!only.narrows) return [];
  return pen.text(shown === 0 ? filters.none : say(shown, total));
}
