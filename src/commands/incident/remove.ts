import { incidentsDocument } from '../../reports/document.js';
import { incidentsView } from '../../reports/terminal/incidents.js';
import type { Context } from '../shared/context.js';
import { changeCurrent, inputOf } from '../shared/current.js';
import { atPlace } from '../shared/place.js';

/** Takes an incident out of the log. */
export async function run(context: Context, [place]: [string]): Promise<number> {
  const { after } = await changeCurrent(context, (before) => [
    { type: 'incident-removed', id: atPlace(place, before.incidents).id },
  ]);
  const input = inputOf(after, context);
  context.document(() => incidentsDocument('incident remove', input, 0));
  context.print(context.words.incidents.removed);
  context.print(incidentsView(input, context.words, context.screen));
  return 0;
}
