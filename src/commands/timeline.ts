import { type Cleanup, NUMBER_STATES, type NumberState, type Track } from '../cleanup/record/cleanup.js';
import { Problem } from '../problem.js';
import { timelineDocument } from '../reports/document.js';
import { timelineView } from '../reports/terminal/timeline.js';
import type { Change } from '../walks/walk.js';
import { type Context, dayOption } from './shared/context.js';
import { changeCurrent, currentInput } from './shared/current.js';
import { inWords } from './shared/in-words.js';
import { type LookOptions, printLong } from './shared/pager.js';

type StateOptions = { state?: string; stateSince?: string };

/** Prints what happens to the number and when; what the person says of its state is kept first. */
export async function run(
  context: Context,
  _given: [],
  options: StateOptions & LookOptions,
): Promise<number> {
  const said = saidIn(options, context);
  if (said) await changeCurrent(context, ({ cleanup }) => [stateChange(said, cleanup)]);
  const { cleanup, timeline } = await currentInput(context);
  const input = {
    number: cleanup.number,
    timeline: timeline(),
    kept: cleanup.keep,
    carrier: context.catalog.serviceOfCarrier(cleanup.carrier),
  };
  context.document(() => timelineDocument('timeline', input, context.words));
  printLong(timelineView(input, context.today, context.words, context.screen), options, context);
  return 0;
}

type Said = { state: NumberState | null; since: string | null };

/** What the options say; null when they say nothing. */
function saidIn({ state, stateSince }: StateOptions, { today, words }: Context): Said | null {
  if (state === undefined && stateSince === undefined) return null;
  if (state !== undefined && !isNumberState(state)) {
    const expected = inWords(NUMBER_STATES, words.timeline.states);
    throw new Problem('usage.option-invalid', { option: '--state', value: state, expected });
  }
  const since = dayOption('--state-since', stateSince, today, 'past');
  if (since && since > today) {
    throw new Problem('usage.option-invalid', {
      option: '--state-since',
      value: since,
      expected: [`<= ${today}`],
    });
  }
  return { state: state ?? null, since };
}

const isNumberState = (text: string): text is NumberState =>
  (NUMBER_STATES as readonly string[]).includes(text);

/** The state that a situation is about, where only the day is said. */
const STATE_OF_TRACK: Partial<Record<Track, NumberState>> = {
  'recover-accounts': 'cancelled',
  'audit-new-number': 're-issued',
};

function stateChange({ state, since }: Said, cleanup: Cleanup): Change {
  const numberState = state ?? cleanup.numberState ?? STATE_OF_TRACK[cleanup.track];
  if (!numberState) throw new Problem('usage.option-missing', { option: '--state', command: 'timeline' });
  return { type: 'set', facts: { numberState, stateSince: since } };
}
