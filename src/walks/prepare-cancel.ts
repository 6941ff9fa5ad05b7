import { basename } from 'node:path';
import type { Carrier, Service } from '../catalog/types.js';
import { operationChoices, suggestOperation } from '../cleanup/checklist.js';
import type { OperationName } from '../cleanup/cleanup.js';
import { parseComingDay } from '../cleanup/coming-day.js';
import { carrierBindingId } from '../cleanup/inventory.js';
import { parseMobileNumber } from '../cleanup/number.js';
import type { Binding } from '../cleanup/types.js';
import { Problem } from '../problem.js';
import { renderQr } from '../prompts/qr.js';
import { officialFindings, readOfficialAnswer } from '../recognition/official-answer.js';
import { handSelection, pickerQuestion } from './by-hand.js';
import { checkPath } from './check-path.js';
import { readExports } from './read-exports.js';
import type { Change, Step, Walk, WalkView } from './walk.js';

const CARRIERS: readonly Carrier[] = ['mobile', 'unicom', 'telecom', 'broadnet', 'virtual', 'unknown'];

const carrier: Step = {
  key: 'carrier',
  question: ({ cleanup, catalog, words }) => ({
    kind: 'choice',
    key: 'carrier',
    message: words.walks.carrier.message,
    hint: words.walks.carrier.hint,
    default: catalog.carrierOf(cleanup.number),
    choices: CARRIERS.map((value) => ({ value, name: words.views.carriers[value] })),
  }),
  changes: (answer) => [{ type: 'set', facts: { carrier: answer as Carrier } }],
};

const newNumber: Step = {
  key: 'newNumber',
  question: ({ cleanup, words }) => ({
    kind: 'text',
    key: 'newNumber',
    message: words.walks.newNumber.message,
    hint: words.walks.newNumber.hint,
    optional: true,
    check: (text) => parseNewNumber(text, cleanup.number),
  }),
  changes: (answer) => [{ type: 'set', facts: { newNumber: answer as string | null } }],
  stored: (answer) => answer !== null,
};

function parseNewNumber(text: string, oldNumber: string): string | null {
  if (text.trim() === '') return null;
  const number = parseMobileNumber(text);
  if (number === oldNumber) throw new Problem('usage.number-same');
  return number;
}

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
  changes: () => [],
};

/** The official services that tell a person what hangs on the number, in the order of what they find. */
const OFFICIAL_SERVICES = [
  ['checkedAccounts', 'yizhengtongcha-accounts'],
  ['checkedCards', 'yizhengtongcha-cards'],
  ['checkedBankCards', 'unionpay-card-query'],
  ['checkedInsurance', 'jinshitong'],
  ['checkedCredit', 'credit-report'],
] as const;

const officialServices: Step[] = OFFICIAL_SERVICES.map(([key, id]) => ({
  key,
  intro: ({ catalog, words }) => {
    const service = catalog.service(id) as Service;
    const link = service.entrances.find((entrance) => entrance.url)?.url;
    return [words.walks.service.intro(service), ...(link ? [renderQr(link)] : [])].join('\n');
  },
  question: ({ catalog, words }) => ({
    kind: 'confirm',
    key,
    message: words.walks.service.message(catalog.service(id) as Service),
    hint: words.walks.service.hint,
    default: false,
  }),
  changes: () => [],
}));

/** The pasted answer of 一证通查; only the counts understood are kept until the person confirms them. */
const officialAnswer: Step = {
  key: 'officialAnswer',
  question: ({ cleanup, given, words }) =>
    cleanup.answers.checkedAccounts === true || given.has('officialAnswer')
      ? {
          kind: 'paste',
          key: 'officialAnswer',
          message: words.walks.officialAnswer.message,
          hint: words.walks.officialAnswer.hint,
        }
      : null,
  changes: () => [],
  stored: (answer, { catalog }) => {
    const text = String(answer ?? '');
    if (text.trim() === '') return null;
    return readOfficialAnswer(text, catalog).counts.map(({ name, count }) => `${name} ${count}`);
  },
};

const officialAnswerRight: Step = {
  key: 'officialAnswerRight',
  question: ({ cleanup, words }) => {
    const understood = cleanup.answers.officialAnswer;
    return Array.isArray(understood)
      ? {
          kind: 'confirm',
          key: 'officialAnswerRight',
          message: words.walks.officialAnswer.right(understood),
          default: true,
        }
      : null;
  },
  changes: (answer, view) =>
    answer === true
      ? officialChanges((view.cleanup.answers.officialAnswer as string[]).join('\n'), view)
      : [],
};

const officialTyped: Step = {
  key: 'officialTyped',
  question: ({ cleanup, words }) =>
    cleanup.answers.officialAnswerRight === false
      ? {
          kind: 'text',
          key: 'officialTyped',
          message: words.walks.officialAnswer.typed,
          hint: words.walks.officialAnswer.typedHint,
          optional: true,
          check: (text) => text.trim() || null,
        }
      : null,
  changes: (answer, view) => (answer === null ? [] : officialChanges(String(answer), view)),
  stored: (answer) => answer !== null,
};

function officialChanges(text: string, { catalog, today }: WalkView): Change[] {
  const { counts } = readOfficialAnswer(text, catalog);
  return [{ type: 'found', findings: officialFindings(counts, today), unknown: [] }];
}

const imports: Step = {
  key: 'import',
  intro: ({ words }) => words.walks.import.intro,
  question: ({ words }) => ({
    kind: 'files',
    key: 'import',
    message: words.walks.import.message,
    check: checkPath,
  }),
  changes: async (answer, { catalog, onProgress, show, words }) => {
    const { files, findings, unknown } = await readExports(answer as string[], catalog, { onProgress });
    for (const file of files) show(words.walks.import.read({ ...file, path: basename(file.path) }));
    return files.length === 0 ? [] : [{ type: 'found', findings, unknown }];
  },
};

const platforms: Step = {
  key: 'platforms',
  question: (view) => pickerQuestion('platforms', view),
  changes: (answer, view) => [
    { type: 'found', findings: handSelection(answer as string[], view), unknown: [] },
  ],
};

/** Nothing but advertising or demands, or one code: somebody else may have typed the number. */
function isDoubtful({ confidence, evidence }: Binding): boolean {
  const [only, ...more] = evidence.filter(({ kind }) => kind !== 'marketing');
  return (
    confidence === 'possible' ||
    (confidence === 'likely' && more.length === 0 && only?.kind === 'code' && only.count === 1)
  );
}

/** Doubtful findings: the person puts aside what is not theirs; whatever they leave alone stays. */
const dismiss: Step = {
  key: 'dismiss',
  question: (view) => {
    const doubtful = view.bindings.filter((binding) => !binding.dismissed && isDoubtful(binding));
    return doubtful.length === 0 ? null : pickerQuestion('dismiss', view, doubtful);
  },
  changes: (answer) => [{ type: 'dismissed', bindings: answer as string[] }],
};

const operations: Step = {
  key: 'operations',
  question: (view) => {
    const choices = operationChoices(view.cleanup).map((value) => ({
      value,
      name: view.words.views.operations[value],
    }));
    const items = view.bindings
      .filter((binding) => !binding.dismissed && binding.id !== carrierBindingId(view.cleanup.carrier))
      .map((binding) => ({
        id: binding.id,
        name: binding.name,
        suggested: suggestOperation(view.cleanup, binding, view.catalog.platform(binding.id), view.today),
        choices,
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
    carrier,
    newNumber,
    cancelOn,
    keepNumber,
    ...officialServices,
    officialAnswer,
    officialAnswerRight,
    officialTyped,
    imports,
    platforms,
    dismiss,
    operations,
  ],
};
