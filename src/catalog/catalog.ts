import type { KeepPlan, Service } from './service-types.js';
import type { Carrier, Family, Platform, PlatformCard, Release, Way, WrittenPlatform } from './types.js';

/** A text with one of these words is the owner's. */
export type OwnerWords = { owner: string; words: readonly string[] };

/** The catalog as the rest of the program sees it. Ids are platform ids; lists are best first. */
export interface Catalog {
  /** where its files lie: another thread loads it from there */
  readonly folder: string;
  /** the whole entry in the catalog's language, each operation with what its way says; undefined for an unknown id */
  platform(id: string): Platform | undefined;
  /** the entry as its file says it: only what is the platform's own, in Chinese */
  written(id: string): WrittenPlatform | undefined;
  /** how operations are usually done at each kind of platform, by id */
  ways(): ReadonlyMap<string, Way>;
  /** which release of the catalog this is */
  release(): Release;
  /** which services share one account */
  families(): readonly Family[];
  /** every platform, in the order of their importance to a person choosing from a list */
  cards(): readonly PlatformCard[];
  /** by id, name, alias, pinyin (full and initials), domain or sender number; best first, empty when nothing fits */
  search(text: string): PlatformCard[];
  /** as `search`, for who acts on what is found: letters inside a name (“ver” in Everbright, “exit” in xuexitong) point at nothing */
  pointedAt(text: string): PlatformCard[];
  /** as `search`, and where that finds nothing, what a slip may mean (zhifb, wexin); for lists that a person chooses from */
  searchLoosely(text: string): PlatformCard[];
  /** the platforms that this name means exactly: id, name, alias or full pinyin; the exact entry wins over an alias */
  named(text: string): PlatformCard[];
  /** what a name means that no entry has exactly: surely one platform, or perhaps one of these, the likeliest first */
  meant(text: string): { sure: PlatformCard | null; near: PlatformCard[] };
  /** owners of a signature (text inside the brackets); the first is the decided one */
  bySignature(signature: string): readonly string[];
  /** the words in a message by which a shared signature's owner is told, in the order in which they are tried */
  wordsOf(signature: string): readonly OwnerWords[];
  /** platforms whose own name this is, in Chinese or English; exact, unlike `search` */
  byName(name: string): readonly string[];
  /** platforms that have it among their aliases; exact */
  byAlias(alias: string): readonly string[];
  /** owners of a sender number, digits only */
  bySender(number: string): readonly string[];
  byDomain(registrableDomain: string): readonly string[];
  byPackage(androidPackage: string): readonly string[];
  /** official services, carriers and complaint channels, in the order in which they are shown */
  services(): readonly Service[];
  service(id: string): Service | undefined;
  /** the carrier's own entry among them; undefined for a carrier that is not known */
  serviceOfCarrier(carrier: Carrier): Service | undefined;
  /** the carrier that the segment was given to; only a guess, since numbers can be ported: the person confirms it */
  carrierOf(mobileNumber: string): Carrier;
  /** ways to keep a number at this carrier for little money, cheapest first; empty where no source names one */
  keepPlans(carrier: Carrier): readonly KeepPlan[];
}
