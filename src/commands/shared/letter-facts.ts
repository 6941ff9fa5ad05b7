import type { Carrier } from '../../catalog/types.js';
import { parsePastDay } from '../../cleanup/days/past-day.js';
import type { Cleanup } from '../../cleanup/record/cleanup.js';
import { incidentLog } from '../../cleanup/remedies/incident-log.js';
import { type Binding, UNNAMED_COLLECTOR } from '../../cleanup/types.js';
import { wordsOf } from '../../language/choose.js';
import type { FactKey } from '../../letters/blanks.js';
import { LETTERS } from '../../letters/index.js';
import type { FindService } from '../../letters/source-note.js';
import type { Letter, LetterFacts, ListedIncident } from '../../letters/types.js';
import { incidentParts } from '../../reports/incident-parts.js';
import type { ReportInput } from '../../reports/input.js';
import { keptText } from '../../walks/kept-text.js';
import type { Context } from './context.js';

/** What letters are filled from beside the cleanup: the person's answers. */
export type Given = Readonly<Partial<Record<FactKey, string>>>;

/** The letters that fit a cleanup's situation. */
export const lettersFor = ({ cleanup }: Pick<ReportInput, 'cleanup'>): Letter[] =>
  LETTERS.filter((letter) => letter.tracks.includes(cleanup.track));

/** The bindings that a letter can go to, those with incidents first. */
export function recipientsOf(letter: Letter, input: ReportInput): Binding[] {
  const hurt = new Set(logOf(input).map(({ binding }) => binding));
  const suited = input.bindings.filter(
    (binding) =>
      !binding.dismissed && letter.suits?.(binding) && (letter.unnamed || binding.id !== UNNAMED_COLLECTOR),
  );
  return [...suited.filter(({ id }) => hurt.has(id)), ...suited.filter(({ id }) => !hurt.has(id))];
}

/**
 * What is known without asking: the cleanup's own days, its carrier, and the number to be called on. The old number is
 * of no use for that to somebody who gave it up.
 */
export function knownFacts({ cleanup }: ReportInput): Given {
  const { track, carrier, since, cancelledOn, number, newNumber } = cleanup;
  const phone = track === 'audit-new-number' ? number : newNumber;
  return {
    ...(isNamed(carrier) ? { carrier: wordsOf('zh').views.carriers[carrier] } : {}),
    ...(since ? { openedOn: since } : {}),
    ...(cancelledOn ? { cancelledOn } : {}),
    ...(phone ? { personPhone: phone } : {}),
  };
}

/** A virtual operator is a kind of carrier, not the name of one. */
const isNamed = (carrier: Carrier): boolean => carrier !== 'unknown' && carrier !== 'virtual';

const DAYS: readonly FactKey[] = ['openedOn', 'cancelledOn', 'complainedOn'];

/**
 * A fact as a person or a script gives it: one clean line, a day that has come where it is one; null for nothing.
 * @throws Problem of a day that is none, or has not come; `usage.id-number`, since letters are kept for the bundle
 */
export function checkFact(key: FactKey, text: string, { today }: Context): string | null {
  const value = keptText(text, key);
  if (value === '') return null;
  return DAYS.includes(key) ? parsePastDay(value, today) : value;
}

/** The facts without which a letter says nothing, and that are not there. */
export const missingFacts = (letter: Letter, given: Given, recipient: Binding | null): (FactKey | 'to')[] =>
  letter.needs.filter((key) =>
    key === 'to' ? recipient === null && given.company === undefined : given[key] === undefined,
  );

/** Everything that a letter is filled from. */
export function letterFacts(
  letter: Letter,
  recipient: Binding | null,
  given: Given,
  input: ReportInput,
  context: Context,
): LetterFacts {
  const { cleanup } = input;
  const log = logOf(input);
  const about = letter.to === 'binding' && recipient ? recipient.id : null;
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
    incidents: log
      .filter(({ binding }) => about === null || binding === about)
      .map((incident) => (incident.binding === UNNAMED_COLLECTOR ? { ...incident, who: null } : incident)),
    proofs: cleanup.proofs.map((proof) => ({ ...proof, about: nameOf(proof.binding, input) })),
    taken: Object.entries(cleanup.remedies).flatMap(([problem, steps]) =>
      steps.map((step) => ({ ...step, name: nameOf(problem.split('.').slice(1).join('.'), input) ?? '' })),
    ),
    misused: isMisused(cleanup, about),
  };
}

/** Whether a former holder says that somebody used the account; where no account is named, it may be any. */
function isMisused({ answers: { misused, misusedAt } }: Cleanup, binding: string | null): boolean {
  if (misused !== true) return false;
  return (
    binding === null || !Array.isArray(misusedAt) || misusedAt.length === 0 || misusedAt.includes(binding)
  );
}

/** What came in for somebody else, without what turned out to be the person's own. */
export const logOf = (input: ReportInput): (ListedIncident & { binding: string | null })[] =>
  incidentParts(incidentLog(input.cleanup, input.bindings), input.bindings).filter(({ own }) => !own);

const nameOf = (binding: string | null, { bindings }: ReportInput): string | null =>
  bindings.find(({ id }) => id === binding)?.name ?? null;

function carrierName(carrier: Carrier, { carrier: typed }: Given): LetterFacts['carrier'] {
  if (isNamed(carrier)) {
    return { zh: wordsOf('zh').views.carriers[carrier], en: wordsOf('en').views.carriers[carrier] };
  }
  return typed ? { zh: typed, en: typed } : null;
}

const hotlineOf = (carrier: Carrier, { catalog }: Context): string | null =>
  catalog.services().find((service) => service.carrier?.carrier === carrier)?.carrier?.hotline ?? null;

/** Where letters find the facts behind laws and periods. */
export const serviceOf =
  ({ catalog }: Context): FindService =>
  (id) =>
    catalog.services().find((service) => service.id === id);
