import { offeredServices, servicesCalled } from '../../catalog/services-called.js';
import { servicesView } from '../../reports/terminal/service.js';
import { inSimplified } from '../../text/simplified-names.js';
import type { Context } from '../shared/context.js';
import { tellFound, tellPlatforms } from './search.js';

/**
 * Prints the platforms that a name, an alias, pinyin, a domain or a sender number finds, best first; where there are none, the
 * official services that are called so, and only then what a slip may mean.
 */
export async function run(context: Context, [text]: [string]): Promise<number> {
  const { catalog, words, screen } = context;
  if (tellFound(context, text)) return 0;
  const services = servicesCalled(inSimplified(text), offeredServices(catalog.services()));
  if (services.length === 0) {
    tellPlatforms(context, catalog.searchLoosely(text));
    return 0;
  }
  const named = services.map(({ id, name, kind, summary }) => ({ id, name, kind, summary }));
  context.document({ schemaVersion: 1, command: 'platform search', platforms: [], services: named });
  context.print(servicesView(services, words, screen));
  return 0;
}
