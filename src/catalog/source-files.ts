import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { English } from './english.js';
import type { Service } from './service-types.js';
import type { Carrier, Family, Release, Way, WrittenPlatform } from './types.js';

/**
 * Which platform a signature that several claim belongs to: `owners`, the decided one first, and why (zh or en).
 * `words`, per owner: a message with one of them is that owner's, tried in the order in which they stand.
 * @internal tests read the file by this type
 */
export type SharedSignatures = Record<
  string,
  { owners: string[]; why: string; words?: Record<string, string[]> }
>;

/** The segments of mobile numbers by carrier, with what the table rests on. */
type Segments = {
  basis: string;
  sources: { url: string; title: string }[];
  segments: Record<string, Carrier>;
};

/** The catalog as people write it: one file per platform and per service. */
export type CatalogFiles = {
  /** by file name */
  platforms: Map<string, WrittenPlatform>;
  ways: Map<string, Way>;
  english: English;
  families: Map<string, Family>;
  release: Release;
  services: Map<string, Service>;
  sharedSignatures: SharedSignatures;
  segments: Segments;
};

/**
 * Reads a catalog's source folder.
 * @throws Error naming the file that is not there or is not JSON
 */
export function readCatalogFiles(folder: string): CatalogFiles {
  return {
    platforms: readPlatforms(join(folder, 'platforms')),
    ways: readFolder<Way>(join(folder, 'ways')),
    english: readEnglish(join(folder, 'english')),
    release: readJson<Release>(join(folder, 'release.json')),
    families: readFolder<Family>(join(folder, 'families')),
    services: readFolder<Service>(join(folder, 'services')),
    sharedSignatures: readJson<SharedSignatures>(join(folder, 'shared-signatures.json')),
    segments: readJson<Segments>(join(folder, 'segments.json')),
  };
}

function readFolder<T>(folder: string): Map<string, T> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return new Map(names.map((name) => [name, readJson<T>(join(folder, name))]));
}

/** All but the template, whose name begins with `_`. */
const readPlatforms = (folder: string): Map<string, WrittenPlatform> =>
  new Map([...readFolder<WrittenPlatform>(folder)].filter(([name]) => !name.startsWith('_')));

/** One file per platform that is put into English, named like its own; what several say stands in `_common.json`. */
function readEnglish(folder: string): English {
  const files = readFolder<Record<string, string>>(folder);
  const platforms = [...files].filter(([name]) => !name.startsWith('_'));
  return {
    menu: files.get('_menu.json') ?? {},
    common: files.get('_common.json') ?? {},
    platforms: Object.fromEntries(platforms.map(([name, texts]) => [name.replace(/\.json$/, ''), texts])),
  };
}

function readJson<T>(path: string): T {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
