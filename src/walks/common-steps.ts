import { basename } from 'node:path';
import type { Service } from '../catalog/service-types.js';
import type { Carrier } from '../catalog/types.js';
import type { Day } from '../cleanup/days/day.js';
import type { Binding } from '../cleanup/types.js';
import type { Words } from '../language/words.js';
import type { PhoneLink } from '../prompts/types.js';
import { officialFindings, officialLines, readOfficialAnswer } from '../recognition/official-answer.js';
import { bestSources } from '../reports/best-sources.js';
import { fewOrCounted, isLeftOut, type NothingCame } from '../reports/left-out.js';
import { cleanLine } from '../text/clean.js';
import { passwordAsker } from './ask-password.js';
import { handSelection, pickerQuestion } from './by-hand.js';
import { checkPath } from './check-path.js';
import { wayOut, wholeWayOut } from './exporting.js';
import { foundSentence } from './found-in-files.js';
import { NO_NUMBER, newNumberFacts, parseNewNumber } from './new-number.js';
import { type ReadFile, readExports } from './read-exports.js';
import type { Change, Step, WalkView } from './walk.js';
import { COLUMNS_KEY, columnsAsker, givenColumns } from './which-columns.js';
import { ANY_SIM, SIM_KEY, whichSim } from './which-sim.js';

const CARRIERS: readonly Carrier[] = ['mobile', 'unicom', 'telecom', 'broadnet', 'virtual', 'unknown'];

/** Which carrier has the number: guessed from its segment, and confirmed. */
export const carrier: Step = {
  key: 'carrier',
  question: ({ cleanup, catalog, words }) => ({
    kind: 'choice',
    key: 'carrier',
    message: words.walks.carrier.message,
    hint: words.walks.carrier.hint,
    default: catalog.carrierOf(cleanup.number),
    choices: CARRIERS.map((value) => ({
      value,
      name: value === 'unknown' ? words.walks.carrier.unknown : words.views.carriers[value],
    })),
  }),
  changes: (answer) => [{ type: 'set', facts: { carrier: answer as Carrier } }],
};

/** The number that accounts move to; `text` is the place of its words. */
export const newNumber = (text: 'newNumber' | 'currentNumber'): Step => ({
  key: 'newNumber',
  question: ({ cleanup, words }) => ({
    kind: 'text',
    key: 'newNumber',
    message: words.walks[text].message,
    hint: words.walks[text].hint,
    optional: true,
    check: (text) => parseNewNumber(text, cleanup.number),
  }),
  changes: (answer) => [{ type: 'set', facts: newNumberFacts(answer as string | null) }],
  stored: (answer) => answer !== null,
  before: ({ cleanup }) => (cleanup.withoutNumber ? NO_NUMBER : cleanup.newNumber),
});

/** The official services that tell a person what hangs on the number, in the order of what they find. */
const OFFICIAL_SERVICES = {
  checkedAccounts: 'yizhengtongcha-accounts',
  checkedCards: 'yizhengtongcha-cards',
  checkedBankCards: 'unionpay-card-query',
  checkedInsurance: 'jinshitong',
  checkedCredit: 'credit-report',
} as const;

type ServiceKey = keyof typeof OFFICIAL_SERVICES;

/** One question per official service: how to use it, and whether the person has. */
export const officialServices = (keys: readonly ServiceKey[]): Step[] => keys.map(officialService);

const officialService = (key: ServiceKey): Step => ({
  key,
  intro: ({ catalog, words }) => {
    const service = catalog.service(OFFICIAL_SERVICES[key]) as Service;
    const said = service.entrances.flatMap(({ sources }) => sources);
    return [words.walks.service.intro(service), ...sourceLine(service, said, words)].join('\n');
  },
  question: ({ catalog, words, facts, servicesNotSaid }) => {
    if (servicesNotSaid.includes(OFFICIAL_SERVICES[key])) return null;
    const service = catalog.service(OFFICIAL_SERVICES[key]) as Service;
    return {
      kind: 'confirm',
      key,
      message: words.walks.service.message(service),
      hint: words.walks.service.hint,
      default: false,
      ...linkTo(service, facts.nameIn),
    };
  },
  changes: () => [],
});

/** The first entrance of a service that a phone can open, as a question takes it; nothing where there is none. */
export function linkTo(service: Service | undefined, nameIn: 'zh' | 'en'): { link?: PhoneLink } {
  const url = service?.entrances.find((entrance) => entrance.url)?.url;
  return service && url ? { link: { title: service.name[nameIn], url } } : {};
}

const SOURCES_NAMED = 2;

/** Who says what was just read of a service, and when that was looked up: one line, or none. */
export function sourceLine(service: Service, ids: readonly string[], words: Words): string[] {
  const sources = bestSources(service, ids).slice(0, SOURCES_NAMED);
  const day = sources.map(({ retrieved }) => retrieved).sort()[0];
  return day
    ? [
        words.walks.source(
          sources.map(({ title }) => words.views.chinese(cleanLine(title))),
          day,
        ),
      ]
    : [];
}

/** The pasted answer of 一证通查; only the counts understood are kept until the person confirms them. */
const pastedAnswer: Step = {
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
    return officialLines(readOfficialAnswer(text, catalog));
  },
};

const answerRight: Step = {
  key: 'officialAnswerRight',
  restsOn: ['officialAnswer'],
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

const answerTyped: Step = {
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
  stored: (answer, { catalog, words }) =>
    answer === null
      ? null
      : officialLines(readOfficialAnswer(String(answer), catalog)).join(words.walks.listComma),
};

/** The answer of 一证通查: pasted, confirmed, or typed instead. */
export const officialAnswer: readonly Step[] = [pastedAnswer, answerRight, answerTyped];

function officialChanges(text: string, { catalog, today }: WalkView): Change[] {
  const findings = officialFindings(readOfficialAnswer(text, catalog), today);
  return [{ type: 'found', findings, unknown: [] }];
}

/**
 * Message exports, of which older messages than the opening day don't count.
 * @param options.incidents whether demands and codes are noted as incidents too
 */
export const imports = (options: { incidents?: boolean } = {}): Step => ({
  key: 'import',
  adds: true,
  intro: ({ cleanup, words }) => wayOut(cleanup.answers.phone, words),
  question: ({ cleanup, words }) => ({
    kind: 'files',
    key: 'import',
    message: words.walks.import.message,
    check: checkPath,
    more: (columns) => wholeWayOut(cleanup.answers.phone, words, columns),
  }),
  asksAlso: [SIM_KEY, COLUMNS_KEY],
  changes: async (answer, { cleanup, catalog, given, ask, onProgress, show, words }) => {
    let chosen = ANY_SIM;
    const columns = given.has(COLUMNS_KEY) ? { columns: await givenColumns(ask) } : {};
    const { files, findings, unknown, incidents } = await readExports(answer as string[], catalog, {
      number: cleanup.number,
      since: cleanup.since,
      ...columns,
      chooseColumns: columnsAsker({ words, ask, show }),
      unlock: passwordAsker({ words, ask }),
      chooseSim: async (sims) => {
        const remembered = cleanup.answers[SIM_KEY];
        chosen = await whichSim(sims, { remembered, given: given.has(SIM_KEY), words, ask });
        return chosen.sim;
      },
      onProgress,
      ...options,
    });
    const { told, counted } = fewOrCounted(files);
    for (const file of told) show(fileLine(file, cleanup.since, words));
    for (const alike of counted) show(countedLine(alike, words));
    const read = files.reduce((sum, { messages, logins }) => sum + messages + logins, 0);
    if (read > 0) show(foundSentence(findings, read, { catalog, words }));
    for (const note of new Set(files.flatMap(({ notes }) => notes))) show(words.views.imported.notes[note]);
    const found: Change[] =
      files.length === 0 ? [] : [{ type: 'found', findings, unknown }, ...chosen.changes];
    return incidents.length === 0 ? found : [...found, { type: 'incidents-noted', incidents }];
  },
});

/** What one file gave, or why it was left out. */
function fileLine(file: ReadFile, since: Day | null, words: Words): string {
  const path = basename(file.path);
  if (!isLeftOut(file)) return words.walks.import.read({ ...file, path, since });
  const why = file.problems[0]?.why ?? '';
  return words.walks.import.leftOut(path, words.views.fileProblems[why] ?? why);
}

/** Files of which nothing came for the same reason; what to know about such as were recognised is said once, below. */
function countedLine({ why, isNote, count, names }: NothingCame, words: Words): string {
  const { imported, fileProblems, list } = words.views;
  const files = imported.files(count, list(names), count > names.length);
  return words.walks.import.leftOut(files, fileProblems[isNote ? 'folder-empty' : why] ?? why);
}

/** Platforms that the person picks or names; `text` is the place of the words. */
export const platforms = (text: 'platforms' | 'blockedPlatforms'): Step => ({
  key: 'platforms',
  question: (view) => {
    const found = new Set(view.bindings.map(({ id }) => id));
    return pickerQuestion('platforms', view.words.walks[text], view, undefined, found);
  },
  changes: async (answer, view) => [
    { type: 'found', findings: await handSelection(answer as string[], view), unknown: [] },
  ],
});

/** Nothing but advertising or demands, or one code: somebody else may have typed the number. */
function isDoubtful({ confidence, evidence }: Binding): boolean {
  const [only, ...more] = evidence.filter(({ kind }) => kind !== 'marketing');
  return (
    confidence === 'possible' ||
    (confidence === 'likely' && more.length === 0 && only?.kind === 'code' && only.count === 1)
  );
}

/** Doubtful findings: the person puts aside what is not theirs; whatever they leave alone stays. */
export const dismiss: Step = {
  key: 'dismiss',
  question: (view) => {
    const doubtful = view.bindings.filter(isDoubtful);
    return doubtful.length === 0 ? null : pickerQuestion('dismiss', view.words.walks.dismiss, view, doubtful);
  },
  changes: (answer) => [{ type: 'dismissed', bindings: answer as string[] }],
};
