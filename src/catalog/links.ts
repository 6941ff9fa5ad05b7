import type { Catalog } from './catalog.js';
import type { Service } from './service-types.js';
import type { Platform } from './types.js';

/** A link that the program may hand to a person, and the platforms and services it stands at. */
export type CatalogLink = { url: string; usedBy: string[] };

/**
 * Every link that may be handed to a person: entrances, contact pages, and the sources marked for it; sources that are
 * only provenance are left out.
 */
export function linksOf(catalog: Catalog): CatalogLink[] {
  const usedBy = new Map<string, Set<string>>();
  const note = (owner: string, urls: readonly string[]): void => {
    for (const url of urls) usedBy.set(url, (usedBy.get(url) ?? new Set()).add(owner));
  };
  for (const { id } of catalog.cards()) note(id, platformLinks(catalog.platform(id) as Platform));
  for (const service of catalog.services()) note(service.id, serviceLinks(service));
  return [...usedBy].map(([url, owners]) => ({ url, usedBy: [...owners] }));
}

const platformLinks = ({ ops, contact, sources }: Platform): string[] =>
  [
    ...Object.values(ops).map((operation) => operation.url),
    contact.web,
    ...sources.map((source) => (source.linkable ? source.url : undefined)),
  ].filter(isWebAddress);

const serviceLinks = ({ entrances, sources }: Service): string[] =>
  [
    ...entrances.map((entrance) => entrance.url),
    ...sources.map((source) => (source.linkable ? source.url : undefined)),
  ].filter(isWebAddress);

const isWebAddress = (url: string | undefined): url is string => /^https?:\/\//.test(url ?? '');
