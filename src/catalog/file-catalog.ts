import { foundAsWritten } from '../text/found-as-written.js';
import { inSimplified } from '../text/simplified-names.js';
import type { Cards } from './cards.js';
import type { Catalog, OwnerWords } from './catalog.js';
import { corrected, correctedOperations } from './correction.js';
import { type PackedEnglish, unpackEnglish } from './english.js';
import { entriesWith } from './in-lines.js';
import {
  ENGLISH_FILE,
  ENTRIES_FILE,
  FAMILIES_FILE,
  RELEASE_FILE,
  SERVICES_FILE,
  WAYS_FILE,
} from './index-file.js';
import { BUILT_CATALOG, LookUp, NO_OWNERS, ownersOf } from './look-up.js';
import { type Meanings, meaningOf, meaningsOf } from './meaning.js';
import { foldName, foldPackage, foldSender, foldSignature } from './normalize.js';
import { openPacked, type Places, readPacked, readPackedJson } from './packed-file.js';
import { resolvePlatform, type Telling } from './resolve.js';
import type { KeepPlan, Service } from './service-types.js';
import type {
  Carrier,
  Correction,
  Family,
  Platform,
  PlatformCard,
  Release,
  Way,
  WrittenPlatform,
} from './types.js';

/**
 * Loads a built catalog; each file of it is read when something of it is first asked for.
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

class FileCatalog implements Catalog {
  readonly folder: string;
  readonly #lang: 'zh' | 'en';
  readonly #lookUp: LookUp;
  readonly #platforms = new Map<string, Platform>();
  readonly #readCorrections: () => readonly Correction[];
  #corrections: ReadonlyMap<string, Correction> | undefined;
  #entries: Places | undefined;
  #telling: Telling | undefined;
  #english: PackedEnglish | undefined;
  #services: Service[] | undefined;
  readonly #servicesOfCarriers = new Map<Carrier, Service | undefined>();
  #meanings: Meanings | undefined;
  #allCards: readonly PlatformCard[] | undefined;

  constructor(folder: string, lang: 'zh' | 'en', corrections: () => readonly Correction[]) {
    this.folder = folder;
    this.#lookUp = new LookUp(folder);
    this.#readCorrections = corrections;
    this.#lang = lang;
  }

  get #cards(): Cards {
    return this.#lookUp.cards;
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
    const place = this.#cards.placeOf(id);
    if (place === undefined) return undefined;
    this.#entries ??= openPacked(this.folder, ENTRIES_FILE);
    return JSON.parse(this.#entries(...this.#cards.entryAt(place)).toString('utf8')) as WrittenPlatform;
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
    this.#allCards ??= this.#cards.all();
    return this.#allCards;
  }

  search(text: string): PlatformCard[] {
    return foundAsWritten(text, (name) => this.#lookUp.search(name));
  }

  pointedAt(text: string): PlatformCard[] {
    return foundAsWritten(text, (name) => this.#lookUp.pointedAt(name));
  }

  searchLoosely(text: string): PlatformCard[] {
    const found = this.search(text);
    return found.length > 0 ? found : this.#cards.slips(inSimplified(text));
  }

  named(text: string): PlatformCard[] {
    return foundAsWritten(text, (name) => this.#cards.named(name));
  }

  meant(text: string): { sure: PlatformCard | null; near: PlatformCard[] } {
    this.#meanings ??= meaningsOf(this.#cards.called());
    const { sure, near } = meaningOf(inSimplified(text), this.#meanings);
    return {
      sure: sure === null ? null : this.#cards.at(sure),
      near: near.map((place) => this.#cards.at(place)),
    };
  }

  bySignature(signature: string): readonly string[] {
    return ownersOf(this.#lookUp.index.signatures, foldSignature(signature));
  }

  bySender(number: string): readonly string[] {
    return this.#lookUp.bySender(number);
  }

  wordsOf(signature: string): readonly OwnerWords[] {
    const key = foldSignature(signature);
    return Object.hasOwn(this.#lookUp.index.words, key) ? (this.#lookUp.index.words[key] ?? []) : [];
  }

  byName(name: string): readonly string[] {
    const wanted = foldName(name);
    const places = this.#cards.placesOf('names', wanted);
    if (places.length === 0) return NO_OWNERS;
    return places
      .map((place) => this.#cards.at(place))
      .filter(({ name: { zh, en } }) => foldName(zh) === wanted || foldName(en) === wanted)
      .map(({ id }) => id);
  }

  byAlias(alias: string): readonly string[] {
    const places = this.#cards.placesOf('aliases', foldName(alias));
    return places.length === 0 ? NO_OWNERS : places.map((place) => this.#cards.at(place).id);
  }

  byDomain(domain: string): readonly string[] {
    return this.#lookUp.byDomain(domain);
  }

  byPackage(androidPackage: string): readonly string[] {
    return ownersOf(this.#lookUp.index.packages, foldPackage(androidPackage));
  }

  services(): readonly Service[] {
    this.#services ??= this.#read<Service[]>(SERVICES_FILE);
    return this.#services;
  }

  service(id: string): Service | undefined {
    return this.services().find((service) => service.id === id);
  }

  serviceOfCarrier(carrier: Carrier): Service | undefined {
    if (this.#servicesOfCarriers.has(carrier)) return this.#servicesOfCarriers.get(carrier);
    // of thirty services only one is parsed: each plan asks for it, and few need the others
    const json = readPacked(this.folder, SERVICES_FILE);
    const service = entriesWith<Service>(json, JSON.stringify(carrier)).find(
      (one) => one.carrier?.carrier === carrier,
    );
    this.#servicesOfCarriers.set(carrier, service);
    return service;
  }

  carrierOf(mobileNumber: string): Carrier {
    const digits = foldSender(mobileNumber);
    for (const length of SEGMENT_LENGTHS) {
      const segment = digits.slice(0, length);
      if (Object.hasOwn(this.#lookUp.index.segments, segment))
        return this.#lookUp.index.segments[segment] as Carrier;
    }
    return 'unknown';
  }

  keepPlans(carrier: Carrier): readonly KeepPlan[] {
    return this.serviceOfCarrier(carrier)?.carrier?.keepNumber ?? [];
  }

  #tell(): Telling {
    this.#telling ??= {
      ways: new Map(this.#read<Way[]>(WAYS_FILE).map((way) => [way.id, way])),
      lang: this.#lang,
      families: new Map(this.#read<Family[]>(FAMILIES_FILE).map((family) => [family.account, family])),
      nameOf: (id) => this.#nameOf(id),
    };
    return this.#telling;
  }

  #nameOf(id: string): string {
    const place = this.#cards.placeOf(id);
    return place === undefined ? id : this.#cards.at(place).name[this.#lang];
  }

  /** With what the platform’s file says in English, where that is spoken. */
  #tellAbout(written: WrittenPlatform): Telling {
    if (this.#lang !== 'en') return this.#tell();
    this.#english ??= readPackedJson<PackedEnglish>(this.folder, ENGLISH_FILE);
    return { ...this.#tell(), english: unpackEnglish(this.#english, written) };
  }

  #read<T>(file: string): T {
    return readPackedJson<T>(this.folder, file);
  }
}

/** The longest segment of a number decides: 1700 before 170. */
const SEGMENT_LENGTHS = [5, 4, 3];
