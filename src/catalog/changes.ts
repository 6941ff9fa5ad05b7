import type { Catalog } from './catalog.js';
import type { WrittenPlatform } from './types.js';

/** What differs between two releases, by platform id; `changed` names the fields, operations one by one. */
export type Changes = {
  added: string[];
  removed: string[];
  changed: { platform: string; fields: string[] }[];
};

/** The platforms of a release as its API tells them. */
export type ReleasedPlatforms = readonly WrittenPlatform[];

/** The change log from an earlier release to this one. */
export function changesBetween(earlier: ReleasedPlatforms, catalog: Catalog): Changes {
  const before = new Map(earlier.map((platform) => [platform.id, platform]));
  const now = new Map(
    catalog.cards().flatMap(({ id }) => {
      const written = catalog.written(id);
      return written ? [[id, written] as const] : [];
    }),
  );
  return {
    added: [...now.keys()].filter((id) => !before.has(id)).sort(),
    removed: [...before.keys()].filter((id) => !now.has(id)).sort(),
    changed: [...now]
      .map(([id, platform]) => ({ platform: id, fields: differing(before.get(id), platform) }))
      .filter(({ fields }) => fields.length > 0)
      .sort((a, b) => (a.platform < b.platform ? -1 : 1)),
  };
}

function differing(before: WrittenPlatform | undefined, now: WrittenPlatform): string[] {
  if (!before) return [];
  const [old, young] = [flat(before), flat(now)];
  return [...new Set([...old.keys(), ...young.keys()])]
    .filter((field) => old.get(field) !== young.get(field))
    .sort();
}

/** Fields with their JSON; operations as `ops.change`. */
const flat = ({ ops, ...rest }: WrittenPlatform): Map<string, string> =>
  new Map([
    ...Object.entries(rest).map(([field, value]) => [field, JSON.stringify(value)] as const),
    ...Object.entries(ops).map(([key, value]) => [`ops.${key}`, JSON.stringify(value)] as const),
  ]);
