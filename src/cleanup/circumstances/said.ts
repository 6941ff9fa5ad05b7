import type { Circumstance, NotSaid } from '../../catalog/circumstance-types.js';
import type { Operation, Platform } from '../../catalog/types.js';

type Needs = NonNullable<NotSaid['needs']>;

const asItIs = (text: string): string => text;

/** Sentences as they are said to a person in these circumstances. */
export function sayTo(circumstances: readonly Circumstance[], nameIn: 'zh' | 'en'): (text: string) => string {
  const words = circumstances.flatMap(({ notSaid }) =>
    (notSaid?.words ?? []).flatMap(({ pattern, [nameIn]: instead }) =>
      instead === undefined ? [] : [{ pattern: new RegExp(pattern, 'gu'), instead }],
    ),
  );
  return words.length === 0
    ? asItIs
    : (text) => words.reduce((said, { pattern, instead }) => said.replace(pattern, instead), text);
}

/** Fields of an operation that are codes or addresses, not sentences. */
const NO_SENTENCES = [
  'url',
  'channels',
  'oldNumber',
  'needs',
  'basis',
  'sources',
  'id',
  'waitDays',
  'restDays',
];

/**
 * How the catalog's entries are told to a person in these circumstances: what must not be said to them is said otherwise.
 * @param nameIn the language of the entries
 */
export function toldTo(
  circumstances: readonly Circumstance[],
  nameIn: 'zh' | 'en',
): (platform: Platform) => Platform {
  const needs = Object.assign({}, ...circumstances.map(({ notSaid }) => notSaid?.needs)) as Needs;
  const say = sayTo(circumstances, nameIn);
  if (say === asItIs && Object.keys(needs).length === 0) return (platform) => platform;
  const told = new Map<Platform, Platform>();
  return (platform) => {
    const known = told.get(platform) ?? { ...platform, ops: opsTold(platform.ops, say, needs) };
    told.set(platform, known);
    return known;
  };
}

const opsTold = (ops: Platform['ops'], say: (text: string) => string, needs: Needs): Platform['ops'] =>
  Object.fromEntries(
    Object.entries(ops).map(([key, operation]) => [
      key,
      {
        ...(inOtherWords(operation, say) as Operation),
        needs: operation.needs.flatMap((need) => (need in needs ? (needs[need] ?? []) : need)),
      },
    ]),
  );

/** The same value, every sentence in it said otherwise. */
function inOtherWords(value: unknown, say: (text: string) => string): unknown {
  if (typeof value === 'string') return say(value);
  if (Array.isArray(value)) return value.map((one) => inOtherWords(one, say));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      NO_SENTENCES.includes(key) ? inner : inOtherWords(inner, say),
    ]),
  );
}

/** Official services that don't serve somebody in a circumstance, and the id of the task to do in their place. */
export type NotServed = { circumstance: string; services: readonly string[]; instead: string | null };

/** What doesn't serve this person, by the circumstance that is why. */
export const notServed = (circumstances: readonly Circumstance[]): NotServed[] =>
  circumstances.flatMap(({ id, notSaid }) =>
    notSaid?.services?.length
      ? [{ circumstance: id, services: notSaid.services, instead: notSaid.instead ?? null }]
      : [],
  );

/** Which kind of letter stands in for another, where that is not for this person. */
export const lettersInstead = (circumstances: readonly Circumstance[]): Readonly<Record<string, string>> =>
  Object.assign({}, ...circumstances.map(({ notSaid }) => notSaid?.letters));

/** What this person brings along in place of what others would. */
export const proofsInstead = (circumstances: readonly Circumstance[]): Readonly<Record<string, string>> =>
  Object.assign({}, ...circumstances.map(({ notSaid }) => notSaid?.proofs));

/** What can be done where the time is too short, by the plan's code, where it is not as for others. */
export const waysOutInstead = (
  circumstances: readonly Circumstance[],
  nameIn: 'zh' | 'en',
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    circumstances.flatMap(({ notSaid }) =>
      Object.entries(notSaid?.waysOut ?? {}).map(([way, text]) => [way, text[nameIn]]),
    ),
  );

/** Rungs of remedies that are not for this person. */
export const rungsNotSaid = (circumstances: readonly Circumstance[]): string[] =>
  circumstances.flatMap(({ notSaid }) => notSaid?.rungs ?? []);

/** Ids of official services that don't serve this person. */
export const servicesNotSaid = (circumstances: readonly Circumstance[]): string[] => [
  ...new Set(circumstances.flatMap(({ notSaid }) => notSaid?.services ?? [])),
];
