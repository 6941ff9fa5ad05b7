import { BLANKS } from '../../letters/blanks.js';
import { outside } from '../../reports/outside.js';
import { type LetterLine, letterListView } from '../../reports/terminal/letters.js';
import type { Context } from '../shared/context.js';
import { currentInput } from '../shared/current.js';
import { knownFacts, lettersFor, missingFacts, recipientsOf } from '../shared/letter-facts.js';

/** Shows the letters that fit the situation: to whom they may go, what they lack, and which were written. */
export async function run(context: Context): Promise<number> {
  const input = await currentInput(context);
  const letters = lettersFor(input).map((letter): LetterLine => {
    const to = letter.to === 'binding' ? recipientsOf(letter, input) : null;
    const given = knownFacts(input, to?.[0] ?? null);
    return {
      kind: letter.kind,
      name: letter.name[context.language],
      to: to?.map(({ id, name }) => ({ id, name: outside(name) })) ?? null,
      missing: missingFacts(letter, given, to?.[0] ?? null)
        .filter((key) => key !== 'to')
        .map((key) => ({ key, name: BLANKS[key][context.language] })),
      written: input.cleanup.letters
        .filter(({ kind }) => kind === letter.kind)
        .map(({ on, binding }) => ({
          on,
          to: binding,
          name: input.bindings.find(({ id }) => id === binding)?.name ?? null,
        })),
    };
  });
  context.document({ schemaVersion: 1, command: 'letter list', letters });
  context.print(letterListView(letters, context.words, context.screen));
  return 0;
}
