import { platformView } from '../../reports/terminal/show.js';
import type { Context } from '../shared/context.js';
import { nameIn } from '../shared/name-in.js';
import { onePlatform } from '../shared/one-platform.js';

/** Prints all that the catalog knows of one platform. */
export async function run(context: Context, [name]: [string]): Promise<number> {
  const platform = onePlatform(name, context);
  context.document({ schemaVersion: 1, command: 'platform show', platform });
  const beholder = { today: context.today, nameOf: nameIn(context) };
  context.print(platformView(platform, beholder, context.words, context.screen));
  return 0;
}
