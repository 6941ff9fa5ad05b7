import type { Proof } from '../../cleanup/record/proof.js';
import type { Words } from '../../language/words.js';
import { outside } from '../outside.js';
import { dotted, page, penFor, type Screen } from './screen.js';

/** A proof in a list; `about` names its bindings. */
export type ProofLine = Proof & { about: string; state: 'kept' | 'missing' | 'changed' };

/** The files kept as proof, in the order in which they were taken in. */
export function proofListView(proofs: readonly ProofLine[], words: Words, screen: Screen): string {
  const pen = penFor(screen);
  const { proofs: say } = words;
  if (proofs.length === 0) return page([pen.text(say.none)]);
  return page([
    pen.heading(say.title(proofs.length)),
    proofs.flatMap(({ name, bytes, on, about, state, sha256 }, index) => [
      ...pen.row(
        `${index + 1}. ${outside(name)}`,
        dotted([
          say.size(bytes),
          say.keptOn(on),
          about !== '' && say.about(outside(about)),
          state !== 'kept' && say.states[state],
        ]),
      ),
      // beside the name it would be broken in a window of 80 columns
      ...pen.aside(sha256, 2),
    ]),
    pen.aside(say.listHint),
  ]);
}
