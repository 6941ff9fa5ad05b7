import { operationChoices, suggestOperation } from '../cleanup/checklist/checklist.js';
import { parseComingDay } from '../cleanup/days/coming-day.js';
import { carrierBindingId } from '../cleanup/inventory/inventory.js';
import type { OperationName } from '../cleanup/record/cleanup.js';
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

const cancelOn: Step = {
  key: 'cancelOn',
  question: ({ words, today }) => ({
    kind: 'text',
    key: 'cancelOn',
    message: words.walks.cancelOn.message,
    hint: words.walks.cancelOn.hint,
    optional: true,
    check: (text) => (text.trim() === '' ? null : parseComingDay(text, today)),
  }),
  changes: (answer) => [{ type: 'set', facts: { cancelOn: answer as string | null } }],
  before: ({ cleanup }) => cleanup.cancelOn,
};

/** The cheaper alternative: keeping the number on the carrier's smallest plan. */
const keepNumber: Step = {
  key: 'keepNumber',
  intro: ({ cleanup, catalog, words }) =>
    words.walks.keepNumber.intro(words.views.carriers[cleanup.carrier], catalog.keepPlans(cleanup.carrier)),
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
          name: view.words.views.operations[value],
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

function countBy(suggested: readonly string[], { words }: WalkView): string {
  const counts = new Map<string, number>();
  for (const operation of suggested) counts.set(operation, (counts.get(operation) ?? 0) + 1);
  return [...counts]
    .map(([operation, count]) =>
      words.walks.operations.count(words.views.operations[operation as OperationName], count),
    )
    .join(words.walks.listComma);
}

/** The walk for somebody about to cancel a number. */
export const prepareCancel: Walk = {
  track: 'prepare-cancel',
  steps: [
    circumstances,
    carrier,
    newNumber('newNumber'),
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
