import { platformView } from '../../reports/terminal/show.js';
import type { Context } from '../shared/context.js';
import { nameIn } from '../shared/name-in.js';
import { onePlatform } from '../shared/one-platform.js';
import { type LookOptions, printLong } from '../shared/pager.js';

/** Prints all that the catalog knows of one platform. */
export async function run(context: Context, [name]: [string], options: LookOptions = {}): Promise<number> {
  const platform = onePlatform(name, context);
  context.document({ schemaVersion: 1, command: 'platform show', platform });
  const beholder = { today: context.today, nameOf: nameIn(context) };
  printLong(platformView(platform, beholder, context.words, context.screen), options, context);
  return 0;
}
