import type { Service } from '../../catalog/service-types.js';
import { offeredServices, servicesCalled } from '../../catalog/services-called.js';
import { heard } from '../../interruption.js';
import { Problem } from '../../problem.js';
import { renderQr } from '../../prompts/qr.js';
import {
  type ReplacedService,
  replacedView,
  servicesView,
  serviceView,
} from '../../reports/terminal/service.js';
import type { Context } from '../shared/context.js';
import { currentSituation } from '../shared/current.js';

/**
 * Shows the official services that help in this situation, or one of them whole. What doesn't serve this person, by
 * their papers or because it is a late relative's number, is named as such, with what to do in its place.
 */
export async function run(context: Context, [name]: [string?], options: { qr?: boolean }): Promise<number> {
  const all = offered(context);
  await heard();
  const service = name === undefined ? undefined : find(name, all, context);
  const unfit = (await replacedServices(context)).filter(({ services }) =>
    services.some(({ id }) => (service ? id === service.id : all.some((one) => one.id === id))),
  );
  const unfitIds = new Set(unfit.flatMap(({ services }) => services.map(({ id }) => id)));
  const services = (service ? [service] : all).filter(({ id }) => !unfitIds.has(id));
  context.document({
    schemaVersion: 1,
    command: 'official',
    services: services.map(forPeople),
    notServing: unfit.map((one) => ({ ...one, services: one.services.map(({ id }) => id) })),
  });
  if (unfit.length > 0) context.print(replacedView(unfit, context.words, context.screen));
  if (!service) {
    context.print(`${unfit.length > 0 ? '\n' : ''}${servicesView(services, context.words, context.screen)}`);
    return 0;
  }
  if (unfitIds.has(service.id)) return 0;
  context.print(serviceView(service, context.words, context.screen));
  const link = service.entrances.find((entrance) => entrance.url)?.url;
  if (options.qr && link) context.print(renderQr(link, { colour: context.screen.colour }));
  return 0;
}

/** What doesn't serve the person of the current cleanup; nothing while there is none. */
async function replacedServices(context: Context): Promise<ReplacedService[]> {
  if (!context.cleanupId && !context.store.current()) return [];
  const { notServed, consequences, tasks } = await currentSituation(context);
  return notServed.map(({ circumstance, services, instead }) => {
    const task = tasks.find(
      ({ id, circumstance: from }) => from?.of === circumstance && id.endsWith(`.${instead}`),
    );
    return {
      because: consequences.find(({ id }) => id === circumstance)?.name ?? circumstance,
      services: services.flatMap((id) => context.catalog.service(id) ?? []),
      instead: task?.circumstance ? { title: task.circumstance.title, steps: task.steps } : null,
    };
  });
}

/** A service without the notes of those who look after the catalog. */
const forPeople = (service: Service): Service => ({
  ...service,
  gaps: service.gaps.filter(({ forMakers }) => !forMakers),
  sources: service.sources.filter(({ forMakers }) => !forMakers),
});

/** The services of the current cleanup's situation; all of them while there is none. */
function offered({ catalog, store, cleanupId }: Context): Service[] {
  const id = cleanupId ?? store.current();
  const track = id ? store.read(id).track : null;
  return offeredServices(catalog.services()).filter(({ tracks }) => track === null || tracks.includes(track));
}

/** One that is offered, or where none of them is called so, one of another situation. */
function find(name: string, services: readonly Service[], { catalog, words }: Context): Service {
  const [service] = [
    ...servicesCalled(name, services),
    ...servicesCalled(name, offeredServices(catalog.services())),
  ];
  if (service) return service;
  throw new Problem('usage.service-unknown', {
    service: name,
    known: services.map(({ id, name: named }) => `${named[words.views.nameIn]} (${id})`),
  });
}
