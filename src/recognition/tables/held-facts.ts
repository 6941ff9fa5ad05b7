import { core } from '../core.js';
import { judge } from '../kind.js';
import type { MessageKind } from '../message-kind.js';
import { unitsOf } from '../units.js';
import { type BesideName, FACTS } from './facts.js';

/** In the order of the weights. */
export const WEIGHED_KINDS = [
  'code',
  'notice',
  'transaction',
  'marketing',
  'collection',
] as const satisfies MessageKind[];

/** Facts that only rules ask for. */
const NOT_WEIGHED: ReadonlySet<string> = new Set<BesideName>(['a code', 'digits to type in']);
const PLACES = FACTS.flatMap((name, place) => (NOT_WEIGHED.has(name) ? [] : [place]));

/** The names of the facts that are weighed. */
export const WEIGHED = PLACES.map((place) => FACTS[place] as string);

/** The places, in `WEIGHED`, of the facts that hold for a text. */
export function heldFacts(text: string): number[] {
  judge(unitsOf(text));
  const facts = new Uint8Array(core().memory.buffer, core().FACTS.value, FACTS.length);
  return PLACES.flatMap((place, i) => (facts[place] === 1 ? i : []));
}
