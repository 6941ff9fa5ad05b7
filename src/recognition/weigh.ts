import { hasLink, howMuchSaid, isTitled, numbers, saidMeaning, timesSaid } from './facts.js';
import { MEANING_NAMES } from './meanings.js';
import type { MessageKind } from './message-kind.js';
import { WEIGHTS } from './weights.js';

/**
 * In the order of the weights.
 * @internal scripts/learn-kinds.js learns by it
 */
export const WEIGHED_KINDS = [
  'code',
  'notice',
  'transaction',
  'marketing',
  'collection',
] as const satisfies MessageKind[];

/** What is asked beside words. */
const BESIDE: readonly (readonly [name: string, holds: () => boolean])[] = [
  ['an amount', () => numbers.hasAmount],
  ['an account named', () => numbers.namesAccount],
  ['a ticket', () => numbers.hasTicket],
  ['a phone number', () => numbers.hasPhone],
  ['a link', hasLink],
  ['digits alone', () => numbers.hasLoneDigits],
  ['a number', () => numbers.any],
];

/**
 * The names of the facts that are weighed: of each meaning whether it is said, said again, said in a title.
 * @internal scripts/learn-kinds.js learns by it
 */
export const WEIGHED: readonly string[] = [
  'always',
  ...MEANING_NAMES.flatMap((name) => [name, `${name}, again`, `${name}, in a title`]),
  ...BESIDE.map(([name]) => name),
];
const FIRST_BESIDE = 1 + MEANING_NAMES.length * 3;

const held = new Uint16Array(WEIGHED.length);

/**
 * The places, in `WEIGHED`, of the facts that hold for the text that was read last.
 * @internal scripts/learn-kinds.js learns by it
 */
export const heldFacts = (): Uint16Array => held.subarray(0, readHeld());

/** Reads the same into `held`. @returns how many they are */
function readHeld(): number {
  let count = 0;
  held[count++] = 0;
  for (let i = 0; i < howMuchSaid(); i++) {
    const meaning = saidMeaning(i);
    const times = timesSaid(meaning);
    if (times > 0) held[count++] = 1 + meaning * 3;
    if (times > 1) held[count++] = 2 + meaning * 3;
    if (isTitled(meaning)) held[count++] = 3 + meaning * 3;
  }
  for (let i = 0; i < BESIDE.length; i++) if (BESIDE[i]?.[1]()) held[count++] = FIRST_BESIDE + i;
  return count;
}

const KINDS = WEIGHED_KINDS.length;
const table = new Float64Array(WEIGHED.length * KINDS);
for (const [place, name] of WEIGHED.entries()) table.set(WEIGHTS[name] ?? [], place * KINDS);

const sums = new Float64Array(KINDS);

/** The kind that the facts of the text that was read last speak for, all together. */
export function kindByWeight(kinds: readonly MessageKind[]): MessageKind {
  sums.fill(0);
  const count = readHeld();
  for (let i = 0; i < count; i++) {
    const row = (held[i] as number) * KINDS;
    for (let kind = 0; kind < KINDS; kind++)
      sums[kind] = (sums[kind] as number) + (table[row + kind] as number);
  }
  let best: MessageKind = 'notice';
  let most = Number.NEGATIVE_INFINITY;
  for (const kind of kinds) {
    const sum = sums[WEIGHED_KINDS.indexOf(kind)] as number;
    if (sum <= most) continue;
    most = sum;
    best = kind;
  }
  return best;
}
