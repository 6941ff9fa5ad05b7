import type { LoggedIncident } from '../cleanup/remedies/incident-log.js';
import type { Binding } from '../cleanup/types.js';

/** An incident as documents show it. */
export type IncidentPart = LoggedIncident & { who: string | null };

/** Incidents with the name of whoever they came from; null where nobody is known. */
export function incidentParts(
  incidents: readonly LoggedIncident[],
  bindings: readonly Binding[],
): IncidentPart[] {
  const names = new Map(bindings.map(({ id, name }) => [id, name]));
  return incidents.map((incident) => ({
    ...incident,
    who: (incident.binding && names.get(incident.binding)) ?? null,
  }));
}
