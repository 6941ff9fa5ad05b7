import { Ajv, type ErrorObject } from 'ajv';
import { type SchemaCheck, shown } from '../../src/catalog/json-schema.js';
import type { SchemaRule } from '../../src/catalog/types.js';

/** What `schemaCheck` says, by Ajv: it knows JSON Schema as a whole. */
export function ajvCheck(schema: object): SchemaCheck {
  const validate = new Ajv({ allErrors: true, verbose: true }).compile(schema);
  return (value) => (validate(value) ? [] : schemaFaults(validate.errors ?? []));
}

/**
 * What Ajv found, told once each. Where a rule has several ways to be kept (`anyOf`, `if`), Ajv also reports each way
 * that failed: those that say what is missing are enough.
 */
function schemaFaults(errors: readonly ErrorObject[] = []): ReturnType<SchemaCheck> {
  const faults = errors.flatMap(faultOf);
  return faults.filter(
    (fault, place) =>
      faults.findIndex((other) => other.at === fault.at && other.rule === fault.rule) === place ||
      fault.rule === 'missing',
  );
}

/** Rules that only gather others. */
const GATHERING = new Set(['if', 'anyOf', 'oneOf', 'allOf']);

function faultOf({
  keyword,
  instancePath: at,
  params,
  parentSchema,
  data,
}: ErrorObject): ReturnType<SchemaCheck> {
  if (GATHERING.has(keyword)) return [];
  const given = params as Record<string, unknown>;
  const field = at.split('/').findLast((part) => !/^\d+$/.test(part)) ?? '';
  const fault = (
    rule: SchemaRule,
    detail: unknown,
    expected: unknown = '',
    where = at,
  ): ReturnType<SchemaCheck> => [{ at: where, rule, detail: String(detail), expected: String(expected) }];
  switch (keyword) {
    case 'required':
      return fault('missing', given.missingProperty);
    case 'additionalProperties': {
      const allowed = Object.keys((parentSchema as { properties?: object } | undefined)?.properties ?? {});
      return fault(
        'unknown-field',
        given.additionalProperty,
        allowed.join(', '),
        `${at}/${String(given.additionalProperty).replaceAll('~', '~0').replaceAll('/', '~1')}`,
      );
    }
    case 'enum':
      return fault('not-among', shown(data), (given.allowedValues as unknown[]).map(shown).join(', '));
    case 'const':
      return fault('not-among', shown(data), shown(given.allowedValue));
    case 'type':
      return fault('wrong-type', field, given.type);
    case 'pattern':
      return fault('wrong-form', shown(data), field);
    case 'minItems':
    case 'minProperties':
      return fault('too-few', field);
    case 'uniqueItems':
      return fault('repeated', shown((data as unknown[])[given.i as number]), '', `${at}/${given.i}`);
    case 'minimum':
    case 'maximum':
      return fault('out-of-range', shown(data), `${given.comparison} ${given.limit}`);
    default:
      return fault('not-together', field);
  }
}
