import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagePath } from '../package-root.js';
import { BEGINS, Cards } from './cards.js';
import { CARDS_FILE, type CatalogIndex, INDEX_FILE, type OwnersByKey, RELEASE_FILE } from './index-file.js';
import { domainAndParents, foldName, foldSender, isLatin } from './normalize.js';
import type { PlatformCard, Release } from './types.js';

// All that a search of the catalog needs, and no more: it is answered by this alone (src/quick-search.ts).

/** Where the build puts the catalog; the same place seen from the sources and from the built program. */
export const BUILT_CATALOG = packagePath('dist/catalog/');

/** Of what nobody owns; always the same list. */
export const NO_OWNERS: readonly string[] = [];

/** Looks into a built catalog's cards and its index; each is read when it is first asked for. */
export class LookUp {
  readonly #folder: string;
  #cards: Cards | undefined;
  #index: CatalogIndex | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  get cards(): Cards {
    this.#cards ??= new Cards(this.#read(CARDS_FILE));
    return this.#cards;
  }

  get index(): CatalogIndex {
    this.#index ??= JSON.parse(this.#read(INDEX_FILE)) as CatalogIndex;
    return this.#index;
  }

  search(text: string): PlatformCard[] {
    return this.cards.search(text, [...this.byDomain(text), ...this.bySender(text)]);
  }

  /** Letters inside a name point at nothing; Chinese characters do, as in 工商. */
  pointedAt(text: string): PlatformCard[] {
    const owners = [...this.byDomain(text), ...this.bySender(text)];
    return isLatin(foldName(text)) ? this.cards.search(text, owners, BEGINS) : this.search(text);
  }

  bySender(number: string): readonly string[] {
    const digits = foldSender(number);
    return digits === '' ? NO_OWNERS : ownersOf(this.index.senders, digits);
  }

  byDomain(domain: string): readonly string[] {
    const listed = domainAndParents(domain).find((name) => Object.hasOwn(this.index.domains, name));
    return listed === undefined ? NO_OWNERS : ownersOf(this.index.domains, listed);
  }

  #read(file: string): string {
    return readFileSync(join(this.#folder, file), 'utf8');
  }
}

/** Which release of the catalog the program came with; nothing else of it is loaded. */
export const ownRelease = (): Release =>
  JSON.parse(readFileSync(join(BUILT_CATALOG, RELEASE_FILE), 'utf8')) as Release;

/** The platform ids of a key, the decided owner first. */
export const ownersOf = (owners: OwnersByKey, key: string): readonly string[] =>
  Object.hasOwn(owners, key) ? (owners[key] as string).split(' ') : NO_OWNERS;
