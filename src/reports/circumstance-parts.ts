import type { Category, FactSource } from '../catalog/types.js';
import type { Consequence } from '../cleanup/circumstances/consequences.js';
import type { Words } from '../language/words.js';
import { outside } from './outside.js';

type Advised = { consequences: readonly Consequence[] };

/**
 * What to try where somebody was refused for these reasons, each sentence once; what has no source stands as general advice.
 * @param category of the platform that refused; undefined where nobody knows
 */
export const triesAfter = (
  refusals: readonly string[],
  category: Category | undefined,
  { consequences }: Advised,
  words: Words,
): string[] => [
  ...new Set(
    consequences
      .filter((consequence) => consequence.refusals.some((refusal) => refusals.includes(refusal)))
      .flatMap(({ summary, advice }) => [
        outside(summary),
        ...advice
          .filter(({ at }) => !at || !category || at.includes(category))
          .map((line) => adviceLine({ ...line, own: true }, words)),
      ]),
  ),
];

/** What follows from each circumstance, as a title and its lines: what it means, the advice, what nobody was found to say. */
export const circumstanceAdvice = (
  { consequences }: Advised,
  words: Words,
): { title: string; lines: string[] }[] =>
  consequences.map((consequence) => ({
    title: words.circumstances.because(outside(consequence.name)),
    lines: [
      outside(consequence.summary),
      ...consequence.advice.map((line) => adviceLine(line, words)),
      ...consequence.unknown.map((text) => words.circumstances.unknown(outside(text))),
      ...consequence.cannot.map((text) => words.circumstances.cannot(outside(text))),
    ],
  }));

/** Advice with who says so and when that was looked up; without a source that is said. */
const adviceLine = ({ text, sources, own }: Consequence['advice'][number], words: Words): string => {
  const [first, ...others] = sources;
  const { said, unsourced } = words.circumstances;
  return `${outside(text)}${first ? said(sourceText(first, words), others.length) : own ? '' : unsourced}`;
};

/** A source in words: its title, marked where it is Chinese among English, and the year in which it was published. */
function sourceText({ title, published }: FactSource, words: Words): string {
  const year = /\d{4}(?:-\d{2})?/.exec(published ?? '')?.[0];
  return [words.views.chinese(outside(title)), ...(year ? [year] : [])].join(' ');
}
