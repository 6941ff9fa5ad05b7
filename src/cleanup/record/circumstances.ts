import { Problem } from '../../problem.js';
import { bare } from '../../text/bare.js';
import { nameCut } from '../../text/lengths.js';
import type { Day } from '../days/day.js';
import { readDay } from '../days/read-day.js';

/** The facts that have one of some values; the first is what holds when nothing is said. */
export const CIRCUMSTANCE_VALUES = {
  'number-state': [
    'works',
    'unused',
    'arrears',
    'stopped',
    'sim-dead',
    'lost',
    'stolen',
    'held',
    'cancelled',
    'reissued',
  ],
  'registered-to': ['me', 'parent', 'child', 'partner', 'company', 'stranger', 'deceased', 'unknown'],
  'name-fits': ['unchecked', 'yes', 'no'],
  'on-behalf-of': ['me', 'parent', 'child', 'deceased', 'company'],
  place: ['home', 'away', 'abroad', 'leaving'],
  paper: ['id-card', 'passport', 'hmt-permit', 'foreign-residence'],
  'new-number-state': ['unchecked', 'clean', 'taken', 'shared', 'recycled'],
} as const;

export type ChosenFact = keyof typeof CIRCUMSTANCE_VALUES;
type Chosen = { [Fact in ChosenFact]: (typeof CIRCUMSTANCE_VALUES)[Fact][number] };

/** Facts that are a day, and with which values of which fact alone they mean something. */
export const CIRCUMSTANCE_DAYS = {
  /** until when the person is abroad or away */
  'back-on': { fact: 'place', values: ['abroad', 'away'] },
  /** when they leave for good */
  'leave-on': { fact: 'place', values: ['leaving'] },
  /** until when the carrier lets a stopped number be brought back, as its message says */
  'restore-by': { fact: 'number-state', values: ['stopped', 'arrears'] },
} as const satisfies Record<string, { fact: ChosenFact; values: readonly string[] }>;

export type DayFact = keyof typeof CIRCUMSTANCE_DAYS;

/** Whose number it is, in what state, and where and as whom the person is. `others`: who else uses it, by name. */
export type Circumstances = Chosen & { others: readonly string[] } & { [Fact in DayFact]?: Day };

/** What of it the person has told; a day that is null holds no longer. */
export type ToldCircumstances = Partial<Chosen> & {
  others?: readonly string[];
} & { [Fact in DayFact]?: Day | null };

export type CircumstanceFact = ChosenFact | 'others' | DayFact;

/** All facts that can be told, in the order in which they are shown. */
export const CIRCUMSTANCE_FACTS: readonly CircumstanceFact[] = [
  'number-state',
  'restore-by',
  'registered-to',
  'name-fits',
  'on-behalf-of',
  'others',
  'place',
  'back-on',
  'leave-on',
  'paper',
  'new-number-state',
];

/** What facts and their values are called in a language; `nobody` is what stands where `others` has no names. */
export type CircumstanceNames = {
  facts: Readonly<Record<CircumstanceFact, string>>;
  values: { readonly [Fact in ChosenFact]: Readonly<Record<Chosen[Fact], string>> };
  nobody: string;
};

/** Longest list of names that anybody's family needs. */
const MOST_OTHERS = 20;

/** All facts of a cleanup: what was told, and for the rest what holds when nothing is said. */
export function circumstancesOf({
  circumstances,
  track,
}: {
  circumstances: ToldCircumstances;
  track: string;
}): Circumstances {
  const defaults = Object.fromEntries(
    Object.entries(CIRCUMSTANCE_VALUES).map(([fact, [usual]]) => [fact, usual]),
  ) as Chosen;
  const told = Object.fromEntries(Object.entries(circumstances).filter(([, value]) => value !== null));
  return {
    ...defaults,
    // whoever walks the way of the former holder has said so by that
    ...(track === 'recover-accounts' ? { 'number-state': 'cancelled' } : {}),
    others: [],
    ...told,
  };
}

/** What was told before with what is told now; a day goes with the fact that it belonged to. */
export function withTold(before: ToldCircumstances, told: ToldCircumstances): ToldCircumstances {
  const after = { ...before, ...told };
  const stale = DAY_FACTS.filter((fact) => after[fact] && told[fact] === undefined && !isOfUse(fact, after));
  return { ...after, ...Object.fromEntries(stale.map((fact) => [fact, null])) };
}

const DAY_FACTS = Object.keys(CIRCUMSTANCE_DAYS) as DayFact[];

const isOfUse = (day: DayFact, told: ToldCircumstances): boolean => {
  const { fact, values } = CIRCUMSTANCE_DAYS[day];
  return (values as readonly (string | undefined)[]).includes(told[fact]);
};

/**
 * Circumstances as they are written, `FACT=VALUE`, by their codes or as the views call them in any of `names`: `others`
 * takes names parted by commas, days any way of writing one; an empty value takes a day or the names back.
 * @throws Problem `usage.circumstance-unknown`, `usage.circumstance-value`, `usage.circumstances-contradict`,
 *   `usage.day-invalid`
 */
export function readCircumstances(
  written: readonly string[],
  today: Day,
  names: readonly CircumstanceNames[] = [],
): ToldCircumstances {
  const told: Record<string, unknown> = {};
  for (const text of written) {
    const [, name = text, value = null] = /^([^=＝]*)[=＝](.*)$/su.exec(text) ?? [];
    const fact = meantBy(name, CIRCUMSTANCE_FACTS, (known) => names.map(({ facts }) => facts[known]));
    if (!fact) {
      throw new Problem('usage.circumstance-unknown', { fact: name.trim(), known: CIRCUMSTANCE_FACTS });
    }
    const read = readValue(fact, value, today, names);
    if (fact in told && String(told[fact]) !== String(read))
      throw contradiction([fact, told[fact]], [fact, read]);
    told[fact] = read;
  }
  return told;
}

function readValue(
  fact: CircumstanceFact,
  value: string | null,
  today: Day,
  names: readonly CircumstanceNames[],
): string | readonly string[] | null {
  const plain = (value ?? '').normalize('NFKC').trim();
  if (fact === 'others' && value !== null) {
    return names.some(({ nobody }) => compared(nobody) === compared(plain)) ? [] : readNames(plain);
  }
  if (isDayFact(fact)) {
    if (value === null)
      throw new Problem('usage.circumstance-value', { fact, value: '', known: ['YYYY-MM-DD'] });
    return plain === '' ? null : readDay(plain, today);
  }
  const known: readonly string[] = fact === 'others' ? [] : CIRCUMSTANCE_VALUES[fact];
  const called = names.map(
    ({ values }): Readonly<Record<string, string>> => (fact === 'others' ? {} : values[fact]),
  );
  const meant = meantBy(plain, known, (one) => called.map((of) => of[one] ?? one));
  if (!meant) throw new Problem('usage.circumstance-value', { fact, value: plain, known });
  return meant;
}

/** However wide a keyboard writes commas and brackets, and with spaces or without. */
const compared = (text: string): string => bare(text.normalize('NFKC').replace(/\s+/gu, ''));

/** The code that a text is, or that is called so; what a name explains in brackets may be left out. */
function meantBy<Code extends string>(
  text: string,
  codes: readonly Code[],
  namesOf: (code: Code) => readonly string[],
): Code | undefined {
  const wanted = compared(text);
  return codes.find((code) =>
    [code, ...namesOf(code).flatMap((name) => [name, name.split(/[（(]/, 1)[0] ?? ''])].some(
      (one) => compared(one) === wanted,
    ),
  );
}

const isDayFact = (fact: CircumstanceFact): fact is DayFact => Object.hasOwn(CIRCUMSTANCE_DAYS, fact);

/** Names parted by commas, of either language. */
export const readNames = (text: string): string[] =>
  [...new Set(text.split(/[,，、;；]/u).map((name) => nameCut(name.trim())))]
    .filter((name) => name !== '')
    .slice(0, MOST_OTHERS);

type Values = { [Fact in ChosenFact]?: readonly Chosen[Fact][] };

/** What cannot both be so; `unless` says when it can after all. */
const CONTRADICTIONS: readonly { one: Values; other: Values; unless?: Values }[] = [
  // a name that fits one's own ID card is no late relative's, no stranger's, and not unknown
  {
    one: { 'registered-to': ['deceased', 'stranger', 'unknown', 'partner'] },
    other: { 'name-fits': ['yes'] },
  },
  // it may fit the ID card of the one for whom it is done
  ...(['parent', 'child', 'company'] as const).map((whose) => ({
    one: { 'registered-to': [whose] },
    other: { 'name-fits': ['yes'] as const },
    unless: { 'on-behalf-of': [whose] },
  })),
  { one: { 'number-state': ['reissued'] }, other: { 'name-fits': ['yes'] } },
];

/**
 * Whether what was told can be so, on the day it is told.
 * @throws Problem `usage.circumstances-contradict` with both
 */
export function checkCircumstances(told: ToldCircumstances, today: Day): void {
  for (const { one, other, unless } of CONTRADICTIONS) {
    if (holds(one, told) && holds(other, told) && !(unless && holds(unless, told))) {
      throw contradiction(tellsOf(one, told), tellsOf(other, told));
    }
  }
  for (const day of DAY_FACTS) {
    const said = told[day];
    if (!said) continue;
    const { fact } = CIRCUMSTANCE_DAYS[day];
    const isOver = day !== 'restore-by' && said < today;
    if (isOver || !isOfUse(day, told))
      throw contradiction([fact, told[fact] ?? CIRCUMSTANCE_VALUES[fact][0]], [day, said]);
  }
}

const holds = (values: Values, told: ToldCircumstances): boolean =>
  Object.entries(values).every(([fact, some]) =>
    (some as readonly (string | undefined)[]).includes(told[fact as ChosenFact]),
  );

const tellsOf = (values: Values, told: ToldCircumstances): [string, unknown] => {
  const [fact = ''] = Object.keys(values);
  return [fact, told[fact as ChosenFact]];
};

/** Both as they are written: `[fact, value]`. */
const contradiction = (one: [string, unknown], other: [string, unknown]): Problem =>
  new Problem('usage.circumstances-contradict', { one: one.map(String), other: other.map(String) });
