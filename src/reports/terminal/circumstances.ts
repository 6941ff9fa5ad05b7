import {
  CIRCUMSTANCE_FACTS,
  type CircumstanceFact,
  type Circumstances,
  circumstancesOf,
} from '../../cleanup/record/circumstances.js';
import type { Words } from '../../language/words.js';
import type { ReportInput } from '../input.js';
import { outside } from '../outside.js';
import { page, penFor, type Screen } from './screen.js';

/** Every fact in words. */
export function circumstancesView(
  { cleanup }: Pick<ReportInput, 'cleanup'>,
  words: Words,
  screen: Screen,
): string {
  const pen = penFor(screen);
  const { title, facts, setHint } = words.circumstances;
  const now = circumstancesOf(cleanup);
  return page([
    pen.heading(title),
    CIRCUMSTANCE_FACTS.flatMap((fact) => {
      const value = circumstanceInWords(fact, now, words);
      return value === null ? [] : pen.row(facts[fact], value);
    }),
    pen.aside(setHint),
  ]);
}

/** A fact's value in words; null for a day that was not told. */
function circumstanceInWords(fact: CircumstanceFact, now: Circumstances, words: Words): string | null {
  const { values, nobody } = words.circumstances;
  if (fact === 'others') return now.others.length > 0 ? words.views.list(now.others.map(outside)) : nobody;
  if (fact === 'back-on' || fact === 'leave-on' || fact === 'restore-by') return now[fact] ?? null;
  return (values[fact] as Record<string, string>)[now[fact]] ?? now[fact];
}
