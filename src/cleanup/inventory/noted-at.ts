import type { Cleanup } from '../record/cleanup.js';
import type { NotedIncident } from '../record/incident.js';
import { bindingIdOf } from './binding-id.js';

/** Put in order once for all bindings: there may be thousands of both. */
const sorted = new WeakMap<readonly NotedIncident[], ReadonlyMap<string, NotedIncident[]>>();

const NONE: readonly NotedIncident[] = [];

/** The incidents noted of a binding. */
export function notedAt(id: string, { incidents }: Pick<Cleanup, 'incidents'>): readonly NotedIncident[] {
  const known = sorted.get(incidents) ?? byBinding(incidents);
  sorted.set(incidents, known);
  return known.get(id) ?? NONE;
}

function byBinding(incidents: readonly NotedIncident[]): Map<string, NotedIncident[]> {
  const found = new Map<string, NotedIncident[]>();
  for (const incident of incidents) {
    const id = bindingIdOf(incident);
    const there = found.get(id) ?? [];
    found.set(id, there);
    there.push(incident);
  }
  return found;
}
