import type { Platform } from '../../catalog/types.js';
import { Problem } from '../../problem.js';
import type { Context } from './context.js';

/**
 * The one platform of the catalog that is meant: by id, else by a name that means one platform only.
 * @throws Problem `usage.platform-unknown`
 */
export function onePlatform(name: string, { catalog }: Context): Platform {
  const [only, another] = catalog.named(name);
  const platform = catalog.platform(name) ?? (only && !another ? catalog.platform(only.id) : undefined);
  if (platform) return platform;
  throw new Problem('usage.platform-unknown', { platform: name });
}
