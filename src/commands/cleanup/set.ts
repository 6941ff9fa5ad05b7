import { parseComingDay } from '../../cleanup/days/coming-day.js';
import { parsePastDay } from '../../cleanup/days/past-day.js';
import type { Cleanup } from '../../cleanup/record/cleanup.js';
import { Problem } from '../../problem.js';
import { statusDocument } from '../../reports/document.js';
import { statusView } from '../../reports/terminal/status.js';
import { newNumberFacts, parseNewNumber } from '../../walks/new-number.js';
import type { Change } from '../../walks/walk.js';
import type { Context } from '../shared/context.js';
import { changeCurrent, inputOf } from '../shared/current.js';
import { carrierOption } from '../shared/walk-options.js';

type Options = {
  newNumber?: string;
  carrier?: string;
  cancelOn?: string;
  since?: string;
  cancelledOn?: string;
  keep?: boolean;
};

/** What takes a day back. */
const NONE = 'none';

/** Mends what the walk was told. */
export async function run(context: Context, _given: [], options: Options): Promise<number> {
  const { after } = await changeCurrent(context, ({ cleanup }) => {
    const facts = factsOf(options, cleanup, context);
    if (Object.keys(facts).length === 0)
      throw new Problem('usage.option-missing', { option: OPTIONS, command: 'cleanup set' });
    return [{ type: 'set', facts }, ...answersOf(options)];
  });
  const input = inputOf(after, context);
  context.document(statusDocument('cleanup set', input, context.words));
  context.print(statusView(input, context.words, context.screen));
  return 0;
}

const OPTIONS = '--new-number, --carrier, --cancel-on, --keep, --since, --cancelled-on';

type Facts = Extract<Change, { type: 'set' }>['facts'];

function factsOf(options: Options, { number }: Cleanup, { today }: Context): Facts {
  const { newNumber, carrier, cancelOn, since, cancelledOn, keep } = options;
  const dayOr = (text: string, read: (text: string, today: string) => string): string | null =>
    text === NONE ? null : read(text, today);
  return {
    ...(newNumber === undefined ? {} : newNumberFacts(parseNewNumber(newNumber, number))),
    ...(carrier === undefined ? {} : { carrier: carrierOption(carrier) }),
    // whoever names a day to cancel on no longer keeps the number
    ...(cancelOn === undefined ? {} : { cancelOn: dayOr(cancelOn, parseComingDay), keep: false }),
    ...(keep === undefined ? {} : { keep }),
    ...(since === undefined ? {} : { since: dayOr(since, parsePastDay) }),
    ...(cancelledOn === undefined ? {} : { cancelledOn: dayOr(cancelledOn, parsePastDay) }),
  };
}

/** What is mended counts as answered too, so that a walk that goes on does not ask it. */
const answersOf = ({ newNumber, carrier }: Options): Change[] => [
  ...(newNumber === undefined ? [] : [{ type: 'answered' as const, key: 'newNumber', value: true }]),
  ...(carrier === undefined ? [] : [{ type: 'answered' as const, key: 'carrier', value: carrier }]),
];
