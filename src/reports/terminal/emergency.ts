import type { Words } from '../../language/words.js';
import type { AtStake } from '../at-stake.js';
import { emergencyIntro, emergencySteps, emergencyTitle } from '../emergency.js';
import { unbroken } from '../unbroken.js';
import { page, penFor, type Screen } from './screen.js';

/** The first fifteen minutes on one page: what, whom to call, where. */
export function emergencyView(stake: AtStake, words: Words, screen: Screen): string {
  const pen = penFor(screen, unbroken(stake.accounts));
  const { emergency: say, views } = words;
  return page([
    [...pen.heading(emergencyTitle(stake, words)), ...pen.text(emergencyIntro(stake, words))],
    emergencySteps(stake, words).flatMap(({ what, where, phone }, index) => [
      ...pen.item(`${index + 1}.`, phone ? `${pen.paint.bold(phone)}  ${what}` : what),
      ...(where ? pen.aside(views.labelled(views.labels.channels, where), 2) : []),
    ]),
    pen.aside(say.hint),
  ]);
}
