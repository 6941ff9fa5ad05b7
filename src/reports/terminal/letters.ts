import type { Words } from '../../language/words.js';
import { outside } from '../outside.js';
import { unbroken } from '../unbroken.js';
import { dotted, page, penFor, type Screen } from './screen.js';

/** A letter in a list: to whom it may go (null: it names its own recipient), what it lacks, when it was written. */
export type LetterLine = {
  kind: string;
  name: string;
  to: { id: string; name: string }[] | null;
  missing: { key: string; name: string }[];
  written: { on: string; to: string | null; name: string | null }[];
};

const NAMED = 3;

/**
 * The letters that can be written, with the word to write each.
 * @param all whether all who may get one are named
 */
export function letterListView(
  letters: readonly LetterLine[],
  words: Words,
  screen: Screen,
  all = false,
): string {
  const pen = penFor(screen, unbroken(letters.flatMap(({ to }) => to ?? [])));
  const { letters: say } = words;
  const isCut = !all && letters.some(({ to }) => to !== null && to.length > NAMED);
  return page([
    pen.heading(dotted([say.title, say.kinds(letters.length)])),
    letters.flatMap(({ kind, name, to, missing, written }) =>
      pen.row(
        kind,
        name,
        dotted([
          to && recipients(to, all ? to.length : NAMED, words),
          missing.length > 0 && say.needs(missing.map((fact) => fact.name)),
          ...written.map(({ on, name: whom }) => say.written(on, whom && outside(whom))),
        ]),
      ),
    ),
    [...(isCut ? [say.allAt] : []), say.writeHint].flatMap((hint) => pen.aside(hint)),
  ]);
}

function recipients(to: readonly { name: string }[], most: number, { letters: say }: Words): string {
  if (to.length === 0) return say.noRecipient;
  const named = to.slice(0, most).map(({ name }) => outside(name));
  return say.toAmong(named, to.length - named.length);
}

/** What stands in every letter of the person. */
export function pageOfFacts(
  fields: readonly { name: string; value: string | null }[],
  words: Words,
  screen: Screen,
): string {
  const pen = penFor(screen);
  const { letters: say } = words;
  return page([
    pen.heading(say.ownFactsTitle),
    fields.flatMap(({ name, value }) => pen.row(name, value === null ? say.notTold : outside(value))),
    pen.aside(say.setHint),
  ]);
}
