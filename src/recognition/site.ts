import { getDomain } from 'tldts';
import type { Catalog } from '../catalog/catalog.js';
import type { LoginRecord } from '../sources/types.js';
import { nameCut } from '../text/lengths.js';

/** What a saved login shows. */
export type SavedLogin = {
  /** catalog ids; more than one where an entry has several addresses */
  platforms: string[];
  /** `saved-login` where the number is the user name */
  kind: 'saved-login' | 'saved-login-other';
  /** where no platform is known: each place that the number signs in to, and what the person calls it */
  own: { place: string; name: string }[];
};

/** What of the catalog is asked. */
export type SiteOwners = Pick<Catalog, 'byDomain' | 'byPackage' | 'named'>;

/**
 * Where a login belongs: by its app, by its site (the nearest domain above it, within the registrable one, that the
 * catalog has), or, without a site and an app that the catalog has (it has no iOS ones), by its name where that means one platform.
 * @param number the person's number, eleven digits
 */
export function readLogin(login: LoginRecord, catalog: SiteOwners, number: string): SavedLogin {
  const isOwn = login.userNames.some((name) => isNumber(name, number));
  const placed = [
    ...login.apps.flatMap((app) => catalog.byPackage(app).slice(0, 1)),
    ...login.sites.flatMap((site) => bySite(site, catalog)),
  ];
  const isCalled = placed.length === 0 && login.sites.length === 0 && login.title !== null;
  const platforms = isCalled ? byTitle(login.title ?? '', catalog) : placed;
  return {
    platforms: [...new Set(platforms)],
    kind: isOwn ? 'saved-login' : 'saved-login-other',
    own: isOwn && platforms.length === 0 ? ownPlaces(login, catalog) : [],
  };
}

/** Whether a user name is this mobile number: bare, with +86, 86 or 0086, with spaces, dashes or dots. */
function isNumber(userName: string, number: string): boolean {
  const digits = userName.normalize('NFKC').replace(/[\s\p{Cf}\p{Pd}().·]/gu, '');
  return digits.replace(/^(?:\+86|0086|86(?=1\d{10}$))/, '') === number;
}

/** The domain that somebody registered; null for addresses in numbers, home networks and bare suffixes. */
const registrable = (site: string): string | null => getDomain(site, { allowPrivateDomains: true });

/** No platform's domain is a public suffix (a test holds the catalog to it), so none above the registrable one is found. */
const bySite = (site: string, catalog: SiteOwners): readonly string[] =>
  registrable(site) === null ? [] : catalog.byDomain(site).slice(0, 1);

/** Browsers call an entry by its site, with the user behind it: `example.com (user)`. A mail address is an account, no site. */
function byTitle(title: string, catalog: SiteOwners): readonly string[] {
  const [first = ''] = title.split(/\s/, 1);
  const site = /^[^@]*[^.@]\.[^.@]+$/.test(first) ? bySite(first, catalog) : [];
  if (site.length > 0) return site;
  const named = catalog.named(title);
  return named.length === 1 ? named.map(({ id }) => id) : [];
}

/**
 * The registrable domains, else the apps, else the entry's name, by which it is the same place in another export. A place is called as the entry
 * is, unless that is no name, or one of another platform.
 */
function ownPlaces({ sites, apps, title }: LoginRecord, catalog: SiteOwners): SavedLogin['own'] {
  const domains = sites.map(registrable).filter((domain) => domain !== null);
  const places = [...new Set(domains.length > 0 ? domains : apps)];
  const name =
    title !== null && isName(title) && catalog.named(title).length === 0 ? nameCut(title.trim()) : null;
  // at home and in networks of one's own nobody sells the number on
  if (places.length === 0 && sites.length > 0) return [];
  if (places.length === 0) return name === null ? [] : [{ place: name, name }];
  return places.map((place) => ({ place, name: places.length === 1 ? (name ?? place) : place }));
}

/** Browsers call an entry by its address. */
const isName = (title: string): boolean => /\p{L}/u.test(title) && !/[@:/]|\w\.\w/.test(title);
