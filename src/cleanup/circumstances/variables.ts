import type { Platform } from '../../catalog/types.js';
import { circumstancesOf } from '../record/circumstances.js';
import type { Cleanup } from '../record/cleanup.js';
import { type Binding, carrierBindingId, isCatchAll } from '../types.js';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * What texts of circumstances may name: `{carrier}`, `{hotline}`, the days `{restore-by}`, `{back-on}`, `{leave-on}`, and
 * how many platforms (`{platforms}`) and demands for money (`{demands}`) there are.
 * @param carrier the carrier's entry; undefined where there is none
 * @param nameIn in which language names are given
 */
export function variablesOf(
  cleanup: Cleanup,
  bindings: readonly Binding[],
  carrier: Platform | undefined,
  nameIn: 'zh' | 'en',
): Variables {
  const told = circumstancesOf(cleanup);
  // also where the carrier has no entry
  const own = carrierBindingId(cleanup.carrier);
  return {
    carrier: carrier?.name[nameIn],
    hotline: carrier?.contact.hotline,
    'restore-by': told['restore-by'],
    'back-on': told['back-on'],
    'leave-on': told['leave-on'],
    platforms: String(
      bindings.filter(({ id, dismissed }) => !dismissed && id !== own && !isCatchAll(id)).length,
    ),
    demands: String(demandsIn(cleanup)),
  };
}

/** The text with its variables filled in: `{carrier|the carrier}` says what stands there where it is not known. */
export const filled = (text: string, variables: Variables): string =>
  text.replace(
    /( ?)\{([a-z-]{1,20})(?:\|([^{}]{0,160}))?\}( ?)/gu,
    (_, before: string, name: string, otherwise = '', after: string) => {
      const known = variables[name];
      // spaces set a day or a number off from Chinese words, not one word from the next
      return known === undefined && HAN.test(otherwise) ? otherwise : before + (known ?? otherwise) + after;
    },
  );

const HAN = /\p{Script=Han}/u;

/** How often money was asked for. */
export const demandsIn = ({ incidents }: Cleanup): number =>
  incidents.reduce(
    (sum, { kind, count }) => (kind === 'collection' || kind === 'charge' ? sum + count : sum),
    0,
  );
