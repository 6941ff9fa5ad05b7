import type { OperationKey } from '../catalog/types.js';
import type { OperationName } from './cleanup.js';

/** Under which name the catalog keeps an operation; the carrier's own two are not in it. */
export const CATALOG_KEY: Readonly<Partial<Record<OperationName, OperationKey>>> = {
  change: 'change',
  unbind: 'unbind',
  deregister: 'deregister',
  recover: 'recover',
  'new-owner': 'newOwner',
  // at the carrier's own entry these say how a number is renewed or had back
  renewal: 'newOwner',
  'restore-number': 'recover',
};
