import type { Cleanup } from '../record/cleanup.js';
import type { NotedIncident } from '../record/incident.js';
import { bindingIdOf } from './binding-id.js';
import { grouped } from './grouped.js';

/** Put in order once for all bindings: there may be thousands of both. */
const sorted = new WeakMap<readonly NotedIncident[], ReadonlyMap<string, NotedIncident[]>>();

const NONE: readonly NotedIncident[] = [];

/** The incidents noted of a binding. */
export function notedAt(id: string, { incidents }: Pick<Cleanup, 'incidents'>): readonly NotedIncident[] {
  const known = sorted.get(incidents) ?? grouped(incidents, (incident) => [bindingIdOf(incident)]);
  sorted.set(incidents, known);
  return known.get(id) ?? NONE;
}
