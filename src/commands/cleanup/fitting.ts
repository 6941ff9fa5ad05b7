import type { Cleanup, Track } from '../../cleanup/record/cleanup.js';
import { isNumberGone } from '../../cleanup/record/stage.js';
import { carrierBindingId } from '../../cleanup/types.js';
import { Problem } from '../../problem.js';
import { saysNone } from '../../prompts/says-none.js';

/** Where a number stands for whoever mends what was told of it. */
type Standing = Track | 'number-gone';

/** In which situations an option of `cleanup set` says anything; in the others it would be kept and change nothing. */
const FITS = {
  '--keep': ['prepare-cancel'],
  // who gives a second-hand number up may still say since when it was theirs
  '--since': ['audit-new-number', 'prepare-cancel', 'number-gone'],
  '--cancelled-on': ['recover-accounts', 'number-gone'],
  '--still-logged-in': ['recover-accounts'],
} as const satisfies Record<string, readonly Standing[]>;

/**
 * Whether the options given say something about this cleanup.
 * @param given what was written behind each option; undefined where it was not given
 * @throws Problem `usage.option-unfit` with the option and where the number stands
 */
export function checkFitting(
  given: Readonly<Record<keyof typeof FITS, string | boolean | readonly string[] | undefined>>,
  cleanup: Cleanup,
): void {
  const standing = standingOf(cleanup);
  for (const [option, fitting] of Object.entries(FITS)) {
    const value = given[option as keyof typeof FITS];
    // what was told can be taken back anywhere
    if (value === undefined || value === false || saysNone(String(value))) continue;
    if ((fitting as readonly Standing[]).includes(standing)) continue;
    const task = `${carrierBindingId(cleanup.carrier)}.cancel-number`;
    throw new Problem('usage.option-unfit', { option, standing, task });
  }
}

const standingOf = (cleanup: Cleanup): Standing =>
  cleanup.track === 'prepare-cancel' && isNumberGone(cleanup) ? 'number-gone' : cleanup.track;
