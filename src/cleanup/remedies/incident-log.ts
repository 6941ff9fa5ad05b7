import { bindingIdOf } from '../inventory/binding-id.js';
import type { Cleanup } from '../record/cleanup.js';
import type { NotedIncident } from '../record/incident.js';
import type { Binding } from '../types.js';

/** An incident with the binding that it speaks for; `own`: that one is put aside, so it was no stranger's. */
export type LoggedIncident = NotedIncident & { binding: string | null; own: boolean };

/** The log that goes with complaints, oldest first; without a day last. */
export function incidentLog({ incidents }: Cleanup, bindings: readonly Binding[]): LoggedIncident[] {
  const own = new Set(bindings.filter(({ dismissed }) => dismissed).map(({ id }) => id));
  return incidents
    .map((incident) => {
      const binding = incident.platform === null && incident.name === null ? null : bindingIdOf(incident);
      return { ...incident, binding, own: binding !== null && own.has(binding) };
    })
    .toSorted((a, b) => ((a.day ?? '9') < (b.day ?? '9') ? -1 : (a.day ?? '9') > (b.day ?? '9') ? 1 : 0));
}
