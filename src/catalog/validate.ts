import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { packageFile } from '../package-root.js';
import { parseNested } from '../text/nested.js';
import type { Catalog } from './catalog.js';
import type { Circumstance } from './circumstance-types.js';
import { type SchemaCheck, schemaCheck } from './json-schema.js';
import { foldName } from './normalize.js';
import { wayOperation } from './resolve.js';
import type { Service } from './service-types.js';
import type {
  Family,
  FaultCode,
  OperationKey,
  SchemaRule,
  Way,
  WrittenOperation,
  WrittenPlatform,
} from './types.js';
import { placesIn } from './written-place.js';

/** Where the build publishes the schemas; the same place seen from the sources and from the built program. */
const BUILT_SCHEMAS = packageFile('dist/schemas/');

/** A platform's, way's, family's or service's file, as it was read. */
export type WrittenFile = { path: string; text: string };

/**
 * What is wrong in a file: where in it (line from 1, JSON pointer), and what about it (a name, an id, a value). `rule` and
 * `expected` say of a `schema` fault which rule it breaks and what would do instead.
 */
export type CatalogFault = {
  file: string;
  line: number | null;
  at: string;
  code: FaultCode;
  detail: string;
  rule?: SchemaRule;
  expected?: string;
};

/**
 * What is wrong with files of the catalog, each for itself and against the rest of it. What may be nobody else's (a
 * name, an undecided signature) is compared with the catalog as it was built.
 * @param schemas the folder with the schemas; by default the program's own
 * @returns an empty list when all is well
 */
export function findFaults(
  files: readonly WrittenFile[],
  catalog: Catalog,
  schemas: URL = BUILT_SCHEMAS,
): CatalogFault[] {
  const validators = validatorsOf(schemas);
  const parsed = files.map((file) => ({ ...file, entry: parse(file.text) }));
  const known = new Set([
    ...catalog.cards().map((card) => card.id),
    ...catalog.services().map((service) => service.id),
    ...catalog.ways().keys(),
    ...parsed.map(({ path }) => basename(path, '.json')),
  ]);
  return parsed.flatMap(({ path, text, entry }) => {
    const faults = entry === undefined ? [NOT_JSON] : faultsOf(entry, validators, { path, known, catalog });
    return faults.length === 0 ? [] : placed(faults, path, text);
  });
}

function placed(faults: readonly Fault[], file: string, text: string): CatalogFault[] {
  const { lineOf, brokenAt } = placesIn(text);
  return faults.map((fault) => ({
    file,
    line: fault.code === 'not-json' ? brokenAt : lineOf(fault.at),
    ...fault,
  }));
}

type Fault = Omit<CatalogFault, 'file' | 'line'>;
type Surroundings = { path: string; known: ReadonlySet<string>; catalog: Catalog };
/** The check of each kind of entry. */
type Validators = Readonly<Record<'platform' | 'way' | 'family' | 'circumstance' | 'service', SchemaCheck>>;

const NOT_JSON: Fault = { at: '', code: 'not-json', detail: '' };

/** Compiled once for all checks of a process: that takes longer than checking a file. */
const compiled = new Map<string, Validators>();

function validatorsOf(schemas: URL): Validators {
  const validators = compiled.get(schemas.href) ?? loadValidators(schemas);
  compiled.set(schemas.href, validators);
  return validators;
}

function loadValidators(schemas: URL): Validators {
  const check = (name: string): SchemaCheck =>
    schemaCheck(JSON.parse(readFileSync(new URL(`${name}.schema.json`, schemas), 'utf8')) as object);
  return {
    platform: check('platform'),
    way: check('way'),
    family: check('family'),
    circumstance: check('circumstance'),
    service: check('service'),
  };
}

/** Deeper than any entry. */
const MOST_NESTED = 100;

function parse(text: string): unknown {
  try {
    return parseNested(text, MOST_NESTED);
  } catch {
    return undefined;
  }
}

/** A wrong shape is told first: the other checks need a right one. */
function faultsOf(entry: unknown, validators: Validators, around: Surroundings): Fault[] {
  const kind = kindOf(entry);
  const misshapen = validators[kind](entry);
  if (misshapen.length > 0) return misshapen.map((fault) => ({ ...fault, code: 'schema' as const }));
  switch (kind) {
    case 'circumstance':
      return circumstanceFaults(entry as Circumstance, around);
    case 'service':
      return serviceFaults(entry as Service, around);
    case 'family':
      return familyFaults(entry as Family, around);
    case 'way':
      return wayFaults(entry as Way, around);
    case 'platform':
      return platformFaults(entry as WrittenPlatform, around);
  }
}

/** By what only entries of that kind say: circumstances give advice, services are of a kind, families settle something. */
function kindOf(entry: unknown): keyof Validators {
  if (holds(entry, 'advice')) return 'circumstance';
  if (holds(entry, 'kind')) return 'service';
  if (holds(entry, 'settles')) return 'family';
  // what one of their kind is called
  return holds(entry, 'here') ? 'way' : 'platform';
}

const holds = (entry: unknown, field: string): boolean =>
  typeof entry === 'object' && entry !== null && field in entry;

/** An id that is named somewhere, and where. */
type Named = { at: string; id: string };

/** The sources that a fact at this place names. */
const sourcesAt = (at: string, { sources = [] }: { sources?: readonly string[] }): Named[] =>
  idsAt(`${at}/sources`, sources);

const idsAt = (at: string, ids: readonly string[]): Named[] =>
  ids.map((id, place) => ({ at: `${at}/${place}`, id }));

function platformFaults(platform: WrittenPlatform, { path, known, catalog }: Surroundings): Fault[] {
  const operations = Object.entries(platform.ops) as [OperationKey, WrittenOperation][];
  const named = operations.flatMap(([key, operation]) => sourcesAt(`/ops/${key}`, operation));
  for (const key of ['acceptsForeignNumber', 'numberIsName'] as const) {
    const told = platform[key];
    if (told) named.push(...sourcesAt(`/${key}`, told));
  }
  if (platform.policy) named.push({ at: '/policy/source', id: platform.policy.source });
  const others = idsAt('/signInWith', platform.signInWith ?? []);
  if (platform.accountOf !== undefined) others.push({ at: '/accountOf', id: platform.accountOf });
  return [
    ...fileNameFaults(platform.id, path),
    ...sourceFaults(platform.sources, named),
    ...idFaults(others, known),
    ...operations
      .filter(([key, { way }]) => way !== undefined && !wayOperation(way, key, catalog.ways()))
      .map(([key, { way }]) => ({ at: `/ops/${key}/way`, code: 'way-unknown' as const, detail: way ?? '' })),
    ...nameFaults(platform, catalog),
    ...signatureFaults(platform, catalog),
  ];
}

function familyFaults(
  { id, account, settles, keepsOwn = [] }: Family,
  { path, known }: Surroundings,
): Fault[] {
  const named = [
    { at: '/account', id: account },
    ...idsAt('/settles', settles),
    ...keepsOwn.map(({ platform }, place) => ({ at: `/keepsOwn/${place}/platform`, id: platform })),
  ];
  return [...fileNameFaults(id, path), ...idFaults(named, known)];
}

function circumstanceFaults(
  { id, tasks, advice, notSaid, sources }: Circumstance,
  { path, known }: Surroundings,
): Fault[] {
  const named = [
    ...tasks.flatMap((task, place) => sourcesAt(`/tasks/${place}`, task)),
    ...advice.flatMap((line, place) => sourcesAt(`/advice/${place}`, line)),
  ];
  const platforms = tasks.flatMap(({ at }, place) =>
    typeof at === 'object' ? idsAt(`/tasks/${place}/at/platforms`, at.platforms ?? []) : [],
  );
  return [
    ...fileNameFaults(id, path),
    ...sourceFaults(sources, named),
    ...idFaults([...platforms, ...idsAt('/notSaid/services', notSaid?.services ?? [])], known),
    ...idFaults(
      notSaid?.instead === undefined ? [] : [{ at: '/notSaid/instead', id: notSaid.instead }],
      new Set(tasks.map((task) => task.id)),
    ),
  ];
}

function wayFaults(way: Way, { path, known }: Surroundings): Fault[] {
  const named = [
    ...Object.entries(way.ops).flatMap(([key, operation]) => sourcesAt(`/ops/${key}`, operation)),
    ...(way.rules ?? []).flatMap((rule, index) => sourcesAt(`/rules/${index}`, rule)),
  ];
  return [
    ...fileNameFaults(way.id, path),
    ...sourceFaults(way.sources, named),
    ...idFaults(way.like === undefined ? [] : [{ at: '/like', id: way.like }], known),
  ];
}

function serviceFaults(service: Service, { path, known }: Surroundings): Fault[] {
  const { entrances, facts, periods = [], samples = [], answer, carrier, related = [] } = service;
  const lists: Record<string, readonly { sources: string[] }[]> = {
    '/entrances': entrances,
    '/facts': facts,
    '/periods': periods,
    '/samples': samples,
    '/carrier/keepNumber': carrier?.keepNumber ?? [],
    '/carrier/cancel': carrier?.cancel ?? [],
    '/carrier/proofs': carrier?.proofs ?? [],
    '/carrier/restore': carrier?.restore ?? [],
  };
  const named = Object.entries(lists).flatMap(([at, list]) =>
    list.flatMap((fact, place) => sourcesAt(`${at}/${place}`, fact)),
  );
  const others = idsAt('/related', related);
  if (carrier) others.push({ at: '/carrier/platform', id: carrier.platform });
  return [
    ...fileNameFaults(service.id, path),
    ...sourceFaults(service.sources, [...named, ...(answer ? sourcesAt('/answer', answer) : [])]),
    ...idFaults(others, known),
  ];
}

const fileNameFaults = (id: string, path: string): Fault[] =>
  basename(path) === `${id}.json` ? [] : [{ at: '/id', code: 'file-name', detail: id }];

function sourceFaults(sources: readonly { id: string }[], named: readonly Named[]): Fault[] {
  const ids = sources.map(({ id }) => id);
  return [
    ...ids
      .map((id, place) => ({ at: `/sources/${place}`, code: 'source-repeated' as const, detail: id }))
      .filter(({ detail }, place) => ids.indexOf(detail) !== place),
    ...named
      .filter(({ id }) => !ids.includes(id))
      .map(({ at, id }) => ({ at, code: 'source-unknown' as const, detail: id })),
  ];
}

const idFaults = (named: readonly Named[], known: ReadonlySet<string>): Fault[] =>
  named.filter(({ id }) => !known.has(id)).map(({ at, id }) => ({ at, code: 'id-unknown', detail: id }));

/** No name or alias of one platform is the exact name of another. */
function nameFaults({ id, name, aliases }: WrittenPlatform, catalog: Catalog): Fault[] {
  const owners = new Map(
    catalog
      .cards()
      .flatMap((card) => [card.id, card.name.zh, card.name.en].map((text) => [foldName(text), card.id])),
  );
  const names = [
    { at: '/id', id },
    { at: '/name/zh', id: name.zh },
    { at: '/name/en', id: name.en },
    ...idsAt('/aliases', aliases),
  ];
  return names
    .map(({ at, id: text }) => ({ at, text, owner: owners.get(foldName(text)) ?? id }))
    .filter(({ owner }) => owner !== id)
    .map(({ at, text, owner }) => ({ at, code: 'name-taken', detail: `${text} (${owner})` }));
}

/** A signature of another platform has to be decided in shared-signatures.json, and is then known for both. */
const signatureFaults = ({ id, smsSignatures }: WrittenPlatform, catalog: Catalog): Fault[] =>
  smsSignatures
    .map((signature, place) => ({ signature, place, owners: catalog.bySignature(signature) }))
    .filter(({ owners }) => owners.length > 0 && !owners.includes(id))
    .map(({ signature, place, owners }) => ({
      at: `/smsSignatures/${place}`,
      code: 'signature-taken',
      detail: `【${signature}】 (${owners.join(', ')})`,
    }));
