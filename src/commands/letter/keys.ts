import { BLANKS, type FactKey } from '../../letters/blanks.js';

/** What only ever is written or enclosed by hand. */
const BY_HAND = ['idNumber', 'signature', 'officePlace', 'openingPaper', 'numberPaper', 'files'];

const FACT_KEYS = Object.keys(BLANKS).filter((key) => !BY_HAND.includes(key)) as FactKey[];

/** What an answers file for letters may hold: the same file does for every kind. */
export const ALL_KEYS: readonly string[] = [...FACT_KEYS, 'to'];
