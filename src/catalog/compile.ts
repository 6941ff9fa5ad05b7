import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CardLine, writtenCards } from './cards.js';
import { compileCircumstances } from './circumstances.js';
import { packEnglish } from './english.js';
import { byImportance } from './importance.js';
import { inLines } from './in-lines.js';
import {
  CARDS_FILE,
  type CatalogIndex,
  ENGLISH_FILE,
  ENTRIES_FILE,
  FAMILIES_FILE,
  INDEX_FILE,
  type OwnersByKey,
  RELEASE_FILE,
  SERVICES_FILE,
  WAYS_FILE,
} from './index-file.js';
import { domainAndParents, foldName, foldPackage, foldSender, foldSignature } from './normalize.js';
import { writeInBlocks, writePacked } from './packed-file.js';
import { PART_OF_CATEGORY } from './parts.js';
import { inPinyin, type Romanize } from './pinyin.js';
import { type CatalogFiles, readCatalogFiles } from './source-files.js';
import type { Family, PlatformCard, WrittenPlatform } from './types.js';

/**
 * Makes the catalog's files into what the program loads: the index, the entries one a line, the ways, the English texts and the services.
 * @param source the folder with `platforms/`, `ways/`, `families/`, `english/`, `services/`, `shared-signatures.json` and `segments.json`
 * @param target the folder to write to; made when missing
 * @param romanize given from outside, since its dictionary is for the build only
 * @returns how many platforms and services there are
 */
export function compileCatalog(
  source: string,
  target: string,
  romanize: Romanize,
): { platforms: number; services: number } {
  const files = readCatalogFiles(source);
  const families = [...files.families.values()];
  const platforms = byImportance(inFamilies([...files.platforms.values()], families));
  const lines = platforms.map((platform) => Buffer.from(`${JSON.stringify(platform)}\n`));
  mkdirSync(target, { recursive: true });
  writeInBlocks(target, ENTRIES_FILE, Buffer.concat(lines));
  writeFileSync(join(target, INDEX_FILE), JSON.stringify(indexOf(platforms, files)));
  writeFileSync(join(target, CARDS_FILE), writtenCards(cardLines(platforms, lines, romanize)));
  writePacked(target, WAYS_FILE, JSON.stringify([...files.ways.values()]));
  writeFileSync(join(target, RELEASE_FILE), JSON.stringify(files.release));
  writeFileSync(join(target, FAMILIES_FILE), JSON.stringify(families));
  writePacked(target, ENGLISH_FILE, JSON.stringify(packEnglish(files.english, platforms)));
  writePacked(target, SERVICES_FILE, inLines([...files.services.values()].sort(byPlace)));
  compileCircumstances(source, target);
  return { platforms: platforms.length, services: files.services.size };
}

/** The platforms, each with the account that its family says it shares. */
function inFamilies(platforms: WrittenPlatform[], families: readonly Family[]): WrittenPlatform[] {
  const accounts = new Map(families.flatMap(({ account, settles }) => settles.map((id) => [id, account])));
  return platforms.map((platform) => {
    const accountOf = accounts.get(platform.id);
    return accountOf === undefined ? platform : { ...platform, accountOf };
  });
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const KIND_ORDER = ['query', 'unbind', 'renewal', 'carrier', 'complaint', 'rules', 'safety'];

const byPlace = (a: { kind: string; order: number; id: string }, b: typeof a): number =>
  KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || a.order - b.order || compareText(a.id, b.id);

function indexOf(platforms: WrittenPlatform[], files: CatalogFiles): CatalogIndex {
  return {
    signatures: joined(
      decided(
        ownersBy(platforms, (platform) => platform.smsSignatures.map(foldSignature)),
        files.sharedSignatures,
      ),
    ),
    words: wordsOf(files.sharedSignatures),
    senders: joined(ownersBy(platforms, (platform) => platform.smsSenders.map(foldSender))),
    domains: joined(
      namesakeFirst(
        ownersBy(platforms, (platform) =>
          platform.domains.flatMap((domain) => domainAndParents(domain).slice(0, 1)),
        ),
      ),
    ),
    packages: joined(ownersBy(platforms, (platform) => platform.androidPackages.map(foldPackage))),
    segments: files.segments.segments,
  };
}

const cardOf = ({ id, name, category, aliases }: WrittenPlatform): PlatformCard => ({
  id,
  name,
  category,
  part: PART_OF_CATEGORY[category],
  aliases,
});

function cardLines(
  platforms: readonly WrittenPlatform[],
  lines: readonly Buffer[],
  romanize: Romanize,
): CardLine[] {
  let from = 0;
  return platforms.map((platform, place) => {
    const { id, name, aliases } = platform;
    const found = [name.zh, ...aliases].flatMap((text) => inPinyin(text, romanize) ?? []);
    const to = from + (lines[place] as Buffer).length;
    const line: CardLine = [
      cardOf(platform),
      once([id, name.zh, name.en].map(foldName)),
      once(aliases.map(foldName)),
      once(found.map(({ full }) => full)),
      once(found.map(({ initials }) => initials)),
      [from, to],
    ];
    from = to;
    return line;
  });
}

const once = (texts: readonly string[]): string[] => [...new Set(texts)];

type OwnerLists = Record<string, string[]>;

/** Platforms come in the order of their importance, so the first owner of a key is the most important one. */
function ownersBy(platforms: WrittenPlatform[], keysOf: (platform: WrittenPlatform) => string[]): OwnerLists {
  const owners: OwnerLists = {};
  for (const platform of platforms) {
    for (const key of new Set(keysOf(platform))) {
      if (key === '') continue;
      if (!Object.hasOwn(owners, key)) owners[key] = [];
      owners[key]?.push(platform.id);
    }
  }
  return owners;
}

function decided(owners: OwnerLists, decisions: CatalogFiles['sharedSignatures']): OwnerLists {
  const result = { ...owners };
  for (const [signature, { owners: first }] of Object.entries(decisions)) {
    const key = foldSignature(signature);
    result[key] = [...new Set([...first, ...(owners[key] ?? [])])];
  }
  return result;
}

const wordsOf = (decisions: CatalogFiles['sharedSignatures']): CatalogIndex['words'] =>
  Object.fromEntries(
    Object.entries(decisions)
      .filter(([, { words }]) => words !== undefined)
      .map(([signature, { words = {} }]) => [
        foldSignature(signature),
        Object.entries(words).map(([owner, list]) => ({ owner, words: list })),
      ]),
  );

/** Several platforms may share a site; the one that is called like it comes first (`qq` on qq.com). */
function namesakeFirst(domains: OwnerLists): OwnerLists {
  return Object.fromEntries(
    Object.entries(domains).map(([domain, owners]) => {
      const namesake = owners.filter((id) => id === domain.split('.')[0]);
      return [domain, [...new Set([...namesake, ...owners])]];
    }),
  );
}

const joined = (owners: OwnerLists): OwnersByKey =>
  Object.fromEntries(Object.entries(owners).map(([key, ids]) => [key, ids.join(' ')]));
