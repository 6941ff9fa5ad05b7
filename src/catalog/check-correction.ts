import type { Catalog } from './catalog.js';
import { CORRECTABLE, corrected } from './correction.js';
import type { CorrectedPart, WrittenPlatform } from './types.js';
import { type CatalogFault, findFaults } from './validate.js';

/**
 * What is wrong with a person's correction of an entry: fields that can't be corrected, and what the schema refuses of
 * the entry as it would be then.
 * @param part parsed JSON
 * @returns an empty list when it may be kept
 */
export function correctionFaults(written: WrittenPlatform, part: unknown, catalog: Catalog): CatalogFault[] {
  const file = `${written.id}.json`;
  if (typeof part !== 'object' || part === null || Array.isArray(part)) {
    return [{ file, line: null, at: '', code: 'not-json', detail: '' }];
  }
  const others = Object.keys(part).filter((field) => !(CORRECTABLE as readonly string[]).includes(field));
  if (others.length > 0 || Object.keys(part).length === 0) {
    const detail = CORRECTABLE.join(', ');
    return (others.length > 0 ? others : ['']).map((field) => ({
      file,
      line: null,
      at: `/${field}`,
      code: 'not-correctable',
      detail,
    }));
  }
  const { ops = {} } = part as CorrectedPart;
  if (
    typeof ops !== 'object' ||
    ops === null ||
    Object.values(ops).some((one) => typeof one !== 'object' || one === null)
  ) {
    return [
      { file, line: null, at: '/ops', code: 'schema', rule: 'wrong-type', detail: 'ops', expected: 'object' },
    ];
  }
  return findFaults(
    [{ path: file, text: JSON.stringify(corrected(written, { entry: part as CorrectedPart })) }],
    catalog,
  );
}
