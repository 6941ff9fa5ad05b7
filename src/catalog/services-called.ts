import type { Service } from './service-types.js';

/** The kinds of services that a person turns to; the others are what the catalog rests on. */
const OFFERED = ['query', 'unbind', 'renewal', 'carrier', 'complaint'];

/** The services that people are sent to. */
export const offeredServices = (services: readonly Service[]): Service[] =>
  services.filter(({ kind }) => OFFERED.includes(kind));

/** What says enough to look for it in sentences: two Chinese characters, or a word of some length. */
const SAYS_ENOUGH = /\p{Script=Han}{2}|\p{L}{5}/u;

/** The services that people call so, best first: by id or whole name, by part of the name, else by what they say they are for. */
export function servicesCalled(text: string, services: readonly Service[]): Service[] {
  const wanted = folded(text);
  if (wanted === '') return [];
  const of = (texts: (service: Service) => string[], fits: (text: string) => boolean): Service[] =>
    services.filter((service) => texts(service).some((one) => fits(folded(one))));
  const names = ({ name }: Service): string[] => [name.zh, name.en];
  const tells = (one: string): boolean => one.includes(wanted);
  const called = of(
    (service) => [service.id, ...names(service)],
    (one) => one === wanted,
  );
  const named = of(names, tells);
  if (called.length > 0 || named.length > 0) return [...new Set([...called, ...named])];
  return SAYS_ENOUGH.test(wanted) ? of(({ summary }) => [summary.zh, summary.en], tells) : [];
}

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
