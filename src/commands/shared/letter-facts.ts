import type { Bilingual, Carrier } from '../../catalog/types.js';
import { isDone } from '../../cleanup/checklist/accounting.js';
import { parsePastDay } from '../../cleanup/days/past-day.js';
import { mayBeMisused, wasMisused } from '../../cleanup/inventory/misuse.js';
import type { Cleanup, Track } from '../../cleanup/record/cleanup.js';
import { bindingsOf } from '../../cleanup/record/proof.js';
import type { RemedyStep } from '../../cleanup/record/remedy-steps.js';
import { incidentLog, type LoggedIncident } from '../../cleanup/remedies/incident-log.js';
import { type Binding, UNNAMED_COLLECTOR } from '../../cleanup/types.js';
import { carriers as inEnglish } from '../../language/en/carriers.js';
import { carriers as inChinese } from '../../language/zh/carriers.js';
import type { FactKey } from '../../letters/blanks.js';
import { dayIn } from '../../letters/facts.js';
import { LETTERS } from '../../letters/index.js';
import { NUMBER_FROM, numberFromNamed } from '../../letters/number-from.js';
import type { FindService } from '../../letters/source-note.js';
import type { Letter, LetterFacts, ListedIncident, TakenStep } from '../../letters/types.js';
import { Problem } from '../../problem.js';
import type { ReportInput } from '../../reports/input.js';
import { keptText } from '../../walks/kept-text.js';
import type { Context } from './context.js';
import { inWords } from './in-words.js';
import { isOfCase, type OneCase } from './one-case.js';
import { ownFacts } from './own-facts.js';

/** What letters are filled from beside the cleanup: the person's answers. */
export type Given = Readonly<Partial<Record<FactKey, string>>>;

/** The letters that fit a cleanup's situation, those that circumstances call for first. */
export function lettersFor({
  cleanup,
  consequences,
}: Pick<ReportInput, 'cleanup' | 'consequences'>): Letter[] {
  const called = new Set(consequences.flatMap(({ letters }) => letters));
  const fitting = LETTERS.filter((letter) => letter.tracks.includes(cleanup.track));
  return [
    ...fitting.filter(({ kind }) => called.has(kind)),
    ...fitting.filter(({ byCircumstances }) => !byCircumstances),
  ];
}

/** The bindings that a letter can go to, those with incidents first. */
export function recipientsOf(letter: Letter, input: ReportInput): Binding[] {
  const log = strangersLog(input);
  const hurt = new Set(log.map(({ binding }) => binding));
  const suited = input.bindings.filter(
    (binding) => !binding.dismissed && suits(letter, binding, log, input.cleanup.track),
  );
  return [...suited.filter(({ id }) => hurt.has(id)), ...suited.filter(({ id }) => !hurt.has(id))];
}

/** Whether a letter is made for a binding: nobody is told to stop asking for money who never did. */
export const isFor = (
  letter: Letter,
  binding: Binding,
  input: Pick<ReportInput, 'cleanup' | 'bindings'>,
): boolean => suits(letter, binding, strangersLog(input), input.cleanup.track);

function suits(letter: Letter, binding: Binding, log: readonly LoggedIncident[], track: Track): boolean {
  if (binding.id === UNNAMED_COLLECTOR && !letter.unnamed) return false;
  const asked = log.some((one) => one.binding === binding.id && one.kind === 'collection');
  const asksMoney = asked || binding.evidence.some(({ kind }) => kind === 'collection');
  return letter.suits?.(binding, asksMoney, track) ?? false;
}

/**
 * What is known without asking: the person's own facts, the cleanup's own days, its carrier, the number to be called on,
 * and what was asked of the same side before. The old number is of no use to somebody who gave it up.
 * @param recipient whose earlier answers count; null: the carrier's
 */
export function knownFacts(
  { cleanup }: Pick<ReportInput, 'cleanup'>,
  recipient: Binding | null = null,
): Given {
  const { track, carrier, since, cancelledOn, number, newNumber } = cleanup;
  const phone = track === 'audit-new-number' ? number : newNumber;
  return {
    ...(isNamed(carrier) ? { carrier: inChinese[carrier] } : {}),
    ...(since ? { openedOn: since } : {}),
    ...(cancelledOn ? { cancelledOn } : {}),
    ...(phone ? { personPhone: phone } : {}),
    ...askedBefore(cleanup, recipient),
    ...numberFrom(cleanup),
    ...ownFacts(cleanup),
  };
}

/** A virtual operator is a kind of carrier, not the name of one. */
const isNamed = (carrier: Carrier): boolean => carrier !== 'unknown' && carrier !== 'virtual';

/** Where the number came from, as far as the circumstances tell. */
function numberFrom({ circumstances }: Cleanup): Given {
  return circumstances['registered-to'] === 'company' ? { numberFrom: 'company' } : {};
}

/** Rungs whose answer a complaint to an office tells: the company's, or the carrier's. */
const ASKED = {
  company: ['platform-service', 'platform-counter', 'platform-privacy', 'lender-service', 'lender-privacy'],
  carrier: ['carrier-service', 'carrier-statement'],
};

function askedBefore({ remedies }: Cleanup, recipient: Binding | null): Given {
  const asked: readonly string[] = recipient ? ASKED.company : ASKED.carrier;
  const step = Object.entries(remedies)
    .filter(([problem]) => recipient === null || problem.endsWith(`.${recipient.id}`))
    .flatMap(([, steps]) => steps)
    .findLast(({ to, outcome }) => asked.includes(to) && outcome !== 'skipped');
  return step ? { complainedOn: step.on, ...answerOf(step) } : {};
}

function answerOf({ outcome, answeredOn }: RemedyStep): Given {
  if (outcome === 'refused') {
    return { companyAnswer: answeredOn ? `${dayIn(answeredOn, 'zh')}拒绝办理` : '拒绝办理' };
  }
  return outcome === 'silent' ? { companyAnswer: '至今未答复' } : {};
}

const DAYS: readonly FactKey[] = ['openedOn', 'cancelledOn', 'complainedOn', 'diedOn', 'givenBackOn'];

/**
 * A fact as a person or a script gives it: one clean line, a day that has come where it is one; null for nothing.
 * @throws Problem of a day that is none, or has not come; `usage.id-number`, since letters are kept for the bundle;
 *   `usage.option-invalid` of where a number came from
 */
export function checkFact(
  key: FactKey,
  text: string,
  { today, words }: Pick<Context, 'today' | 'words'>,
): string | null {
  const value = keptText(text, key);
  if (value === '') return null;
  if (DAYS.includes(key)) return parsePastDay(value, today);
  if (key !== 'numberFrom') return value;
  const from = numberFromNamed(value);
  if (from) return from;
  const expected = inWords(NUMBER_FROM, words.letters.numberFrom);
  throw new Problem('usage.option-invalid', { option: key, value, expected }, key);
}

/** The facts without which a letter says nothing, and that are not there. */
export const missingFacts = (letter: Letter, given: Given, recipient: Binding | null): (FactKey | 'to')[] =>
  letter.needs.filter((key) =>
    key === 'to' ? recipient === null && given.company === undefined : given[key] === undefined,
  );

/** Everything that a letter is filled from; where a case is named, only what belongs to it. */
export function letterFacts(
  letter: Letter,
  recipient: Binding | null,
  given: Given,
  input: ReportInput,
  context: Context,
  only: OneCase | null = null,
): LetterFacts {
  const { cleanup } = input;
  const about = letter.to === 'binding' && recipient ? recipient.id : null;
  const scope = only ?? (about === null ? null : { bindings: [about], kinds: null, problem: null });
  const names = namesIn(input, context);
  const task = input.tasks.find(({ binding, covers }) => binding === about || covers.includes(about ?? ''));
  return {
    track: cleanup.track,
    today: context.today,
    number: cleanup.number,
    newNumber: cleanup.newNumber,
    carrier: carrierName(cleanup.carrier, given),
    carrierHotline: hotlineOf(cleanup.carrier, context),
    given,
    recipient: recipient && {
      binding: recipient,
      platform: recipient.platform === null ? null : (input.platform(recipient.platform) ?? null),
      unnamed: recipient.id === UNNAMED_COLLECTOR,
    },
    incidents: incidentsIn(input, context, scope),
    proofs: cleanup.proofs
      .filter((proof) => scope === null || bindingsOf(proof).some((id) => scope.bindings.includes(id)))
      .map((proof) => ({ ...proof, about: bindingsOf(proof).flatMap((id) => names(id) ?? []) })),
    taken: Object.entries(cleanup.remedies)
      .filter(([problem]) => scope === null || isOfCase(problem, scope))
      .flatMap(([problem, steps]) => steps.map((step) => takenStep(step, problem, names)))
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    misused: about === null || !recipient ? wasMisused(cleanup) : mayBeMisused(recipient, cleanup),
    registered: about !== null && wasRegistered(cleanup, about),
    operation: about === null ? null : (task?.operation ?? null),
    papers: papersOf(cleanup, input),
    written: cleanup.letters
      .filter(({ binding }) => binding === null || binding === about)
      .map(({ kind }) => kind),
  };
}

const takenStep = (
  { to, on, outcome, answeredOn }: RemedyStep,
  problem: string,
  names: (id: string | null) => Bilingual | null,
): TakenStep => ({
  to,
  on,
  outcome,
  ...(answeredOn === undefined ? {} : { answeredOn }),
  name: names(problem.split('.').slice(1).join('.')),
});

/** Whether the person told, when asked which platforms say that the number is registered, that this one does. */
const wasRegistered = ({ answers }: Cleanup, binding: string): boolean =>
  answers.signRegistered === true &&
  Array.isArray(answers.blockedPlatforms) &&
  answers.blockedPlatforms.includes(binding);

/** Papers that the person said to have, or whose task is done. */
function papersOf({ answers }: Cleanup, { tasks }: ReportInput): LetterFacts['papers'] {
  const isFetched = (operation: string): boolean =>
    tasks.some((task) => task.operation === operation && isDone(task.state));
  return {
    opening: ['contract', 'query'].includes(String(answers.openingProof)) || isFetched('opening-proof'),
    cancellation: isFetched('cancellation-proof') || isFetched('carrier-proof'),
  };
}

/** What came in for somebody else, without what turned out to be the person's own. */
const strangersLog = (input: Pick<ReportInput, 'cleanup' | 'bindings'>): LoggedIncident[] =>
  incidentLog(input.cleanup, input.bindings).filter(({ own }) => !own);

/** The same as letters and logs list it; where a case is named, only what belongs to it. */
export function incidentsIn(input: ReportInput, context: Context, only: OneCase | null): ListedIncident[] {
  const names = namesIn(input, context);
  const belongs = ({ binding, kind }: LoggedIncident): boolean =>
    only === null ||
    (only.kinds === null ? binding !== null && only.bindings.includes(binding) : only.kinds.includes(kind));
  return strangersLog(input)
    .filter(belongs)
    .map((incident) => {
      const { binding } = incident;
      return { ...incident, who: binding === null || binding === UNNAMED_COLLECTOR ? null : names(binding) };
    });
}

/** The names of bindings in both languages; what the person called them, where the catalog has none. */
const namesIn =
  ({ bindings }: Pick<ReportInput, 'bindings'>, { catalog }: Context) =>
  (id: string | null): Bilingual | null => {
    const binding = bindings.find((candidate) => candidate.id === id);
    if (!binding) return null;
    const known = binding.platform === null ? undefined : catalog.platform(binding.platform);
    return known?.name ?? { zh: binding.name, en: binding.name };
  };

function carrierName(carrier: Carrier, { carrier: typed }: Given): LetterFacts['carrier'] {
  if (isNamed(carrier)) {
    return { zh: inChinese[carrier], en: inEnglish[carrier] };
  }
  return typed ? { zh: typed, en: typed } : null;
}

const hotlineOf = (carrier: Carrier, { catalog }: Context): string | null =>
  catalog.serviceOfCarrier(carrier)?.carrier?.hotline ?? null;

/** Where letters find the facts behind laws and periods. */
export const serviceOf =
  ({ catalog }: Context): FindService =>
  (id) =>
    catalog.service(id);
