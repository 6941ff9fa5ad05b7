import type { Platform } from '../catalog/types.js';
import type { Binding } from '../cleanup/types.js';

/** What the first fifteen minutes are made of: the accounts at stake and the carriers to stop the card at. */
export type AtStake = {
  accounts: readonly (Pick<Binding, 'id' | 'category'> & { name: string })[];
  carriers: readonly string[];
  /** the number is the person's no longer: there is no card to stop, and it may be somebody else's */
  numberGone: boolean;
  /** the holder has died: it is the family that calls */
  ofLate: boolean;
  platform(id: string): Platform | undefined;
};
