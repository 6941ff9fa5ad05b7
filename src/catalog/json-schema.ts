import { isDeepStrictEqual } from 'node:util';
import type { SchemaRule } from './types.js';

/** One thing that a schema refuses: where, by which rule, what (a field, a value) and what would do instead. */
type SchemaFault = { at: string; rule: SchemaRule; detail: string; expected: string };

type Schema = Readonly<Record<string, unknown>>;

/** Says what of a value is against the schema; nothing where it is as it must be. */
export type SchemaCheck = (value: unknown) => SchemaFault[];

/** A value within the entry, and where it stands. */
type Place = { value: unknown; at: string };
type Check = (place: Place) => SchemaFault[];

/**
 * A check for a JSON Schema (draft 7), by the keywords that the catalog's schemas have. Each thing is told once: of what may be
 * kept in several ways, what each way misses.
 * @throws Error for a keyword that it does not know, so that no rule of a schema is passed over
 */
export function schemaCheck(schema: object): SchemaCheck {
  const root = schema as Schema;
  const referred = new Map<string, Check>();
  const compile = (given: unknown): Check => compiled(given as Schema, compile, refer);
  /** Definitions may name one another: one is looked up when it is first needed. */
  const refer =
    (path: string): Check =>
    (place) => {
      const known = referred.get(path) ?? compile(definition(root, path));
      referred.set(path, known);
      return known(place);
    };
  for (const one of Object.values((root.definitions ?? {}) as Schema)) compile(one);
  const check = compile(root);
  return (value) => toldOnce(check({ value, at: '' }));
}

function definition(root: Schema, path: string): unknown {
  const name = /^#\/definitions\/(\w+)$/.exec(path)?.[1] ?? '';
  const found = ((root.definitions ?? {}) as Schema)[name];
  if (found === undefined) throw new Error(`${path} is not defined`);
  return found;
}

/** Say nothing of a value. */
const SAYS_NOTHING = new Set(['$schema', '$id', 'title', 'description', 'definitions']);
/** Are read with `if`, and with `additionalProperties`. */
const READ_WITH_ANOTHER = new Set(['then', 'else']);

type Made = {
  /** the whole schema that the keyword stands in */
  schema: Schema;
  compile(schema: unknown): Check;
  refer(path: string): Check;
};

function compiled(schema: Schema, compile: Made['compile'], refer: Made['refer']): Check {
  const made = { schema, compile, refer };
  const unknown = Object.keys(schema).find(
    (key) => !Object.hasOwn(KEYWORDS, key) && !SAYS_NOTHING.has(key) && !READ_WITH_ANOTHER.has(key),
  );
  if (unknown !== undefined) throw new Error(`no check knows what ${unknown} asks for`);
  const checks = Object.entries(KEYWORDS)
    .filter(([key]) => Object.hasOwn(schema, key))
    .map(([key, make]) => make(schema[key], made));
  return (place) => checks.flatMap((check) => check(place));
}

/** What each keyword asks for, in the order in which faults are told. */
const KEYWORDS: Readonly<Record<string, (asked: unknown, made: Made) => Check>> = {
  type: (asked) => (place) => {
    const types = [asked].flat() as string[];
    return types.some((type) => isOfType(place.value, type))
      ? []
      : fault(place, 'wrong-type', fieldOf(place.at), types.join());
  },
  minimum: (asked) => limit('>=', asked as number),
  maximum: (asked) => limit('<=', asked as number),
  minLength: (asked) => (place) =>
    typeof place.value === 'string' && Array.from(place.value).length < (asked as number)
      ? fault(place, 'not-together', fieldOf(place.at))
      : [],
  pattern(asked) {
    const form = new RegExp(asked as string, 'u');
    return (place) =>
      typeof place.value === 'string' && !form.test(place.value)
        ? fault(place, 'wrong-form', shown(place.value), fieldOf(place.at))
        : [];
  },
  $ref: (asked, { refer }) => refer(asked as string),
  const: (asked) => (place) =>
    isDeepStrictEqual(place.value, asked) ? [] : fault(place, 'not-among', shown(place.value), shown(asked)),
  enum: (asked) => (place) => {
    const allowed = asked as unknown[];
    return allowed.some((one) => isDeepStrictEqual(one, place.value))
      ? []
      : fault(place, 'not-among', shown(place.value), allowed.map(shown).join(', '));
  },
  not(asked, { compile }) {
    const check = compile(asked);
    return (place) => (check(place).length > 0 ? [] : fault(place, 'not-together', fieldOf(place.at)));
  },
  anyOf(asked, { compile }) {
    const ways = (asked as unknown[]).map(compile);
    return (place) => {
      const found = ways.map((way) => way(place));
      return found.some((faults) => faults.length === 0) ? [] : found.flat();
    };
  },
  if(asked, { schema, compile }) {
    const [holds, then, otherwise] = [asked, schema.then ?? {}, schema.else ?? {}].map(compile) as [
      Check,
      Check,
      Check,
    ];
    return (place) => (holds(place).length === 0 ? then(place) : otherwise(place));
  },
  minItems: (asked) => (place) =>
    Array.isArray(place.value) && place.value.length < (asked as number)
      ? fault(place, 'too-few', fieldOf(place.at))
      : [],
  uniqueItems: (asked) => (place) => {
    const items = asked && Array.isArray(place.value) ? place.value : [];
    const again = lastRepeated(items);
    return again < 0 ? [] : fault({ ...place, at: `${place.at}/${again}` }, 'repeated', shown(items[again]));
  },
  items(asked, { compile }) {
    const check = compile(asked);
    return ({ value, at }) =>
      Array.isArray(value)
        ? value.flatMap((item: unknown, index) => check({ value: item, at: `${at}/${index}` }))
        : [];
  },
  minProperties: (asked) => (place) =>
    isObject(place.value) && Object.keys(place.value).length < (asked as number)
      ? fault(place, 'too-few', fieldOf(place.at))
      : [],
  required: (asked) => (place) => {
    const { value } = place;
    if (!isObject(value)) return [];
    return (asked as string[])
      .filter((name) => !Object.hasOwn(value, name))
      .flatMap((name) => fault(place, 'missing', name));
  },
  additionalProperties(asked, { schema, compile }) {
    const named = (schema.properties ?? {}) as Schema;
    const check = typeof asked === 'boolean' ? null : compile(asked);
    const allowed = Object.keys(named).join(', ');
    return ({ value, at }) => {
      if (!isObject(value) || asked === true) return [];
      return Object.keys(value)
        .filter((name) => !Object.hasOwn(named, name))
        .flatMap((name) => {
          const place = { value: value[name], at: under(at, name) };
          return check ? check(place) : fault(place, 'unknown-field', name, allowed);
        });
    };
  },
  properties(asked, { compile }) {
    const checks = Object.entries(asked as Schema).map(([name, one]) => [name, compile(one)] as const);
    return ({ value, at }) =>
      isObject(value)
        ? checks.flatMap(([name, check]) =>
            Object.hasOwn(value, name) ? check({ value: value[name], at: under(at, name) }) : [],
          )
        : [];
  },
};

const limit =
  (comparison: '>=' | '<=', bound: number): Check =>
  (place) => {
    const { value } = place;
    if (typeof value !== 'number' || (comparison === '>=' ? value >= bound : value <= bound)) return [];
    return fault(place, 'out-of-range', shown(value), `${comparison} ${bound}`);
  };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

const fault = ({ at }: Place, rule: SchemaRule, detail: string, expected = ''): SchemaFault[] => [
  { at, rule, detail, expected },
];

/** A JSON pointer to a field (RFC 6901). */
const under = (at: string, name: string): string =>
  `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The name of the field that a pointer leads to, or that holds the list whose item it leads to. */
const fieldOf = (at: string): string => at.split('/').findLast((part) => !/^\d+$/.test(part)) ?? '';

/**
 * A value as it is written; what is long is not needed to find it, nor what is nested, however deep.
 * @internal
 */
export const shown = (value: unknown): string => (JSON.stringify(flat(value)) ?? '').slice(0, 60);

/** So many of a list's values, or of an object's, fill what is shown. */
const SHOWN = 20;

function flat(value: unknown): unknown {
  const outline = (inner: unknown): unknown =>
    typeof inner === 'object' && inner !== null ? (Array.isArray(inner) ? ['…'] : { '…': '…' }) : inner;
  if (Array.isArray(value)) return value.slice(0, SHOWN).map(outline);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).slice(0, SHOWN);
  return Object.fromEntries(entries.map(([key, inner]) => [key, outline(inner)]));
}

/** Of one place and rule the first fault; but each field that is missing. */
function toldOnce(faults: readonly SchemaFault[]): SchemaFault[] {
  const told = new Set<string>();
  return faults.filter(({ at, rule }) => {
    const isTold = told.has(`${rule} ${at}`);
    told.add(`${rule} ${at}`);
    return !isTold || rule === 'missing';
  });
}

/** Where the last item stands that equals one before it, in whatever order its fields are written; -1: nowhere. */
function lastRepeated(items: readonly unknown[]): number {
  const seen = new Set<string>();
  let again = -1;
  for (const [index, item] of items.entries()) {
    const written = JSON.stringify(item, inOrder);
    if (seen.has(written)) again = index;
    seen.add(written);
  }
  return again;
}

const inOrder = (_key: string, value: unknown): unknown =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
