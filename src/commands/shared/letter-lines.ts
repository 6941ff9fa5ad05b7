import type { Language } from '../../language/choose.js';
import { BLANKS } from '../../letters/blanks.js';
import type { ReportInput } from '../../reports/input.js';
import { outside } from '../../reports/outside.js';
import type { LetterLine } from '../../reports/terminal/letters.js';
import { knownFacts, lettersFor, missingFacts, recipientsOf } from './letter-facts.js';

/** The letters that fit the situation: to whom they may go, what they lack, and which were written. */
export const letterLines = (input: ReportInput, language: Language): LetterLine[] =>
  lettersFor(input).map((letter): LetterLine => {
    const to = letter.to === 'binding' ? recipientsOf(letter, input) : null;
    const given = knownFacts(input, to?.[0] ?? null);
    return {
      kind: letter.kind,
      name: letter.name[language],
      to: to?.map(({ id, name }) => ({ id, name: outside(name) })) ?? null,
      missing: missingFacts(letter, given, to?.[0] ?? null)
        .filter((key) => key !== 'to')
        .map((key) => ({ key, name: BLANKS[key][language] })),
      written: input.cleanup.letters
        .filter(({ kind }) => kind === letter.kind)
        .map(({ on, binding }) => ({
          on,
          to: binding,
          name: input.bindings.find(({ id }) => id === binding)?.name ?? null,
        })),
    };
  });
