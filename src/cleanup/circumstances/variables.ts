import type { Platform } from '../../catalog/types.js';
import { circumstancesOf } from '../record/circumstances.js';
import type { Cleanup } from '../record/cleanup.js';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * What texts of circumstances may name: `{carrier}`, `{hotline}`, the days `{restore-by}`, `{back-on}`, `{leave-on}`.
 * @param carrier the carrier's entry; undefined where there is none
 * @param nameIn in which language names are given
 */
export function variablesOf(cleanup: Cleanup, carrier: Platform | undefined, nameIn: 'zh' | 'en'): Variables {
  const told = circumstancesOf(cleanup);
  return {
    carrier: carrier?.name[nameIn],
    hotline: carrier?.contact.hotline,
    'restore-by': told['restore-by'],
    'back-on': told['back-on'],
    'leave-on': told['leave-on'],
  };
}

/** The text with its variables filled in: `{carrier|the carrier}` says what stands there where it is not known. */
export const filled = (text: string, variables: Variables): string =>
  text.replace(
    /\{([a-z-]+)(?:\|([^}]*))?\}/gu,
    (_, name: string, otherwise = '') => variables[name] ?? otherwise,
  );
