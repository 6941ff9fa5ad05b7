import { parsePastDay } from '../../cleanup/days/past-day.js';
import { bindingIdOf } from '../../cleanup/inventory/binding-id.js';
import type { Cleanup } from '../../cleanup/record/cleanup.js';
import { Problem } from '../../problem.js';
import { saysNone } from '../../prompts/says-none.js';
import { statusDocument } from '../../reports/document.js';
import { statusView } from '../../reports/terminal/status.js';
import { handSelection } from '../../walks/by-hand.js';
import { NO_NUMBER, newNumberFacts, parseNewNumber } from '../../walks/new-number.js';
import type { Change } from '../../walks/walk.js';
import { personPrompter } from '../shared/answering.js';
import { cancelDayOption } from '../shared/cancel-day.js';
import type { Context } from '../shared/context.js';
import { changeCurrent, currentCleanup, inputOf } from '../shared/current.js';
import { carrierOption } from '../shared/walk-options.js';
import { checkFitting } from './fitting.js';

type Options = {
  newNumber?: string;
  carrier?: string;
  cancelOn?: string;
  since?: string;
  cancelledOn?: string;
  keep?: boolean;
  stillLoggedIn?: string[];
};

/** Mends what the walk was told. */
export async function run(context: Context, _given: [], options: Options): Promise<number> {
  checkFitting(
    {
      '--keep': options.keep,
      '--since': options.since,
      '--cancelled-on': options.cancelledOn,
      '--still-logged-in': options.stillLoggedIn,
    },
    await currentCleanup(context),
  );
  const loggedIn = await loggedInAt(options, context);
  const { after } = await changeCurrent(context, ({ cleanup }) => {
    const facts = factsOf(options, cleanup, context);
    const isFact = Object.keys(facts).length > 0;
    if (!isFact && loggedIn.length === 0)
      throw new Problem('usage.option-missing', { option: '--new-number', command: 'cleanup set' });
    return [...(isFact ? [{ type: 'set' as const, facts }] : []), ...loggedIn, ...answersOf(options)];
  });
  const input = inputOf(after, context);
  context.document(() => statusDocument('cleanup set', input, context.words));
  context.print(statusView(input, context.words, context.screen));
  return 0;
}

type Facts = Extract<Change, { type: 'set' }>['facts'];

function factsOf(options: Options, cleanup: Cleanup, { today }: Context): Facts {
  const { newNumber, carrier, cancelOn, since, cancelledOn, keep } = options;
  const dayOr = (text: string, read: (text: string, today: string) => string): string | null =>
    saysNone(text) ? null : read(text, today);
  return {
    ...(newNumber === undefined ? {} : newNumberFacts(newNumberIn(newNumber, cleanup))),
    ...(carrier === undefined ? {} : { carrier: carrierOption(carrier) }),
    // whoever names a day to cancel on no longer keeps the number
    ...(cancelOn === undefined ? {} : { cancelOn: cancelDayOption(cancelOn, cleanup, today), keep: false }),
    ...(keep === undefined ? {} : { keep }),
    ...(since === undefined ? {} : { since: dayOr(since, parsePastDay) }),
    ...(cancelledOn === undefined ? {} : { cancelledOn: dayOr(cancelledOn, parsePastDay) }),
  };
}

/** The number named, or null where a person says that there is none yet: that takes back what was named before. */
function newNumberIn(text: string, { number }: Cleanup): string | null {
  if (text.trim() === '') throw new Problem('usage.new-number-empty');
  return saysNone(text) && text.trim().toLowerCase() !== NO_NUMBER ? null : parseNewNumber(text, number);
}

/** Where a former holder says to be logged in; these accounts are in the inventory from then on. */
async function loggedInAt({ stillLoggedIn }: Options, context: Context): Promise<Change[]> {
  if (stillLoggedIn === undefined) return [];
  const names = stillLoggedIn.length === 1 && saysNone(stillLoggedIn[0] ?? '') ? [] : stillLoggedIn;
  const cleanup = await currentCleanup(context);
  const findings = await handSelection(names, {
    ...context,
    cleanup,
    interactive: context.asks,
    ask: async (question) => (await personPrompter(context)).ask(question),
  });
  return [
    { type: 'found', findings, unknown: [] },
    { type: 'answered', key: 'stillLoggedIn', value: findings.map(bindingIdOf) },
  ];
}

/** What is mended counts as answered too, so that a walk that goes on does not ask it. */
const answersOf = ({ newNumber, carrier }: Options): Change[] => [
  ...(newNumber === undefined ? [] : [{ type: 'answered' as const, key: 'newNumber', value: true }]),
  ...(carrier === undefined
    ? []
    : [{ type: 'answered' as const, key: 'carrier', value: carrierOption(carrier) }]),
];
