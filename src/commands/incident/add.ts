import type { Cleanup } from '../../cleanup/record/cleanup.js';
import type { Incident, IncidentKind } from '../../cleanup/record/incident.js';
import type { Situation } from '../../cleanup/situation.js';
import { verifyByIncidents } from '../../cleanup/verify.js';
import { incidentsDocument } from '../../reports/document.js';
import { askIncident, incidentDay, incidentTold } from '../../walks/ask-incident.js';
import { converse } from '../../walks/conversation.js';
import type { Change } from '../../walks/walk.js';
import { personPrompter } from '../shared/answering.js';
import type { Context } from '../shared/context.js';
import { changeCurrent, currentInput, inputOf } from '../shared/current.js';
import { changesOf } from '../shared/verification.js';
import { type IncidentOptions, kindNamed } from './told.js';

/** Notes one incident: from options, or as the person answers. */
export async function run(context: Context, [kind]: [string?], options: IncidentOptions): Promise<number> {
  const { cleanup } = await currentInput(context);
  const incident =
    kind === undefined && context.asks
      ? await asked(cleanup, context)
      : fromOptions(kindNamed(kind, cleanup.track, context), options, cleanup.since, context);
  const { after } = await changeCurrent(context, (before) => notedChanges([incident], before, context));
  const input = inputOf(after, context);
  const { incidents } = context.words;
  context.document(() => incidentsDocument('incident add', input, incident.count));
  context.print(incidents.noted(incident.count));
  context.print(input.remedies().length > 0 ? incidents.hint : incidents.onlyKept);
  return 0;
}

/** The incidents noted, and what they show to be undone after all. */
export const notedChanges = (incidents: Incident[], before: Situation, context: Context): Change[] => [
  { type: 'incidents-noted', incidents },
  ...changesOf(verifyByIncidents(before.cleanup, before.tasks, incidents), before, context),
];

async function asked({ since, track }: Cleanup, context: Context): Promise<Incident> {
  const prompter = await personPrompter(context);
  return converse(prompter, (ask) => askIncident({ ...context, since, track, ask }));
}

const fromOptions = (
  kind: IncidentKind,
  { day, call, sender, platform, for: meantFor, answered }: IncidentOptions,
  since: string | null,
  context: Context,
): Incident =>
  incidentTold(
    {
      kind,
      form: call ? 'call' : 'message',
      day: incidentDay(day ?? context.today, context.today, since),
      sender: sender ?? null,
      platform: platform ?? null,
      meantFor: meantFor ?? null,
      answered: answered ?? null,
    },
    context,
  );
