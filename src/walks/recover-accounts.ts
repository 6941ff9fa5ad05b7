import type { Service } from '../catalog/service-types.js';
import { mayBeRestored } from '../cleanup/checklist/track-tasks.js';
import { type Day, daysBetween } from '../cleanup/days/day.js';
import { parsePastDay } from '../cleanup/days/past-day.js';
import { carrierBindingId } from '../cleanup/types.js';
import { handSelection, idsOf, pickerQuestion } from './by-hand.js';
import { circumstances } from './circumstances.js';
import {
  carrier,
  dismiss,
  imports,
  linkTo,
  newNumber,
  officialServices,
  platforms,
  sourceLine,
} from './common-steps.js';
import { phone } from './exporting.js';
import { senders } from './found-in-files.js';
import type { Step, Walk, WalkView } from './walk.js';

/** Asked first: an account that is still open on some device takes minutes, and an appeal days. */
const stillLoggedIn: Step = {
  key: 'stillLoggedIn',
  question: (view) => pickerQuestion('stillLoggedIn', view.words.walks.stillLoggedIn, view),
  changes: async (answer, view) => [
    { type: 'found', findings: await handSelection(answer as string[], view), unknown: [] },
  ],
  stored: (answer, { catalog }) => idsOf(answer as string[], catalog),
};

const cancelledOn: Step = {
  key: 'cancelledOn',
  question: ({ words, today }) => ({
    kind: 'text',
    key: 'cancelledOn',
    message: words.walks.cancelledOn.message,
    hint: words.walks.cancelledOn.hint,
    optional: true,
    check: (text) => (text.trim() === '' ? null : parsePastDay(text, today)),
  }),
  changes: (answer) => [{ type: 'set', facts: { cancelledOn: answer as Day | null } }],
  before: ({ cleanup }) => cleanup.cancelledOn,
};

const RESTORES = ['try', 'back', 'no'] as const;

/** The number itself first, while the carrier may still give it back: where, with what, at what cost. */
const restore: Step = {
  key: 'restore',
  restsOn: ['carrier'],
  intro: restoreIntro,
  question: ({ cleanup, catalog, facts, words, today }) =>
    mayBeRestored(cleanup, today)
      ? {
          kind: 'choice',
          key: 'restore',
          ...linkTo(catalog.serviceOfCarrier(cleanup.carrier), facts.nameIn),
          message: words.walks.restore.message,
          hint: words.walks.restore.hint,
          default: 'try',
          choices: RESTORES.map((value) => ({ value, name: words.walks.restore.choices[value] })),
        }
      : null,
  changes: (answer, { cleanup, today }) =>
    answer === 'back'
      ? [
          {
            type: 'task-marked',
            task: `${carrierBindingId(cleanup.carrier)}.restore-number`,
            mark: { state: 'claimed', on: today },
          },
        ]
      : [],
};

function restoreIntro({ cleanup, catalog, words, facts, today }: WalkView): string {
  const house = catalog.serviceOfCarrier(cleanup.carrier);
  const ways = house?.carrier?.restore.map((way) => way[facts.nameIn]) ?? [words.walks.restore.ask];
  const hotline = house?.carrier?.hotline;
  const days = cleanup.cancelledOn === null ? null : daysBetween(cleanup.cancelledOn, today);
  const lines = hotline ? [...ways, words.views.labelled(words.views.labels.hotline, hotline)] : ways;
  const freeze = catalog.service('number-lifecycle') as Service;
  const said = freeze.facts.flatMap(({ id, sources }) => (id === 't5-freeze-use' ? sources : []));
  return [
    words.walks.restore.intro(words.views.carriers[cleanup.carrier], days, lines),
    ...sourceLine(freeze, said, words),
  ].join('\n');
}

/** Where it is too late for the number, that is said before the accounts alone are talked about. */
const currentNumber: Step = {
  ...newNumber('currentNumber'),
  intro: ({ cleanup, words, today }) =>
    cleanup.cancelledOn === null || mayBeRestored(cleanup, today)
      ? null
      : words.walks.restore.tooLate(daysBetween(cleanup.cancelledOn, today)),
};

const misused: Step = {
  key: 'misused',
  question: ({ words }) => ({
    kind: 'confirm',
    key: 'misused',
    message: words.walks.misused.message,
    hint: words.walks.misused.hint,
    default: false,
  }),
  changes: () => [],
};

const misusedAt: Step = {
  key: 'misusedAt',
  question: (view) =>
    view.cleanup.answers.misused === true
      ? pickerQuestion('misusedAt', view.words.walks.misusedAt, view)
      : null,
  changes: async (answer, view) => [
    { type: 'found', findings: await handSelection(answer as string[], view), unknown: [] },
  ],
};

/** The walk for somebody whose number is gone already. */
export const recoverAccounts: Walk = {
  track: 'recover-accounts',
  steps: [
    stillLoggedIn,
    circumstances,
    carrier,
    cancelledOn,
    restore,
    currentNumber,
    misused,
    misusedAt,
    ...officialServices(['checkedBankCards', 'checkedInsurance', 'checkedCredit']),
    phone,
    imports(),
    senders,
    platforms('platforms'),
    dismiss,
  ],
};
