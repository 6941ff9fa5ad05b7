import {
  CIRCUMSTANCE_FACTS,
  type CircumstanceFact,
  type Circumstances,
  circumstancesOf,
} from '../../cleanup/record/circumstances.js';
import type { Words } from '../../language/words.js';
import { circumstanceAdvice } from '../circumstance-parts.js';
import type { ReportInput } from '../input.js';
import { knownCircumstances, othersOn } from '../known-circumstances.js';
import { outside } from '../outside.js';
import { unbrokenNames } from '../unbroken.js';
import { type Pen, page, penFor, type Screen } from './screen.js';

/** Every fact in words. */
export function circumstancesView(
  input: Pick<ReportInput, 'cleanup' | 'bindings' | 'consequences'>,
  words: Words,
  screen: Screen,
): string {
  const pen = penFor(screen, unbrokenNames(input));
  const { title, facts, setHint, assumed } = words.circumstances;
  const now = { ...circumstancesOf(input.cleanup), others: othersOn(input) };
  // what nobody said is no claim about whose number it is
  const isAssumed = new Set<string>(
    knownCircumstances(input).flatMap(({ fact, value, known }) =>
      known === 'usual' && value !== 'unchecked' ? fact : [],
    ),
  );
  return page([
    pen.heading(title),
    CIRCUMSTANCE_FACTS.flatMap((fact) => {
      const value = circumstanceInWords(fact, now, words);
      return value === null ? [] : pen.row(facts[fact], isAssumed.has(fact) ? assumed(value) : value);
    }),
    ...adviceParagraphs(input, words, pen),
    pen.aside(setHint),
  ]);
}

/** What follows, a paragraph per circumstance. */
const adviceParagraphs = (input: Pick<ReportInput, 'consequences'>, words: Words, pen: Pen): string[][] =>
  circumstanceAdvice(input, words).map(({ title, lines: [summary = '', ...lines] }) => [
    ...pen.heading(title),
    ...pen.text(summary),
    ...lines.flatMap((line) => pen.item('-', line, 1)),
  ]);

/** A fact's value in words; null for a day that was not told. */
function circumstanceInWords(fact: CircumstanceFact, now: Circumstances, words: Words): string | null {
  const { values, nobody } = words.circumstances;
  if (fact === 'others') return now.others.length > 0 ? words.views.list(now.others.map(outside)) : nobody;
  if (fact === 'back-on' || fact === 'leave-on' || fact === 'restore-by') return now[fact] ?? null;
  return (values[fact] as Record<string, string>)[now[fact]] ?? now[fact];
}
