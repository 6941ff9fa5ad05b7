import type { Platform } from '../catalog/types.js';
import type { Circumstances } from '../cleanup/record/circumstances.js';
import type { Binding } from '../cleanup/types.js';

/** What the first fifteen minutes are made of: the accounts at stake and the carriers to stop the card at. */
export type AtStake = {
  accounts: readonly (Pick<Binding, 'id' | 'category'> & { name: string })[];
  carriers: readonly string[];
  /** the number is the person's no longer: there is no card to stop, and it may be somebody else's */
  numberGone: boolean;
  /** for whom the person calls, and in whose name the number is: only they can have a new card made */
  behalf: Circumstances['on-behalf-of'];
  registeredTo: Circumstances['registered-to'];
  platform(id: string): Platform | undefined;
};
