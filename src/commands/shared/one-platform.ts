import type { Platform } from '../../catalog/types.js';
import { Problem } from '../../problem.js';
import type { Context } from './context.js';

/**
 * The one platform of the catalog that is meant: by id, else by a name that means one platform only.
 * @throws Problem `usage.platform-unknown`
 */
export function onePlatform(name: string, context: Context): Platform {
  const { catalog } = context;
  const platform = catalog.platform(name) ?? catalog.platform(idMeant(name, context));
  if (platform) return platform;
  throw new Problem('usage.platform-unknown', { platform: name });
}

/** The id of the one platform that a name means; else what was typed, which may be an id. */
export function idMeant(name: string, { catalog }: Context): string {
  const [only, another] = catalog.named(name);
  return only && !another ? only.id : name;
}
