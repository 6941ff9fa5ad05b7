import type { CatalogFault } from '../../catalog/validate.js';
import type { Words } from '../../language/words.js';

/** A fault of a catalog's file in words: what is wrong, and what to do about it. */
export function toldFault(
  { code, rule, detail, expected = '' }: CatalogFault,
  words: Words,
): { why: string; remedy: string } {
  const { faults, schema } = words.catalog.validate;
  const [why, remedy] =
    code === 'schema' ? schema[rule ?? 'not-together'](detail, expected) : faults[code](detail);
  return { why, remedy };
}
