import { circumstancesOf } from '../../cleanup/record/circumstances.js';
import type { Cleanup } from '../../cleanup/record/cleanup.js';
import { isNumberGone } from '../../cleanup/record/stage.js';
import type { Situation } from '../../cleanup/situation.js';
import { carrierBindingId } from '../../cleanup/types.js';
import type { AtStake } from '../../reports/at-stake.js';
import type { Context } from './context.js';

const CARRIERS = ['china-mobile', 'china-unicom', 'china-telecom', 'china-broadnet'];

/** As many of the commonest accounts as a page holds. */
const COMMONEST = 16;

/**
 * What of a cleanup is in danger when the phone is gone. Somebody else's accounts are none of a new holder's business, so
 * for them, and where nothing is known yet, it is what most people have.
 */
export function atStake({ cleanup, bindings }: Situation, { catalog }: Pick<Context, 'catalog'>): AtStake {
  const carrier = carrierBindingId(cleanup.carrier);
  const isStrangers = cleanup.track === 'audit-new-number';
  return {
    accounts: bindings.filter(({ dismissed, id }) => id !== carrier && dismissed === isStrangers),
    carriers: CARRIERS.includes(carrier) ? [carrier] : CARRIERS,
    numberGone: isNumberGone(cleanup) || isHeldByAnother(cleanup),
    ...whoseOf(cleanup),
    platform: (id) => catalog.platform(id),
  };
}

/** Whether it is used by somebody else and in nobody's name who could stop it here. */
function isHeldByAnother({ circumstances, track }: Cleanup): boolean {
  const told = circumstancesOf({ circumstances, track });
  return told['number-state'] === 'held' && told['registered-to'] !== 'me';
}

/** For whom it is, and in whose name; as long as nobody says otherwise, the number is in the name of whom it is for. */
function whoseOf({ circumstances: told, track }: Cleanup): Pick<AtStake, 'behalf' | 'registeredTo'> {
  const { 'on-behalf-of': behalf, 'registered-to': registeredTo } = circumstancesOf({
    circumstances: told,
    track,
  });
  if (behalf === 'deceased' || registeredTo === 'deceased')
    return { behalf: 'deceased', registeredTo: 'deceased' };
  return { behalf, registeredTo: told['registered-to'] ?? behalf };
}

/** Without a cleanup: the accounts that most people have and that can be frozen, and every carrier. */
export function atStakeAnywhere({ catalog }: Pick<Context, 'catalog'>): AtStake {
  const accounts = catalog
    .cards()
    .filter(({ id }) => !CARRIERS.includes(id) && catalog.platform(id)?.ops.freeze !== undefined)
    .slice(0, COMMONEST)
    .map(({ id, category, name }) => ({ id, category, name: name.zh }));
  return {
    accounts,
    carriers: CARRIERS,
    numberGone: false,
    behalf: 'me',
    registeredTo: 'me',
    platform: (id) => catalog.platform(id),
  };
}
