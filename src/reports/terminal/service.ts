import type { Service } from '../../catalog/service-types.js';
import type { Bilingual } from '../../catalog/types.js';
import type { Words } from '../../language/words.js';
import { capital } from '../../text/capital.js';
import { onlyDay } from '../looked-up.js';
import { outside } from '../outside.js';
import { type Pen, page, penFor, type Screen } from './screen.js';

/** Services that don't serve the person, the circumstance that is why, and what to do in their place, if anything. */
export type ReplacedService = {
  because: string;
  services: readonly Service[];
  instead: { title: string; steps: readonly string[] } | null;
};

/** Which official services are of no use in these circumstances, and what replaces them. */
export function replacedView(replaced: readonly ReplacedService[], words: Words, screen: Screen): string {
  const pen = penFor(screen);
  const { services: say, list, nameIn } = words.views;
  return page(
    replaced.map(({ because, services, instead }) => [
      ...pen.heading(words.circumstances.because(outside(because))),
      ...pen.text(say.notServing(list(services.map(({ name }) => outside(name[nameIn]))))),
      ...(instead
        ? [
            ...pen.text(pen.paint.bold(capital(outside(instead.title)))),
            ...instead.steps.flatMap((step, index) => pen.item(`${index + 1}.`, outside(step), 1)),
          ]
        : []),
    ]),
  );
}

/** Official services as a list: what each is good for. */
export function servicesView(services: readonly Service[], words: Words, screen: Screen): string {
  const pen = penFor(screen);
  const { services: say, nameIn } = words.views;
  if (services.length === 0) return page([pen.text(say.none)]);
  return page([
    pen.heading(say.title),
    ...services.map((service) => [
      ...pen.text(pen.paint.bold(outside(service.name[nameIn]))),
      ...pen.text(outside(service.summary[nameIn]), 1),
      ...pen.aside(say.more(service.id), 1),
    ]),
  ]);
}

/** One official service: where to enter, what to have ready, what it cannot do, when the answer comes. */
export function serviceView(service: Service, words: Words, screen: Screen): string {
  const pen = penFor(screen);
  const { services: say, labels, labelled, nameIn } = words.views;
  const hotline = service.carrier?.hotline;
  return page([
    pen.heading(outside(service.name[nameIn])),
    pen.text(outside(service.summary[nameIn])),
    service.entrances.length === 0 ? [] : [...pen.text(say.entrances), ...entranceLines(service, words, pen)],
    hotline ? pen.text(labelled(labels.hotline, outside(hotline))) : [],
    listed(labels.needs, service.needs, words, pen),
    service.answer ? pen.text(labelled(say.answer, outside(service.answer[nameIn]))) : [],
    listed(say.limits, service.limits, words, pen),
    listed(
      say.unknown,
      service.gaps.filter(({ forMakers }) => !forMakers),
      words,
      pen,
    ),
    sourceLines(service, words, pen),
  ]);
}

/** Addresses only where they may be handed to a person: the catalog leaves the others out. */
const entranceLines = (service: Service, words: Words, pen: Pen): string[] =>
  service.entrances.flatMap((entrance) => [
    ...pen.item('-', outside(entrance[words.views.nameIn]), 1),
    ...(entrance.url ? pen.text(outside(entrance.url), 2) : []),
  ]);

function listed(title: string, texts: readonly Bilingual[], words: Words, pen: Pen): string[] {
  if (texts.length === 0) return [];
  return [
    ...pen.text(title),
    ...texts.flatMap((text) => pen.item('-', outside(text[words.views.nameIn]), 1)),
  ];
}

/** The sources that a person may be handed, with the day they were looked up. */
function sourceLines(service: Service, words: Words, pen: Pen): string[] {
  const sources = service.sources.filter((source) => source.linkable && !source.forMakers);
  if (sources.length === 0) return [];
  const { services: say, labels, chinese } = words.views;
  const day = onlyDay(sources);
  return [
    ...pen.text(day ? say.sourcesOf(day) : labels.source),
    ...sources.flatMap((source) => [
      ...pen.item('-', say.source(chinese(outside(source.title)), day ? null : source.retrieved), 1),
      ...pen.aside(outside(source.url), 2),
    ]),
  ];
}
