import type { Platform } from '../../catalog/types.js';
import { Problem } from '../../problem.js';
import { platformView } from '../../reports/terminal/show.js';
import type { Context } from '../shared/context.js';
import { nameIn } from '../shared/name-in.js';

/** Prints all that the catalog knows of one platform. */
export async function run(context: Context, [name]: [string]): Promise<number> {
  const platform = find(name, context);
  context.document({ schemaVersion: 1, command: 'platform show', platform });
  const beholder = { today: context.today, nameOf: nameIn(context) };
  context.print(platformView(platform, beholder, context.words, context.screen));
  return 0;
}

/** By id, else by a name that means one platform only. */
function find(name: string, { catalog }: Context): Platform {
  const [only, another] = catalog.named(name);
  const platform = catalog.platform(name) ?? (only && !another ? catalog.platform(only.id) : undefined);
  if (platform) return platform;
  throw new Problem('usage.platform-unknown', { platform: name });
}
