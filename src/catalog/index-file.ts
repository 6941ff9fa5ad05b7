import type { OwnerWords } from './catalog.js';
import type { Carrier } from './types.js';

/**
 * The compact index that the build writes: who is meant by what messages and exports hold. Keys of the look-up maps are folded as `normalize.ts`
 * does; their values are platform ids, the decided owner first.
 */
export type CatalogIndex = {
  signatures: OwnersByKey;
  /** of the shared signatures whose owner the message's wording tells */
  words: Record<string, OwnerWords[]>;
  senders: OwnersByKey;
  domains: OwnersByKey;
  packages: OwnersByKey;
  /** carrier by the first three, four or five digits of a mobile number */
  segments: Record<string, Carrier>;
};

/** Ids with a space between: several thousand small lists would take longer to load than all the rest. */
export type OwnersByKey = Record<string, string>;

/** The files of a built catalog. */
export const INDEX_FILE = 'index.json';
/** one card a line: see cards.ts */
export const CARDS_FILE = 'cards.json';
/** one platform a line, in the order of the cards */
export const ENTRIES_FILE = 'platforms.jsonl';
export const SERVICES_FILE = 'services.json';
/** how operations are usually done, in both languages */
export const WAYS_FILE = 'ways.json';
/** what platforms say in English; read only where it is spoken */
export const ENGLISH_FILE = 'english.json';
/** which services share an account */
export const FAMILIES_FILE = 'families.json';
/** which release it is: counts up by one each time the catalog is published */
export const RELEASE_FILE = 'release.json';

/** All files of a built catalog that a release carries. */
export const RELEASED_FILES = [
  INDEX_FILE,
  CARDS_FILE,
  ENTRIES_FILE,
  SERVICES_FILE,
  WAYS_FILE,
  FAMILIES_FILE,
  ENGLISH_FILE,
  'circumstances.json',
] as const;
