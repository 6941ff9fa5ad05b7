import type { Carrier } from '../../catalog/types.js';

/** What carriers are called in English. A file of its own: letters name them in both languages. */
export const carriers: Record<Carrier, string> = {
  mobile: 'China Mobile',
  unicom: 'China Unicom',
  telecom: 'China Telecom',
  broadnet: 'China Broadnet',
  virtual: 'virtual operator',
  unknown: 'carrier',
};
