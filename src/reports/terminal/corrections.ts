import type { Correction, OperationKey, Platform } from '../../catalog/types.js';
import type { Words } from '../../language/words.js';
import { outside } from '../outside.js';
import { operationOfKey } from '../phrases.js';
import { type Pen, page, penFor, type Screen } from './screen.js';

/** A note with the platform's name; null where the catalog has it no longer. */
export type NamedCorrection = Correction & { name: string | null };

/** The person's own notes on the catalog, one below the other. */
export function correctionsView(
  corrections: readonly NamedCorrection[],
  words: Words,
  screen: Screen,
): string {
  const pen = penFor(screen);
  const { corrections: say } = words;
  if (corrections.length === 0) return pen.text(say.none).join('\n');
  return page([
    ...corrections.map(({ name, platform, on, entry }) => [
      ...pen.heading(say.of(outside(name ?? platform), on)),
      ...(name === null ? pen.text(say.gone, 1) : []),
      ...Object.entries(entry.ops ?? {}).flatMap(([key, operation]) => [
        ...pen.text(words.views.operations[operationOfKey(key as OperationKey)], 1),
        ...(operation.path ? pen.text(say.pathIs(outside(operation.path)), 2) : []),
        ...(operation.steps ?? []).flatMap((step, index) => pen.item(`${index + 1})`, outside(step), 2)),
      ]),
    ]),
    pen.aside(say.howToShare),
  ]);
}

/** A line that says that what is shown is the person's own; nothing where the catalog's words stand. */
export const ownNoteLines = (
  platform: Platform | undefined,
  key: OperationKey | undefined,
  words: Words,
  pen: Pen,
): string[] =>
  platform?.correctedBy && (key === undefined || platform.correctedBy.operations.includes(key))
    ? pen.text(words.corrections.shown(platform.correctedBy.on))
    : [];

/** How to say that the catalog is wrong: the end of everything that is shown of a platform. */
export const reportMistakeLines = (platform: Platform | undefined, words: Words, pen: Pen): string[] =>
  platform ? pen.aside(words.corrections.howToCorrect(platform.id)) : [];
