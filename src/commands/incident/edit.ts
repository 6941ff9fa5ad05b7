import type { Cleanup } from '../../cleanup/record/cleanup.js';
import type { Incident } from '../../cleanup/record/incident.js';
import type { LoggedIncident } from '../../cleanup/remedies/incident-log.js';
import { Problem } from '../../problem.js';
import { incidentsDocument } from '../../reports/document.js';
import { incidentsView } from '../../reports/terminal/incidents.js';
import { incidentDay, incidentTold } from '../../walks/ask-incident.js';
import type { Context } from '../shared/context.js';
import { changeCurrent, inputOf } from '../shared/current.js';
import { atPlace } from '../shared/place.js';
import { formOf, type IncidentOptions, kindNamed } from './told.js';

/** Corrects an incident: what is said anew holds, the rest stays. */
export async function run(context: Context, [place]: [string], options: IncidentOptions): Promise<number> {
  const { after } = await changeCurrent(context, (before) => {
    const known = atPlace(place, before.incidents);
    const incident = corrected(known, options, before.cleanup, context);
    return [{ type: 'incident-edited', id: known.id, incident }];
  });
  const input = inputOf(after, context);
  context.document(() => incidentsDocument('incident edit', input, 0));
  context.print(context.words.incidents.corrected);
  context.print(incidentsView(input, context.words, context.screen));
  return 0;
}

const CHANGES = ['kind', 'day', 'call', 'message', 'sender', 'platform', 'for', 'answered'] as const;

function corrected(
  known: LoggedIncident,
  options: IncidentOptions,
  { since, track }: Cleanup,
  context: Context,
): Incident {
  if (CHANGES.every((key) => options[key] === undefined)) throw new Problem('usage.nothing-to-change');
  const { id: _id, binding: _binding, own: _own, ...before } = known;
  const told = incidentTold(
    {
      kind: options.kind === undefined ? before.kind : kindNamed(options.kind, track, context),
      form: formOf(options) ?? before.form,
      day: options.day === undefined ? before.day : incidentDay(options.day, context.today, since),
      sender: options.sender ?? before.sender,
      platform: options.platform ?? before.platform ?? before.name,
      meantFor: options.for ?? null,
      answered: options.answered ?? before.answered,
    },
    context,
  );
  // a masked name is not masked once more; how often it came, and from where it was read, is nothing that was typed
  const meantFor = options.for === undefined ? before.meantFor : told.meantFor;
  return { ...told, meantFor, source: before.source, count: before.count };
}
