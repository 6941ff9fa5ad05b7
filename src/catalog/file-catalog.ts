import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFile } from '../package-root.js';
import type { Catalog, OwnerWords } from './catalog.js';
import { corrected, correctedOperations } from './correction.js';
import { type PackedEnglish, unpackEnglish } from './english.js';
import {
  type CatalogIndex,
  ENGLISH_FILE,
  ENTRIES_FILE,
  FAMILIES_FILE,
  INDEX_FILE,
  type OwnersByKey,
  RELEASE_FILE,
  SEARCH_FILE,
  SERVICES_FILE,
  type SearchFile,
  WAYS_FILE,
} from './index-file.js';
import { meaningOf } from './meaning.js';
import { domainAndParents, foldName, foldPackage, foldSender, foldSignature } from './normalize.js';
import { readPacked } from './packed-file.js';
import { resolvePlatform, type Telling } from './resolve.js';
import { type Called, slipsOf } from './slips.js';
import type {
  Carrier,
  Correction,
  Family,
  KeepPlan,
  Platform,
  PlatformCard,
  Release,
  Service,
  Way,
  WrittenPlatform,
} from './types.js';

/** Where the build puts the catalog; the same place seen from the sources and from the built program. */
const BUILT_CATALOG = fileURLToPath(packageFile('dist/catalog/'));

/**
 * Loads the catalog's index; entries, services and what a search needs are read when they are first asked for.
 * @param folder a built catalog; by default the program's own
 * @param lang the language in which platforms tell their operations
 * @param corrections the person's own notes on entries, asked for with the first entry
 */
export function loadCatalog(
  folder: string = BUILT_CATALOG,
  lang: 'zh' | 'en' = 'zh',
  corrections: () => readonly Correction[] = () => [],
): Catalog {
  return new FileCatalog(folder, lang, corrections);
}

/** Which release of the catalog the program came with; nothing else of it is loaded. */
export const ownRelease = (): Release =>
  JSON.parse(readFileSync(join(BUILT_CATALOG, RELEASE_FILE), 'utf8')) as Release;

const NO_OWNERS: readonly string[] = [];

class FileCatalog implements Catalog {
  readonly folder: string;
  readonly #lang: 'zh' | 'en';
  #ownIndex: CatalogIndex | undefined;
  #ownPositions: ReadonlyMap<string, number> | undefined;
  readonly #platforms = new Map<string, Platform>();
  readonly #readCorrections: () => readonly Correction[];
  #corrections: ReadonlyMap<string, Correction> | undefined;
  #entries: Buffer | undefined;
  #telling: Telling | undefined;
  #english: PackedEnglish | undefined;
  #services: Service[] | undefined;
  #keys: Called[] | undefined;
  #names: ReadonlyMap<string, string[]> | undefined;
  #aliases: ReadonlyMap<string, string[]> | undefined;

  constructor(folder: string, lang: 'zh' | 'en', corrections: () => readonly Correction[]) {
    this.folder = folder;
    this.#readCorrections = corrections;
    this.#lang = lang;
  }

  get #index(): CatalogIndex {
    this.#ownIndex ??= this.#read<CatalogIndex>(INDEX_FILE);
    return this.#ownIndex;
  }

  get #positions(): ReadonlyMap<string, number> {
    this.#ownPositions ??= new Map(this.#index.cards.map((card, position) => [card.id, position]));
    return this.#ownPositions;
  }

  platform(id: string): Platform | undefined {
    const known = this.#platforms.get(id);
    if (known) return known;
    const written = this.written(id);
    if (!written) return undefined;
    this.#corrections ??= new Map(
      this.#readCorrections().map((correction) => [correction.platform, correction]),
    );
    const correction = this.#corrections.get(id);
    const platform = correction
      ? {
          ...resolvePlatform(corrected(written, correction), this.#tellAbout(written)),
          correctedBy: { on: correction.on, operations: correctedOperations(correction) },
        }
      : resolvePlatform(written, this.#tellAbout(written));
    this.#platforms.set(id, platform);
    return platform;
  }

  written(id: string): WrittenPlatform | undefined {
    const position = this.#positions.get(id);
    if (position === undefined) return undefined;
    this.#entries ??= readFileSync(join(this.folder, ENTRIES_FILE));
    const line = this.#entries.subarray(this.#index.offsets[position], this.#index.offsets[position + 1]);
    return JSON.parse(line.toString('utf8')) as WrittenPlatform;
  }

  ways(): ReadonlyMap<string, Way> {
    return this.#tell().ways;
  }

  release(): Release {
    return this.#read<Release>(RELEASE_FILE);
  }

  families(): readonly Family[] {
    return [...this.#tell().families.values()];
  }

  cards(): readonly PlatformCard[] {
    return this.#index.cards;
  }

  search(text: string): PlatformCard[] {
    const wanted = foldName(text);
    if (wanted === '') return [];
    const owners = new Set([...this.byDomain(text), ...this.bySender(text)]);
    const keys = this.#searchKeys();
    return this.#index.cards
      .map((card, position) => ({
        card,
        rank: owners.has(card.id) ? 0 : rankOf(wanted, keys[position] as Called),
      }))
      .filter(({ rank }) => rank < NO_MATCH)
      .sort((a, b) => a.rank - b.rank)
      .map(({ card }) => card);
  }

  searchLoosely(text: string): PlatformCard[] {
    const found = this.search(text);
    if (found.length > 0) return found;
    return slipsOf(foldName(text), this.#searchKeys()).map(
      (place) => this.#index.cards[place] as PlatformCard,
    );
  }

  named(text: string): PlatformCard[] {
    const wanted = foldName(text);
    const kinds = ['names', 'aliases', 'pinyin'] as const;
    for (const kind of kinds) {
      const found = this.#index.cards.filter((_, position) =>
        this.#searchKeys()[position]?.[kind].includes(wanted),
      );
      if (found.length > 0) return found;
    }
    return [];
  }

  meant(text: string): { sure: PlatformCard | null; near: PlatformCard[] } {
    const { sure, near } = meaningOf(text, this.#searchKeys());
    const cardAt = (place: number): PlatformCard => this.#index.cards[place] as PlatformCard;
    return { sure: sure === null ? null : cardAt(sure), near: near.map(cardAt) };
  }

  bySignature(signature: string): readonly string[] {
    return ownersOf(this.#index.signatures, foldSignature(signature));
  }

  bySender(number: string): readonly string[] {
    return ownersOf(this.#index.senders, foldSender(number));
  }

  wordsOf(signature: string): readonly OwnerWords[] {
    const key = foldSignature(signature);
    return Object.hasOwn(this.#index.words, key) ? (this.#index.words[key] ?? []) : [];
  }

  byName(name: string): readonly string[] {
    this.#names ??= idsBy(this.#index.cards, ({ name: { zh, en } }) => [zh, en]);
    return this.#names.get(foldName(name)) ?? NO_OWNERS;
  }

  byAlias(alias: string): readonly string[] {
    this.#aliases ??= idsBy(this.#index.cards, ({ aliases }) => aliases);
    return this.#aliases.get(foldName(alias)) ?? NO_OWNERS;
  }

  byDomain(domain: string): readonly string[] {
    const listed = domainAndParents(domain).find((name) => Object.hasOwn(this.#index.domains, name));
    return listed === undefined ? NO_OWNERS : ownersOf(this.#index.domains, listed);
  }

  byPackage(androidPackage: string): readonly string[] {
    return ownersOf(this.#index.packages, foldPackage(androidPackage));
  }

  services(): readonly Service[] {
    this.#services ??= this.#read<Service[]>(SERVICES_FILE);
    return this.#services;
  }

  service(id: string): Service | undefined {
    return this.services().find((service) => service.id === id);
  }

  carrierOf(mobileNumber: string): Carrier {
    const digits = foldSender(mobileNumber);
    for (const length of SEGMENT_LENGTHS) {
      const segment = digits.slice(0, length);
      if (Object.hasOwn(this.#index.segments, segment)) return this.#index.segments[segment] as Carrier;
    }
    return 'unknown';
  }

  keepPlans(carrier: Carrier): readonly KeepPlan[] {
    const service = this.services().find((entry) => entry.carrier?.carrier === carrier);
    return service?.carrier?.keepNumber ?? [];
  }

  #tell(): Telling {
    this.#telling ??= {
      ways: new Map(this.#read<Way[]>(WAYS_FILE).map((way) => [way.id, way])),
      lang: this.#lang,
      families: new Map(this.#read<Family[]>(FAMILIES_FILE).map((family) => [family.account, family])),
      nameOf: (id) => this.#index.cards[this.#positions.get(id) ?? -1]?.name[this.#lang] ?? id,
    };
    return this.#telling;
  }

  /** With what the platform’s file says in English, where that is spoken. */
  #tellAbout(written: WrittenPlatform): Telling {
    if (this.#lang !== 'en') return this.#tell();
    this.#english ??= JSON.parse(readPacked(this.folder, ENGLISH_FILE)) as PackedEnglish;
    return { ...this.#tell(), english: unpackEnglish(this.#english, written) };
  }

  #searchKeys(): Called[] {
    if (this.#keys) return this.#keys;
    const pinyin = this.#read<SearchFile>(SEARCH_FILE);
    this.#keys = this.#index.cards.map(({ id, name, aliases }, position) => ({
      names: [id, name.zh, name.en].map(foldName),
      aliases: aliases.map(foldName),
      pinyin: pinyin[position]?.full ?? [],
      initials: pinyin[position]?.initials ?? [],
    }));
    return this.#keys;
  }

  #read<T>(file: string): T {
    return JSON.parse(readFileSync(join(this.folder, file), 'utf8')) as T;
  }
}

/** The longest segment of a number decides: 1700 before 170. */
const SEGMENT_LENGTHS = [5, 4, 3];

const NO_MATCH = 5;

/** Exact name or id, exact alias, exact pinyin or initials, beginning, somewhere inside; cards of one rank keep their order. */
function rankOf(wanted: string, { names, aliases, pinyin, initials }: Called): number {
  if (names.includes(wanted)) return 0;
  if (aliases.includes(wanted)) return 1;
  if (pinyin.includes(wanted) || initials.includes(wanted)) return 2;
  const words = [names, aliases, pinyin];
  const begins = (key: string): boolean => key.startsWith(wanted);
  if (words.some((keys) => keys.some(begins)) || initials.some(begins)) return 3;
  return words.some((keys) => keys.some((key) => key.includes(wanted))) ? 4 : NO_MATCH;
}

/** Ids by what the cards are called, folded; cards of one name keep their order. */
function idsBy(
  cards: readonly PlatformCard[],
  namesOf: (card: PlatformCard) => readonly string[],
): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const card of cards) {
    for (const name of new Set(namesOf(card).map(foldName))) {
      ids.set(name, [...(ids.get(name) ?? []), card.id]);
    }
  }
  return ids;
}

const ownersOf = (owners: OwnersByKey, key: string): readonly string[] =>
  Object.hasOwn(owners, key) ? (owners[key] as string).split(' ') : NO_OWNERS;
