import { DOUBTED_DEBT } from './doubted-debt.js';
import { ACCOUNT_BACK, LEAK_CARRIER, LEAK_PERSON, OWN_NOTICES } from './former-holder.js';
import {
  ACQUAINTANCES,
  ADVERTISING,
  CHARGES,
  CODES,
  LABELS,
  NOTICES,
  PARCELS,
  PRIVATE_NOTICES,
} from './harassment.js';
import { COLLECTOR, LENDER } from './lender.js';
import { OWN_ACCOUNT } from './own-account.js';
import { CARRIER, CHEAP_PLAN, PLATFORM, REFUSAL } from './platform.js';
import type { MapName, RemedyMap } from './types.js';

/** All maps. What a rung waits and rests on is said by the catalog's services, with source and day. */
export const MAPS: Readonly<Record<MapName, RemedyMap>> = {
  lender: LENDER,
  collector: COLLECTOR,
  platform: PLATFORM,
  carrier: CARRIER,
  'cheap-plan': CHEAP_PLAN,
  charges: CHARGES,
  notices: NOTICES,
  'private-notices': PRIVATE_NOTICES,
  parcels: PARCELS,
  acquaintances: ACQUAINTANCES,
  codes: CODES,
  advertising: ADVERTISING,
  labels: LABELS,
  refusal: REFUSAL,
  'own-account': OWN_ACCOUNT,
  'doubted-debt': DOUBTED_DEBT,
  'own-notices': OWN_NOTICES,
  'account-back': ACCOUNT_BACK,
  'leak-person': LEAK_PERSON,
  'leak-carrier': LEAK_CARRIER,
};
