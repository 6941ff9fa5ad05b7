import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import type { Catalog } from './catalog.js';
import { foldName } from './normalize.js';
import { wayOperation } from './resolve.js';
import type {
  Circumstance,
  Family,
  OperationKey,
  Service,
  Way,
  WrittenOperation,
  WrittenPlatform,
} from './types.js';

/** Where the build publishes the schemas; the same place seen from the sources and from the built program. */
const BUILT_SCHEMAS = new URL('../../dist/schemas/', import.meta.url);

/** A platform's, way's, family's or service's file, as it was read. */
export type WrittenFile = { path: string; text: string };

type FaultCode =
  | 'not-json'
  | 'schema'
  | 'file-name'
  | 'source-repeated'
  | 'source-unknown'
  | 'id-unknown'
  | 'name-taken'
  | 'signature-taken'
  | 'way-unknown'
  | 'not-correctable';

/** What is wrong in a file: where in it, and what about it (a name, an id, the schema's own words). */
export type CatalogFault = { file: string; at: string; code: FaultCode; detail: string };

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
  const validators = loadValidators(schemas);
  const parsed = files.map((file) => ({ path: file.path, entry: parse(file.text) }));
  const known = new Set([
    ...catalog.cards().map((card) => card.id),
    ...catalog.services().map((service) => service.id),
    ...catalog.ways().keys(),
    ...parsed.map(({ path }) => basename(path, '.json')),
  ]);
  return parsed.flatMap(({ path, entry }) => {
    const faults = entry === undefined ? [NOT_JSON] : faultsOf(entry, validators, { path, known, catalog });
    return faults.map((fault) => ({ file: path, ...fault }));
  });
}

type Fault = Omit<CatalogFault, 'file'>;
type Surroundings = { path: string; known: ReadonlySet<string>; catalog: Catalog };
type Validators = {
  platform: ValidateFunction<WrittenPlatform>;
  way: ValidateFunction<Way>;
  family: ValidateFunction<Family>;
  circumstance: ValidateFunction<Circumstance>;
  service: ValidateFunction<Service>;
};

const NOT_JSON: Fault = { at: '', code: 'not-json', detail: '' };

function loadValidators(schemas: URL): Validators {
  const ajv = new Ajv({ allErrors: true });
  const schema = (name: string): object =>
    JSON.parse(readFileSync(new URL(`${name}.schema.json`, schemas), 'utf8')) as object;
  return {
    platform: ajv.compile<WrittenPlatform>(schema('platform')),
    way: ajv.compile<Way>(schema('way')),
    family: ajv.compile<Family>(schema('family')),
    circumstance: ajv.compile<Circumstance>(schema('circumstance')),
    service: ajv.compile<Service>(schema('service')),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A wrong shape is told first: the other checks need a right one. */
function faultsOf(
  entry: unknown,
  { platform, way, family, circumstance, service }: Validators,
  around: Surroundings,
): Fault[] {
  if (isCircumstance(entry)) {
    return circumstance(entry) ? circumstanceFaults(entry, around) : schemaFaults(circumstance);
  }
  if (isService(entry)) return service(entry) ? serviceFaults(entry, around) : schemaFaults(service);
  if (isFamily(entry)) return family(entry) ? familyFaults(entry, around) : schemaFaults(family);
  if (isWay(entry)) return way(entry) ? wayFaults(entry, around) : schemaFaults(way);
  return platform(entry) ? platformFaults(entry, around) : schemaFaults(platform);
}

const holds = (entry: unknown, field: string): boolean =>
  typeof entry === 'object' && entry !== null && field in entry;

/** Only services are of a kind. */
const isService = (entry: unknown): boolean => holds(entry, 'kind');

/** Only circumstances give advice. */
const isCircumstance = (entry: unknown): boolean => holds(entry, 'advice');

/** Only ways say what one of their kind is called. */
const isWay = (entry: unknown): boolean => holds(entry, 'here');

/** Only families settle something. */
const isFamily = (entry: unknown): boolean => holds(entry, 'settles');

const schemaFaults = ({ errors }: ValidateFunction): Fault[] =>
  (errors ?? []).map(({ instancePath, message, params }) => ({
    at: instancePath,
    code: 'schema',
    detail: [message, JSON.stringify(params)].join(' '),
  }));

function platformFaults(platform: WrittenPlatform, { path, known, catalog }: Surroundings): Fault[] {
  const operations = Object.entries(platform.ops) as [OperationKey, WrittenOperation][];
  const named = operations.flatMap(([key, { sources = [] }]) =>
    sources.map((id) => ({ at: `/ops/${key}`, id })),
  );
  if (platform.policy) named.push({ at: '/policy', id: platform.policy.source });
  const others = [platform.accountOf ?? [], platform.signInWith ?? []].flat();
  return [
    ...fileNameFaults(platform.id, path),
    ...sourceFaults(platform.sources, named),
    ...idFaults(others, known),
    ...operations
      .filter(([key, { way }]) => way !== undefined && !wayOperation(way, key, catalog.ways()))
      .map(([key, { way }]) => ({ at: `/ops/${key}`, code: 'way-unknown' as const, detail: way ?? '' })),
    ...nameFaults(platform, catalog),
    ...signatureFaults(platform, catalog),
  ];
}

function familyFaults(
  { id, account, settles, keepsOwn = [] }: Family,
  { path, known }: Surroundings,
): Fault[] {
  const named = [account, ...settles, ...keepsOwn.map(({ platform }) => platform)];
  return [...fileNameFaults(id, path), ...idFaults(named, known)];
}

function circumstanceFaults(
  { id, tasks, advice, notSaid, sources }: Circumstance,
  { path, known }: Surroundings,
): Fault[] {
  const named = [
    ...tasks.flatMap((task, index) => task.sources.map((one) => ({ at: `/tasks/${index}`, id: one }))),
    ...advice.flatMap((line, index) => line.sources.map((one) => ({ at: `/advice/${index}`, id: one }))),
  ];
  const platforms = tasks.flatMap(({ at }) => (typeof at === 'object' ? (at.platforms ?? []) : []));
  return [
    ...fileNameFaults(id, path),
    ...sourceFaults(sources, named),
    ...idFaults([...platforms, ...(notSaid?.services ?? [])], known),
  ];
}

function wayFaults(way: Way, { path, known }: Surroundings): Fault[] {
  const named = Object.entries(way.ops).flatMap(([key, { sources }]) =>
    sources.map((id) => ({ at: `/ops/${key}`, id })),
  );
  return [
    ...fileNameFaults(way.id, path),
    ...sourceFaults(way.sources, named),
    ...idFaults(way.like === undefined ? [] : [way.like], known),
  ];
}

function serviceFaults(service: Service, { path, known }: Surroundings): Fault[] {
  const carrier = service.carrier;
  const named = [
    ...service.entrances,
    ...service.facts,
    ...(service.periods ?? []),
    ...(service.samples ?? []),
    ...(service.answer ? [service.answer] : []),
    ...(carrier ? [...carrier.keepNumber, ...carrier.cancel, ...carrier.proofs, ...carrier.restore] : []),
  ].flatMap(({ sources }) => sources.map((id) => ({ at: '', id })));
  return [
    ...fileNameFaults(service.id, path),
    ...sourceFaults(service.sources, named),
    ...idFaults([...(service.related ?? []), ...(carrier ? [carrier.platform] : [])], known),
  ];
}

const fileNameFaults = (id: string, path: string): Fault[] =>
  basename(path) === `${id}.json` ? [] : [{ at: '/id', code: 'file-name', detail: id }];

function sourceFaults(
  sources: readonly { id: string }[],
  named: readonly { at: string; id: string }[],
): Fault[] {
  const ids = sources.map(({ id }) => id);
  return [
    ...ids
      .filter((id, place) => ids.indexOf(id) !== place)
      .map((id) => ({ at: '/sources', code: 'source-repeated' as const, detail: id })),
    ...named
      .filter(({ id }) => !ids.includes(id))
      .map(({ at, id }) => ({ at, code: 'source-unknown' as const, detail: id })),
  ];
}

const idFaults = (ids: readonly string[], known: ReadonlySet<string>): Fault[] =>
  ids.filter((id) => !known.has(id)).map((id) => ({ at: '', code: 'id-unknown', detail: id }));

/** No name or alias of one platform is the exact name of another. */
function nameFaults({ id, name, aliases }: WrittenPlatform, catalog: Catalog): Fault[] {
  const owners = new Map(
    catalog
      .cards()
      .flatMap((card) => [card.id, card.name.zh, card.name.en].map((text) => [foldName(text), card.id])),
  );
  return [id, name.zh, name.en, ...aliases]
    .filter((text) => (owners.get(foldName(text)) ?? id) !== id)
    .map((text) => ({ at: '', code: 'name-taken', detail: `${text} (${owners.get(foldName(text))})` }));
}

/** A signature of another platform has to be decided in shared-signatures.json, and is then known for both. */
const signatureFaults = ({ id, smsSignatures }: WrittenPlatform, catalog: Catalog): Fault[] =>
  smsSignatures
    .map((signature) => ({ signature, owners: catalog.bySignature(signature) }))
    .filter(({ owners }) => owners.length > 0 && !owners.includes(id))
    .map(({ signature, owners }) => ({
      at: '/smsSignatures',
      code: 'signature-taken',
      detail: `【${signature}】 (${owners.join(', ')})`,
    }));
