import { isPorted } from '../catalog/porting.js';
import { operationChoices, suggestOperation } from '../cleanup/checklist/operation-choice.js';
import { parseComingDay } from '../cleanup/days/coming-day.js';
import { type ChosenFact, circumstancesOf } from '../cleanup/record/circumstances.js';
import type { OperationName } from '../cleanup/record/cleanup.js';
import { carrierBindingId } from '../cleanup/types.js';
import type { Question } from '../prompts/types.js';
import { circumstances } from './circumstances.js';
import {
  carrier,
  dismiss,
  imports,
  newNumber,
  officialAnswer,
  officialServices,
  platforms,
} from './common-steps.js';
import { phone } from './exporting.js';
import { senders } from './found-in-files.js';
import type { Step, Walk, WalkView } from './walk.js';

const toNewNumber = newNumber('newNumber');

/** Circumstances in which something else is on the person's mind than a day to cancel on. */
const NO_DAY_YET: readonly { fact: ChosenFact; values: readonly string[] }[] = [
  { fact: 'number-state', values: ['arrears', 'stopped', 'sim-dead', 'lost', 'stolen'] },
  { fact: 'registered-to', values: ['deceased'] },
];

function hasOtherWorries({ cleanup }: WalkView): boolean {
  const told = circumstancesOf(cleanup);
  return NO_DAY_YET.some(({ fact, values }) => values.includes(told[fact]));
}

const cancelOn: Step = {
  key: 'cancelOn',
  question: (view) => (hasOtherWorries(view) && !view.given.has('cancelOn') ? null : cancelDay(view)),
  changes: (answer) => [{ type: 'set', facts: { cancelOn: answer as string | null } }],
  before: ({ cleanup }) => cleanup.cancelOn,
};

/** Nothing of a late relative's is moved to another number. */
const ownNewNumber: Step = {
  ...toNewNumber,
  question: (view) =>
    circumstancesOf(view.cleanup)['registered-to'] === 'deceased' && !view.given.has('newNumber')
      ? null
      : toNewNumber.question(view),
};

const cancelDay = ({ words, today }: WalkView): Question => ({
  kind: 'text',
  key: 'cancelOn',
  message: words.walks.cancelOn.message,
  hint: words.walks.cancelOn.hint,
  optional: true,
  check: (text) => (text.trim() === '' ? null : parseComingDay(text, today)),
});

/** The cheaper alternative: keeping the number on the carrier's smallest plan. */
const keepNumber: Step = {
  key: 'keepNumber',
  intro: ({ cleanup, catalog, words }) =>
    words.walks.keepNumber.intro(
      words.views.carriers[cleanup.carrier],
      catalog.keepPlans(cleanup.carrier),
      isPorted(cleanup.carrier),
    ),
  question: ({ words }) => ({
    kind: 'confirm',
    key: 'keepNumber',
    message: words.walks.keepNumber.message,
    hint: words.walks.keepNumber.hint,
    default: false,
  }),
  changes: (answer) => [{ type: 'set', facts: { keep: answer === true } }],
  before: ({ cleanup }) => cleanup.keep,
};

const operations: Step = {
  key: 'operations',
  comes: true,
  question: (view) => {
    const items = view.bindings
      .filter((binding) => !binding.dismissed && binding.id !== carrierBindingId(view.cleanup.carrier))
      .map((binding) => ({
        id: binding.id,
        name: binding.name,
        suggested:
          view.cleanup.operations[binding.id] ??
          suggestOperation(view.cleanup, binding, view.catalog.platform(binding.id), view.today),
        choices: operationChoices(view.cleanup, binding).map((value) => ({
          value,
          name: operationIn(value, view),
        })),
      }));
    return items.length === 0
      ? null
      : {
          kind: 'assign',
          key: 'operations',
          message: view.words.walks.operations.message(
            countBy(
              items.map((item) => item.suggested),
              view,
            ),
          ),
          hint: view.words.walks.operations.hint,
          items,
        };
  },
  changes: (answer) => [{ type: 'operation-chosen', operations: answer as Record<string, OperationName> }],
  stored: () => true,
};

/** Without a number to move to, nothing is said to move to it. */
const operationIn = (operation: OperationName, { words, cleanup }: WalkView): string =>
  operation === 'change' && cleanup.newNumber === null
    ? words.walks.operations.later
    : words.views.operations[operation];

function countBy(suggested: readonly string[], view: WalkView): string {
  const { words } = view;
  const counts = new Map<string, number>();
  for (const operation of suggested) counts.set(operation, (counts.get(operation) ?? 0) + 1);
  return [...counts]
    .map(([operation, count]) =>
      words.walks.operations.count(operationIn(operation as OperationName, view), count),
    )
    .join(words.walks.listComma);
}

/** The walk for somebody about to cancel a number. */
export const prepareCancel: Walk = {
  track: 'prepare-cancel',
  steps: [
    circumstances,
    carrier,
    ownNewNumber,
    cancelOn,
    keepNumber,
    ...officialServices([
      'checkedAccounts',
      'checkedCards',
      'checkedBankCards',
      'checkedInsurance',
      'checkedCredit',
    ]),
    ...officialAnswer,
    phone,
    imports(),
    senders,
    platforms('platforms'),
    dismiss,
    operations,
  ],
};
