import { getDomain } from 'tldts';
import type { Catalog } from '../catalog/catalog.js';
import type { LoginRecord } from '../sources/types.js';

/** What a saved login shows. */
export type SavedLogin = {
  /** catalog ids; more than one where an entry has several addresses */
  platforms: string[];
  /** `saved-login` where the number is the user name */
  kind: 'saved-login' | 'saved-login-other';
  /** where no platform is known: the registrable domains, else the apps, that the number signs in to */
  unknown: string[];
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
    unknown: isOwn && platforms.length === 0 ? unknownPlaces(login) : [],
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

function unknownPlaces({ sites, apps }: LoginRecord): string[] {
  const domains = sites.map(registrable).filter((domain) => domain !== null);
  return [...new Set(domains.length > 0 ? domains : apps)];
}
