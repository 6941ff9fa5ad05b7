import { bindingIdOf } from '../cleanup/inventory/binding-id.js';
import type { Cleanup, Track } from '../cleanup/record/cleanup.js';
import { goneOn } from '../cleanup/record/stage.js';
import type { Situation } from '../cleanup/situation.js';
import { carrierBindingId } from '../cleanup/types.js';
import { Problem } from '../problem.js';
import { statusDocument } from '../reports/document.js';
import { nextView } from '../reports/terminal/next.js';
import { statusView } from '../reports/terminal/status.js';
import type { Change } from '../walks/walk.js';
import type { Context } from './shared/context.js';
import { changeCurrent, inputOf } from './shared/current.js';

/** As what each situation can go on: a number is cancelled in the meantime, handed back, or had back from the carrier. */
const GOES_ON: Record<Track, readonly Track[]> = {
  'prepare-cancel': ['recover-accounts'],
  'audit-new-number': ['recover-accounts', 'prepare-cancel'],
  'recover-accounts': ['prepare-cancel'],
};

/** Goes on in another track with the same inventory, marks, proofs and circumstances. */
export async function run(context: Context, [track]: [string]): Promise<number> {
  const { after } = await changeCurrent(context, (before) => changesTo(track, before));
  const input = inputOf(after, context);
  context.document(() => statusDocument('continue-as', input, context.words));
  context.print(context.words.cli.continued[after.cleanup.track]);
  context.print(`\n${statusView(input, context.words, context.screen)}`);
  context.print(`\n${nextView(input, 1, context.words, context.screen, { afterAnother: true })}`);
  return 0;
}

function changesTo(wanted: string, { cleanup, bindings }: Situation): Change[] {
  const track = GOES_ON[cleanup.track].find((one) => one === wanted);
  if (!track) {
    // who mistyped one hears all there are; who named one that can't follow, those that can
    const known = Object.hasOwn(GOES_ON, wanted) ? GOES_ON[cleanup.track] : Object.keys(GOES_ON);
    throw new Problem('usage.track-unknown', { track: wanted, known });
  }
  const continued: Change = {
    type: 'continued',
    track,
    cancelledOn: track === 'recover-accounts' ? goneOn(cleanup) : null,
  };
  if (cleanup.track !== 'audit-new-number') return [continued];
  return [
    continued,
    ...ownInstead(
      cleanup,
      bindings.map(({ id }) => id),
    ),
  ];
}

/**
 * A new holder had put their own accounts aside; once they give the number back these are what counts, and those of the
 * former holder are put aside: they are nobody's to recover but that person's.
 */
function ownInstead(cleanup: Cleanup, ids: readonly string[]): Change[] {
  const own = [...cleanup.dismissed, ...cleanup.confirmed];
  const strangers = new Set(
    [...cleanup.findings.map(bindingIdOf), ...ids].filter(
      (id) => !own.includes(id) && id !== carrierBindingId(cleanup.carrier),
    ),
  );
  return [
    { type: 'restored', bindings: [...cleanup.dismissed] },
    { type: 'dismissed', bindings: [...strangers] },
  ];
}
