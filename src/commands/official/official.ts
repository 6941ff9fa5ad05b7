import type { Service } from '../../catalog/types.js';
import { Problem } from '../../problem.js';
import { renderQr } from '../../prompts/qr.js';
import { servicesView, serviceView } from '../../reports/terminal/service.js';
import type { Context } from '../shared/context.js';

/** Shows the official services that help in this situation, or one of them whole. */
export async function run(context: Context, [name]: [string?], options: { qr?: boolean }): Promise<number> {
  const services = offered(context);
  const service = name === undefined ? undefined : find(name, services);
  context.document({
    schemaVersion: 1,
    command: 'official',
    services: (service ? [service] : services).map(forPeople),
  });
  if (!service) {
    context.print(servicesView(services, context.words, context.screen));
    return 0;
  }
  context.print(serviceView(service, context.words, context.screen));
  const link = service.entrances.find((entrance) => entrance.url)?.url;
  if (options.qr && link) context.print(renderQr(link));
  return 0;
}

/** A service without the notes of those who look after the catalog. */
const forPeople = (service: Service): Service => ({
  ...service,
  gaps: service.gaps.filter(({ forMakers }) => !forMakers),
  sources: service.sources.filter(({ forMakers }) => !forMakers),
});

const OFFERED = ['query', 'unbind', 'renewal', 'carrier', 'complaint'];

/** The services of the current cleanup's situation; all of them while there is none. */
function offered({ catalog, store, cleanupId }: Context): Service[] {
  const id = cleanupId ?? store.current();
  const track = id ? store.read(id).track : null;
  return catalog
    .services()
    .filter(
      (service) => OFFERED.includes(service.kind) && (track === null || service.tracks.includes(track)),
    );
}

function find(name: string, services: readonly Service[]): Service {
  const wanted = name.toLowerCase();
  const service =
    services.find(({ id, name: { zh, en } }) => [id, zh, en.toLowerCase()].includes(wanted)) ??
    services.find(({ name: { zh } }) => zh.includes(name));
  if (service) return service;
  throw new Problem('usage.service-unknown', { service: name, known: services.map(({ id }) => id) });
}
